import { Fragment, type ReactElement } from 'react';
import { cellKey, cellValue, type Reading } from '../../report/index.ts';
import { cellsOfTable, editionOfTable, tableName, type TableNumber } from '../../report/cell-name.ts';
import { texts } from '../texts.ts';
import { DisclosureTable } from './disclosure-table.tsx';
import type { TableContext } from './figure-cell.tsx';
import { marksOf, placeId, type Marks, type Numbered } from './marks.ts';
import { RemediesTable } from './remedies-table.tsx';
import { RequestsTable } from './requests-table.tsx';
import { TableNotes } from './table-notes.tsx';

interface ReportTableProps {
  readonly id: string;
  readonly table: TableNumber;
  readonly reading: Reading;
  readonly previous?: Reading;
  readonly findings: readonly Numbered[];
}

/**
 * One of the three tables as the form has it, with the faulty cells marked and each finding at its place.
 * On a phone, table 3 shows one column at a time; which, is chosen by plain radio buttons and CSS.
 */
export function ReportTable({ id, table, reading, previous, findings }: ReportTableProps): ReactElement {
  const caption = texts.table.captions[table];
  const captionId = `${id}-t${table}-caption`;
  const marks = marksOf(reading, table, findings);
  const context: TableContext = {
    id,
    table,
    reading,
    marks,
    ...(previous === undefined ? {} : { previous }),
  };
  const edition = editionOfTable(reading.report, table);
  return (
    <section className="report-table" id={placeId(id, table, 'table')}>
      {isAbsent(reading, table) ? (
        <>
          <h4>{caption}</h4>
          <p>{texts.table.noFigures(tableName(table))}</p>
          {marks.above.length > 0 && <TableNotes id={id} findings={marks.above} />}
        </>
      ) : (
        <>
          {marks.above.length > 0 && <TableNotes id={id} findings={marks.above} />}
          {table === 3 && <ColumnChoice id={id} columns={edition.requests.columns} marks={marks} />}
          <div className="scroll" role="region" tabIndex={0} aria-labelledby={`${id}-name ${captionId}`}>
            <table className={`form-${table}`}>
              <caption id={captionId}>{caption}</caption>
              {table === 2 && <DisclosureTable context={context} form={edition.disclosure} />}
              {table === 3 && <RequestsTable context={context} form={edition.requests} />}
              {table === 4 && <RemediesTable context={context} form={edition.remedies} />}
            </table>
          </div>
        </>
      )}
    </section>
  );
}

/** True where nothing of the table was read: no figure, and not even empty cells. */
function isAbsent(reading: Reading, table: TableNumber): boolean {
  return cellsOfTable(reading.report, table).every(({ cell }) => {
    const state = reading.cells.get(cellKey(cell))?.state;
    return cellValue(reading.report, cell) === null && (state === undefined || state === 'missing');
  });
}

/** The column with the most findings, 总计 where none has any. */
function columnToShow({ inColumn }: Marks, columns: readonly { readonly key: string }[]): string {
  return columns
    .map(({ key }) => key)
    .reduce((best, key) => (inColumn(key) > inColumn(best) ? key : best), 'total');
}

function ColumnChoice({
  id,
  columns,
  marks,
}: {
  id: string;
  columns: readonly { readonly key: string; readonly label: string }[];
  marks: Marks;
}): ReactElement {
  const choices = [...columns, { key: 'all', label: texts.table.all }];
  const chosen = columnToShow(marks, columns);
  const name = `${id}-column`;
  // Inputs stand before the table as its siblings, so that CSS alone can follow the choice.
  return (
    <>
      <p className="choice-label" id={`${name}-label`}>
        {texts.table.columns}
      </p>
      {choices.map(({ key, label }) => (
        <Fragment key={key}>
          <input
            type="radio"
            className={`choice ${key}`}
            name={name}
            id={`${name}-${key}`}
            value={key}
            defaultChecked={key === chosen}
            aria-describedby={`${name}-label`}
          />
          <label className="choice" htmlFor={`${name}-${key}`}>
            {marks.inColumn(key) > 0 ? texts.table.withFindings(label, marks.inColumn(key)) : label}
          </label>
        </Fragment>
      ))}
    </>
  );
}
