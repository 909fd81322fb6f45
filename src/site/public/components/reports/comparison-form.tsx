import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { cellGroups } from '../../reports/cell-groups.ts';
import { mostCompared, type ChosenComparison } from '../../reports/choose-comparison.ts';
import { reportTexts } from '../../texts/reports.ts';
import { Fold } from '../list/fold.tsx';

const texts = reportTexts.compare;

interface ComparisonFormProps {
  readonly call: SiteCall;
  readonly comparison: ChosenComparison;
}

/** Whom, which years and which figures: boxes to tick and a list, in a form that works without a script. */
export function ComparisonForm({ call, comparison }: ComparisonFormProps): ReactElement {
  const { units, years, chosen } = comparison;
  return (
    <Fold title={texts.chooser}>
      <form
        className="facets comparing"
        action={linkTo(call, { kind: 'report-comparison' })}
        method="get"
        aria-label={texts.chooser}
      >
        <Boxes
          name="unit"
          legend={texts.units}
          options={units.map(({ key, name }) => ({ value: key, title: name }))}
          chosen={chosen.units.map(({ key }) => key)}
        />
        <Boxes
          name="year"
          legend={texts.years}
          options={years.map((year) => ({ value: String(year), title: texts.year(year) }))}
          chosen={chosen.years.map(String)}
        />
        <div className="group">
          <label htmlFor="comparison-group">{texts.group}</label>
          <select id="comparison-group" name="group" defaultValue={chosen.group.id}>
            {cellGroups.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{texts.compare}</button>
      </form>
    </Fold>
  );
}

function Boxes({
  name,
  legend,
  options,
  chosen,
}: {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly chosen: readonly string[];
}): ReactElement {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <p className="hint">{texts.limit(mostCompared)}</p>
      <div className="boxes">
        {options.map(({ value, title }) => (
          <label key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
