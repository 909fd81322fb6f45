import { texts } from './texts.ts';

/** One bar of a chart. */
export interface Bar {
  readonly id: string;
  readonly title: string;
  readonly value: number | null;
}

/**
 * Bars beside their names and figures. The figures are text and the bars only picture them, so that nothing is told by length or
 * colour alone; they shrink with the page.
 */
export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value ?? 0), 0);
  return (
    <figure className="report-bars">
      <figcaption>{title}</figcaption>
      <ul className="plain-list">
        {bars.map(({ id, title: name, value }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="report-bar" aria-hidden="true">
              <span style={{ width: `${most === 0 ? 0 : ((value ?? 0) / most) * 100}%` }} />
            </span>
            <span className="report-bar-value">{value ?? texts.notIn}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
