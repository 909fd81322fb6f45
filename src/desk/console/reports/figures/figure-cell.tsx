import type { KeyboardEvent } from 'react';
import { texts } from './texts.ts';
import type { CellState } from './cell-state.ts';

export const cellId = (place: string): string => `cell-${place.replaceAll('/', '-')}`;

/** A figure with its marks: a button that opens the records behind it. */
export function FigureCell({
  place,
  state,
  name,
  last,
  reached,
  open,
  onKeyDown,
}: {
  readonly place: string;
  readonly state: CellState | undefined;
  /** What it is called, for readers, where no head of the table says it. */
  readonly name?: string;
  /** True to show last year's figure under it. */
  readonly last: boolean;
  /** True for the one of its table that Tab reaches. */
  readonly reached: boolean;
  readonly open: (place: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}) {
  const marks = state?.marks ?? [];
  return (
    <button
      type="button"
      id={cellId(place)}
      data-place={place}
      className={marks[0] === undefined ? 'figure' : `figure mark-${marks[0]}`}
      tabIndex={reached ? 0 : -1}
      aria-haspopup="dialog"
      onClick={() => open(place)}
      onKeyDown={onKeyDown}
    >
      {name !== undefined && <span className="hidden">{name}</span>}
      <span className="figure-value">{String(state?.value ?? 0)}</span>
      {marks.length > 0 && (
        <span className="figure-marks" aria-hidden="true">
          {marks.map((mark) => texts.glyphs[mark]).join('')}
        </span>
      )}
      {marks.map((mark) => (
        <span key={mark} className="hidden">
          {texts.marks[mark]}
        </span>
      ))}
      {last && (
        <span className="figure-last">
          {state?.last === null || state === undefined ? texts.unknownLast : texts.last(String(state.last))}
        </span>
      )}
    </button>
  );
}
