import { citationText, type Clock, type Notice } from '../../../law/index.ts';

/** A clock as the desk answers it: citations and notices in words. */
export interface ShownClock extends Omit<Clock, 'basis' | 'derivation'> {
  readonly basis: readonly string[];
  readonly derivation: {
    readonly steps: Clock['derivation']['steps'];
    readonly days: readonly {
      readonly date: string;
      readonly counts: boolean;
      readonly reason: string;
      readonly notice: string | null;
      readonly paused: string | null;
    }[];
  };
}

const order: Readonly<Record<Clock['state'], number>> = {
  overdue: 0,
  today: 0,
  soon: 0,
  running: 0,
  paused: 1,
  waiting: 2,
  lapsed: 3,
  late: 3,
  done: 3,
};

/** Clocks as a case page lists them: those that run by their date, then those that stand still, then those that ended. */
export function shownClocks(clocks: readonly Clock[]): readonly ShownClock[] {
  return clocks
    .toSorted(
      (a, b) => order[a.state] - order[b.state] || ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1),
    )
    .map(({ basis, derivation, ...clock }) => ({
      ...clock,
      basis: basis.map(citationText),
      derivation: {
        steps: derivation.steps,
        days: derivation.days.map(({ date, counts, reason, notice, paused }) => ({
          date,
          counts,
          reason,
          notice: notice === undefined ? null : nameOf(notice),
          paused,
        })),
      },
    }));
}

const nameOf = ({ number, title }: Notice) => number ?? title;
