import type { EditionId } from '../annual-report.ts';
import type { Edition } from '../edition.ts';
import { edition2019 } from './2019.ts';
import { edition2021 } from './2021.ts';

/** Every edition of the form, newest first. */
export const editions: readonly Edition[] = [edition2021, edition2019];

const byId: Readonly<Record<EditionId, Edition>> = { '2021': edition2021, '2019': edition2019 };

/** The edition of that id. */
export function editionOf(id: EditionId): Edition {
  return byId[id];
}

/** The form in force for a report year; the newest where the year is unknown or before the first form. */
export function editionForYear(year: number | null): Edition {
  const inForce = editions.find(
    (edition) => year !== null && year >= edition.from && (edition.to === null || year <= edition.to),
  );
  return inForce ?? edition2021;
}
