import { Button } from 'antd';
import { useState } from 'react';
import { sessionEndpoints } from '../../contract/session.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { readSession } from '../session.ts';
import { DemonstrationSignIns } from './demonstration-sign-ins.tsx';
import { Entrance } from './entrance.tsx';
import { texts } from './texts.ts';

type Step = 'password' | 'code' | 'recovery';

/** Account and password, then, where it is on, the second step. The address stays: who signs in goes on there. */
export function SignInPage({ why }: { readonly why: string | null }) {
  const [step, setStep] = useState<Step>('password');
  const [message, setMessage] = useState<string | null>(null);
  const options = useRead(sessionEndpoints.signInOptions);
  const form = useForm({
    initially: { account: '', password: '', code: '', recoveryCode: '' },
    schema: sessionEndpoints.signIn.body,
    input: ({ account, password, code, recoveryCode }) => ({
      account,
      password,
      ...(step === 'code' ? { code } : {}),
      ...(step === 'recovery' ? { recoveryCode } : {}),
    }),
    check: ({ code, recoveryCode }) => [
      ...(step === 'code' && code.trim() === '' ? [{ field: 'code', message: texts.enterCode }] : []),
      ...(step === 'recovery' && recoveryCode.trim() === ''
        ? [{ field: 'recoveryCode', message: texts.enterRecovery }]
        : []),
    ],
    send: async (body) => {
      const answer = await call(sessionEndpoints.signIn, { body });
      if (answer.result === 'signed-in') return readSession();
      setMessage(answer.message);
      setStep('code');
    },
  });
  const provider = options.data?.provider ?? null;
  const demonstration = options.data?.demonstration ?? null;
  if (step !== 'password') {
    return (
      <Entrance narrow key={step}>
        <Heading title={texts.codeTitle} />
        {message !== null && <p>{message}</p>}
        <ActForm form={form} act={texts.next}>
          {step === 'code' ? (
            <TextField
              form={form}
              name="code"
              label={texts.code}
              hint={texts.codeHint}
              inputMode="numeric"
              autoComplete="one-time-code"
            />
          ) : (
            <TextField form={form} name="recoveryCode" label={texts.recoveryCode} hint={texts.recoveryHint} />
          )}
        </ActForm>
        <div className="row">
          <Button type="link" onClick={() => setStep(step === 'code' ? 'recovery' : 'code')}>
            {step === 'code' ? texts.useRecovery : texts.useCode}
          </Button>
          <Button
            type="link"
            onClick={() => {
              form.setAll({ account: '', password: '', code: '', recoveryCode: '' });
              setStep('password');
            }}
          >
            {texts.startAgain}
          </Button>
        </div>
      </Entrance>
    );
  }
  return (
    <Entrance narrow demonstration={demonstration !== null}>
      <Heading title={texts.title} />
      {why !== null && <Notice kind="warning">{why}</Notice>}
      <ActForm form={form} act={texts.act}>
        <TextField form={form} name="account" label={texts.account} autoComplete="username" />
        <TextField
          form={form}
          name="password"
          kind="password"
          label={texts.password}
          autoComplete="current-password"
        />
      </ActForm>
      {provider !== null && (
        <p className="row">
          <span className="meta">{texts.or}</span>
          <Button href="/api/sign-in/oidc">{texts.provider(provider)}</Button>
        </p>
      )}
      {demonstration === null ? (
        <p className="hint">{texts.forgot}</p>
      ) : (
        <DemonstrationSignIns demonstration={demonstration} />
      )}
    </Entrance>
  );
}
