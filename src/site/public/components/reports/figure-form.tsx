import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { cellGroups } from '../../reports/cell-groups.ts';
import { reportTexts } from '../../texts/reports.ts';

const texts = reportTexts.figure;

interface FigureFormProps {
  readonly call: SiteCall;
  /** The newest first. */
  readonly years: readonly number[];
  /** Of what is shown. */
  readonly place: string;
  readonly year: number;
}

const [main, ...others] = cellGroups;
const inMain = new Set(main?.cells.map(({ field }) => field.place));

/** Every figure once, those asked for most first. */
const choices = [
  ...(main === undefined ? [] : [main]),
  ...others.map((group) => ({
    ...group,
    cells: group.cells.filter(({ field }) => !inMain.has(field.place)),
  })),
];

/** Which figure of all bodies, in which year: two lists in a form that works without a script. */
export function FigureForm({ call, years, place, year }: FigureFormProps): ReactElement {
  return (
    <form
      className="facets one-figure"
      action={linkTo(call, { kind: 'report-comparison' })}
      method="get"
      aria-label={texts.form}
    >
      <div className="group">
        <label htmlFor="figure-asked">{texts.which}</label>
        <select id="figure-asked" name="figure" defaultValue={place}>
          {choices.map(({ id, title, cells }) => (
            <optgroup key={id} label={title}>
              {cells.map(({ field, name }) => (
                <option key={field.place} value={field.place}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="group">
        <label htmlFor="figure-year">{texts.year}</label>
        <select id="figure-year" name="year" defaultValue={String(year)}>
          {years.map((each) => (
            <option key={each} value={String(each)}>
              {reportTexts.compare.year(each)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{texts.show}</button>
    </form>
  );
}
