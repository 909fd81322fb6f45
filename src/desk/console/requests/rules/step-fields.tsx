import { Button, Input } from 'antd';
import { permissions, riskTitles, roles, type ApprovalStep, type RiskId } from '../../../../law/index.ts';
import { controlId } from '../../form/use-form.ts';
import { forward, toggled, withStep } from './rules-values.ts';
import { texts } from './texts.ts';

/** Roles whose signature a decision may need. */
export const signing = permissions['requests.approve'].roles;

/** The signatures that answers of one risk need, in their order. */
export function StepFields({
  risk,
  steps,
  put,
  fault,
}: {
  readonly risk: RiskId;
  readonly steps: readonly ApprovalStep[];
  readonly put: (steps: readonly ApprovalStep[]) => void;
  readonly fault: string | undefined;
}) {
  const title = riskTitles[risk];
  const change = (at: number, part: Partial<ApprovalStep>) =>
    put(steps.map((step, place) => (place === at ? { ...step, ...part } : step)));
  return (
    <section
      className={fault === undefined ? 'field' : 'field faulty'}
      id={controlId(`approval.${risk}`)}
      aria-label={texts.risk(title)}
    >
      <h3>{texts.risk(title)}</h3>
      <div className="hint">{texts.risks[risk]}</div>
      {fault !== undefined && <div className="fault">{fault}</div>}
      <ol className="plain-list stack tight">
        {steps.map((step, at) => {
          const id = `${risk}-${step.id}`;
          return (
            <li key={step.id} className="panel stack tight">
              <div className="page-head">
                <div className="field">
                  <label htmlFor={id}>
                    {texts.step(at + 1)} {texts.stepName}
                  </label>
                  <Input
                    id={id}
                    value={step.title}
                    maxLength={20}
                    onChange={(event) => change(at, { title: event.target.value })}
                  />
                </div>
                <span className="row">
                  {at > 0 && (
                    <Button
                      size="small"
                      aria-label={texts.ofStep(texts.up, title, at + 1)}
                      onClick={() => put(forward(steps, at))}
                    >
                      {texts.up}
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-label={texts.ofStep(texts.removeStep, title, at + 1)}
                    onClick={() => put(steps.toSpliced(at, 1))}
                  >
                    {texts.removeStep}
                  </Button>
                </span>
              </div>
              <fieldset className="field">
                <legend>{texts.stepRoles}</legend>
                <div className="row">
                  {signing.map((role) => (
                    <label className="option" key={role}>
                      <input
                        type="checkbox"
                        checked={step.roles.includes(role)}
                        onChange={(event) =>
                          change(at, { roles: toggled(step.roles, role, event.target.checked) })
                        }
                      />
                      <span>{roles[role].title}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <div>
        <Button aria-label={texts.addStepTo(title)} onClick={() => put(withStep(steps, texts.newStep))}>
          {texts.addStep}
        </Button>
      </div>
    </section>
  );
}
