import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Choice } from '../parts/choice.tsx';
import { Notice } from '../parts/notice.tsx';
import {
  columnTitles,
  mappedRows,
  mappingOf,
  unusedHeadings,
  withHeadRow,
  withPlace,
  type MappedRow,
  type Mapping,
} from './mapping.ts';
import type { ReadTable } from './table-source.tsx';
import { texts } from './texts.ts';

/** A column of ours: what it is called, by which headings it is known, whether rows need it. */
export interface WantedColumn<Column extends string> {
  readonly column: Column;
  readonly title: string;
  readonly names: readonly string[];
  readonly needed?: true;
}

/** Columns in the order in which they are asked, each called by the first name under which its heading is known. */
export const wantedColumns = <Column extends string>(
  order: readonly Column[],
  names: Readonly<Record<Column, readonly [string, ...string[]]>>,
  needed: readonly Column[],
): readonly WantedColumn<Column>[] =>
  order.map((column) => ({
    column,
    title: names[column][0],
    names: names[column],
    ...(needed.includes(column) ? { needed: true as const } : {}),
  }));

/** Rows shown of a head to choose from. */
const headRows = 10;

/** Which sheet, which row of headings, which column is which: suggested, and for a person to put right. */
export function MapColumns<Column extends string>({
  table,
  wanted,
  put,
  again,
}: {
  readonly table: ReadTable;
  readonly wanted: readonly WantedColumn<Column>[];
  /** Called with the rows whenever the mapping changes. */
  readonly put: (rows: readonly MappedRow<Column>[]) => void;
  readonly again: () => void;
}) {
  const names = Object.fromEntries(wanted.map((each) => [each.column, each.names])) as Record<
    Column,
    readonly string[]
  >;
  const [at, setAt] = useState(0);
  const sheet = table.sheets[at];
  const rows = sheet?.rows ?? [];
  const [mapping, setMapping] = useState<Mapping<Column>>(() => mappingOf(rows, names));
  const change = (next: Mapping<Column>, of: readonly (readonly string[])[] = rows) => {
    setMapping(next);
    put(mappedRows(of, next));
  };
  const mapped = mappedRows(rows, mapping);
  useEffect(() => {
    put(mapped);
    // What the headings suggest holds until somebody changes it.
  }, [table]);
  const titles = columnTitles(rows, mapping.headRow);
  const unused = unusedHeadings(rows, mapping);
  const remarks = [...table.remarks, ...(sheet?.remarks ?? [])];
  return (
    <section className="stack tight">
      <div className="row">
        <p role="status">{texts.read(table.name, mapped.length)}</p>
        <Button size="small" onClick={again}>
          {texts.again}
        </Button>
      </div>
      {remarks.length > 0 && (
        <Notice kind="warning" title={texts.remarks}>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      )}
      {table.sheets.length > 1 && (
        <Choice
          id="import-sheet"
          label={texts.sheet}
          value={String(at)}
          options={table.sheets.map(({ name, rows: each }, index) => ({
            value: String(index),
            title: texts.sheetRows(name, each.length),
          }))}
          put={(value) => {
            const of = table.sheets[Number(value)]?.rows ?? [];
            setAt(Number(value));
            change(mappingOf(of, names), of);
          }}
        />
      )}
      <Choice
        id="import-head"
        label={texts.headRow}
        value={String(mapping.headRow)}
        options={[
          { value: '0', title: texts.noHead },
          ...rows.slice(0, headRows).map((row, index) => ({
            value: String(index + 1),
            title: texts.rowNumber(
              index + 1,
              row
                .filter((text) => text !== '')
                .slice(0, 4)
                .join('、')
                .slice(0, 40),
            ),
          })),
        ]}
        put={(value) => change(withHeadRow(rows, Number(value), names))}
      />
      <fieldset className="field">
        <legend>{texts.mapping}</legend>
        <div className="hint">{texts.mappingHint}</div>
        <div className="import-columns">
          {wanted.map(({ column, title, needed }) => (
            <Choice
              key={column}
              id={`import-${column}`}
              label={needed === true ? `${title}${texts.needed}` : title}
              value={String(mapping.places[column] ?? '')}
              options={[{ value: '', title: texts.notTaken }, ...titles]}
              put={(value) => change(withPlace(mapping, column, value === '' ? null : Number(value)))}
            />
          ))}
        </div>
        {unused.length > 0 && <p className="hint">{texts.unused(unused.join('、'))}</p>}
      </fieldset>
      <Preview wanted={wanted} rows={mapped.slice(0, 5)} />
    </section>
  );
}

function Preview<Column extends string>({
  wanted,
  rows,
}: {
  readonly wanted: readonly WantedColumn<Column>[];
  readonly rows: readonly MappedRow<Column>[];
}) {
  if (rows.length === 0) return null;
  const shown = wanted.filter(({ column }) => rows.some(({ cells }) => cells[column] !== undefined));
  return (
    <div className="scroll" role="region" aria-label={texts.preview} tabIndex={0}>
      <table className="figures dense">
        <caption>{`${texts.preview}：${texts.previewCaption}`}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.rowHead}</th>
            {shown.map(({ column, title }) => (
              <th key={column} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {shown.map(({ column }) => (
                <td key={column}>{cells[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
