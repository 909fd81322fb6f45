import { useEffect, useRef } from 'react';
import { findingId } from '../editor/finding-marks.ts';
import { controlId } from '../form/use-form.ts';
import { goToFinding } from './findings-panel.tsx';
import type { ListedFinding } from './listed-findings.ts';

/** F8 goes to the next finding, Shift+F8 to the one before; Enter opens the mark that then has the focus. */
export function useFindingKeys(listed: readonly ListedFinding[]): void {
  const latest = useRef(listed);
  latest.current = listed;
  const last = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || latest.current.length === 0) return;
      event.preventDefault();
      const all = latest.current;
      const focused = all.findIndex(
        ({ number }) =>
          document.activeElement?.id === findingId(number) ||
          document.getElementById(controlId(`finding.${number}`))?.contains(document.activeElement) === true,
      );
      const from = focused >= 0 ? focused : all.findIndex(({ number }) => number === last.current);
      const step = event.shiftKey ? -1 : 1;
      const at = from < 0 ? (step === 1 ? 0 : all.length - 1) : (from + step + all.length) % all.length;
      const next = all[at];
      if (next === undefined) return;
      last.current = next.number;
      goToFinding(next);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
