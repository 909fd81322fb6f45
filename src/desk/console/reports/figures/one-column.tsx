import { useId, useState } from 'react';
import { feesPlace } from '../../../../law/index.ts';
import { Choice } from '../../parts/choice.tsx';
import { cells } from '../place.ts';
import { FigureCell } from './figure-cell.tsx';
import type { TableProps } from './report-table.tsx';
import { texts as formTexts } from './form-texts.ts';
import { texts } from './texts.ts';

/** A table on a phone: one of its columns at a time, a line a figure. Tables 2 and 4 are short enough to stand whole. */
export function OneColumn({ form, states, last, open }: TableProps) {
  const id = useId();
  const own = cells.filter(({ cell }) => cell.table === form.table);
  const columns = form.table === 3 ? [...new Set(own.map(({ column }) => column ?? ''))] : [];
  const [chosen, setChosen] = useState(columns.at(-1) ?? '');
  const shown = columns.length === 0 ? own : own.filter(({ column }) => column === chosen);
  return (
    <div className="stack tight">
      <h2 id={id}>{form.caption}</h2>
      {columns.length > 0 && (
        <Choice
          id={`${id}-column`}
          label={texts.column}
          value={chosen}
          options={columns.map((value) => ({ value, title: value }))}
          put={setChosen}
        />
      )}
      <table className="report-column" aria-labelledby={id}>
        <thead className="hidden">
          <tr>
            <th scope="col">{texts.row}</th>
            <th scope="col">{texts.value}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ place, row, column }) => (
            <tr key={place}>
              <th scope="row">
                {row}
                {columns.length === 0 && column !== null && <span className="meta"> {column}</span>}
                {place === feesPlace && <span className="meta"> {formTexts.yuan}</span>}
              </th>
              <td>
                <FigureCell
                  place={place}
                  state={states.get(place)}
                  last={last}
                  reached
                  open={open}
                  onKeyDown={() => undefined}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
