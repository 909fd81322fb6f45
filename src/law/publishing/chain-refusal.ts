import type { WorkingCalendar } from '../calendar/calendar.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { addWorkingDays, type WorkingDayCount } from '../calendar/working-days.ts';
import { roles, type RoleId } from '../office/role.ts';
import { isReason, leastReason, type ChainConfig, type ChainStep } from './chain-config.ts';
import {
  currentStep,
  type ActOf,
  type ChainAct,
  type ChainPerson,
  type ChainState,
  type Round,
  type Urgency,
  type WorkingEdition,
} from './chain-state.ts';

const noDraft = '现在没有在办的稿件。';
const otherText = '稿件已经改过，您看到的不是现在的内容。请打开最新的一版，看过再办。';
const notScreened = '稿件还没有筛查，请先筛查。';
const notPublic = '还没有发布，不能办这一步。';
const isArchived = '已经归档，不能再改。';

/**
 * Why an act is not allowed now, as a sentence for whoever tries; null where it is. Every act passes here before it is
 * recorded: who may, on which text, after what.
 */
export function refusalOf(state: ChainState, act: ChainAct, config: ChainConfig): string | null {
  if (act.at < state.lastAt) return '时间早于上一步。发布和审核的时间由台账定，不能往前改。';
  // What turns out to be private comes down whenever that is found.
  if (state.public?.state === 'archived' && act.kind !== 'withdrawn') return isArchived;
  switch (act.kind) {
    case 'drafted':
      return state.working === null && state.public?.digest === act.digest
        ? '和已经发布的一样，没有改动。'
        : null;
    case 'screened':
      if (state.working === null) return noDraft;
      return state.working.digest === act.digest ? null : otherText;
    case 'submitted':
      return ofSubmitting(state, act, config);
    case 'passed':
    case 'returned':
      return ofReviewing(state, act);
    case 'exempted':
      return ofExempting(state, act, config);
    case 'scheduled':
      if (act.moment <= act.at) return '定的时间已经过了，请定一个以后的时间。';
      return lacksRole(act.by, config.publishRoles, '定时发布') ?? ofPublishing(state.working, act.digest);
    case 'unscheduled':
      if ((state.working?.scheduledFor ?? null) === null) return '没有定时发布。';
      return lacksRole(act.by, config.publishRoles, '取消定时');
    case 'published':
      return ofPublished(state, act, config);
    case 'published-urgently':
      return ofUrgency(state, act, config);
    case 'withdrawn':
    case 'invalidated':
      return ofEnding(state, act, config);
    case 'archived':
      if (state.public === null) return notPublic;
      // What is archived the public can read.
      if (state.public.state === 'withdrawn') return '已经撤回，公众看不到了，不用归档。';
      if (state.working !== null) return '还有在办的稿件，请先办完，再归档。';
      if (owes(state.urgency)) return '紧急发布还没有补审，补审以后才能归档。';
      return act.by === null ? null : lacksRole(act.by, config.publishRoles, '归档');
    case 'discarded':
      if ((state.working?.scheduledFor ?? null) !== null) return '已经定时发布，请先取消定时，再作废。';
      return act.reason.trim() === '' ? '请写明为什么作废。' : null;
  }
}

function lacksRole(by: ChainPerson, allowed: readonly RoleId[], what: string): string | null {
  if (by.roles.some((role) => allowed.includes(role))) return null;
  return `只有${allowed.map((role) => roles[role].title).join('、')}可以${what}。`;
}

function ofSubmitting(state: ChainState, act: ActOf<'submitted'>, config: ChainConfig): string | null {
  const { working } = state;
  if (working === null) return noDraft;
  if (working.digest !== act.digest) return otherText;
  if (state.public?.digest === act.digest) return '和已经发布的一样，没有改动。';
  if (working.submitted) return '已经送审了。';
  if (working.screening === null) return notScreened;
  if (state.public !== null && (working.changeNote ?? '').trim() === '') {
    return '更正已经发布的内容，要写一句更正说明，公众看得到。';
  }
  if (config.steps.length === 0) return '还没有设置审核步骤，请先设置。';
  return JSON.stringify(act.steps) === JSON.stringify(config.steps) ? null : '审核步骤刚改过，请再送一次。';
}

