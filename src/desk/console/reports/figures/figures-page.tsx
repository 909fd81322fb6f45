import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { LinkButton } from '../../parts/link-button.tsx';
import { OpenComments } from '../parts/comments.tsx';
import { ReportPage } from '../parts/report-page.tsx';
import { cells, isCell } from '../place.ts';
import type { OfReport } from '../use-report.ts';
import { CellPanel } from './cell-panel.tsx';
import { cellStates, faultyPlaces } from './cell-state.ts';
import { cellId } from './figure-cell.tsx';
import { FormTables } from './form-tables.tsx';
import { FreezePanel, FrozenSince } from './freeze-panel.tsx';
import { nextPlace } from './grid-keys.ts';
import { texts } from './texts.ts';

const order = cells.map(({ place }) => place);

function Legend() {
  return (
    <details>
      <summary>{texts.legend}</summary>
      <ul className="plain-list legend">
        {(['error', 'warning', 'comment', 'changed', 'entered'] as const).map((mark) => (
          <li key={mark}>
            <span className={`figure-marks mark-${mark}`}>{texts.glyphs[mark]}</span> {texts.marks[mark]}
          </li>
        ))}
      </ul>
      <p className="meta">{texts.none}</p>
      <p className="meta only-desk">{texts.keys}</p>
    </details>
  );
}

/** F8 goes to the next cell that wants to be looked at, Shift+F8 to the one before. */
function useFaultKey(faulty: ReadonlySet<string>): (backwards?: boolean) => void {
  const go = (backwards = false) => {
    const at = document.activeElement?.getAttribute('data-place') ?? null;
    const to = nextPlace(order, faulty, at, backwards);
    if (to !== null) document.getElementById(cellId(to))?.focus();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      go(event.shiftKey);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return go;
}

/** The tables of a report, each figure with what is behind it. */
export function FigureTables({ of }: { readonly of: OfReport }) {
  const { report } = of;
  const [last, setLast] = useState(false);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('place');
  const place = asked !== null && isCell(asked) ? asked : null;
  const states = cellStates(report);
  const faulty = faultyPlaces(states);
  const goToFault = useFaultKey(faulty);
  const open = (opened: string) => setSearch({ place: opened }, { replace: true, preventScrollReset: true });
  const close = () => setSearch({}, { replace: true, preventScrollReset: true });
  const { lastYear } = report;
  return (
    <>
      <div className="row">
        {faulty.size > 0 && (
          <>
            <span className="state warning" role="status">
              {texts.faults(faulty.size)}
            </span>
            <button type="button" className="plain-button" onClick={() => goToFault()}>
              {texts.nextFault}
            </button>
          </>
        )}
        {lastYear === null ? (
          <span className="meta">{texts.noLast}</span>
        ) : (
          <label className="option">
            <input type="checkbox" checked={last} onChange={(event) => setLast(event.target.checked)} />
            <span>{texts.showLast(lastYear.year)}</span>
          </label>
        )}
        {lastYear === null && report.may.write && report.scope === 'own' && report.period.kind === 'year' && (
          <LinkButton to="/reports/import" type="link">
            {texts.importLast}
          </LinkButton>
        )}
      </div>
      <FormTables id="tables-as" words={texts} states={states} last={last} open={open}>
        <Legend />
      </FormTables>
      {place !== null && <CellPanel key={place} of={of} place={place} close={close} />}
    </>
  );
}

/** 数字: the three tables of the form; every figure opens to its records, those without a register are entered, then they are frozen. */
export function ReportFiguresPage() {
  return (
    <ReportPage step="figures">
      {(of) => (
        <>
          <p className="lead">{of.report.scope === 'county' ? texts.leadSum : texts.lead}</p>
          <OpenComments of={of} />
          <FrozenSince of={of} />
          <FigureTables of={of} />
          <FreezePanel of={of} />
        </>
      )}
    </ReportPage>
  );
}
