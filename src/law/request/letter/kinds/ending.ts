import { formatChinese } from '../../../calendar/civil-date.ts';
import { cite } from '../../../citation.ts';
import { factParagraphs, receivedParagraph } from '../fact-paragraphs.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterBlock } from '../letter.ts';
import { bare, byLaw, dateOr, gap, lawText, or, text, turnTo, you } from '../wording.ts';

type Compose = (facts: LetterFacts) => readonly LetterBlock[];

/** K36: corrected, not corrected, or sent on. */
export const correctionOfRecord: Compose = (facts) => {
  const { correction } = facts;
  const detail = bare(or(correction?.detail, '处理的内容'));
  const results = {
    corrected: `本机关已予更正：${detail}。`,
    'not-corrected': `本机关不予更正：${detail}。`,
    forwarded: `本机关无权更正，已转送有权更正的机关处理：${detail}。`,
  } as const;
  const proof = correction?.proof.trim() ?? '';
  return [
    text(
      'fact',
      `${dateOr(facts.receivedOn, '收到日期')}，本机关收到${you(facts)}提出的更正申请${facts.requestNo === '' ? '' : `（申请编号：${facts.requestNo}）`}，认为本机关提供的与自身相关的政府信息（${bare(or(correction?.record, '有关记录'))}）记录不准确：${bare(or(correction?.alleged, '不准确的地方'))}${proof === '' ? '' : `，并提供了${bare(proof)}`}。`,
    ),
    text('finding', '收到申请后，本机关对有关记录进行了核实。'),
    text(
      'decision',
      `${byLaw(cite('regulation', '第四十一条'))}${correction === undefined ? gap('更正的结果') : results[correction.result]}`,
    ),
  ];
};

/** K37: nothing of government information is asked. */
export const notGovernmentInformation: Compose = (facts) => {
  const { competence } = facts;
  const kind = competence?.kind ?? 'other';
  const why = bare(or(competence?.why, '理由'));
  const finding = {
    'party-information': `所申请的是党务信息：${why}`,
    consultation: `所提内容是对有关问题的咨询：${why}`,
    petition: `所提内容是：${why}`,
    other: `所提内容是：${why}`,
  }[kind];
  const decision =
    kind === 'party-information'
      ? `党务信息公开适用《中国共产党党务公开条例（试行）》，不适用《中华人民共和国政府信息公开条例》，本机关不作为政府信息公开申请处理。`
      : '上述内容不属于政府信息，本机关不作为政府信息公开申请处理。';
  const route = competence?.route.trim() ?? '';
  const courtesy = competence?.courtesy.trim() ?? '';
  return [
    ...factParagraphs(facts),
    text('finding', `经审查，${finding}。`),
    text(
      'law',
      `${lawText([cite('regulation', '第二条')])}所称政府信息，是指行政机关在履行行政管理职能过程中制作或者获取的，以一定形式记录、保存的信息。`,
    ),
    text('decision', decision),
    ...(route === '' ? [] : [text('provision', `${turnTo(route, '了解或者提出')}。`)]),
    ...(courtesy === '' ? [] : [text('provision', `为方便群众，现就有关情况说明如下：${bare(courtesy)}。`)]),
  ];
};

/** 书面 → 以书面方式; 当面, 通过互联网 stand as they are. */
function withdrawnBy(how: string): string {
  const words = bare(how);
  return words === '' || /^(?:以|通过|当面)/u.test(words) ? words : `以${words}方式`;
}

/** K38: the applicant took it back. */
export const withdrawal: Compose = (facts) => {
  const { withdrawn } = facts;
  const when = withdrawn === undefined ? gap('撤回的日期') : formatChinese(withdrawn.on);
  return [
    receivedParagraph(facts),
    text(
      'decision',
      `${when}，${you(facts)}${withdrawnBy(withdrawn?.how ?? '')}撤回上述申请。本机关予以确认，对该申请的办理终止。`,
    ),
    text('text', '需要获取有关政府信息的，可以重新提出申请。'),
  ];
};
