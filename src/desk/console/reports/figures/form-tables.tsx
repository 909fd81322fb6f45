import { useState, type ReactNode } from 'react';
import { Choice } from '../../parts/choice.tsx';
import { useNarrow } from '../../parts/use-narrow.ts';
import type { CellState } from './cell-state.ts';
import { OneColumn } from './one-column.tsx';
import { ReportTable } from './report-table.tsx';
import { tableForms } from './table-model.ts';

/** The three tables of the form; on a phone column by column, unless the whole is asked for. */
export function FormTables({
  id,
  words,
  states,
  last = false,
  open,
  children,
}: {
  readonly id: string;
  /** What the choice on a phone is called, and its two ways. */
  readonly words: { readonly show: string; readonly oneColumn: string; readonly wholeTable: string };
  readonly states: ReadonlyMap<string, CellState>;
  /** Last year's figures beside this year's. */
  readonly last?: boolean;
  readonly open: (place: string) => void;
  /** Between the choice and the tables. */
  readonly children?: ReactNode;
}) {
  const narrow = useNarrow();
  const [whole, setWhole] = useState(false);
  const Table = narrow && !whole ? OneColumn : ReportTable;
  return (
    <>
      {narrow && (
        <Choice
          id={id}
          label={words.show}
          value={whole ? 'whole' : 'column'}
          options={[
            { value: 'column', title: words.oneColumn },
            { value: 'whole', title: words.wholeTable },
          ]}
          put={(value) => setWhole(value === 'whole')}
        />
      )}
      {children}
      {tableForms.map((form) => (
        <Table key={form.table} form={form} states={states} last={last} open={open} />
      ))}
    </>
  );
}
