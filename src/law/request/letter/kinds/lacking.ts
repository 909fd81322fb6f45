import { formatChinese } from '../../../calendar/civil-date.ts';
import { cite } from '../../../citation.ts';
import { factParagraphs } from '../fact-paragraphs.ts';
import type { LetterFacts, SearchFact } from '../letter-facts.ts';
import type { LetterBlock } from '../letter.ts';
import { bare, byLaw, gap, or, text } from '../wording.ts';

type Compose = (facts: LetterFacts) => readonly LetterBlock[];

/** One search in a sentence: when, who, where, with which words, for which period. */
function searchSentence({ office, on, places, words, period }: SearchFact): string {
  const by = words.length === 0 ? '' : `以${words.map((word) => `“${word}”`).join('')}为检索词，`;
  const span = period.trim() === '' ? '' : `对${bare(period)}的材料`;
  const elsewhere = places.filter((place) => place !== office);
  // An archive that looked in itself is named once.
  const where =
    places.length === 0
      ? `在${gap('查找的地方')}中，`
      : elsewhere.length === 0
        ? ''
        : `在${elsewhere.join('、')}中，`;
  return `${formatChinese(on)}，${office === '' ? '本机关' : office}${where}${by}${span}进行了查找`;
}

/** 没有找到, 经查没有查到: says no more than the letter itself, and gives no reason. */
const saysNoMore = (words: string): boolean =>
  /^(?:经[查检索]+，?)?(?:没有|未)(?:能)?(?:找到|查到|检索到|发现)(?:有关|相关|所申请的)?(?:政府)?(?:信息|材料|文件|记录)?$/u.test(
    words,
  );

/** K27: where was looked, with which words, and why there is nothing. */
export const notExisting: Compose = (facts) => {
  const searches = facts.searches ?? [];
  const reasons = [...searches.map(({ result }) => result), facts.notHeld ?? ''].map(bare);
  const results = [...new Set(reasons)].filter((each) => each !== '' && !saysNoMore(each));
  const done = searches.length === 0 ? gap('检索情况') : searches.map(searchSentence).join('；');
  return [
    ...factParagraphs(facts),
    text(
      'finding',
      `收到申请后，本机关进行了检索：${done}。经检索，没有查到所申请的政府信息。${results.length === 0 ? gap('没有的原因') : results.join('；')}。`,
    ),
    text('decision', `${byLaw(cite('regulation', '第三十六条第（四）项'))}现告知所申请的政府信息不存在。`),
  ];
};

const elsewhere: Readonly<Record<NonNullable<LetterFacts['otherOrgan']>['variant'], string>> = {
  other: '',
  moved: '有关职权已经调整，',
  lead: '该文件由其他机关牵头制作，',
  archive: '有关材料已经移交国家档案馆，查阅按照档案管理的规定办理，',
};

/** K28: whose it is, and how to reach them. */
export const otherOrgan: Compose = (facts) => {
  const { otherOrgan: other } = facts;
  const contact = [
    other?.phone === undefined || other.phone === '' ? '' : `联系电话：${other.phone}`,
    other?.address === undefined || other.address === '' ? '' : `地址：${other.address}`,
  ].filter((each) => each !== '');
  const named = (other?.name ?? '').trim() !== '';
  const to = named
    ? `建议向${other?.name ?? ''}${contact.length === 0 ? '' : `（${contact.join('，')}）`}${other?.variant === 'archive' ? '查询' : '提出申请'}。`
    : '根据现有情况，本机关不能确定负责公开该政府信息的行政机关。';
  return [
    ...factParagraphs(facts),
    text(
      'finding',
      `经审查，${other === undefined ? '' : elsewhere[other.variant]}${bare(or(other?.why, '不属于本机关负责公开的理由'))}，所申请的政府信息不属于本机关负责公开。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第十条'), cite('regulation', '第三十六条第（五）项'))}现予告知。${to}`,
    ),
  ];
};

/** K29: it would have to be made first. */
export const needsCreation: Compose = (facts) => {
  const related = facts.creation?.related.trim() ?? '';
  return [
    ...factParagraphs(facts),
    text(
      'finding',
      `经审查，本机关没有现成的所申请的政府信息：${bare(or(facts.creation?.why, '需要怎样加工、分析'))}。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十八条'))}行政机关提供的政府信息应当是已制作或者获取的政府信息，需要对现有政府信息进行加工、分析的，本机关不予提供。`,
    ),
    ...(related === '' ? [] : [text('provision', `与此有关的公开信息，可以参阅${bare(related)}。`)]),
  ];
};

/** K30: clarified once, and still nobody can say what is meant. */
export const stillUnclear: Compose = (facts) => {
  const { clarification } = facts;
  const contact = clarification?.contact.trim() ?? '';
  return [
    ...factParagraphs(facts),
    text(
      'finding',
      `经审查，补正后的申请内容仍不明确：${bare(or(clarification?.stillUnclear, '仍不明确的地方'))}${contact === '' ? '' : `。${bare(contact)}，仍不能确定`}。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十条'))}本机关已经一次性告知补正；补正后仍不能确定所申请的政府信息，本机关无法提供。`,
    ),
    text('text', '能够写明所需信息的名称、文号或者其他便于查询的特征的，可以重新提出申请。'),
  ];
};
