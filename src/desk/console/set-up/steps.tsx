import { Button } from 'antd';
import { faultsOfPassword } from '../../../law/index.ts';
import { setUpEndpoints } from '../../contract/set-up.ts';
import { ActForm } from '../form/act-form.tsx';
import { RadioField, TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { initialRules, PasswordState } from '../own-account/password-rules.tsx';
import { texts as account } from '../own-account/texts.ts';
import type { Answers } from './answers.ts';
import { texts } from './texts.ts';

const fields = setUpEndpoints.setUp.body;

export interface StepProps {
  readonly answers: Answers;
  readonly next: (answers: Answers) => void;
  readonly previous: (() => void) | null;
}

function Previous({ to }: { readonly to: (() => void) | null }) {
  return to === null ? null : <Button onClick={to}>{texts.previous}</Button>;
}

/** Which body sets up its desk, and of which county it is. */
export function BodyStep({
  answers,
  next,
  previous,
  codeNeeded,
}: StepProps & { readonly codeNeeded: boolean }) {
  const form = useForm({
    initially: answers,
    schema: fields.pick({ name: true, level: true }),
    input: ({ name, level }) => ({ name, level }),
    check: ({ code, level, countyName }) => [
      ...(codeNeeded && code.trim() === '' ? [{ field: 'code', message: texts.pleaseCode }] : []),
      ...(level !== 'county' && countyName.trim() === ''
        ? [{ field: 'countyName', message: texts.pleaseCounty }]
        : []),
    ],
    send: async (_, values) => next(values),
  });
  return (
    <ActForm form={form} act={texts.next} more={<Previous to={previous} />}>
      {codeNeeded && <TextField form={form} name="code" label={texts.code} hint={texts.codeHint} />}
      <TextField
        form={form}
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        autoComplete="organization"
      />
      <RadioField
        form={form}
        name="level"
        label={texts.level}
        options={(['county', 'department', 'township'] as const).map((value) => ({
          value,
          ...texts.levels[value],
        }))}
      />
      {form.values.level !== 'county' && (
        <TextField form={form} name="countyName" label={texts.county} hint={texts.countyHint} />
      )}
    </ActForm>
  );
}

/** 网站标识码, which may be filled in later. */
export function SiteStep({ answers, next, previous }: StepProps) {
  const form = useForm({
    initially: answers,
    schema: fields.pick({ siteCode: true }),
    input: ({ siteCode }) => ({ siteCode: siteCode.trim() === '' ? null : siteCode }),
    send: async (_, values) => next(values),
  });
  return (
    <ActForm form={form} act={texts.next} more={<Previous to={previous} />}>
      <TextField form={form} name="siteCode" label={texts.site} hint={texts.siteHint} />
    </ActForm>
  );
}

const rules = initialRules();

/** The first administrator, with a password of their own: there is never a default one. */
export function PersonStep({ answers, next, previous }: StepProps) {
  const form = useForm({
    initially: { ...answers, again: answers.password },
    schema: fields.pick({ personName: true, account: true }),
    input: ({ personName, account }) => ({ personName, account }),
    check: ({ account, password, again }) => {
      const [fault] = faultsOfPassword(password, rules, [account.trim()]);
      return [
        ...(fault === undefined ? [] : [{ field: 'password', message: fault }]),
        ...(again === password ? [] : [{ field: 'again', message: texts.notSame }]),
      ];
    },
    send: async (_, { again: _again, ...rest }) => {
      next({ ...rest, account: rest.account.trim().toLowerCase() });
    },
  });
  const { password } = form.values;
  return (
    <ActForm form={form} act={texts.next} more={<Previous to={previous} />}>
      <p className="note">{texts.personLead}</p>
      <TextField form={form} name="personName" label={texts.personName} autoComplete="name" />
      <TextField
        form={form}
        name="account"
        label={texts.account}
        hint={texts.accountHint}
        autoComplete="username"
      />
      <TextField
        form={form}
        name="password"
        kind="password"
        label={texts.password}
        hint={account.passwordRules(rules.length, rules.kinds)}
        autoComplete="new-password"
      />
      <PasswordState password={password} rules={rules} about={[form.values.account.trim()]} />
      <TextField form={form} name="again" kind="password" label={texts.again} autoComplete="new-password" />
    </ActForm>
  );
}
