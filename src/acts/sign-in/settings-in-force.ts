import { settingValues, type PasswordRules, type SettingValues } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';

/**
 * The settings that hold for a body: what the highest body above it, or it itself, has entered; else what holds
 * initially.
 * @param tx a transaction that sees all these bodies
 * @param path from the top of the tree down to the body
 */
export async function settingsInForce(tx: Tx, path: readonly string[]): Promise<SettingValues> {
  if (path.length === 0) return settingValues(new Map());
  const rows = await tx
    .selectFrom('settings')
    .select(['body_id', 'key', 'value'])
    .where('body_id', 'in', path)
    .execute();
  // A Map keeps what was set last: the lowest body first, the highest last.
  const downwards = rows.toSorted((a, b) => path.indexOf(b.body_id) - path.indexOf(a.body_id));
  return settingValues(new Map(downwards.map(({ key, value }) => [key, value])));
}

/** What a password must have by the settings. */
export function passwordRules(settings: SettingValues): PasswordRules {
  return {
    length: settings['password.length'],
    kinds: settings['password.kinds'],
    days: settings['password.days'],
    remembered: settings['password.remembered'],
  };
}
