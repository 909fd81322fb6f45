import { v7 as uuidv7 } from 'uuid';
import type { OfReport } from '../../acts/reports/act-on-report.ts';
import { countySum } from '../../acts/reports/county/county-sum.ts';
import { freezeCountyReport } from '../../acts/reports/county/freeze-county-report.ts';
import { setRoster } from '../../acts/reports/county/set-roster.ts';
import { openReport } from '../../acts/reports/open-report.ts';
import { publishReport } from '../../acts/reports/publish-report.ts';
import { submitReport } from '../../acts/reports/submit-report.ts';
import { civilDate, wholeYear, type CivilDate, type RosterLine } from '../../law/index.ts';
import { countyName, demoBodies, demoBody } from '../plan/bodies.ts';
import { momentOf, workingDayFrom, type LivedYear } from '../plan/days.ts';
import type { Happening } from './happening.ts';
import { at } from './lived-time.ts';
import { done, type Life } from './life.ts';
import { layOutAndReview, writeText } from './make-report.ts';
import { outsideLine } from './report-files.ts';

const rosterDay = civilDate('2022-12-05');

/** Who reports to the county's office: every body of the platform but villages, one outside of it, and one that need not, with the reason. */
export const rosterOfCounty: Happening = {
  day: rosterDay,
  does: (life) =>
    at(momentOf(rosterDay, '09:00'), async () => {
      const lines = demoBodies.flatMap(({ key, name, level }): RosterLine[] =>
        level === 'village'
          ? []
          : [
              {
                memberId: life.idOf(key),
                bodyId: life.idOf(key),
                name,
                filer: level === 'county' ? 'office' : level,
                exempt: null,
                remark: '',
                from: 2022,
                until: null,
              },
            ],
      );
      const exempt: RosterLine = {
        memberId: uuidv7(),
        bodyId: null,
        name: '青禾县档案馆',
        filer: 'department',
        exempt: 'not-administrative',
        remark: '',
        from: 2022,
        until: null,
      };
      const roster = {
        lines: [...lines, outsideLine(life), exempt],
        reason: '第一次定应报单位名单',
        seenAt: null,
      };
      const supervisor = life.as('county', 'supervisor', rosterDay, '09:00');
      done(await setRoster(supervisor, { actId: uuidv7(), bodyId: life.idOf('county'), ...roster }));
    }),
};

/** The sum of the county: added up in February, reviewed, published, then told upwards. */
export function countyHappenings(year: LivedYear): readonly Happening[] {
  const on = (day: number) => workingDayFrom(civilDate(`${year + 1}-02-${String(day).padStart(2, '0')}`));
  const days = { summed: on(6), reviewed: on(8), published: on(13) };
  const reportId = uuidv7();
  const of = (life: Life): OfReport => ({ bodyId: life.idOf('county'), reportId });
  return [
    { day: days.summed, does: (life) => sum(life, of(life), year, days.summed) },
    {
      day: days.reviewed,
      does: (life) => layOutAndReview(life, of(life), demoBody('county'), days.reviewed),
    },
    { day: days.published, does: (life) => publish(life, of(life), days.published) },
  ];
}

function sum(life: Life, of: OfReport, year: LivedYear, day: CivilDate): Promise<void> {
  return at(momentOf(day, '09:00'), async () => {
    const supervisor = life.as('county', 'supervisor', day, '09:00');
    const { bodyId, reportId: actId } = of;
    const agency = `${countyName}人民政府`;
    const opened = { actId, bodyId, scope: 'county', period: wholeYear(year), agency } as const;
    done(await openReport(supervisor, { ...opened, permission: 'reports.supervise' }));
    const { without } = await life.ledger.read('everything', (tx) =>
      countySum(tx, bodyId, { year, today: day }),
    );
    const explanation = '各单位都已审核通过，逐格核对过';
    done(await freezeCountyReport(supervisor, { actId: uuidv7(), ...of, without, explanation }));
    // Of the county there is one: it reads like nobody else's.
    const place = { place: demoBodies.length, others: [] };
    await writeText(life, life.as('county', 'clerk', day, '10:00'), of, place);
  });
}

function publish(life: Life, of: OfReport, day: CivilDate): Promise<void> {
  return at(momentOf(day, '15:00'), async () => {
    const head = life.as('county', 'head', day, '15:00');
    done(await publishReport(head, { actId: uuidv7(), ...of, where: null }));
    done(await submitReport(head, { actId: uuidv7(), ...of, how: '公文交换系统' }));
  });
}
