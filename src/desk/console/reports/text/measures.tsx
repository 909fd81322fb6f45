import { Button, Input } from 'antd';
import { v7 } from 'uuid';
import type { MeasureValue } from './text-values.ts';
import { texts } from './texts.ts';

/** This year's problems and measures, one by one: next year's report asks what became of them. */
export function Measures({
  measures,
  put,
}: {
  readonly measures: readonly MeasureValue[];
  readonly put: (measures: readonly MeasureValue[]) => void;
}) {
  const change = (id: string, part: Partial<MeasureValue>) =>
    put(measures.map((each) => (each.id === id ? { ...each, ...part } : each)));
  return (
    <details className="small-forms">
      <summary>{texts.measures(measures.length)}</summary>
      <div className="stack tight">
        <p className="hint">{texts.measuresLead}</p>
        {measures.map(({ id, problem, measure }, at) => (
          <fieldset key={id} className="small-form">
            <legend>{texts.measureNth(at + 1)}</legend>
            <div className="field">
              <label htmlFor={`problem-${id}`}>{texts.problem}</label>
              <Input
                id={`problem-${id}`}
                value={problem}
                maxLength={1000}
                onChange={(event) => change(id, { problem: event.target.value })}
              />
            </div>
            <div className="field">
              <label htmlFor={`measure-${id}`}>{texts.measure}</label>
              <Input
                id={`measure-${id}`}
                value={measure}
                maxLength={1000}
                onChange={(event) => change(id, { measure: event.target.value })}
              />
            </div>
            <Button
              type="link"
              aria-label={texts.removeNth(at + 1)}
              onClick={() => put(measures.filter((each) => each.id !== id))}
            >
              {texts.removeMeasure}
            </Button>
          </fieldset>
        ))}
        <div>
          <Button onClick={() => put([...measures, { id: v7(), problem: '', measure: '' }])}>
            {texts.addMeasure}
          </Button>
        </div>
      </div>
    </details>
  );
}
