import type { CivilDate } from '../../law/index.ts';
import type { Life } from './life.ts';

/** Something that happens in a body on a day. Those of one body are lived one after the other, in the order of their days. */
export interface Happening {
  readonly day: CivilDate;
  readonly does: (life: Life) => Promise<unknown>;
}

/** Lives what happens in each body up to a day; bodies at the same time. @param happenings by body */
export async function liveUntil(
  life: Life,
  happenings: readonly (readonly Happening[])[],
  from: CivilDate,
  until: CivilDate,
): Promise<void> {
  await Promise.all(
    happenings.map(async (own) => {
      const due = own
        .filter(({ day }) => day >= from && day <= until)
        .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      for (const { does } of due) await does(life);
    }),
  );
}
