import { v7 as uuidv7 } from 'uuid';
import { acceptReport } from '../../acts/reports/county/review-report.ts';
import { freezeFigures } from '../../acts/reports/freeze-figures.ts';
import { openReport } from '../../acts/reports/open-report.ts';
import { publishReport } from '../../acts/reports/publish-report.ts';
import type { OfReport } from '../../acts/reports/act-on-report.ts';
import { submitReport } from '../../acts/reports/submit-report.ts';
import { civilDate, wholeYear, type CivilDate } from '../../law/index.ts';
import { reportState } from '../../ledger/read/reports/report-state.ts';
import type { ReportText } from '../../report/index.ts';
import type { DemoBody } from '../plan/bodies.ts';
import { momentOf, workingDayFrom, type LivedYear } from '../plan/days.ts';
import { at } from './lived-time.ts';
import { done, type Life } from './life.ts';
import type { Happening } from './happening.ts';
import { layOutAndReview, writeText } from './make-report.ts';
import type { Turns } from './take-turns.ts';

/** How far the report of a year was brought when the demonstration opens. */
export type Stage = 'written' | 'submitted' | 'published';

const stages: readonly Stage[] = ['written', 'submitted', 'published'];
const reaches = (stage: Stage, wanted: Stage) => stages.indexOf(stage) >= stages.indexOf(wanted);

/** When a report is made, and after which others. */
export interface Order {
  readonly late: number;
  readonly place: number;
  readonly turns: Turns<ReportText>;
}

/** Days of January on which a report is written, reviewed, submitted, accepted and published. */
const daysOfJanuary = (year: number, late: number) => {
  const day = (date: number) => workingDayFrom(civilDate(`${year + 1}-01-${String(date).padStart(2, '0')}`));
  return {
    written: day(3 + late),
    reviewed: day(4 + late),
    accepted: day(5 + late),
    published: day(6 + late),
  };
};

/**
 * The annual report of a body, from its opening to the public.
 * @param order.late days by which it comes after the first of them
 * @param order.turns of those that report that year, and its place among them
 */
export function reportHappenings(
  body: DemoBody,
  year: LivedYear,
  stage: Stage,
  order: Order,
): readonly Happening[] {
  const days = daysOfJanuary(year, order.late);
  const reportId = uuidv7();
  // The county's own office reports to nobody on the platform: its report goes out when it was reviewed.
  const reports = body.parent !== null;
  const of = (life: Life): OfReport => ({ bodyId: life.idOf(body.key), reportId });
  const happenings: Happening[] = [
    { day: days.written, does: (life) => write(life, of(life), body, year, days.written, order) },
  ];
  if (reaches(stage, 'submitted')) {
    happenings.push({
      day: days.reviewed,
      does: async (life) => {
        await layOutAndReview(life, of(life), body, days.reviewed);
        if (reports) await submit(life, of(life), body, days.reviewed);
      },
    });
  }
  if (reaches(stage, 'published')) {
    if (reports)
      happenings.push({ day: days.accepted, does: (life) => accept(life, of(life), days.accepted) });
    happenings.push({ day: days.published, does: (life) => publish(life, of(life), body, days.published) });
  }
  return happenings;
}

function write(
  life: Life,
  of: OfReport,
  body: DemoBody,
  year: LivedYear,
  day: CivilDate,
  { late, place, turns }: Order,
): Promise<unknown> {
  return at(momentOf(day, '09:30'), async () => {
    const clerk = life.as(body.key, 'clerk', day);
    const { bodyId, reportId: actId } = of;
    done(await openReport(clerk, { actId, bodyId, scope: 'own', period: wholeYear(year) }));
    done(await freezeFigures(clerk, { actId: uuidv7(), ...of }));
    return turns.take(place, (others) => writeText(life, clerk, of, { place: late, others }));
  });
}

function submit(life: Life, of: OfReport, body: DemoBody, day: CivilDate): Promise<void> {
  return at(momentOf(day, '17:00'), async () => {
    const head = life.as(body.key, 'head', day, '17:00');
    done(await submitReport(head, { actId: uuidv7(), ...of, how: '' }));
  });
}

function accept(life: Life, of: OfReport, day: CivilDate): Promise<void> {
  return at(momentOf(day, '11:00'), async () => {
    const state = await life.ledger.read('everything', (tx) => reportState(tx, of));
    const digest = state?.submitted?.digest ?? '';
    const supervisor = life.as('county', 'supervisor', day, '11:00');
    done(await acceptReport(supervisor, { actId: uuidv7(), ...of, digest, remark: '数字与台账一致' }));
  });
}

function publish(life: Life, of: OfReport, body: DemoBody, day: CivilDate): Promise<void> {
  return at(momentOf(day, '15:00'), async () => {
    const head = life.as(body.key, 'head', day, '15:00');
    done(await publishReport(head, { actId: uuidv7(), ...of, where: null }));
  });
}
