import type { ReactNode } from 'react';
import { Choice } from './choice.tsx';
import { texts } from './texts.ts';
import type { YearOfBody } from './use-year-of-body.ts';

/** Chooses the year of the figures, and the body for whoever sees more than one. */
export function YearOfBodyChoice({
  of: { year, thisYear, bodyId, bodies, go },
  label,
  recorded,
  children,
}: {
  readonly of: YearOfBody;
  /** What the year is called. */
  readonly label: string;
  /** Years of which there are records; undefined until they are read. */
  readonly recorded: readonly number[] | undefined;
  /** What else is chosen, between the year and the body. */
  readonly children?: ReactNode;
}) {
  const years = [...new Set([thisYear, year, ...(recorded ?? [])])].toSorted((a, b) => b - a);
  return (
    <div className="row">
      <Choice
        id="figures-year"
        label={label}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), title: texts.yearOption(each) }))}
        put={(next) => go({ year: next })}
      />
      {children}
      {bodies !== null && (
        <Choice
          id="figures-body"
          label={texts.body}
          value={bodyId}
          options={bodies}
          put={(next) => go({ body: next })}
        />
      )}
    </div>
  );
}
