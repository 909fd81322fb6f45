import { useParams } from 'react-router';
import { siteEndpoints } from '../../contract/site.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { ReasonForm } from '../form/reason-form.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { texts } from './texts.ts';

/** Enters one old address. */
export function EnterOldAddressPage() {
  const { bodyId = '' } = useParams();
  const back = `/site/${bodyId}/old-addresses`;
  const finish = useFinish();
  const form = useForm({
    initially: { from: '', to: '' },
    schema: siteEndpoints.enterOldAddresses.body,
    input: ({ from, to }, actId) => ({ actId, source: 'form', lines: [{ row: 1, from, to }] }),
    send: async (body) => {
      await call(siteEndpoints.enterOldAddresses, { params: { bodyId }, body });
      finish(back, texts.entered);
    },
  });
  return (
    <div className="stack">
      <Heading title={`${texts.oldAddresses}：${texts.enterOld}`} />
      <ActForm form={form} act={texts.enterOld} back={back}>
        <TextField form={form} name="from" label={texts.from} hint={texts.fromHint} />
        <TextField form={form} name="to" label={texts.to} hint={texts.toHint} />
      </ActForm>
    </div>
  );
}

/** Takes an old address away. */
export function RemoveOldAddressPage() {
  const { bodyId = '', addressId = '' } = useParams();
  const params = { bodyId, addressId };
  const back = `/site/${bodyId}/old-addresses`;
  const finish = useFinish();
  const query = useRead(siteEndpoints.oldAddress, { params });
  return (
    <div className="stack">
      <Heading title={texts.removeTitle} />
      <Loaded query={query}>
        {({ path }) => (
          <ReasonForm
            act={texts.remove}
            back={back}
            danger
            send={async (body) => {
              await call(siteEndpoints.removeOldAddress, { params, body });
              finish(back, texts.removed);
            }}
          >
            <p className="lead">
              <span className="hash">{path}</span>
              <br />
              {texts.removeHappens}
            </p>
          </ReasonForm>
        )}
      </Loaded>
    </div>
  );
}
