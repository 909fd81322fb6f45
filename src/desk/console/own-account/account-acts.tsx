import { useState } from 'react';
import { sessionEndpoints } from '../../contract/session.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { readSession } from '../session.ts';
import { EnrolTotp } from './enrol-totp.tsx';
import { PasswordForm } from './password-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { texts } from './texts.ts';

const back = '/account';

export function PasswordPage() {
  const finish = useFinish();
  return (
    <div className="stack">
      <Heading title={texts.passwordTitle} />
      <PasswordForm
        back={back}
        done={async () => {
          await readSession();
          finish(back, texts.passwordChanged);
        }}
      />
    </div>
  );
}

export function TotpPage() {
  const finish = useFinish();
  return (
    <div className="stack form">
      <Heading title={texts.totpTitle} />
      <EnrolTotp
        back={back}
        done={() => {
          void readSession();
          finish(back, texts.totpOn);
        }}
      />
    </div>
  );
}

export function RecoveryCodesPage() {
  const finish = useFinish();
  const [codes, setCodes] = useState<{ readonly codes: readonly string[] | null } | null>(null);
  const form = useForm({
    initially: { password: '' },
    schema: sessionEndpoints.makeRecoveryCodes.body,
    input: ({ password }, actId) => ({ actId, password }),
    send: async (body) => {
      const { recoveryCodes } = await call(sessionEndpoints.makeRecoveryCodes, { body });
      setCodes({ codes: recoveryCodes });
    },
  });
  return (
    <div className="stack form">
      <Heading title={texts.recoveryTitle} />
      {codes !== null ? (
        <RecoveryCodes codes={codes.codes} kept={() => finish(back, texts.codesMade)} />
      ) : (
        <ActForm form={form} act={texts.newCodes} back={back}>
          <p className="lead">{texts.recoveryLead}</p>
          <TextField
            form={form}
            name="password"
            kind="password"
            label={texts.ownPassword}
            autoComplete="current-password"
          />
        </ActForm>
      )}
    </div>
  );
}
