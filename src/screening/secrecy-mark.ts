import { cite } from '../law/index.ts';
import type { Detector, Hit } from './hit.ts';

// 机密★10年: the mark of a state secret is the level with a star; the words alone stand in any report.
const starred = /(?:绝密|机密|秘密)[ \u3000]*[★☆][ \u3000]*(?:\d{1,2}[ \u3000]*(?:年|个月|月|天|日)|长期)?/g;

// Marks of internal papers, only where they stand alone on a line: prose about marking is no mark.
const internal =
  /^[ \u3000]*[（(【[]?[ \u3000]*(内部(?:资料|文件|材料)[ \u3000，,]*(?:注意保存|注意保管|不得外传|请勿外传)?|不得外传|此件不公开|工作秘密|仅供(?:领导|内部)[参阅考]{1,2}|内部(?:发电|明电)|密件|份号[:： ]?\d+)[ \u3000]*[）)】\]]?[ \u3000。]*$/gm;

/** Finds the marks of state secrets, and those of internal papers that stand on a line of their own. */
export const secrecyMarks: Detector = (text) => {
  const hits: Hit[] = [];
  for (const match of text.matchAll(starred)) {
    hits.push({
      kind: '密级标志',
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      masked: match[0].trim(),
      level: 'error',
      why: '国家秘密标志（密级加★）',
      basis: [cite('stateSecrets', '第二十二条'), cite('regulation', '第十四条')],
    });
  }
  for (const match of text.matchAll(internal)) {
    const mark = match[1] ?? match[0];
    const start = match.index + match[0].indexOf(mark);
    hits.push({
      kind: '内部标志',
      start,
      end: start + mark.trimEnd().length,
      masked: mark.trim(),
      level: 'warning',
      why: '内部文件的标志，公开前要经过保密审查',
      basis: [cite('stateSecrets', '第三十五条'), cite('regulation', '第十七条')],
    });
  }
  return hits;
};