/** The round that an act on a text is about: the edition at work, or the urgent one that is reviewed afterwards. */
function roundOf(state: ChainState, digest: string): Round | string {
  const { working, urgency } = state;
  if (working?.submitted === true && working.digest === digest) return working;
  if (urgency?.digest === digest) {
    if (urgency.settled !== null) return '已经补审完了。';
    return urgency.returned === null ? urgency : '补审时已经退回，请更正或者撤回。';
  }
  if (working?.digest === digest) return '还没有送审。';
  return working === null && !owes(urgency) ? noDraft : otherText;
}

function ofReviewing(state: ChainState, act: ActOf<'passed' | 'returned'>): string | null {
  const round = roundOf(state, act.digest);
  if (typeof round === 'string') return round;
  const step = currentStep(round);
  if (step === null) return '各步都已经通过。';
  if (step.id !== act.step) return `现在轮到${step.title}，请刷新后再看。`;
  const refusal = refusalOfReviewer(act.by, step, round);
  if (refusal !== null) return refusal;
  if (act.kind === 'returned') {
    return act.comments.some(({ text }) => text.trim() !== '') ? null : '退回要写明哪里要改。';
  }
  const openHits = round === state.working ? (state.working.screening?.openHits ?? 1) : 0;
  return step.kind === 'secrecy' && openHits > 0
    ? `筛查还有${openHits}处没有处理。请遮盖，或者写明理由放行，再通过保密审查。`
    : null;
}

/** Why a person may not do a step of a round; null where he may. */
export function refusalOfReviewer(person: ChainPerson, step: ChainStep, round: Round): string | null {
  if (step.persons.length > 0 && !step.persons.includes(person.id)) return `${step.title}指定了别人。`;
  if (step.persons.length === 0) {
    const lacks = lacksRole(person, step.roles, `做${step.title}`);
    if (lacks !== null) return lacks;
  }
  if (round.writers.includes(person.id)) return '这份稿件您写过，不能自己审自己写的。';
  const own = round.passed.filter(({ personId }) => personId === person.id).map((pass) => pass.step);
  if (own.includes(step.id)) return `${step.title}您已经通过了，还要另一个人。`;
  const ordered = 'orderedBy' in round && round.orderedBy === person.id;
  const together = [...own, step.id];
  const exempt = round.exemptions.some(
    ({ personId, steps }) => personId === person.id && together.every((id) => steps.includes(id)),
  );
  if (exempt) return null;
  if (ordered) return '紧急发布是您决定的，补审由别人做；确实没有别人的，要有写明理由的例外。';
  if (own.length === 0) return null;
  const before = round.steps.find(({ id }) => id === own[0])?.title ?? '';
  return `${before}是您做的，一人只做一步；确实没有别人的，要有写明理由的例外。`;
}

function ofExempting(state: ChainState, act: ActOf<'exempted'>, config: ChainConfig): string | null {
  if (state.working === null && !owes(state.urgency)) return noDraft;
  const lacks = lacksRole(act.by, config.exceptionRoles, '批准例外');
  if (lacks !== null) return lacks;
  if (act.by.id === act.personId) return '不能批准自己兼任。';
  const known = config.steps.map(({ id }) => id);
  if (act.steps.length === 0 || act.steps.some((id) => !known.includes(id)))
    return '请选这个人可以兼任的步骤。';
  return isReason(act.reason) ? null : `请写明为什么要一人做几步，至少${leastReason}个字，县级主管看得到。`;
}

/** What an edition lacks before it may go out. */
function ofPublishing(working: WorkingEdition | null, digest: string): string | null {
  if (working === null) return noDraft;
  if (working.digest !== digest) return otherText;
  if (!working.submitted)
    return working.returned === null ? '还没有送审。' : '稿件被退回了，改好后请再送审。';
  const step = currentStep(working);
  if (step !== null) return `${step.title}还没有通过。`;
  return ofScreening(working);
}

function ofScreening({ screening }: WorkingEdition): string | null {
  if (screening === null) return notScreened;
  return screening.openHits > 0 ? `筛查还有${screening.openHits}处没有处理，处理完才能发布。` : null;
}

