import { openLedger } from '../ledger/ledger.ts';
import type { Keys } from '../ledger/keys.ts';
import { addDays } from '../law/index.ts';
import { demoSeed } from './demo-seed.ts';
import { liveCounty } from './live-county.ts';
import { livedMoment } from './live/lived-time.ts';
import type { DemoDesk } from './live/life.ts';
import { markDemonstration } from './mark-demonstration.ts';
import { momentOf, openingDay } from './plan/days.ts';
import { demoPassword, demoSignIns } from './plan/people.ts';

/** So many bodies act at the same time: enough for two cores, and few enough that each connection's plans are used often. */
const poolSize = 4;

/**
 * Makes a migrated, empty database into the demonstration county.
 * @param options.url address of its owner
 * @param options.told is told how far it is, a sentence each
 * @throws Error where the database has acts already, or an act of the plan was refused
 */
export async function makeDemonstration(
  options: Omit<DemoDesk, 'ledger'> & {
    readonly url: string;
    readonly keys: Keys;
    readonly told: (sentence: string) => void;
  },
): Promise<void> {
  const { url, keys, told, ...tools } = options;
  const opensAt = momentOf(addDays(openingDay, 1), '08:30');
  await markDemonstration(url, { seed: demoSeed, opensAt, password: demoPassword, signIns: demoSignIns });
  const ledger = openLedger({ url, keys, poolSize, demonstrationMoment: livedMoment });
  try {
    await liveCounty({ ...tools, ledger }, told);
  } finally {
    await ledger.close();
  }
}
