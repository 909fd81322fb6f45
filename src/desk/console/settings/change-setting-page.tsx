import { Button } from 'antd';
import { useParams } from 'react-router';
import { faultOfSetting, officeSettings, type Setting, type SettingId } from '../../../law/index.ts';
import { settingEndpoints } from '../../contract/settings.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { RadioField, TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { NotFound } from '../parts/allowed.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { texts } from './texts.ts';
import { valueText } from './value-text.ts';

type Value = number | boolean | string;

/** What was typed, as the setting's kind of value. */
function typedValue(kind: Setting['kind'], typed: string): Value {
  if (kind === 'yes-no') return typed === 'true';
  return kind === 'whole-number' && typed.trim() !== '' ? Number(typed) : typed;
}

function Change({ settingKey, value }: { readonly settingKey: SettingId; readonly value: Value }) {
  const setting: Setting = officeSettings[settingKey];
  const { title, kind, unit = '', least = 0, most = 0, initially } = setting;
  const finish = useFinish();
  const form = useForm({
    initially: { value: String(value) },
    schema: settingEndpoints.changeSetting.body,
    input: (typed, actId) => {
      const next = typedValue(kind, typed.value);
      // What holds initially is not kept as an entry: a later version's initial value would not reach it.
      return { actId, key: settingKey, value: next === initially ? null : next };
    },
    check: (typed) => {
      const fault = faultOfSetting(settingKey, typedValue(kind, typed.value));
      return fault === null ? [] : [{ field: 'value', message: fault }];
    },
    send: async (body) => {
      await call(settingEndpoints.changeSetting, { body });
      finish('/settings', texts.done(title, valueText(settingKey, body.value ?? initially)));
    },
  });
  const options =
    kind === 'yes-no'
      ? [
          { value: 'true', title: texts.yes },
          { value: 'false', title: texts.no },
        ]
      : [
          { value: 'sha256', title: texts.algorithms.sha256 },
          { value: 'sm3', title: texts.algorithms.sm3 },
        ];
  return (
    <ActForm
      form={form}
      act={texts.changeOf(title)}
      back="/settings"
      more={
        <Button onClick={() => form.set('value', String(initially))}>
          {texts.fillInitially(valueText(settingKey, initially))}
        </Button>
      }
    >
      <p className="lead">{setting.means}</p>
      <p>
        {texts.now}：{valueText(settingKey, value)}
      </p>
      {kind === 'whole-number' ? (
        <TextField
          form={form}
          name="value"
          label={texts.newValue}
          hint={texts.range(least, most, unit)}
          inputMode="numeric"
        />
      ) : (
        <RadioField form={form} name="value" label={texts.newValue} options={options} />
      )}
    </ActForm>
  );
}

/** One setting, changed on a page of its own. */
export function ChangeSettingPage() {
  const { key = '' } = useParams();
  const query = useRead(settingEndpoints.settings);
  if (!Object.hasOwn(officeSettings, key)) return <NotFound />;
  const settingKey = key as SettingId;
  return (
    <div className="stack">
      <Heading title={texts.changeOf(officeSettings[settingKey].title)} />
      <Loaded query={query}>
        {({ settings }) => (
          <Change
            settingKey={settingKey}
            value={
              settings.find((each) => each.key === settingKey)?.value ?? officeSettings[settingKey].initially
            }
          />
        )}
      </Loaded>
    </div>
  );
}
