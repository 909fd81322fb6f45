import { Button, Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { tableEndpoints, type TableSheet } from '../../contract/tables.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { RadioField, TextField } from '../form/fields.tsx';
import { controlId, useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { ImportPlan } from './import-plan.tsx';
import { texts } from './texts.ts';

type Plan = AnswerOf<typeof catalogueEndpoints.planCatalogueImport>;

interface Read {
  readonly source: string;
  readonly sheets: readonly Pick<TableSheet, 'name' | 'rows'>[];
  readonly remarks: readonly string[];
  readonly field: string;
  readonly plan: Plan;
}

const sheetsOf = ({ sheets }: Read) =>
  sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));

/** What the import would do, and the act that does it. */
function Check({ bodyId, read, again }: { bodyId: string; read: Read; again: () => void }) {
  const finish = useFinish();
  const { plan, source, field } = read;
  const form = useForm({
    initially: { gone: 'keep' },
    schema: catalogueEndpoints.importCatalogue.body,
    input: ({ gone }, actId) => ({
      actId,
      source,
      sheets: sheetsOf(read),
      field,
      removeGone: gone === 'remove',
    }),
    send: async (body) => {
      await call(catalogueEndpoints.importCatalogue, { params: { bodyId }, body });
      finish(`/catalogue?body=${bodyId}`, texts.imported);
    },
  });
  const other = <Button onClick={again}>{texts.otherFile}</Button>;
  return (
    <div className="stack">
      <p className="lead">{source}</p>
      <ImportPlan plan={plan} remarks={read.remarks} />
      {plan.faults.length > 0 || plan.rows.length === 0 ? (
        <div>{other}</div>
      ) : (
        <ActForm form={form} act={texts.importNow} more={other}>
          {plan.gone.length > 0 && (
            <>
              <div>
                <p>{texts.gone(plan.gone.length)}</p>
                <ul>
                  {plan.gone.map(({ rowId, title, field: of }) => (
                    <li key={rowId}>
                      {title} <span className="meta">{of}</span>
                    </li>
                  ))}
                </ul>
              </div>
              <RadioField
                form={form}
                name="gone"
                label={texts.goneWhat}
                options={[
                  { value: 'keep', title: texts.goneKeep },
                  { value: 'remove', title: texts.goneRemove },
                ]}
              />
            </>
          )}
        </ActForm>
      )}
    </div>
  );
}

/** A catalogue from a workbook or from the clipboard: read, looked at, then imported. Nothing is kept before that. */
export function ImportCataloguePage() {
  const { bodyId = '' } = useParams();
  const [read, setRead] = useState<Read | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const form = useForm({
    initially: { pasted: '', field: '' },
    schema: catalogueEndpoints.planCatalogueImport.body.pick({ field: true }),
    input: ({ field }) => ({ field }),
    check: ({ pasted }) =>
      file === null && pasted.trim() === '' ? [{ field: 'sheets', message: texts.chooseFile }] : [],
    send: async ({ field }, { pasted }) => {
      const upload = file ?? new File([pasted], `${texts.pasted}.csv`, { type: 'text/csv' });
      const { sheets, remarks } = await call(tableEndpoints.readTable, { file: upload });
      const found = sheets.map(({ name, rows }) => ({ name, rows }));
      const plan = await call(catalogueEndpoints.planCatalogueImport, {
        params: { bodyId },
        body: { sheets: found, field },
      });
      const source = file?.name ?? texts.pasted;
      setRead({
        source,
        sheets: found,
        remarks: [...remarks, ...sheets.flatMap((each) => each.remarks)],
        field,
        plan,
      });
    },
  });
  const fault = form.faults.find(({ field }) => field === 'sheets')?.message;
  const id = controlId('sheets');
  return (
    <div className="stack">
      <Heading title={texts.importTitle} />
      {read === null ? (
        <>
          <p className="lead">{texts.importLead}</p>
          <ActForm form={form} act={texts.check} back={`/catalogue?body=${bodyId}`}>
            <div className={fault === undefined ? 'field' : 'field faulty'}>
              <label htmlFor={id}>{texts.file}</label>
              <div className="hint" id={`${id}-hint`}>
                {texts.fileHint}
              </div>
              {fault !== undefined && (
                <div className="fault" id={`${id}-fault`}>
                  {fault}
                </div>
              )}
              <input
                id={id}
                type="file"
                accept=".xlsx,.xls,.csv,.docx,.html,.htm"
                aria-describedby={`${id}-hint`}
                onChange={(event) => setFile(event.target.files?.[0] ?? null)}
              />
            </div>
            <div className="field">
              <label htmlFor="pasted">{texts.paste}</label>
              <div className="hint" id="pasted-hint">
                {texts.pasteHint}
              </div>
              <Input.TextArea
                id="pasted"
                rows={4}
                aria-describedby="pasted-hint"
                value={form.values.pasted}
                onChange={(event) => form.set('pasted', event.target.value)}
              />
            </div>
            <TextField form={form} name="field" label={texts.importField} />
          </ActForm>
        </>
      ) : (
        <Check bodyId={bodyId} read={read} again={() => setRead(null)} />
      )}
    </div>
  );
}
