import { v7 as uuidv7 } from 'uuid';
import { importActivities } from '../../acts/activities/import-activities.ts';
import { activityKinds, civilDate } from '../../law/index.ts';
import type { DemoBody } from '../plan/bodies.ts';
import { momentOf, type LivedYear } from '../plan/days.ts';
import type { PlannedActivity, YearPlan } from '../plan/year-plan.ts';
import type { Happening } from './happening.ts';
import { at } from './lived-time.ts';
import { done } from './life.ts';
import { monthly, type Line } from './monthly.ts';

/** What a body did besides, entered from a list at the end of each month. */
export function activityLists(body: DemoBody, year: LivedYear, plan: YearPlan): readonly Happening[] {
  const lines = plan.activities.map((activity) => lineOf(activity, year));
  return monthly(year, lines).map(({ day, lines: month }) => ({
    day,
    does: (life) =>
      at(momentOf(day, '16:00'), async () => {
        const rows = month.map(({ cells }, row) => ({ row: row + 2, cells }));
        const context = life.as(body.key, 'clerk', day, '16:00');
        const table = {
          actId: uuidv7(),
          bodyId: life.idOf(body.key),
          source: `${body.short}工作记录${day.slice(0, 7)}.xlsx`,
          rows,
          defaults: { kind: '', on: '' } as const,
          acceptRepeats: false,
        };
        done(await importActivities(context, table));
      }),
  }));
}

function lineOf({ kind, title, on, count, people, settled, remark }: PlannedActivity, year: LivedYear): Line {
  const day = civilDate(`${year}-${on}`);
  return {
    on: day,
    cells: {
      on: day,
      kind: activityKinds[kind].title,
      title,
      count: String(count),
      ...(people === undefined ? {} : { people: String(people) }),
      ...(settled === undefined ? {} : { settled: String(settled) }),
      ...(remark === undefined ? {} : { remark }),
    },
  };
}
