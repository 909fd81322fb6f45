import { texts } from './texts.ts';

/** Stands above every page of a demonstration, so that nobody takes it for a real desk. */
export function DemonstrationBar() {
  return (
    <aside className="demonstration" aria-label={texts.demonstrationLabel}>
      {texts.demonstration}
    </aside>
  );
}
