import type { ReactElement, ReactNode } from 'react';
import { cellKey, cellValue, type CellAddress, type Reading } from '../../report/index.ts';
import type { TableNumber } from '../../report/cell-name.ts';
import { texts } from '../texts.ts';
import { placeId, type Marks, type Numbered } from './marks.ts';
import { wordOf } from './outcome.tsx';

/** What all cells of one table share. */
export interface TableContext {
  /** Id of the file in the page: `f1`. */
  readonly id: string;
  readonly table: TableNumber;
  readonly reading: Reading;
  readonly previous?: Reading;
  readonly marks: Marks;
}

interface FigureCellProps {
  readonly context: TableContext;
  readonly cell: CellAddress;
  readonly colSpan?: number;
  /** Ids of the heads of its row and column. */
  readonly headers: readonly string[];
}

/** One figure as it stands, with the numbers of the findings on it, and last year's where that differs. */
export function FigureCell({ context, cell, colSpan, headers }: FigureCellProps): ReactElement {
  const { id, table, reading, previous, marks } = context;
  const key = cellKey(cell);
  const own = marks.at(key);
  const involved = marks.involved(cell);
  const worst = own[0]?.shown ?? null;
  const classes = [
    'figure',
    ...(worst === null ? [] : ['faulty', worst]),
    ...(worst === null && involved !== null ? ['involved', involved] : []),
  ];
  const before = previous === undefined ? null : cellValue(previous.report, cell);
  const differs = before !== null && before !== cellValue(reading.report, cell);
  return (
    <td
      id={placeId(id, table, key)}
      className={classes.join(' ')}
      colSpan={colSpan}
      headers={headers.join(' ')}
      data-column={cell.column}
    >
      <Badges id={id} findings={own} />
      {standing(reading, cell)}
      {differs && <span className="last-year">{texts.table.lastYear(figure(before))}</span>}
    </td>
  );
}

/** Links from a place to its findings in the list: the number, and the word for readers. */
export function Badges({ id, findings }: { id: string; findings: readonly Numbered[] }): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <span className="badges">
      {findings.slice(0, 3).map(({ number, shown }) => (
        <a key={number} className={`badge ${shown}`} href={`#${id}-${number}`}>
          <span className="unseen">{texts.table.mark(number, wordOf(shown))}</span>
          <span aria-hidden="true">{number}</span>
        </a>
      ))}
    </span>
  );
}

/** Arabic figures without separators; amounts as filed. */
export function figure(value: number): string {
  return String(value);
}

function standing(reading: Reading, cell: CellAddress): ReactNode {
  const value = cellValue(reading.report, cell);
  const evidence = reading.cells.get(cellKey(cell));
  const raw = evidence?.raw.replace(/\s+/gu, ' ').trim() ?? '';
  const shortRaw = raw.length > 24 ? `${raw.slice(0, 23)}…` : raw;
  if (value !== null) {
    return evidence?.state === 'noted' ? (
      <>
        <span className="value">{figure(value)}</span>
        <span className="raw">{texts.table.stands(shortRaw)}</span>
      </>
    ) : (
      <span className="value">{figure(value)}</span>
    );
  }
  switch (evidence?.state) {
    case 'mark':
    case 'words':
    case 'out-of-range':
      return <span className="raw">{`“${shortRaw}”`}</span>;
    case 'unplaced':
      return <span className="raw">{texts.table.unplaced}</span>;
    case 'missing':
      return <span className="raw">{texts.table.missing}</span>;
    case 'blank':
    case 'noted':
    case undefined:
      return <span className="raw">{texts.table.blank}</span>;
  }
}
