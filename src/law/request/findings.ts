import type { WorkingCalendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Citation } from '../citation.ts';
import { findingKinds, type FindingId } from './finding-id.ts';
import { fieldsMissing, isGround, type GroundId } from './ground-fields.ts';
import type { GuideAnswers } from './guide-answers.ts';
import { answerOfOthersDays, paymentDays, termIsOver } from './lapse.ts';
import type { OutcomeId } from './outcome-id.ts';
import { outcomes } from './outcome.ts';
import type { MaterialKind } from './request-act.ts';
import type { Party, RequestState } from './request-state.ts';

/** What of a case the findings are looked for in. */
export type FindingFacts = Pick<
  RequestState,
  | 'clarification'
  | 'consultations'
  | 'fee'
  | 'links'
  | 'materials'
  | 'parties'
  | 'reasons'
  | 'searches'
  | 'services'
>;

/** Something that has to be in the case and is not. */
export interface MissingFinding {
  readonly id: FindingId;
  readonly title: string;
  /** What is missing and what to do, in Chinese. */
  readonly sentence: string;
  readonly basis: readonly Citation[];
}

/** The day on which it is asked, and the notices of holidays. */
export interface OnDay {
  readonly today: CivilDate;
  readonly calendar?: WorkingCalendar;
}

interface Look extends OnDay {
  readonly facts: FindingFacts;
  readonly answers: GuideAnswers;
  readonly outcome: OutcomeId;
}

/**
 * What a decision of that outcome still lacks. A partial disclosure, and a refusal on several grounds, needs what each ground needs.
 * @returns empty where nothing is missing
 */
export function findingsMissing(
  facts: FindingFacts,
  outcome: OutcomeId,
  answers: GuideAnswers,
  day: OnDay,
): readonly MissingFinding[] {
  const look: Look = { ...day, facts, answers, outcome };
  const wanted = new Set<FindingId>(outcomes[outcome].needs);
  const grounds = answers.release?.grounds ?? [];
  const byGround = outcome === 'partlyGranted' || outcome === 'granted' || isGround(outcome);
  for (const { ground } of byGround ? grounds : [])
    outcomes[ground].needs.forEach((each) => wanted.add(each));
  // Who was asked is heard out before anything of it is opened.
  if (facts.parties.length > 0 && byGround) wanted.add('third-party-heard');
  return [...wanted].flatMap((id) => {
    const sentence = looks[id](look);
    return sentence === null
      ? []
      : [{ id, title: findingKinds[id].title, sentence, basis: findingKinds[id].basis }];
  });
}

const has = ({ facts }: Look, kind: MaterialKind) =>
  facts.materials.some(({ material, removed }) => material === kind && removed === null);

const blank = (text: string | undefined) => text === undefined || text.trim() === '';

/** Whether a third party's term passed without a word, or it need not be asked any more. */
const silent = ({ facts, today, calendar }: Look, { answered, closed, letterId }: Party) =>
  answered === null &&
  (closed !== null || termIsOver(facts, { letterId, days: answerOfOthersDays }, today, calendar));

/** What a ground of the answers lacks in its particulars. */
const particulars = (ground: GroundId, what: string) => (look: Look) => {
  const grounds = (look.answers.release?.grounds ?? []).filter((each) => each.ground === ground);
  const detail = grounds.length === 0 ? [''] : grounds.map((each) => each.detail);
  const missing = [...new Set(detail.flatMap((each) => fieldsMissing(ground, each)))];
  return missing.length === 0 ? null : `${what}，还缺：${missing.join('、')}。`;
};

