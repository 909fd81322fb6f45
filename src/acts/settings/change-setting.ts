import { v5 as uuidv5 } from 'uuid';
import { faultOfSetting, officeSettings, type SettingId } from '../../law/index.ts';
import { listSettings } from '../../ledger/read/settings-in-force.ts';
import { faultOfCharge } from '../in-charge.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';

export interface ChangedSetting {
  readonly actId: string;
  readonly key: SettingId;
  /** Null: the default again. */
  readonly value: number | boolean | string | null;
}

/** The namespace of the ids that settings have as subjects of acts. */
const settingIds = '7c1f0a52-5f57-4f5e-9d8c-0a6f3d0f2b11';

/** The id under which the acts on a setting are found. */
const settingSubject = (key: SettingId): string => uuidv5(key, settingIds);

/** Changes a setting for the whole installation. */
export async function changeSetting(context: ActContext, input: ChangedSetting): Promise<Outcome> {
  const { actor, ledger } = context;
  const { actId, key, value } = input;
  if (!Object.hasOwn(officeSettings, key)) {
    return { done: false, refusal: refuse('not-found', '没有这项设置。', 'key') };
  }
  const fault = value === null ? null : faultOfSetting(key, value);
  if (fault !== null) return { done: false, refusal: refuse('wrong-input', fault, 'value') };
  const charge = await ledger.read('everything', (tx) => faultOfCharge(tx, actor, 'settings.change'));
  return perform(
    context,
    { permission: 'settings.change', bodyId: actor.bodyId, actId, kind: 'setting.changed' },
    async (tx) => {
      if (charge !== null) return charge;
      const before = (await listSettings(tx)).find((each) => each.key === key);
      if (before !== undefined && before.value === (value ?? before.initially)) {
        return refuse('wrong-input', `“${officeSettings[key].title}”现在就是这样，不用改。`, 'value');
      }
      return [
        {
          kind: 'setting.changed',
          subjectId: settingSubject(key),
          payload: { key, value, before: before?.value ?? null },
        },
      ];
    },
  );
}
