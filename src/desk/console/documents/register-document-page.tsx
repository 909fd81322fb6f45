import { Button } from 'antd';
import { useState } from 'react';
import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { useRead } from '../call/use-read.ts';
import { AttributeFields } from './attribute-fields.tsx';
import { DocumentFields, PublicFields } from './document-fields.tsx';
import {
  blankAttribute,
  blankDocument,
  errorsOf,
  faultsNow,
  inputOf,
  rulesOf,
  type AttributeValues,
  type DocumentValues,
  type Rules,
} from './document-values.ts';
import { texts } from './texts.ts';
import { usePublisher } from './use-document-rules.ts';

type Values = DocumentValues & AttributeValues;

interface Registered {
  readonly id: string;
  readonly title: string;
  readonly isPublic: boolean;
  readonly attribute: string;
}

function Form({ rules, done }: { readonly rules: Rules; readonly done: (registered: Registered) => void }) {
  const { body, today } = useMe();
  const publisher = usePublisher();
  const limits = rulesOf(rules);
  const initially: Values = { ...blankDocument(rules.issuer), ...blankAttribute };
  const form = useForm({
    initially,
    schema: documentEndpoints.registerDocument.body,
    choose: {
      title: texts.fillTitle,
      issuer: texts.fillIssuer,
      formedOn: texts.fillFormedOn,
      attribute: texts.chooseAttribute,
      groundId: texts.chooseGround,
    },
    input: (values, actId) => ({
      actId,
      ...inputOf(values),
      attribute: values.attribute as 'proactive',
      groundId: values.groundId,
      reason: values.reason,
      reviewOn: values.reviewOn === '' ? null : values.reviewOn,
    }),
    check: (values) => errorsOf(values, today, limits),
    send: async (input, { isPublic, attribute }) => {
      const { id } = await call(documentEndpoints.registerDocument, {
        params: { bodyId: body.id },
        body: input,
      });
      draft.finish();
      done({ id, title: input.title.trim(), isPublic, attribute });
    },
  });
  const draft = useDraft('documents.register', form.values.title, { ...form.values }, form.touched, (kept) =>
    form.setAll({ ...initially, ...(kept as Partial<Values>) }),
  );
  const faults = faultsNow(form.values, today, limits);
  return (
    <ActForm form={form} act={texts.register} back="/documents" draft={draft}>
      <p className="note">{texts.registerLead}</p>
      <DocumentFields form={form} bodyId={body.id} publisher={publisher} rules={rules} faults={faults} />
      <section className="stack">
        <h2>{texts.part.attribute}</h2>
        <AttributeFields
          form={form}
          itemId={form.values.itemId}
          today={today}
          limits={limits.attribute}
          faults={faults}
        />
      </section>
      <PublicFields form={form} attribute={form.values.attribute} />
    </ActForm>
  );
}

/** Registers a document; then leads to what follows from it. */
export function RegisterDocumentPage() {
  const { body } = useMe();
  const may = useMay();
  const query = useRead(documentEndpoints.documentRules, { params: { bodyId: body.id } });
  const [registered, setRegistered] = useState<Registered | null>(null);
  if (registered === null) {
    return (
      <div className="stack">
        <Heading title={texts.register} />
        <Loaded query={query}>{(rules) => <Form rules={rules} done={setRegistered} />}</Loaded>
      </div>
    );
  }
  const page = `/documents/${body.id}/${registered.id}`;
  const toPublish = registered.attribute === 'proactive' && !registered.isPublic && may('publications.write');
  return (
    <div className="stack">
      <Heading title={texts.registered(registered.title)} />
      <Notice kind="success">{texts.registered(registered.title)}</Notice>
      <div className="row">
        {toPublish && (
          <LinkButton to={`/publications/new?document=${registered.id}`} type="primary">
            {texts.publish}
          </LinkButton>
        )}
        <LinkButton to={page}>{texts.toDocument}</LinkButton>
        <Button
          onClick={() => {
            void query.refetch();
            setRegistered(null);
          }}
        >
          {texts.registerAnother}
        </Button>
        <LinkButton to="/documents">{texts.toList}</LinkButton>
      </div>
    </div>
  );
}
