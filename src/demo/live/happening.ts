import type { CivilDate } from '../../law/index.ts';
import type { Life } from './life.ts';

/** Something that happens in a body on a day. Those of one body are lived one after the other, in the order of their days. */
export interface Happening {
  readonly day: CivilDate;
  readonly does: (life: Life) => Promise<unknown>;
}

/** Days that are lived in one go, the first and the last included. */
export interface Span {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Lives what happens in a body in a span. */
export async function liveSpan(life: Life, own: readonly Happening[], { from, until }: Span): Promise<void> {
  const due = own
    .filter(({ day }) => day >= from && day <= until)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const { does } of due) await does(life);
}
