import { redressEndpoints } from '../../../contract/redress.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChecksField, TextField } from '../../form/fields.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useMe } from '../../parts/person.ts';
import { useStep } from '../../form/use-step.ts';
import { RedressActPage, type OfRedress } from './act-page.tsx';
import { texts } from './texts.ts';

function AnswerForm({ of }: { readonly of: OfRedress }) {
  const { today } = useMe();
  const files = of.data.files.filter(({ erased }) => !erased);
  const form = useStep(of, redressEndpoints.answerRedress, {
    initially: {
      on: today,
      how: '',
      files: files
        .filter(({ material }) => ['answer', 'evidence', 'evidence-list'].includes(material))
        .map(({ fileId }) => fileId),
    },
    input: ({ on, how, files: chosen }) => ({ on, how, files: [...chosen] }),
    done: () => texts.answerDone,
  });
  return (
    <ActForm form={form} act={texts.acts.answer} back={of.page}>
      <p className="note">{texts.answerLead}</p>
      <TextField form={form} name="on" label={texts.answerOn} kind="date" />
      <TextField form={form} name="how" label={texts.answerHow} hint={texts.answerHowHint} most={100} />
      {files.length === 0 ? (
        <div className="stack tight">
          <p>{texts.answerNoFile}</p>
          <div>
            <LinkButton to={`${of.page}/papers`}>{texts.addFile}</LinkButton>
          </div>
        </div>
      ) : (
        <ChecksField
          form={form}
          name="files"
          label={texts.answerFiles}
          options={files.map(({ fileId, title, materialTitle }) => ({
            value: fileId,
            title,
            note: materialTitle,
          }))}
        />
      )}
    </ActForm>
  );
}

/** Enters that the answer and the evidence were handed in. */
export const AnswerRedressPage = () => (
  <RedressActPage act="answer" why={({ can }) => can.answer}>
    {(of) => <AnswerForm of={of} />}
  </RedressActPage>
);
