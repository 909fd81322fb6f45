import { QRCode } from 'antd';
import { useState } from 'react';
import { sessionEndpoints } from '../../contract/session.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { texts } from './texts.ts';

interface Key {
  readonly secret: string;
  readonly uri: string;
}

function OwnPassword({ done, back }: { readonly done: (key: Key) => void; readonly back?: string }) {
  const form = useForm({
    initially: { password: '' },
    schema: sessionEndpoints.beginTotp.body,
    input: ({ password }) => ({ password }),
    send: async (body) => done(await call(sessionEndpoints.beginTotp, { body })),
  });
  return (
    <ActForm form={form} act={texts.next} {...(back === undefined ? {} : { back })}>
      <TextField
        form={form}
        name="password"
        kind="password"
        label={texts.ownPassword}
        autoComplete="current-password"
      />
    </ActForm>
  );
}

function Scan({ of, done }: { readonly of: Key; readonly done: (codes: readonly string[] | null) => void }) {
  const form = useForm({
    initially: { code: '' },
    schema: sessionEndpoints.confirmTotp.body,
    input: ({ code }, actId) => ({ actId, code }),
    send: async (body) => done((await call(sessionEndpoints.confirmTotp, { body })).recoveryCodes),
  });
  return (
    <>
      <p>{texts.scan}</p>
      <div role="img" aria-label={texts.qr}>
        <div aria-hidden="true">
          <QRCode value={of.uri} type="svg" size={200} errorLevel="L" color="#000000" bgColor="#FFFFFF" />
        </div>
      </div>
      <dl className="facts">
        <dt>{texts.secret}</dt>
        <dd className="hash">{of.secret.replaceAll(/(?<four>.{4})(?=.)/gu, '$<four> ')}</dd>
      </dl>
      <ActForm form={form} act={texts.confirm}>
        <TextField
          form={form}
          name="code"
          label={texts.code}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      </ActForm>
    </>
  );
}

/** Three steps: own password, the code by phone, the recovery codes. */
export function EnrolTotp({ done, back }: { readonly done: () => void; readonly back?: string }) {
  const [key, setKey] = useState<Key | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [enrolled, setEnrolled] = useState(false);
  const step = enrolled ? texts.totpStep3 : key !== null ? texts.totpStep2 : texts.totpStep1;
  return (
    <div className="stack">
      <h2>{step}</h2>
      {enrolled ? (
        <RecoveryCodes codes={codes} kept={done} />
      ) : key !== null ? (
        <Scan
          of={key}
          done={(given) => {
            setCodes(given);
            setEnrolled(true);
          }}
        />
      ) : (
        <OwnPassword done={setKey} {...(back === undefined ? {} : { back })} />
      )}
    </div>
  );
}
