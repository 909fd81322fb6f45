import { faultsOfPassword } from '../../../law/index.ts';
import { sessionEndpoints } from '../../contract/session.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useMe } from '../parts/person.ts';
import { PasswordState } from './password-rules.tsx';
import { texts } from './texts.ts';

/** Old password, new password twice, the rules live. */
export function PasswordForm({
  done,
  back,
}: {
  readonly done: () => Promise<void> | void;
  readonly back?: string;
}) {
  const { account, passwordRules: rules } = useMe();
  const form = useForm({
    initially: { oldPassword: '', newPassword: '', again: '' },
    schema: sessionEndpoints.changeOwnPassword.body,
    input: ({ oldPassword, newPassword }, actId) => ({ actId, oldPassword, newPassword }),
    check: ({ newPassword, again }) => {
      const [fault] = newPassword === '' ? [] : faultsOfPassword(newPassword, rules, [account]);
      return [
        ...(fault === undefined ? [] : [{ field: 'newPassword', message: fault }]),
        ...(again === newPassword ? [] : [{ field: 'again', message: texts.notSame }]),
      ];
    },
    send: async (body) => {
      await call(sessionEndpoints.changeOwnPassword, { body });
      await done();
    },
  });
  return (
    <ActForm form={form} act={texts.passwordAct} {...(back === undefined ? {} : { back })}>
      <TextField
        form={form}
        name="oldPassword"
        kind="password"
        label={texts.oldPassword}
        autoComplete="current-password"
      />
      <TextField
        form={form}
        name="newPassword"
        kind="password"
        label={texts.newPassword}
        hint={texts.passwordRules(rules.length, rules.kinds)}
        autoComplete="new-password"
      />
      <PasswordState password={form.values.newPassword} rules={rules} about={[account]} />
      <TextField form={form} name="again" kind="password" label={texts.repeat} autoComplete="new-password" />
    </ActForm>
  );
}
