import type { WorkingCalendar } from './calendar.ts';

/** Answers kept for one calendar at most: whoever asks for other ones all the time begins anew. */
const mostKept = 20_000;

/**
 * Keeps what was counted by a calendar as long as the calendar lives: a county's obligations ask for the same few hundred
 * counts tens of thousands of times.
 */
export function remembering<T>(): (calendar: WorkingCalendar, key: string, count: () => T) => T {
  const kept = new WeakMap<WorkingCalendar, Map<string, T>>();
  return (calendar, key, count) => {
    const answers = kept.get(calendar) ?? new Map<string, T>();
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= mostKept) answers.clear();
    const found = count();
    answers.set(key, found);
    kept.set(calendar, answers);
    return found;
  };
}
