import { Button, Input } from 'antd';
import { useId } from 'react';
import type { LetterBlock } from '../../../../law/index.ts';
import { texts } from './texts.ts';

const words = texts.edit;
type Table = Extract<LetterBlock, { kind: 'table' }>;

function TableField({
  at,
  table,
  put,
}: {
  readonly at: number;
  readonly table: Table;
  readonly put: (table: Table) => void;
}) {
  const set = (row: number, column: number, value: string) =>
    put({
      ...table,
      rows: table.rows.map((cells, r) =>
        r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
      ),
    });
  return (
    <>
      <div className="scroll" role="region" aria-label={words.table(at + 1, table.name)} tabIndex={0}>
        <table className="figures">
          <caption>{table.name}</caption>
          <thead>
            <tr>
              {table.head.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, r) => (
              // Rows have no other name than their place.
              <tr key={`${r}`}>
                {row.map((cell, c) => (
                  <td key={table.head[c] ?? `${c}`}>
                    <Input.TextArea
                      autoSize
                      aria-label={words.cell(r + 1, table.head[c] ?? '')}
                      value={cell}
                      onChange={(event) => set(r, c, event.target.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button
          size="small"
          onClick={() => put({ ...table, rows: [...table.rows, table.head.map(() => '')] })}
        >
          {words.addRow}
        </Button>
        {table.rows.length > 1 && (
          <Button size="small" onClick={() => put({ ...table, rows: table.rows.slice(0, -1) })}>
            {words.removeRow}
          </Button>
        )}
      </div>
    </>
  );
}

/** One paragraph of a letter: its words, and what may be done with it. */
export function BlockField({
  at,
  block,
  original,
  put,
  addBelow,
  remove,
}: {
  readonly at: number;
  readonly block: LetterBlock;
  /** The paragraph of the template that it was, where it differs. */
  readonly original: LetterBlock | null;
  readonly put: (block: LetterBlock) => void;
  readonly addBelow: () => void;
  readonly remove: () => void;
}) {
  const id = useId();
  return (
    <div className="letter-block">
      {block.kind === 'text' ? (
        <>
          <label htmlFor={id} className="meta">
            {words.block(at + 1, words.roles[block.role])}
          </label>
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 20 }}
            value={block.text}
            maxLength={5000}
            onChange={(event) => put({ ...block, text: event.target.value })}
          />
        </>
      ) : (
        <TableField at={at} table={block} put={put} />
      )}
      <div className="row">
        <Button size="small" type="link" aria-label={words.addBelowNamed(at + 1)} onClick={addBelow}>
          {words.addBelow}
        </Button>
        {original !== null && (
          <Button
            size="small"
            type="link"
            aria-label={words.restoreNamed(at + 1)}
            onClick={() => put(original)}
          >
            {words.restore}
          </Button>
        )}
        <Button size="small" type="link" aria-label={words.removeNamed(at + 1)} onClick={remove}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}
