import { useSearchParams } from 'react-router';
import type { CellState, Mark } from '../reports/figures/cell-state.ts';
import { cellId } from '../reports/figures/figure-cell.tsx';
import { FormTables } from '../reports/figures/form-tables.tsx';
import { texts } from './texts.ts';
import type { Sum } from './sum-page.tsx';
import { SumParts } from './sum-parts.tsx';

/** Sums with what has to be looked at: cells that some member leaves blank, and those that changed since they were frozen. */
function statesOf({ cells, report }: Sum): ReadonlyMap<string, CellState> {
  const differs = new Set(report?.differs ?? []);
  return new Map(
    cells.map(({ place, sum, lacking }) => {
      const marks: readonly Mark[] = [
        ...(lacking.length > 0 ? ['warning' as const] : []),
        ...(differs.has(place) ? ['changed' as const] : []),
      ];
      return [place, { value: sum ?? 0, marks, last: null }];
    }),
  );
}

/** The tables of the form with the county's sums; a figure opens to what each body put into it. The address says which. */
export function SumCells({ sum }: { readonly sum: Sum }) {
  const [search, setSearch] = useSearchParams();
  const states = statesOf(sum);
  const opened = sum.cells.find(({ place }) => place === search.get('cell'));
  const put = (cell: string | null) => {
    const next = new URLSearchParams(search);
    if (cell === null) next.delete('cell');
    else next.set('cell', cell);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const open = (place: string) => put(place);
  const close = () => {
    const at = opened?.place;
    put(null);
    // Whoever came by a link has no button to go back to.
    if (at !== undefined) setTimeout(() => document.getElementById(cellId(at))?.focus(), 0);
  };
  const lacking = sum.cells.some((cell) => cell.lacking.length > 0);
  return (
    <section className="stack" aria-labelledby="sum-cells">
      <h2 id="sum-cells">{texts.sumCells}</h2>
      {lacking && <p className="meta">{texts.lackingHint}</p>}
      <FormTables id="sum-as" words={texts} states={states} open={open} />
      {opened !== undefined && <SumParts key={opened.place} sum={sum} cell={opened} close={close} />}
    </section>
  );
}
