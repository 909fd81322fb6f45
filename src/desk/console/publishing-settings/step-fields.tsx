import { Button, Input } from 'antd';
import { roleIds, roles } from '../../../law/index.ts';
import { moved, type StepValues } from './chain-values.ts';
import { texts } from './texts.ts';

const casework = roleIds.filter((role) => roles[role].duty === 'casework');

interface Colleague {
  readonly value: string;
  readonly title: string;
}

function Checks({
  legend,
  name,
  options,
  chosen,
  put,
}: {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Colleague[];
  readonly chosen: readonly string[];
  readonly put: (chosen: readonly string[]) => void;
}) {
  return (
    <fieldset className="field" id={name}>
      <legend>{legend}</legend>
      <div className="row">
        {options.map(({ value, title }) => (
          <label className="option" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                put(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The steps of a chain: what each is, who does it, and in which order. */
export function StepFields({
  steps,
  put,
  colleagues,
}: {
  readonly steps: readonly StepValues[];
  readonly put: (steps: readonly StepValues[]) => void;
  readonly colleagues: readonly Colleague[];
}) {
  const change = (at: number, part: Partial<StepValues>) =>
    put(steps.map((step, place) => (place === at ? { ...step, ...part } : step)));
  return (
    <ol className="plain-list stack">
      {steps.map((step, at) => {
        const id = `step-${step.id}`;
        const count = at + 1;
        return (
          <li className="panel stack tight" key={step.id}>
            <div className="page-head">
              <h3>
                {texts.step(count)} {step.title}
              </h3>
              <span className="row">
                {at > 0 && (
                  <Button
                    size="small"
                    aria-label={texts.ofStep(texts.up, count)}
                    onClick={() => put(moved(steps, at, at - 1))}
                  >
                    {texts.up}
                  </Button>
                )}
                {at < steps.length - 1 && (
                  <Button
                    size="small"
                    aria-label={texts.ofStep(texts.down, count)}
                    onClick={() => put(moved(steps, at, at + 1))}
                  >
                    {texts.down}
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={texts.ofStep(texts.removeStep, count)}
                  onClick={() => put(steps.toSpliced(at, 1))}
                >
                  {texts.removeStep}
                </Button>
              </span>
            </div>
            <div className="filters">
              <div className="field">
                <label htmlFor={`${id}-kind`}>{texts.kind}</label>
                <select
                  id={`${id}-kind`}
                  className="choice"
                  value={step.kind}
                  onChange={(event) => change(at, { kind: event.target.value })}
                >
                  {(['secrecy', 'review', 'proof'] as const).map((kind) => (
                    <option key={kind} value={kind}>
                      {texts.kinds[kind]}
                    </option>
                  ))}
                </select>
              </div>
              <div className="field">
                <label htmlFor={`${id}-title`}>{texts.name}</label>
                <Input
                  id={`${id}-title`}
                  value={step.title}
                  maxLength={20}
                  onChange={(event) => change(at, { title: event.target.value })}
                />
              </div>
              <div className="field">
                <label htmlFor={`${id}-people`}>{texts.howMany}</label>
                <Input
                  id={`${id}-people`}
                  inputMode="numeric"
                  value={step.people}
                  onChange={(event) => change(at, { people: event.target.value })}
                />
              </div>
            </div>
            <Checks
              legend={texts.roles}
              name={`${id}-roles`}
              options={casework.map((role) => ({ value: role, title: roles[role].title }))}
              chosen={step.roles}
              put={(chosen) => change(at, { roles: chosen })}
            />
            {colleagues.length > 0 && (
              <details>
                <summary>{texts.persons}</summary>
                <Checks
                  legend={texts.persons}
                  name={`${id}-persons`}
                  options={colleagues}
                  chosen={step.persons}
                  put={(chosen) => change(at, { persons: chosen })}
                />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}
