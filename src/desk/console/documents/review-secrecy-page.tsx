import { Button } from 'antd';
import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { RadioField, TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/person.ts';
import { texts } from './texts.ts';
import { useDocument } from './use-document.ts';
import { attributeTitle, groundText, type Document } from './words.ts';

const results = ['may-publish', 'mask-then-publish', 'withhold'] as const;

interface Values {
  readonly on: string;
  readonly result: string;
  readonly basis: string;
  readonly opinion: string;
}

function Form({ document, page }: { readonly document: Document; readonly page: string }) {
  const { today } = useMe();
  const finish = useFinish();
  const initially: Values = { on: today, result: '', basis: '', opinion: '' };
  const form = useForm({
    initially,
    schema: documentEndpoints.reviewSecrecy.body,
    choose: { result: texts.chooseResult },
    input: ({ result, ...values }, actId) => ({
      actId,
      ...values,
      result: result as (typeof results)[number],
    }),
    send: async (body) => {
      const params = { bodyId: document.bodyId, documentId: document.id };
      await call(documentEndpoints.reviewSecrecy, { params, body });
      finish(page, texts.secrecyDone);
    },
  });
  const { basis, result } = form.values;
  return (
    <ActForm form={form} act={texts.secrecyAct} back={page}>
      <p className="lead">{document.title}</p>
      <p className="note">
        {texts.reviewNow(attributeTitle(document.attribute), groundText(document.groundId).title)}
        <br />
        {texts.secrecyLead}
      </p>
      <RadioField
        form={form}
        name="result"
        label={texts.secrecyResult}
        options={results.map((value) => ({
          value,
          title: texts.secrecyResults[value],
          note: texts.secrecyNotes[value],
        }))}
      />
      <TextField
        form={form}
        name="opinion"
        label={
          result === 'may-publish' || result === '' ? `${texts.opinion}${common.optional}` : texts.opinion
        }
        hint={texts.opinionHint}
        kind="area"
        most={500}
      />
      <TextField form={form} name="basis" label={texts.secrecyBasis} hint={texts.secrecyBasisHint} />
      {basis === '' && (
        <p className="row">
          {texts.secrecyBases.map((each) => (
            <Button key={each} size="small" onClick={() => form.set('basis', each)}>
              {each}
            </Button>
          ))}
        </p>
      )}
      <TextField form={form} name="on" label={texts.secrecyOn} kind="date" />
    </ActForm>
  );
}

/** The secrecy review of a document at source. */
export function ReviewSecrecyPage() {
  const { query, page } = useDocument();
  return (
    <div className="stack">
      <Heading title={texts.secrecyAct} />
      <Loaded query={query}>{(document) => <Form document={document} page={page} />}</Loaded>
    </div>
  );
}