/** What each finding is looked for by: a sentence where it is missing, null where it is there. */
const looks: Readonly<Record<FindingId, (look: Look) => string | null>> = {
  'what-is-given': (look) =>
    look.answers.held?.finding === 'public' || has(look, 'record') || has(look, 'redacted')
      ? null
      : '卷里还没有要提供的文件，请先上传。',
  'publication-snapshot': (look) => {
    if (look.answers.held?.finding !== 'public') return null;
    if (blank(look.answers.held.where)) return '请写明在哪里公开的：网站、栏目、标题、网址、公开时间。';
    return has(look, 'snapshot') ? null : '请保存公开页面的截图，用来证明已经主动公开。';
  },
  'public-interest': (look) => {
    const objected = look.facts.parties.some(
      ({ answered }) => answered?.answer === 'refused' && answered.reasonable === true,
    );
    const withheld =
      look.answers.release?.grounds.some(({ ground }) => ground === 'refusedThirdPartyRights') === true;
    if (!objected || (withheld && look.outcome !== 'granted')) return null;
    return blank(look.answers.release?.publicInterest)
      ? '第三方有理由不同意公开。要公开的，请写明不公开会对公共利益造成怎样的重大影响。'
      : null;
  },
  parts: ({ answers }) => {
    const grounds = answers.release?.grounds ?? [];
    if (grounds.length === 0) return '请逐部分写明哪些不公开。';
    const bare = grounds.filter(({ what, why }) => blank(what) || blank(why)).length;
    return bare === 0 ? null : `不公开的部分中有${bare}处没有写明是什么、为什么，请补上。`;
  },
  'redacted-copy': (look) => {
    if (has(look, 'redacted')) return null;
    // A part that is a paper of its own is left out, not covered; what is not held cannot be covered.
    const within = (look.answers.release?.grounds ?? []).filter(
      ({ ground, what }) => isGround(ground) && !/全文|整份|整件/u.test(what),
    );
    if (within.length > 0)
      return '还没有遮盖件，请先生成遮盖件；整份文件不公开的，在内容的概括里写明“全文”。';
    return has(look, 'record') ? null : '卷里还没有要提供的文件，请先上传。';
  },
  'secrecy-mark': particulars('refusedStateSecret', '国家秘密要有密级标识和保密期限'),
  'law-named': (look) => {
    const missing = particulars('refusedForbiddenByLaw', '请写明禁止公开的法律、行政法规')(look);
    if (missing !== null) return missing;
    const named =
      look.answers.release?.grounds.find(({ ground }) => ground === 'refusedForbiddenByLaw')?.detail ?? '';
    return /规范性文件|规章|办法（试行）|通知|意见》/u.test(named)
      ? '只有法律、行政法规可以作依据，规章和规范性文件不行，请核对。'
      : null;
  },
  'harm-named': particulars('refusedSecurityStability', '请概括说明公开后可能的危害'),
  'risk-assessment': (look) =>
    has(look, 'risk-assessment') ? null : '卷里还没有会商材料、风险评估报告，请先上传。',
  'third-party-heard': (look) => {
    const { parties } = look.facts;
    if (parties.length === 0) return '还没有书面征求第三方意见，请先发征求意见书。';
    const open = parties.filter((party) => party.answered === null && !silent(look, party)).length;
    if (open > 0) return `还有${open}个第三方没有答复，期限也没有过，请等一等。`;
    if (look.outcome !== 'refusedThirdPartyRights') return null;
    return parties.every(({ answered }) => answered?.answer === 'agreed' || answered?.reasonable === false)
      ? '第三方都同意公开，或者不同意的理由不合理，不能以此不予公开。'
      : null;
  },
  'internal-kind': particulars('refusedInternalAffairs', '请写明属于哪一类内部事务信息'),
  'process-kind': particulars('refusedProcess', '请写明属于哪一类过程性信息'),
  'enforcement-case': particulars('refusedEnforcementFile', '请写明在哪个行政执法案卷'),
  'register-named': (look) => {
    const { competent } = look.answers;
    if (competent?.finding !== 'registry') return particulars('refusedInquiry', '请写明查询的登记')(look);
    if (blank(competent.reference)) return '请写明是哪种登记资料、依据什么规定查询。';
    return blank(competent.organ?.name) ? '请写明到哪里查询。' : null;
  },
  'search-record': ({ facts, answers, outcome }) => {
    if (answers.competent?.finding === 'other-organ') return null;
    const records = facts.searches.flatMap(({ recorded }) => recorded ?? []);
    if (records.length === 0) return '还没有检索记录，请登记查了哪里、用了哪些词、哪段时间、谁查的。';
    const full = records.filter(
      ({ places, words, period, searcher }) =>
        places.length > 0 && words.length > 0 && !blank(period) && !blank(searcher),
    );
    if (full.length === 0) return '检索记录不完整，请补上查找的地方、检索词、时间范围和检索人。';
    if (outcome === 'notHeld' && records.some(({ found }) => found))
      return '检索记录里有查到的信息，不能答复不存在，请核对。';
    return full.some(({ found, result }) => !found && !blank(result))
      ? null
      : '请在检索记录里写明为什么没有：没有制作、没有获取、已经销毁或者遗失。';
  },
  'right-organ': ({ answers: { competent } }) => {
    if (competent?.finding !== 'other-organ') return null;
    if (blank(competent.why)) return '请写明为什么不属于本机关负责公开。';
    if (blank(competent.organ?.name)) {
      return /(?:不能|无法)确定/u.test(competent.why)
        ? null
        : '请写明负责公开的机关；不能确定的，在理由里写明不能确定。';
    }
    return blank(competent.organ?.phone) && blank(competent.organ?.address)
      ? '请写明负责公开的机关的联系方式。'
      : null;
  },
  'nothing-ready': ({ answers }) =>
    blank(answers.held?.why) ? '请写明为什么没有现成信息、需要怎样汇总、加工。' : null,
  'clarification-asked': ({ facts }) =>
    facts.clarification === null ? '还没有发过补正告知书，应当先一次性告知补正。' : null,
  'clarification-answered': ({ facts: { clarification } }) =>
    clarification !== null && clarification.answered === null
      ? '申请人还没有补正，不能答复补正后仍不明确。'
      : null,
  'clarification-lapsed': ({ facts, today, calendar }) => {
    const { clarification } = facts;
    if (clarification === null) return null;
    if (clarification.answered !== null) return '申请人已经补正，不能按逾期不补正处理。';
    return termIsOver(
      facts,
      { letterId: clarification.letterId, days: clarification.termDays },
      today,
      calendar,
    )
      ? null
      : '补正期限还没有过，或者补正告知书还没有送达的记录。';
  },
  'competence-reason': ({ answers }) =>
    answers.competent === undefined || blank(answers.competent.why)
      ? '请写明不作为公开申请处理的理由。'
      : null,
  'earlier-answer': ({ facts, answers, outcome }) =>
    blank(answers.competent?.reference) &&
    !(outcome === 'repeated' && facts.links.some(({ how }) => how === 'repeat'))
      ? '请写明以前的申请、答复的日期和文号。'
      : null,
  'publication-named': ({ answers }) =>
    blank(answers.competent?.reference) ? '请写明出版物的名称和获取的途径。' : null,
  'reasons-asked': ({ facts }) =>
    facts.reasons === null ? '还没有要求申请人说明理由，应当先发说明理由告知书。' : null,
  'reasons-weighed': ({ facts: { reasons } }) => {
    if (reasons === null) return null;
    if (reasons.weighed === null) return '还没有登记申请人怎样说明理由、理由是否合理。';
    return reasons.weighed.reasonable ? '申请人的理由已经认定合理，不能不予处理。' : null;
  },
  'fee-notice': ({ facts }) => (facts.fee === null ? '还没有发过收费通知。' : null),
  'fee-unpaid': ({ facts, today, calendar }) => {
    const { fee } = facts;
    if (fee === null) return null;
    if (fee.paid !== null) return '申请人已经缴费，应当继续办理。';
    if (fee.cancelled !== null) return '收费通知已经撤销，应当继续办理。';
    return termIsOver(facts, { letterId: fee.letterId, days: paymentDays }, today, calendar)
      ? null
      : '缴费期限还没有过，或者收费通知还没有送达的记录。';
  },
};
