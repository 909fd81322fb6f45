import { formatChinese } from '../../../calendar/civil-date.ts';
import { cite } from '../../../citation.ts';
import { receivedParagraph } from '../fact-paragraphs.ts';
import type { LetterFacts, PartyFact } from '../letter-facts.ts';
import type { LetterBlock } from '../letter.ts';
import { bare, byLaw, dateOr, numberWords, or, quoted, text } from '../wording.ts';

type Compose = (facts: LetterFacts) => readonly LetterBlock[];

const interests: Readonly<Record<PartyFact['interest'], string>> = {
  'trade-secret': '商业秘密',
  privacy: '个人隐私',
  'other-right': '合法权益',
};

const interestOf = (facts: LetterFacts) =>
  facts.party === undefined ? '合法权益' : interests[facts.party.interest];

/** K05: to a third party; who applied is not named. */
export const thirdPartyConsultation: Compose = (facts) => [
  text('fact', '本机关收到一件政府信息公开申请，所申请的信息涉及你（单位）。'),
  text(
    'finding',
    `涉及你（单位）的内容是：${bare(or(facts.party?.what, '涉及的内容'))}。${bare(or(facts.party?.why, '可能损害的权益'))}，公开可能损害你（单位）的合法权益${facts.party?.interest === 'other-right' ? '' : `（涉及${interestOf(facts)}）`}。`,
  ),
  text(
    'decision',
    `${byLaw(cite('regulation', '第十五条'), cite('regulation', '第三十二条'))}现书面征求意见。请自收到本征求意见书之日起15个工作日内，就是否同意公开书面答复本机关；不同意公开或者只同意公开一部分的，请说明理由并提供有关材料。可以填写所附的回执，交回或者寄回本机关（联系方式附后）。`,
  ),
  text(
    'text',
    '逾期没有提出意见的，由本机关依照《中华人民共和国政府信息公开条例》的规定决定是否公开。不同意公开且有合理理由的，本机关不予公开；认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的内容和理由书面告知。',
  ),
];

/** K06: the slip that the third party sends back. */
export const thirdPartyReplyForm: Compose = (facts) => [
  text('text', `《政府信息公开征求第三方意见书》${numberWords(facts.parties?.[0]?.asked)}收悉，答复如下：`),
  {
    kind: 'table',
    name: '第三方意见回执',
    head: ['栏目', '内容'],
    rows: [
      ['第三方', facts.party?.name ?? ''],
      ['涉及的内容', facts.party?.what ?? ''],
      ['意见', '□同意公开　□部分同意公开　□不同意公开'],
      ['部分同意的，可以公开的内容', ''],
      ['不同意的理由', ''],
      ['所附材料', ''],
      ['签名或者盖章', ''],
      ['联系电话', ''],
      ['日期', ''],
    ],
  },
];

/** K07: the applicant is told that the time does not count. */
export const consultationNotice: Compose = (facts) => {
  const [party] = facts.parties ?? [];
  const expected =
    facts.dueOn === null
      ? ''
      : `预计于${formatChinese(facts.dueOn)}前作出答复；期限变化的，以实际征求意见的时间为准。`;
  return [
    receivedParagraph(facts),
    text(
      'finding',
      `经审查，所申请的信息涉及第三方的${party === undefined ? '合法权益' : interests[party.interest]}。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十二条'), cite('regulation', '第三十三条第三款'))}本机关已于${dateOr(party?.asked.on, '征求意见的日期')}书面征求第三方意见，第三方应当自收到征求意见书之日起15个工作日内提出意见，所需时间不计算在答复期限内。${expected}`,
    ),
  ];
};

/** K08: opened against the objection, by the public interest. */
export const thirdPartyDecision: Compose = (facts) => [
  text(
    'fact',
    `本机关收到一件政府信息公开申请，所申请的信息涉及你（单位）：${bare(or(facts.party?.what, '涉及的内容'))}。`,
  ),
  text('fact', `${dateOr(facts.party?.objectedOn, '提出意见的日期')}，你（单位）书面表示不同意公开。`),
  text(
    'finding',
    `经审查，不公开上述信息会对公共利益造成重大影响：${bare(or(facts.publicInterest, '公共利益的理由'))}。`,
  ),
  text(
    'decision',
    `${byLaw(cite('regulation', '第十五条'), cite('regulation', '第三十二条'))}本机关决定予以公开。公开的内容是：${bare(or(facts.party?.opened, '决定公开的内容'))}。`,
  ),
  text('provision', `本机关定于${dateOr(facts.party?.openedOn, '公开的日期')}向申请人提供上述内容。`),
];

/** K09: to an organ that made the document together with this one. */
export const coMakerConsultation: Compose = (facts) => {
  const { organAsked } = facts;
  const others = organAsked?.coMakers ?? [];
  return [
    text('fact', `本机关收到一件政府信息公开申请，申请获取${quoted(facts.words)}。`),
    text(
      'finding',
      `经查，${or(organAsked?.document, '文件名称、文号')}由本机关牵头，与${others.length === 0 ? '贵机关' : others.join('、')}共同制作。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十四条'))}现征求贵机关意见。请自收到本函之日起15个工作日内，就是否同意公开书面函复本机关；不同意公开的，请说明理由和依据。逾期没有提出意见的，视为同意公开。`,
    ),
  ];
};

/** K10: to a section or another organ that is to look or to give its opinion. */
export const assistance: Compose = (facts) => {
  const { organAsked } = facts;
  const dueOn = organAsked?.dueOn;
  return [
    text('fact', `本机关正在办理一件政府信息公开申请，申请获取${quoted(facts.words)}。`),
    text(
      'decision',
      `请协助${bare(or(organAsked?.question, '需要协助的事项')).replace(/^请?(?:协助)?/u, '')}。请于${dateOr(dueOn, '回复日期')}前回复。${byLaw(cite('regulation', '第三十三条第三款'))}征求其他机关意见所需时间不计算在答复期限内。`,
    ),
    {
      kind: 'table',
      name: '协办回执',
      head: ['栏目', '内容'],
      rows: [
        ['是否保存所申请的信息', '□保存　□不保存'],
        ['查找的地方、检索词、时间范围', ''],
        ['能否公开，依据和理由', ''],
        ['经办人、负责人签名', ''],
        ['日期', ''],
      ],
    },
  ];
};
