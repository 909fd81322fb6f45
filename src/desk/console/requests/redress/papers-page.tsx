import { useState } from 'react';
import { redressMaterialTitles, type RedressMaterial } from '../../../../law/index.ts';
import { redressEndpoints } from '../../../contract/redress.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { upload } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField, TextField } from '../../form/fields.tsx';
import { controlId } from '../../form/use-form.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { useStep } from '../../form/use-step.ts';
import { RedressActPage, type OfRedress } from './act-page.tsx';
import { texts } from './texts.ts';

const materials = Object.keys(redressMaterialTitles) as RedressMaterial[];

interface Kept {
  readonly fileId: string;
  readonly name: string;
}

function PapersForm({ of }: { readonly of: OfRedress }) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [state, setState] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const form = useStep(of, redressEndpoints.addRedressFile, {
    initially: {
      fileId: '',
      material: 'answer',
      title: redressMaterialTitles.answer,
      pages: '',
    },
    input: ({ fileId, material, title, pages }) => ({
      fileId,
      material: material as (typeof materials)[number],
      title,
      pages: /^\s*\d+\s*$/u.test(pages) ? Number(pages) : null,
    }),
    choose: { fileId: texts.pleaseChooseFile },
    done: () => texts.fileAdded,
  });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setProblem(null);
    try {
      const found = await upload(
        redressEndpoints.keepRedressFile,
        { params: of.params, file },
        (sent, total) => setState(texts.sent(Math.round((100 * sent) / Math.max(total, 1)))),
      );
      setKept({ fileId: found.fileId, name: found.name });
      form.set('fileId', found.fileId);
      form.set('pages', found.pages === null ? '' : String(found.pages));
      setState('');
    } catch (error) {
      setState('');
      setProblem(sentenceOf(error));
    }
  };
  const fault = problem ?? form.faults.find(({ field }) => field === 'fileId')?.message;
  return (
    <ActForm form={form} act={texts.addFile} back={of.page}>
      <div className={fault === undefined ? 'field' : 'field faulty'} id={controlId('fileId')}>
        {fault !== undefined && (
          <div className="fault" role="alert">
            {fault}
          </div>
        )}
        <div className="row">
          <FileButton
            label={texts.chooseFile}
            accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.doc,.docx,.xls,.xlsx"
            take={([file]) => void take(file)}
          />
          <span role="status" className="meta">
            {state === '' ? (kept?.name ?? texts.noFileChosen) : state}
          </span>
        </div>
      </div>
      <ChoiceField
        form={form}
        name="material"
        label={texts.material}
        options={materials.map((value) => ({ value, title: redressMaterialTitles[value] }))}
      />
      <TextField
        form={form}
        name="title"
        label={texts.materialTitle}
        hint={texts.materialTitleHint}
        most={100}
      />
      <TextField form={form} name="pages" label={texts.pages} hint={texts.pagesHint} inputMode="numeric" />
    </ActForm>
  );
}

/** Adds a paper to a case: what came, what was handed in. */
export const RedressPapersPage = () => (
  <RedressActPage act="papers">{(of) => <PapersForm of={of} />}</RedressActPage>
);
