import { sql } from 'kysely';
import { officeSettings, settingValues, type SettingId, type SettingValues } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';

/** A setting with the value that holds and who changed it last; null where it is still the default. */
export interface SettingInForce {
  readonly key: SettingId;
  readonly value: number | boolean | string;
  readonly initially: number | boolean | string;
  /** ISO 8601. */
  readonly changedAt: string | null;
  /** Null for the system. */
  readonly changedBy: string | null;
}

/** The values that hold in the whole installation, whatever bodies the transaction sees. */
export async function readSettings(tx: Tx): Promise<SettingValues> {
  return settingValues(new Map((await latestChanges(tx)).map(({ key, value }) => [key, value])));
}

/** Every setting, in the order in which the law lists them. */
export async function listSettings(tx: Tx): Promise<readonly SettingInForce[]> {
  const changes = await latestChanges(tx);
  const values: Readonly<Record<string, number | boolean | string>> = await readSettings(tx);
  return (Object.keys(officeSettings) as SettingId[]).map((key) => {
    const change = changes.find((each) => each.key === key);
    const { initially } = officeSettings[key];
    return {
      key,
      value: values[key] ?? initially,
      initially,
      changedAt: change?.changed_at.toISOString() ?? null,
      changedBy: change?.name ?? null,
    };
  });
}

/** The last change of each setting. Where two bodies changed one, the later change holds. */
function latestChanges(tx: Tx) {
  return tx
    .selectFrom('settings')
    .select(['key', 'value', 'changed_at'])
    .select(sql<string | null>`staff_name(changed_by)`.as('name'))
    .distinctOn('key')
    .orderBy('key')
    .orderBy('changed_at', 'desc')
    .execute();
}
