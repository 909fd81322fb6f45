import { dateText, minuteText } from '../parts/dates.ts';
import { texts } from './texts.ts';
import type { PublicationWhole } from './use-publication.ts';

type Told = Pick<PublicationWhole, 'publication'> & {
  readonly editions: readonly Pick<PublicationWhole['editions'][number], 'edition' | 'publishedAt'>[];
  readonly working: Pick<NonNullable<PublicationWhole['working']>, 'returned'> | null;
  readonly withdrawal: Pick<NonNullable<PublicationWhole['withdrawal']>, 'at'> | null;
};

function ofWork({ publication, working }: Told): string | null {
  const { workState, waitsFor, waitingSince, scheduledFor } = publication;
  switch (workState) {
    case null:
      return null;
    case 'draft':
    case 'screened': {
      const returned = working?.returned ?? null;
      if (returned !== null) return texts.returned(returned.stepTitle, returned.by.name);
      return workState === 'draft' ? texts.draft : texts.screened;
    }
    case 'secrecy':
    case 'reviews':
      return waitingSince === null
        ? texts.underReviewNoTime(waitsFor ?? '')
        : texts.underReview(waitsFor ?? '', minuteText(waitingSince));
    case 'ready':
      return texts.ready;
    case 'scheduled':
      return scheduledFor === null ? texts.ready : texts.scheduledFor(minuteText(scheduledFor));
  }
}

/** The edition that the public sees, or saw last. */
export function newestEdition<E extends { readonly edition: number }>(editions: readonly E[]): E | undefined {
  return editions.toSorted((a, b) => b.edition - a.edition)[0];
}

function ofPublic({ publication: { publicState }, editions, withdrawal }: Told): readonly string[] {
  const now = newestEdition(editions);
  const shown = now === undefined ? [] : [texts.publicEdition(now.edition, minuteText(now.publishedAt))];
  switch (publicState) {
    case null:
      return [];
    case 'published':
    case 'corrected':
      return shown;
    case 'withdrawn':
      return withdrawal === null ? [] : [texts.withdrawnAt(minuteText(withdrawal.at))];
    case 'invalidated':
      return [...shown, texts.invalidated];
    case 'archived':
      return [...shown, texts.archived];
  }
}

/** How a publication stands, in sentences: what the public sees, then what is being prepared, then what is owed. */
export function stateSentences(told: Told): readonly string[] {
  const { publication } = told;
  const open = ofPublic(told);
  const work = ofWork(told);
  const { reviewOwed, rescreenedOpen } = publication;
  const beside =
    work === null || open.length === 0
      ? work
      : texts.workingBeside((newestEdition(told.editions)?.edition ?? 0) + 1) + work;
  return [
    ...open,
    ...(beside === null ? [] : [beside]),
    ...(publication.publicState === null && publication.workState === null ? [publication.stateTitle] : []),
    ...(reviewOwed === null
      ? []
      : [
          reviewOwed.atTheEarliest
            ? texts.owedEarliest(dateText(reviewOwed.dueOn, true))
            : texts.owed(dateText(reviewOwed.dueOn, true)),
        ]),
    ...((rescreenedOpen ?? 0) > 0 ? [texts.rescreened(rescreenedOpen ?? 0)] : []),
  ];
}
