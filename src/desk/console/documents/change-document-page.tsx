import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/person.ts';
import { DocumentFields, PublicFields } from './document-fields.tsx';
import { errorsOf, faultsNow, inputOf, valuesOf, type AttributeValues } from './document-values.ts';
import { texts } from './texts.ts';
import { useDocument } from './use-document.ts';
import { useDocumentRules, usePublisher } from './use-document-rules.ts';
import type { Document } from './words.ts';

/** The attribute as it stands: it is not changed here, and what law says of it is not asked again. */
const standing = ({ attribute, groundId, reason, reviewOn }: Document): AttributeValues => ({
  attribute,
  groundId,
  reason,
  reviewOn: reviewOn ?? '',
});

function Form({ document, page }: { readonly document: Document; readonly page: string }) {
  const { today } = useMe();
  const publisher = usePublisher();
  const { rules, limits } = useDocumentRules(document.bodyId);
  const finish = useFinish();
  const decided = standing(document);
  const ofDocument = ({ id }: { readonly id: string }) => !id.startsWith('A-');
  const form = useForm({
    initially: { ...valuesOf(document), why: '' },
    schema: documentEndpoints.changeDocument.body,
    choose: { title: texts.fillTitle, issuer: texts.fillIssuer, formedOn: texts.fillFormedOn },
    input: ({ why, ...values }, actId) => ({ actId, ...inputOf(values), reason: why }),
    check: (values) => errorsOf({ ...values, ...decided }, today, limits, ofDocument),
    send: async (body) => {
      const params = { bodyId: document.bodyId, documentId: document.id };
      await call(documentEndpoints.changeDocument, { params, body });
      finish(page, texts.changed);
    },
  });
  const faults = faultsNow({ ...form.values, ...decided }, today, limits).filter(ofDocument);
  return (
    <ActForm form={form} act={texts.change} back={page}>
      <p className="note">{texts.changeLead}</p>
      <DocumentFields
        form={form}
        bodyId={document.bodyId}
        publisher={publisher}
        rules={rules}
        faults={faults}
      />
      <PublicFields form={form} attribute={document.attribute} />
      <TextField form={form} name="why" at="reason" label={common.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

/** Puts a register entry right. */
export function ChangeDocumentPage() {
  const { query, page } = useDocument();
  return (
    <div className="stack">
      <Heading title={texts.change} />
      <Loaded query={query}>{(document) => <Form document={document} page={page} />}</Loaded>
    </div>
  );
}
