import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { RadioField, TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { blankTerm, givenTerm, termFaults, type TermValues } from './document-values.ts';
import { TermFields } from './term-fields.tsx';
import { texts } from './texts.ts';
import { useDocument } from './use-document.ts';
import { useDocumentRules } from './use-document-rules.ts';
import type { Document } from './words.ts';

const kinds = ['amended', 'repealed', 'declared-lapsed', 'extended'] as const;

interface Values extends TermValues {
  readonly kind: (typeof kinds)[number] | '';
  readonly from: string;
  readonly by: string;
}

function Form({ document, page }: { readonly document: Document; readonly page: string }) {
  const finish = useFinish();
  const { rules } = useDocumentRules(document.bodyId);
  const initially: Values = { ...blankTerm, kind: '', from: '', by: '' };
  const form = useForm({
    initially,
    schema: documentEndpoints.changeNormative.body,
    input: ({ kind, from, by, ...term }, actId) => ({
      actId,
      change:
        kind === 'extended'
          ? { kind, from, by, term: givenTerm(term) }
          : { kind: kind === '' ? 'amended' : kind, from, by },
    }),
    check: ({ kind, ...term }) => [
      ...(kind === '' ? [{ field: 'kind', message: texts.chooseKind }] : []),
      ...(kind === 'extended' ? termFaults(term) : []),
    ],
    send: async (body) => {
      const params = { bodyId: document.bodyId, documentId: document.id };
      await call(documentEndpoints.changeNormative, { params, body });
      finish(page, texts.normativeDone);
    },
  });
  return (
    <ActForm form={form} act={texts.normativeAct} back={page}>
      <p className="lead">{document.title}</p>
      <p className="note">
        {document.normative?.sentence}
        <br />
        {texts.normativeLead}
      </p>
      <RadioField
        form={form}
        name="kind"
        label={texts.changeKind}
        options={kinds.map((value) => ({
          value,
          title: texts.changeKinds[value],
          note: texts.changeNotes[value],
        }))}
      />
      <TextField form={form} name="from" at="change.from" label={texts.changeFrom} kind="date" />
      <TextField form={form} name="by" at="change.by" label={texts.changeBy} hint={texts.changeByHint} />
      {form.values.kind === 'extended' && (
        <TermFields
          form={form}
          label={texts.newTerm}
          rules={rules}
          provisional={document.normative?.provisional ?? false}
          faults={[]}
        />
      )}
    </ActForm>
  );
}

/** Another document amends, repeals, ends or extends this one. */
export function ChangeNormativePage() {
  const { query, page } = useDocument();
  return (
    <div className="stack">
      <Heading title={texts.normativeAct} />
      <Loaded query={query}>{(document) => <Form document={document} page={page} />}</Loaded>
    </div>
  );
}
