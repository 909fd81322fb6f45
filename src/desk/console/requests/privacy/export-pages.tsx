import { useState } from 'react';
import { requestPrivacyEndpoints } from '../../../contract/request-privacy.ts';
import { call, saveFile } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField } from '../../form/fields.tsx';
import { useForm, type Form } from '../../form/use-form.ts';
import { Heading } from '../../parts/heading.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import { useCase } from '../case/use-case.ts';
import { nameOf } from '../words.ts';
import { texts } from './texts.ts';

type Format = 'pdf' | 'json' | 'zip';

const formats = (['pdf', 'json', 'zip'] as const).map((value) => ({
  value,
  title: texts.formats[value],
  note: texts.formatNotes[value],
}));

/** In which form it is given out, and why: recorded in each case that is opened for it. */
function HowAndWhy<V extends { readonly format: string; readonly reason: string }>({
  form,
}: {
  readonly form: Form<V>;
}) {
  const plain = form as unknown as Form<{ readonly format: string; readonly reason: string }>;
  return (
    <>
      <RadioField form={plain} name="format" label={texts.format} options={formats} />
      <TextField form={plain} name="reason" label={texts.why} hint={texts.whyHint} />
    </>
  );
}

const Told = ({ shown }: { readonly shown: boolean }) => (
  <div role="status">{shown && <Notice kind="success">{texts.exported}</Notice>}</div>
);

function PersonForm({ bodyId }: { readonly bodyId: string }) {
  const [told, setTold] = useState(false);
  const form = useForm({
    initially: { name: '', number: '', phone: '', format: 'pdf', reason: '' },
    schema: requestPrivacyEndpoints.exportPerson.body,
    input: ({ format, ...values }, actId) => ({ actId, ...values, format: format as Format }),
    check: ({ number, phone }) =>
      number.trim() === '' && phone.trim() === '' ? [{ field: 'number', message: texts.personNeeds }] : [],
    send: async (body) => {
      setTold(false);
      saveFile(await call(requestPrivacyEndpoints.exportPerson, { params: { bodyId }, body }));
      setTold(true);
    },
  });
  return (
    <>
      <Told shown={told} />
      <ActForm form={form} act={texts.exportAct} back="/requests">
        <p className="note">{texts.personLead}</p>
        <TextField form={form} name="name" label={texts.personName} most={200} />
        <TextField form={form} name="number" label={texts.personNumber} most={60} />
        <TextField
          form={form}
          name="phone"
          label={texts.personPhone}
          hint={texts.personPhoneHint}
          inputMode="tel"
          most={60}
        />
        <HowAndWhy form={form} />
      </ActForm>
    </>
  );
}

/** All that the body holds about someone who asks for it. */
export function ExportPersonPage() {
  const { body } = useMe();
  return (
    <div className="stack">
      <Heading title={texts.person} />
      <PersonForm bodyId={body.id} />
    </div>
  );
}

function RequestForm({
  params,
  page,
}: {
  readonly params: { readonly bodyId: string; readonly requestId: string };
  readonly page: string;
}) {
  const [told, setTold] = useState(false);
  const form = useForm({
    initially: { format: 'pdf', reason: '' },
    schema: requestPrivacyEndpoints.exportRequestPerson.body,
    input: ({ format, reason }, actId) => ({ actId, format: format as Format, reason }),
    send: async (body) => {
      setTold(false);
      saveFile(await call(requestPrivacyEndpoints.exportRequestPerson, { params, body }));
      setTold(true);
    },
  });
  return (
    <>
      <Told shown={told} />
      <ActForm form={form} act={texts.exportAct} back={page}>
        <p className="note">{texts.ofRequestLead}</p>
        <HowAndWhy form={form} />
      </ActForm>
    </>
  );
}

/** What one case holds about its applicant. */
export function ExportRequestPersonPage() {
  const { params, query, page } = useCase();
  return (
    <div className="stack">
      <Heading title={texts.ofRequest} />
      <Loaded query={query}>
        {(data) => (
          <>
            <p className="lead">{nameOf(data)}</p>
            <RequestForm params={params} page={page} />
          </>
        )}
      </Loaded>
    </div>
  );
}
