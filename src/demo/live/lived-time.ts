import { AsyncLocalStorage } from 'node:async_hooks';

const lived = new AsyncLocalStorage<Date>();

/** The moment that is being lived where this is called; the clock's outside of `at`. For `openLedger`. */
export const livedMoment = (): Date => lived.getStore() ?? new Date();

/** Does something at a moment of the past. Bodies live at the same time, each its own days. */
export const at = <T>(moment: Date, work: () => Promise<T>): Promise<T> => lived.run(moment, work);
