import { sectionIds } from '../../../../report/index.ts';
import { dateText, minuteText } from '../../parts/dates.ts';
import type { Report } from '../use-report.ts';
import { canDo, whyNot } from '../use-report.ts';
import { cellOfPlace } from '../place.ts';
import { isOptional } from '../text/section-names.ts';
import { texts } from './texts.ts';

export type StepId = 'figures' | 'text' | 'check' | 'review' | 'submit' | 'publish';
type State = keyof typeof texts.states;

/** A step of a report: what is done, what is next, by whom, and the one button that leads to it. */
export interface Step {
  readonly id: StepId;
  readonly state: State;
  /** Sentences, in their order. */
  readonly said: readonly string[];
  readonly who: string;
  /** Words of its button; null where there is nothing to be seen there yet. */
  readonly act: string | null;
}

/** Sections that a report must not leave empty. */
const neededOf = ({ lastYear }: Report) =>
  sectionIds.filter((id) => !isOptional(id, lastYear?.measures.length ?? 0));

const writing = ({ phase }: Report) => phase === 'frozen' || phase === 'returned';
const beyond = ({ phase }: Report) => ['laid-out', 'submitted', 'accepted', 'published'].includes(phase);
const passed = ({ publication }: Report) => publication?.at === 'passed' || publication?.at === 'public';

/** Cells that read otherwise in the ledger now than they were frozen. */
export const changedCells = ({ figures }: Pick<Report, 'figures'>): readonly string[] =>
  Object.entries(figures).flatMap(([place, { source, live }]) =>
    source === 'frozen' && live !== null ? [place] : [],
  );

/** Places that the office above sent the report back for, as long as nothing was changed since. */
const unanswered = ({ phase, openComments, returns, text, frozen }: Report): readonly string[] => {
  const since = returns[0]?.at ?? '';
  const changed = [text?.savedAt ?? '', frozen?.at ?? ''].some((at) => at > since);
  return phase !== 'returned' || changed ? [] : openComments.map(({ place }) => place);
};

function figures(report: Report): Omit<Step, 'id'> {
  const { phase, frozen, entered } = report;
  const said = entered.length === 0 ? [] : [texts.figures.entered(entered.length)];
  const isSum = report.scope === 'county';
  if (isSum && (phase === 'open' || frozen === null)) {
    const { live, next } = texts.sum;
    return { state: 'now', said: [live, ...said, next], who: texts.supervisor, act: texts.figures.look };
  }
  if (phase === 'open' || frozen === null) {
    const why = report.may.write ? whyNot(report, 'frozen') : null;
    const next = why ?? texts.figures.next;
    return {
      state: 'now',
      said: [texts.figures.live, ...said, next],
      who: texts.clerks,
      act: texts.figures.act,
    };
  }
  const changed = changedCells(report).length;
  const asked = unanswered(report).filter((place) => cellOfPlace(place) !== null).length;
  if (asked > 0) {
    return {
      state: 'now',
      said: [texts.comments(asked), texts.figures.reopen],
      who: texts.clerks,
      act: texts.figures.act,
    };
  }
  return {
    state: 'done',
    said: [
      texts.figures.frozen(dateText(frozen.on), frozen.by?.name ?? texts.nobody),
      ...said,
      ...(changed === 0 ? [] : [isSum ? texts.sum.differs(changed) : texts.figures.differs(changed)]),
    ],
    who: isSum ? texts.supervisor : texts.clerks,
    act: texts.figures.look,
  };
}

function text(report: Report): Omit<Step, 'id'> {
  const { text: kept, check } = report;
  const who = texts.clerks;
  if (kept === null) {
    const state = writing(report) ? 'now' : 'later';
    return { state, said: [texts.text.none, texts.text.next], who, act: texts.text.act };
  }
  const empty = neededOf(report).filter((id) => (kept.sections[id] ?? '').trim() === '').length;
  const said = [
    texts.text.saved(minuteText(kept.savedAt), kept.savedBy?.name ?? texts.nobody),
    ...(empty === 0 ? [] : [texts.text.empty(empty)]),
    ...(check.stale.length === 0 ? [] : [texts.text.stale(check.stale.length)]),
  ];
  const asked = unanswered(report).filter((place) => cellOfPlace(place) === null).length;
  if (asked > 0) return { state: 'now', said: [texts.comments(asked), ...said], who, act: texts.text.change };
  if (!canDo(report, 'text-set')) return { state: 'done', said, who, act: texts.text.look };
  const state = writing(report) && (empty > 0 || check.stale.length > 0) ? 'now' : 'done';
  return { state, said, who, act: texts.text.change };
}

function check(report: Report): Omit<Step, 'id'> {
  const who = texts.clerks;
  if (report.text === null) return { state: 'later', said: [texts.check.none], who, act: null };
  const { blocked } = report.check;
  if (beyond(report)) return { state: 'done', said: [texts.check.sent], who, act: texts.check.act };
  const said = [blocked ?? texts.check.clear];
  if (report.phase === 'open') return { state: 'later', said, who, act: texts.check.act };
  return { state: blocked === null ? 'done' : 'now', said, who, act: texts.check.act };
}

function review(report: Report): Omit<Step, 'id'> {
  const who = texts.clerks;
  const { publication, check: checked, text: kept } = report;
  if (beyond(report)) {
    if (passed(report)) return { state: 'done', said: [texts.review.passed], who, act: texts.review.look };
    if (publication?.at === 'under-review') {
      const waits = publication.waitsFor;
      const said = waits === null ? texts.review.underPlain : texts.review.under(waits);
      return { state: 'wait', said: [said], who, act: texts.review.look };
    }
    return { state: 'now', said: [texts.review.back], who, act: texts.review.act };
  }
  const ready = writing(report) && kept !== null && checked.blocked === null;
  return ready
    ? { state: 'now', said: [texts.review.ready], who, act: texts.review.act }
    : { state: 'later', said: [texts.review.later], who, act: null };
}

