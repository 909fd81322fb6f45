import { type SettingId, type SettingValues } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
/** A setting with the value that holds and who changed it last; null where it is still the default. */
export interface SettingInForce {
  readonly key: SettingId;
  readonly value: number | boolean | string;
  readonly initially: number | boolean | string;
  /** ISO 8601. */
  readonly changedAt: string | null;
  /** Null for the system, and where the person belongs to a body that the reader does not see. */
  readonly changedBy: string | null;
}
/** The values that hold in the whole installation, whatever bodies the transaction sees. */
export declare function readSettings(tx: Tx): Promise<SettingValues>;
/** Every setting, in the order in which the law lists them. */
export declare function listSettings(tx: Tx): Promise<readonly SettingInForce[]>;
