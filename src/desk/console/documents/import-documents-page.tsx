import { Button } from 'antd';
import { useState } from 'react';
import { documentColumns, neededDocumentColumns, type DocumentColumn } from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useForm, type Form } from '../form/use-form.ts';
import { MapColumns, type WantedColumn } from '../import/map-columns.tsx';
import type { MappedRow } from '../import/mapping.ts';
import { RowFaults } from '../import/row-faults.tsx';
import { TableSource, type ReadTable } from '../import/table-source.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { useRead } from '../call/use-read.ts';
import { texts } from './texts.ts';
import { attributeTitle, groundText } from './words.ts';

type Check = AnswerOf<typeof documentEndpoints.checkDocumentImport>;

const wanted = (Object.keys(documentColumns) as DocumentColumn[]).map(
  (column): WantedColumn<DocumentColumn> => ({
    column,
    title: documentColumns[column][0],
    names: documentColumns[column],
    ...(neededDocumentColumns.includes(column) ? { needed: true } : {}),
  }),
);

interface Values {
  readonly issuer: string;
  readonly publicWhere: string;
}

/** What will be registered, and what should be looked at, before it is. */
function Checked({ check, form }: { readonly check: Check; readonly form: Form<Values> }) {
  const { rows, faults } = check;
  if (faults.length > 0) {
    return (
      <div className="stack tight">
        <RowFaults kind="danger" title={texts.importFaults(faults.length)} rows={faults} alert />
        <p>{texts.importNothing}</p>
      </div>
    );
  }
  const remarks = rows.flatMap(({ row, title, remarks: own }) =>
    own.map((sentence) => ({ row, sentence, text: title })),
  );
  return (
    <ActForm form={form} act={texts.importAct(rows.length)} back="/documents">
      <p role="status">{texts.importReady(rows.length)}</p>
      <RowFaults kind="warning" title={texts.importRemarks} rows={remarks} />
      <div className="scroll" role="region" aria-label={texts.listName} tabIndex={0}>
        <table className="figures dense">
          <caption className="hidden">{texts.importReady(rows.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.importRowHead}</th>
              <th scope="col">{texts.number}</th>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.formedOn}</th>
              <th scope="col">{texts.attribute}</th>
              <th scope="col">{texts.ground}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, number, title, formedOn, attribute, groundId }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td>{number ?? texts.noNumber}</td>
                <td>{title}</td>
                <td className="unbroken">{formedOn}</td>
                <td className="unbroken">{attributeTitle(attribute)}</td>
                <td>{groundText(groundId).title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ActForm>
  );
}

function Import({ issuer }: { readonly issuer: string }) {
  const { body } = useMe();
  const finish = useFinish();
  const [table, setTable] = useState<ReadTable | null>(null);
  const [rows, setRows] = useState<readonly MappedRow<DocumentColumn>[]>([]);
  const [check, setCheck] = useState<Check | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [checking, setChecking] = useState(false);
  const params = { bodyId: body.id };
  const initially: Values = { issuer, publicWhere: '' };
  const form = useForm({
    initially,
    schema: documentEndpoints.importDocuments.body,
    input: (values, actId) => ({ actId, rows: [...rows], ...values }),
    send: async (input) => {
      await call(documentEndpoints.importDocuments, { params, body: input });
      finish('/documents', texts.imported(input.rows.length));
    },
  });
  const again = () => {
    setTable(null);
    setCheck(null);
    setProblem(null);
  };
  if (table === null) return <TableSource take={setTable} />;
  // What is entered below changes what the check says: it is asked again.
  const asked: Form<Values> = {
    ...form,
    set: (name, value) => {
      form.set(name, value);
      setCheck(null);
    },
  };
  const run = async () => {
    if (checking) return;
    setChecking(true);
    setProblem(null);
    try {
      const given = { rows: [...rows], ...form.values };
      setCheck(await call(documentEndpoints.checkDocumentImport, { params, body: given }));
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setChecking(false);
    }
  };
  return (
    <div className="stack">
      <MapColumns
        table={table}
        wanted={wanted}
        put={(next) => {
          setRows(next);
          setCheck(null);
        }}
        again={again}
      />
      <div className="form stack">
        <TextField form={asked} name="issuer" label={texts.importIssuer} />
        <TextField
          form={asked}
          name="publicWhere"
          label={`${texts.importWhere}${common.optional}`}
          hint={texts.importWhereHint}
        />
      </div>
      <div className="row">
        <Button
          type={check === null ? 'primary' : 'default'}
          disabled={rows.length === 0}
          aria-busy={checking}
          onClick={() => void run()}
        >
          {checking ? texts.importReading : texts.importCheck}
        </Button>
        {rows.length === 0 && <span className="hint">{texts.importGiveTable}</span>}
      </div>
      {problem !== null && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      {check !== null && <Checked check={check} form={form} />}
    </div>
  );
}

/** A register kept in a workbook: read, its columns put right, every row checked, then registered in one act. */
export function ImportDocumentsPage() {
  const { body } = useMe();
  const query = useRead(documentEndpoints.documentRules, { params: { bodyId: body.id } });
  return (
    <div className="stack">
      <Heading title={texts.importTitle} />
      <p className="note">{texts.importLead}</p>
      <Loaded query={query}>{({ issuer }) => <Import issuer={issuer} />}</Loaded>
    </div>
  );
}
