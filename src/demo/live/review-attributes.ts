import { v7 as uuidv7 } from 'uuid';
import { reviewAttribute } from '../../acts/documents/review-attribute.ts';
import { addDays, civilDate, latestReview, type AttributeId, type CivilDate } from '../../law/index.ts';
import type { DemoBody } from '../plan/bodies.ts';
import {
  endOfMonth,
  livedYears,
  momentOf,
  openingDay,
  workingDayFrom,
  type LivedYear,
} from '../plan/days.ts';
import type { YearPlan } from '../plan/year-plan.ts';
import type { Happening } from './happening.ts';
import { at } from './lived-time.ts';
import { done, type Life } from './life.ts';

/** So many are still to be looked at when the demonstration opens: whoever comes sees what such a task is. */
const leftOver = 3;

/** What is not public is looked at again each year (条例第十八条): month by month, before the day on which that is due. */
export function attributeReviews(
  body: DemoBody,
  years: Readonly<Record<LivedYear, YearPlan>>,
): readonly Happening[] {
  const keepsBack = livedYears.some((year) => {
    const { 'on-request': onRequest, withheld } = years[year].documents;
    return onRequest + withheld > 0;
  });
  if (!keepsBack) return [];
  const monthly = livedYears.slice(1).flatMap((year) =>
    Array.from({ length: 12 }, (_, month): Happening => {
      const day = workingDayFrom(civilDate(`${year}-${String(month + 1).padStart(2, '0')}-15`));
      return { day, does: (life) => review(life, body, day, endOfMonth(year, month + 1), 0) };
    }),
  );
  const before = addDays(openingDay, -3);
  return [
    ...monthly,
    { day: before, does: (life) => review(life, body, before, addDays(openingDay, 18), leftOver) },
  ];
}

/** Looks at all that is due by a day but for the first of them; the reasons stand. */
async function review(
  life: Life,
  { key }: DemoBody,
  day: CivilDate,
  until: CivilDate,
  left: number,
): Promise<void> {
  const bodyId = life.idOf(key);
  const due = await life.ledger.read({ bodies: [bodyId] }, (tx) =>
    tx
      .selectFrom('official_documents')
      .select(['document_id', 'attribute', 'ground_id', 'reason'])
      .where('body_id', '=', bodyId)
      .where('removed_at', 'is', null)
      .where('review_on', '<=', until)
      .orderBy('review_on')
      .orderBy('number')
      .execute(),
  );
  await at(momentOf(day, '10:30'), async () => {
    const registrar = life.as(key, 'registrar', day, '10:30');
    for (const row of due.slice(left)) {
      done(
        await reviewAttribute(registrar, {
          actId: uuidv7(),
          bodyId,
          documentId: row.document_id,
          attribute: row.attribute as AttributeId,
          groundId: row.ground_id,
          reason: row.reason,
          reviewOn: latestReview(day),
        }),
      );
    }
  });
}
