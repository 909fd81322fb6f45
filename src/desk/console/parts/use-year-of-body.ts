import { useSearchParams } from 'react-router';
import type { Permission } from '../../../law/index.ts';
import { useBodyChoices } from './choices.ts';
import { useMe, useReachesBelow } from './person.ts';

/** A year of a body as the address names it, with what else the address says. */
export interface YearOfBody {
  readonly year: number;
  readonly thisYear: number;
  readonly bodyId: string;
  /** The body of the person signed in. */
  readonly own: string;
  /** Bodies to choose from; null for whoever sees the own body only. */
  readonly bodies: readonly { readonly value: string; readonly title: string }[] | null;
  readonly search: URLSearchParams;
  /** Changes a part of the address, the rest stays. */
  readonly go: (change: Readonly<Record<string, string>>) => void;
}

/**
 * What a page of figures is asked for: this year and one's own body where the address names none.
 * @param permission who holds it for the bodies below may choose among them
 */
export function useYearOfBody(permission: Permission): YearOfBody {
  const { body, today } = useMe();
  const below = useReachesBelow(permission);
  const bodies = useBodyChoices(below);
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(today.slice(0, 4));
  const asked = Number(search.get('year'));
  return {
    year: Number.isInteger(asked) && asked >= 1949 && asked <= 2999 ? asked : thisYear,
    thisYear,
    bodyId: search.get('body') ?? body.id,
    own: body.id,
    bodies: below ? bodies : null,
    search,
    go: (change) => setSearch({ ...Object.fromEntries(search), ...change }),
  };
}