function ofPublished({ working }: ChainState, act: ActOf<'published'>, config: ChainConfig): string | null {
  const lacking = ofPublishing(working, act.digest);
  if (lacking !== null) return lacking;
  const scheduledFor = working?.scheduledFor ?? null;
  if (act.by === null) {
    if (scheduledFor === null) return '没有定时，要由人来发布。';
    return act.at < scheduledFor ? '还没有到定的时间。' : null;
  }
  if (scheduledFor !== null) return '已经定时发布，要马上发布的，请先取消定时。';
  return lacksRole(act.by, config.publishRoles, '发布');
}

/** Secrecy review and screening are never left out: the law has no exception for haste. */
function ofUrgency(
  { working }: ChainState,
  act: ActOf<'published-urgently'>,
  config: ChainConfig,
): string | null {
  if (working === null) return noDraft;
  if (working.digest !== act.digest) return otherText;
  const lacks = lacksRole(act.by, config.urgentRoles, '决定紧急发布');
  if (lacks !== null) return lacks;
  if (working.writers.includes(act.by.id)) return '稿件是您写的，紧急发布要由别人决定。';
  if (!isReason(act.reason)) return `请写明为什么来不及审核，至少${leastReason}个字。`;
  if (!working.submitted) return '还没有送审。';
  const screening = ofScreening(working);
  if (screening !== null) return screening;
  const secrecy = working.steps.filter(({ kind }) => kind === 'secrecy');
  const open = secrecy.find((step) => currentStep({ steps: [step], passed: working.passed }) !== null);
  if (open !== undefined || secrecy.length === 0) return '保密审查还没有通过。再急也要先作保密审查。';
  return currentStep(working) === null ? '各步都已经通过，直接发布就行。' : null;
}

function ofEnding(
  state: ChainState,
  act: ActOf<'withdrawn' | 'invalidated'>,
  config: ChainConfig,
): string | null {
  if (state.public === null) return notPublic;
  if (state.public.state === 'withdrawn') return '已经撤回了。';
  if (act.kind === 'invalidated') {
    if (state.public.state === 'invalidated') return '已经标明失效了。';
    return (
      lacksRole(act.by, config.publishRoles, '标明失效') ??
      (act.reason.trim() === '' ? '请写明为什么失效。' : null)
    );
  }
  const lacks = lacksRole(act.by, config.withdrawRoles, '撤回');
  if (lacks !== null) return lacks;
  if (act.reason.trim() === '') return '请写明为什么撤回。';
  return act.notice.trim() === '' ? '请写一句给公众看的撤回说明。' : null;
}

const owes = (urgency: Urgency | null): boolean => urgency !== null && urgency.settled === null;

/** By when an urgent publication is to be reviewed. */
export function urgentReviewDue(
  urgency: Urgency,
  config: ChainConfig,
  calendar: WorkingCalendar = officialCalendar,
): WorkingDayCount {
  return addWorkingDays(urgency.since, config.urgentReviewDays, calendar);
}

/** Whose turn it is. */
export interface Turn {
  readonly round: 'working' | 'afterwards';
  readonly step: ChainStep;
  readonly may: readonly string[];
  readonly mayNot: readonly { readonly personId: string; readonly why: string }[];
}

/** Who may do the step at hand, and why the others may not; one turn for the edition at work, one for a review owed. */
export function turnsOf(state: ChainState, people: readonly ChainPerson[]): readonly Turn[] {
  const turn = (round: Round, which: Turn['round']): readonly Turn[] => {
    const step = currentStep(round);
    if (step === null) return [];
    const answers = people.map((person) => ({
      personId: person.id,
      why: refusalOfReviewer(person, step, round),
    }));
    const may = answers.filter(({ why }) => why === null).map(({ personId }) => personId);
    const mayNot = answers.flatMap(({ personId, why }) => (why === null ? [] : [{ personId, why }]));
    return [{ round: which, step, may, mayNot }];
  };
  const { working, urgency } = state;
  return [
    ...(working?.submitted === true ? turn(working, 'working') : []),
    ...(urgency !== null && urgency.settled === null && urgency.returned === null
      ? turn(urgency, 'afterwards')
      : []),
  ];
}