function submit(report: Report): Omit<Step, 'id'> {
  const who = texts.head;
  const annual = report.period.kind === 'year';
  const to = report.county?.name ?? report.due?.to ?? texts.submit.above;
  const { phase, submitted } = report;
  // A county's sum is made public first; that it went up is put down afterwards.
  if (annual && report.scope === 'county') {
    if (submitted !== null) {
      const said = texts.submit.filed(dateText(submitted.on), submitted.how);
      return { state: 'done', said: [said], who, act: texts.submit.look };
    }
    return phase === 'published'
      ? { state: 'now', said: [texts.submit.ready(to)], who, act: texts.submit.act }
      : { state: 'later', said: [texts.submit.laterSum(to)], who, act: null };
  }
  if (annual && report.due?.to === null && phase !== 'published' && submitted === null) {
    return { state: 'skip', said: [texts.submit.skip], who, act: null };
  }
  if (phase === 'accepted' || phase === 'published') {
    const unanswered = phase === 'published' && report.accepted === null;
    const said =
      submitted === null
        ? texts.submit.skip
        : unanswered
          ? texts.submit.unanswered(dateText(submitted.on), to)
          : texts.submit.accepted;
    const look = submitted === null ? null : texts.submit.look;
    return { state: submitted === null ? 'skip' : 'done', said: [said], who, act: look };
  }
  if (phase === 'submitted') {
    const on = dateText(submitted?.on ?? '');
    const outside = report.county === null;
    if (report.unanswered) {
      const said = texts.submit.unanswered(on, to);
      return { state: 'done', said: [said], who, act: outside ? texts.submit.answer : texts.submit.look };
    }
    return {
      state: 'wait',
      said: [outside ? texts.submit.waitingOutside(on, to) : texts.submit.waiting(on, to)],
      who,
      act: outside ? texts.submit.answer : texts.submit.look,
    };
  }
  const ready = (annual && phase === 'laid-out' && passed(report)) || (!annual && writing(report));
  if (ready) return { state: 'now', said: [texts.submit.ready(to)], who, act: texts.submit.act };
  if (phase === 'returned')
    return { state: 'later', said: [texts.submit.returned], who, act: texts.submit.look };
  const said = annual ? texts.submit.later(to) : texts.submit.laterInterim(to);
  return { state: 'later', said: [said], who, act: null };
}

function publish(report: Report): Omit<Step, 'id'> {
  const who = texts.head;
  const last = report.editions.at(-1);
  const own = report.due?.to === null || report.scope === 'county';
  if (report.phase === 'published' && last !== undefined) {
    const said = texts.publish.done(dateText(last.on), last.edition);
    const asked = report.openComments.length;
    return asked === 0
      ? { state: 'done', said: [said], who, act: texts.publish.look }
      : { state: 'now', said: [said, texts.publish.comments(asked)], who, act: texts.publish.look };
  }
  const earlier = last === undefined ? [] : [texts.publish.done(dateText(last.on), last.edition)];
  if (report.unanswered) {
    return { state: 'now', said: [...earlier, texts.publish.unanswered], who, act: texts.publish.act };
  }
  const ready = report.phase === 'accepted' || (own && report.phase === 'laid-out' && passed(report));
  return ready
    ? { state: 'now', said: [...earlier, texts.publish.ready], who, act: texts.publish.act }
    : {
        state: 'later',
        said: [...earlier, own ? texts.publish.laterOwn : laterAbove(report)],
        who,
        act: last === undefined ? null : texts.publish.look,
      };
}

/** The answer of the office above is awaited until the last day, and no longer; a correction has none. */
function laterAbove({ due, editions }: Report): string {
  if (due === null || editions.length > 0) return texts.publish.later;
  return due.left <= 0 ? texts.publish.laterOver : texts.publish.laterUntil(dateText(due.on));
}

/** Up and then public; a county's sum the other way round. */
function filing(report: Report): readonly Step[] {
  const steps: readonly Step[] = [
    { id: 'submit', ...submit(report) },
    { id: 'publish', ...publish(report) },
  ];
  return report.scope === 'county' ? steps.toReversed() : steps;
}

/**
 * The steps of a report in their order, one of them meant: the first that is to be done now. Of a half-year or a quarter only figures
 * and filing.
 */
export function stepsOf(report: Report): readonly Step[] {
  const all: readonly Step[] =
    report.period.kind === 'year'
      ? [
          { id: 'figures', ...figures(report) },
          { id: 'text', ...text(report) },
          { id: 'check', ...check(report) },
          { id: 'review', ...review(report) },
          ...filing(report),
        ]
      : [
          { id: 'figures', ...figures(report) },
          { id: 'submit', ...submit(report) },
        ];
  const first = all.findIndex(({ state }) => state === 'now' || state === 'wait');
  // One thing is meant at a time: what else could be done now comes after it.
  return all.map((step, at) =>
    at > first && first >= 0 && step.state === 'now' ? { ...step, state: 'later' } : step,
  );
}

/** The step that is meant now; null where everything is done. */
export const meantStep = (steps: readonly Step[]): Step | null =>
  steps.find(({ state }) => state === 'now' || state === 'wait') ?? null;
