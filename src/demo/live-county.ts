import { civilDate } from '../law/index.ts';
import type { ReportText } from '../report/index.ts';
import { demoBodies, demoBody, type DemoBody } from './plan/bodies.ts';
import { firstDay, livedYears, openingDay, type LivedYear } from './plan/days.ts';
import { otherYears } from './plan/departments.ts';
import { townshipYears } from './plan/townships.ts';
import { plannedRequests } from './plan/requests.ts';
import { requestHappenings } from './live/answer-request.ts';
import { countyHappenings, rosterOfCounty } from './live/county-year.ts';
import { foundCounty } from './live/found-county.ts';
import { furnishBody } from './live/furnish-body.ts';
import { liveSpan, type Happening, type Span } from './live/happening.ts';
import { channelLists, documentLists, registerLists } from './live/import-year.ts';
import type { DemoDesk, Life } from './live/life.ts';
import { normativeLife } from './live/normative-life.ts';
import { publications } from './live/publish-year.ts';
import { activityLists } from './live/record-activities.ts';
import { reportHappenings, type Stage } from './live/report-year.ts';
import { takeTurns, type Turns } from './live/take-turns.ts';
import { attributeReviews } from './live/review-attributes.ts';
import { openBusiness } from './live/open-business.ts';
import { reportFiles } from './live/report-files.ts';

/** Years of which the county's sum is public. */
const summedYears = [2022, 2023] as const;

/** In which order reports come in. */
const lateness = ['yunxiu', 'shichang', 'wanghe', 'county', 'tingquan', 'ziran', 'qiwu', 'bantang'];

/** How far reports are when the demonstration opens: those of 2024 are under way, and that of 半塘镇 is still to be made. */
function stageOf({ key, level }: DemoBody, year: LivedYear): Stage | null {
  if (level === 'village') return null;
  if (year !== 2024) return 'published';
  const under: Readonly<Record<string, Stage>> = {
    yunxiu: 'published',
    shichang: 'published',
    wanghe: 'submitted',
    tingquan: 'written',
  };
  return under[key] ?? null;
}

/** Turns in which the reports of a year are written. */
type YearTurns = Readonly<Record<LivedYear, Turns<ReportText>>>;

/** What happens in a body over the years. */
function happeningsOf(body: DemoBody, turns: YearTurns): readonly Happening[] {
  const years = townshipYears[body.key] ?? otherYears[body.key];
  if (years === undefined) return [];
  const requests = plannedRequests.filter((each) => each.body === body.key).flatMap(requestHappenings);
  const lived = livedYears.flatMap((year) => {
    const plan = years[year];
    return [
      ...documentLists(body, year, plan),
      ...channelLists(body, year, plan),
      ...registerLists(body, year, plan),
      ...activityLists(body, year, plan),
      ...publications(body, year, plan),
    ];
  });
  const reports = livedYears.flatMap((year) => {
    const stage = stageOf(body, year);
    if (stage === null) return [];
    const order = lateness.filter((key) => stageOf(demoBody(key), year) !== null);
    const place = order.indexOf(body.key);
    return reportHappenings(body, year, stage, {
      late: lateness.indexOf(body.key),
      place,
      turns: turns[year],
    });
  });
  const sums = body.parent === null ? [rosterOfCounty, ...summedYears.flatMap(countyHappenings)] : [];
  return [
    ...lived,
    ...requests,
    ...normativeLife(body),
    ...attributeReviews(body, years),
    ...openBusiness(body),
    ...reportFiles(body),
    ...reports,
    ...sums,
  ];
}

/** A year as it is lived: up to the end of the next January, when its reports are in. */
const spans: readonly (Span & { readonly year: LivedYear })[] = livedYears.map((year) => ({
  year,
  from: year === livedYears[0] ? firstDay : civilDate(`${year}-02-01`),
  until: year === livedYears.at(-1) ? openingDay : civilDate(`${year + 1}-01-31`),
}));

/**
 * Lives the years of the demonstration in an empty ledger, act by act.
 * @param desk its ledger lives `livedMoment`
 * @param told is told how far it is, a sentence each
 */
export async function liveCounty(desk: DemoDesk, told: (sentence: string) => void): Promise<Life> {
  const life = await foundCounty(desk);
  await Promise.all(demoBodies.map((body) => furnishBody(life, body)));
  told('单位、人员已经就位');
  const reported = new Map<number, Promise<unknown>>();
  // What is written must not read like what others published the year before: those of one year follow all of the last.
  const turnsOf = (year: LivedYear) => takeTurns<ReportText>(async () => reported.get(year - 1));
  const turns: YearTurns = { 2022: turnsOf(2022), 2023: turnsOf(2023), 2024: turnsOf(2024) };
  const happenings = demoBodies.map((body) => happeningsOf(body, turns));
  // While the reports of some are written to files others live on; the county's office, which adds all up, waits for all.
  let own: readonly Promise<void>[] = demoBodies.map(() => Promise.resolve());
  let all: Promise<unknown> = Promise.resolve();
  for (const { year, ...span } of spans) {
    const [ownBefore, allBefore] = [own, all];
    own = demoBodies.map(async ({ parent }, at) => {
      await (parent === null ? allBefore : ownBefore[at]);
      await liveSpan(life, happenings[at] ?? [], span);
    });
    all = Promise.all(own).then(() => told(`已经过到${span.until}`));
    reported.set(year, all);
  }
  await all;
  return life;
}
