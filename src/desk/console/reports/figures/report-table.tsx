import { useId, useState, type KeyboardEvent } from 'react';
import { placeAfterKey } from './grid-keys.ts';
import { cellId, FigureCell } from './figure-cell.tsx';
import type { Label, TableForm } from './table-model.ts';
import type { CellState } from './cell-state.ts';
import { texts } from './texts.ts';

export interface TableProps {
  readonly form: TableForm;
  readonly states: ReadonlyMap<string, CellState>;
  readonly last: boolean;
  readonly open: (place: string) => void;
}

function Head({ label: { text, colSpan, rowSpan, scope } }: { readonly label: Label }) {
  return (
    <th
      scope={scope}
      {...(colSpan > 1 ? { colSpan } : {})}
      {...(rowSpan > 1 ? { rowSpan } : {})}
      className={`of-${scope}`}
    >
      {text}
    </th>
  );
}

/** A table of the form as it stands on paper; its figures are reached by the arrow keys, and each opens its records. */
export function ReportTable({ form, states, last, open }: TableProps) {
  const id = useId();
  const grid = form.lines
    .map(({ figures }) => figures.map(({ place }) => place))
    .filter((line) => line.length > 0);
  const [reached, setReached] = useState(grid[0]?.[0] ?? '');
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const at = event.currentTarget.dataset['place'] ?? '';
    const to = placeAfterKey(grid, at, event);
    if (to === null) return;
    event.preventDefault();
    setReached(to);
    document.getElementById(cellId(to))?.focus();
  };
  return (
    <div className="scroll report-scroll" role="region" aria-labelledby={id} tabIndex={0}>
      <table className={`report-table table-${form.table}`} role="grid" aria-labelledby={id}>
        <caption id={id}>{form.caption}</caption>
        {form.head.length > 0 && (
          <thead>
            {form.head.map((line) => (
              <tr key={line.map(({ text }) => text).join(' ')}>
                {line.map((label, at) => (
                  // Blocks of table 4 bear the same words.
                  <Head key={`${at} ${label.text}`} label={label} />
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {form.lines.map(({ key, labels, figures }) => (
            <tr key={key} className={figures.length === 0 ? 'heads' : undefined}>
              {labels.map((label) => (
                <Head key={label.text} label={label} />
              ))}
              {figures.map(({ place, colSpan }) => (
                <td key={place} {...(colSpan > 1 ? { colSpan } : {})}>
                  <FigureCell
                    place={place}
                    state={states.get(place)}
                    last={last}
                    reached={place === reached}
                    open={(opened) => {
                      setReached(opened);
                      open(opened);
                    }}
                    onKeyDown={onKeyDown}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span className="hidden">{texts.keys}</span>
    </div>
  );
}
