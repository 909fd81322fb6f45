import { cite, type Citation } from '../../../citation.ts';
import { formatChinese } from '../../../calendar/civil-date.ts';
import { factParagraphs } from '../fact-paragraphs.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterBlock } from '../letter.ts';
import { partSentences } from '../parts.ts';
import { bare, byLaw, gap, or, text, you } from '../wording.ts';

type Compose = (facts: LetterFacts) => readonly LetterBlock[];

const refused36 = cite('regulation', '第三十六条第（三）项');
const art14 = cite('regulation', '第十四条');

const field = (facts: LetterFacts, id: string, what: string) => or(facts.ground?.fields[id], what);
const why = (facts: LetterFacts) => {
  const words = facts.ground?.why.trim() ?? '';
  return words === '' ? '' : `${bare(words)}。`;
};

/** The frame of a refusal; several grounds are told one by one. */
function refusal(finding: (facts: LetterFacts) => string, ...basis: readonly Citation[]): Compose {
  return (facts) => {
    const several = facts.parts.filter(({ outcome }) => outcome !== 'granted').length > 1;
    if (several) {
      return [
        ...factParagraphs(facts),
        text('finding', '经审查，所申请的政府信息属于不予公开的内容，且不能作区分处理，具体如下：'),
        ...partSentences(facts.parts).map((sentence) => text('finding', sentence)),
        text('decision', `${byLaw(refused36, ...basis)}本机关决定不予公开。`),
      ];
    }
    return [
      ...factParagraphs(facts),
      text('finding', `经审查，${finding(facts)}`),
      text('decision', `${byLaw(refused36, ...basis)}本机关决定不予公开。`),
    ];
  };
}

/** K19 */
export const stateSecret = refusal((facts) => {
  const term = facts.ground?.fields['term'] ?? '';
  return `所申请的政府信息属于国家秘密，密级为${field(facts, 'level', '密级')}${term === '' ? '' : `，保密期限${bare(term)}`}。${why(facts)}`;
}, art14);

/** K20 */
export const forbiddenByLaw = refusal((facts) => {
  const law = field(facts, 'law', '法律、行政法规的名称').replace(/^《(?<inner>.*)》$/u, '$<inner>');
  return `《${law}》${field(facts, 'article', '条款')}禁止公开此类信息，所申请的政府信息属于法律、行政法规禁止公开的政府信息。${why(facts)}`;
}, art14);

/** K21 */
export const securityStability = refusal(
  (facts) =>
    `所申请的政府信息公开后可能危及${field(facts, 'good', '国家安全、公共安全、经济安全或者社会稳定')}：${bare(field(facts, 'harm', '可能的危害'))}。${why(facts)}`,
  art14,
);

/** K22 */
export const thirdParty = refusal(
  (facts) => {
    const interest = field(facts, 'interest', '商业秘密、个人隐私或者其他合法权益');
    const answers = (facts.parties ?? []).map(({ answer, answeredOn, reasonable }) =>
      answer === null
        ? '第三方逾期没有提出意见，经本机关审查，公开会损害其合法权益'
        : `第三方${answeredOn === null ? '' : `于${formatChinese(answeredOn)}`}书面表示${answer === 'agreed' ? '同意公开' : answer === 'partly' ? '只同意公开一部分' : '不同意公开'}${reasonable === true ? '，理由合理' : ''}`,
    );
    const heard = answers.length === 0 ? gap('第三方的意见') : answers.join('；');
    return `所申请的政府信息涉及第三方的${interest}，公开会对第三方合法权益造成损害。${heard}。不公开上述信息不会对公共利益造成重大影响。${why(facts)}`;
  },
  cite('regulation', '第十五条'),
  cite('regulation', '第三十二条'),
);

/** K23 */
export const internalAffairs = refusal(
  (facts) =>
    `所申请的政府信息属于行政机关${field(facts, 'kind', '人事管理、后勤管理或者内部工作流程')}方面的内部事务信息。${why(facts)}`,
  cite('regulation', '第十六条第一款'),
);

/** K24 */
export const process = refusal(
  (facts) =>
    `所申请的政府信息属于行政机关在履行行政管理职能过程中形成的${field(facts, 'kind', '讨论记录、过程稿、磋商信函或者请示报告')}，在${bare(field(facts, 'decision', '所在的决策'))}作出之前形成，属于过程性信息；没有法律、法规、规章规定应当公开。${why(facts)}`,
  cite('regulation', '第十六条第二款'),
);

/** K25 */
export const enforcementFile = refusal(
  (facts) =>
    `所申请的政府信息是${bare(field(facts, 'case', '行政执法案件'))}的${field(facts, 'kind', '案卷材料')}，属于行政执法案卷信息；没有法律、法规、规章规定应当公开。${why(facts)}${you(facts)}是该案当事人的，可以按照有关规定查阅案卷。`,
  cite('regulation', '第十六条第二款'),
);

/** K26: counted among the refusals, yet a way is told. */
export const inquiry: Compose = (facts) => {
  const { register } = facts;
  const law = or(register?.law, '规定查询办法的法律、行政法规').replace(/^《(?<inner>.*)》/u, '《$<inner>》');
  const contact = [register?.address ?? '', register?.phone ?? ''].filter((each) => each.trim() !== '');
  return [
    ...factParagraphs(facts),
    text(
      'finding',
      `经审查，所申请的是${or(register?.kind, '登记资料的种类')}，${bare(law)}对该信息的获取有特别规定。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十六条第（七）项'))}请按照上述规定，向${or(register?.office, '查询机构')}查询${contact.length === 0 ? '' : `（${contact.join('，')}）`}。`,
    ),
  ];
};
