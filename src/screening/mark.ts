import type { Hit, HitKind, HitLevel } from './hit.ts';
import { kindBasis } from './kinds.ts';
import { textAfter, textBefore, type Passage } from './passage.ts';

/** What kind of mark a word may be. */
export type MarkKind = 'secret' | 'secretLabel' | 'internal' | 'draft' | 'paper' | 'titleEnd';

/** Words of marks by where they count. Which words: [memory] but for the star, to be verified. */
export const markWords: Readonly<Record<MarkKind, readonly string[]>> = {
  /** With a star after them: 机密★10年. */
  secret: ['绝密', '机密', '秘密'],
  /** With a level after them: 密级：秘密. */
  secretLabel: ['密级'],
  /** Alone on a line, in brackets or not. */
  internal: [
    '内部资料',
    '内部文件',
    '内部材料',
    '内部参考',
    '不得外传',
    '请勿外传',
    '此件不公开',
    '工作秘密',
    '仅供领导参阅',
    '仅供领导参考',
    '仅供内部参阅',
    '仅供内部参考',
    '仅供内部使用',
    '内部发电',
    '内部明电',
    '密件',
    '份号',
  ],
  /** Alone on a line, or in brackets at the end of a title. */
  draft: [
    '征求意见稿',
    '送审稿',
    '讨论稿',
    '报审稿',
    '会签稿',
    '草稿',
    '初稿',
    '修改稿',
    '代拟稿',
    '内部征求意见稿',
  ],
  /** At the beginning of a line. */
  paper: [
    '发文稿纸',
    '发文处理笺',
    '收文处理笺',
    '文件处理单',
    '会签单',
    '会签表',
    '拟办意见',
    '领导批示',
    '会签意见',
  ],
  /** At the end of a title: what the paper is. */
  titleEnd: ['会议纪要', '请示', '签报', '会签单', '会签稿', '讨论记录', '会议记录', '处理笺', '发文稿纸'],
};

const closing = /^[ 　]{0,3}[）)】\]》]?[ 　。]{0,3}(?:$|\r?\n)/;
const opening = /(?:^|\n)[ 　]{0,8}[（(【[]?[ 　]{0,3}$/;

function mark(
  kind: HitKind,
  level: HitLevel,
  passage: Passage,
  start: number,
  end: number,
  why: string,
): Hit {
  const text = passage.text.slice(start, end);
  return { kind, start, end, masked: text.trim(), mask: null, level, why, basis: kindBasis[kind] };
}

/** A mark beginning with a word of `markWords`, or null where the word stands in prose. */
export function markHit(
  passage: Passage,
  kind: MarkKind,
  start: number,
  end: number,
  isTitle: boolean,
): Hit | null {
  const after = textAfter(passage, end, 24);
  switch (kind) {
    case 'secret': {
      const starred = /^[ 　]{0,3}[★☆](?:[ 　]{0,3}(?:\d{1,2}[ 　]{0,3}(?:年|个月|月|天|日)|长期))?/.exec(
        after,
      );
      if (starred === null) return null;
      return mark('密级标志', 'error', passage, start, end + starred[0].length, '国家秘密标志（密级加★）');
    }
    case 'secretLabel': {
      const level = /^[ 　]{0,3}[:：][ 　]{0,3}(?:绝密|机密|秘密)(?=[^、和与及，,]|$)/.exec(after);
      if (level === null) return null;
      return mark('密级标志', 'error', passage, start, end + level[0].length, '写明了国家秘密的密级');
    }
    case 'internal':
      return internalMark(passage, start, end, after);
    case 'draft':
      return draftMark(passage, start, end, after, isTitle);
    case 'paper':
      if (!opening.test(textBefore(passage, start, 14)) || !/^[ 　]{0,3}(?:[:：\r\n]|$)/.test(after))
        return null;
      return mark('过程稿标志', 'warning', passage, start, end, '办文用纸上的栏目，说明这是过程性材料');
    case 'titleEnd':
      if (!isTitle || !/^[ 　]{0,3}(?:[（(][^（）()]{0,12}[）)])?(?:\.[A-Za-z]{3,4})?[ 　]{0,3}$/.test(after))
        return null;
      return mark(
        '过程稿标志',
        'warning',
        passage,
        start,
        end,
        '请示、会议纪要一类属于过程性信息，公开前要审查',
      );
  }
}

// Prose about marking is no mark: it has to stand alone.
function internalMark(passage: Passage, start: number, end: number, after: string): Hit | null {
  const rest =
    /^(?:[ 　，,]{0,3}(?:注意保存|注意保管|不得外传|请勿外传)|[:：][ 　]?\d{1,8}|[ 　]?\d{6})?/.exec(
      after,
    )?.[0] ?? '';
  const until = end + rest.length;
  if (passage.text.startsWith('份号', start) && !/\d$/.test(rest)) return null;
  if (!opening.test(textBefore(passage, start, 14))) return null;
  if (!closing.test(textAfter(passage, until, 10))) return null;
  return mark('内部标志', 'warning', passage, start, until, '内部文件的标志，公开前要经过保密审查');
}

function draftMark(
  passage: Passage,
  start: number,
  end: number,
  after: string,
  isTitle: boolean,
): Hit | null {
  const why = '过程稿的标志，定稿才能公开；公开征求意见的，请说明理由';
  const alone = opening.test(textBefore(passage, start, 14)) && closing.test(after.slice(0, 10));
  if (alone) return mark('过程稿标志', 'warning', passage, start, end, why);
  if (!isTitle) return null;
  // （送审稿）at the end of a title or of a file name; 关于公开征求《…（征求意见稿）》意见的公告 asks the public.
  const bracketed = /[（(【][^（）()]{0,8}$/.test(textBefore(passage, start, 10));
  const last = /^[^（）()]{0,6}[）)】][》”]?(?:[ 　]{0,3}|\.[A-Za-z]{3,4})$/.test(after);
  const bare = /^(?:[-_ 　]?(?:终版?|修改版?|[vV]?\d{1,8}))?(?:\.[A-Za-z]{3,4})?$/.test(after);
  if (!((bracketed && last) || bare)) return null;
  if (/(?:征求|意见|采纳)[^（(]{0,24}$/.test(textBefore(passage, start, 30))) return null;
  return mark('过程稿标志', 'warning', passage, start, end, why);
}
