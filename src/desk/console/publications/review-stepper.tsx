import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import { minuteText } from '../parts/dates.ts';
import { texts } from './texts.ts';
import type { Step } from './use-publication.ts';

const icons = {
  passed: CheckCircleOutlined,
  returned: RollbackOutlined,
  current: ClockCircleOutlined,
  waiting: MinusCircleOutlined,
};
const kinds = { passed: 'success', returned: 'danger', current: 'warning', waiting: '' };

function Who({ step }: { readonly step: Step }) {
  const { state, people, passes, may, who } = step;
  return (
    <>
      {passes.map((pass) => (
        <p key={`${pass.by.id} ${pass.at}`}>
          {texts.passedBy(pass.by.name, minuteText(pass.at))}{' '}
          {texts.opinion(pass.opinion === '' ? texts.agreed : pass.opinion)}
          {pass.underException && <span className="meta"> {texts.exception}</span>}
        </p>
      ))}
      {people > 1 && state !== 'passed' && <p className="meta">{texts.stepCount(passes.length, people)}</p>}
      {state === 'current' && (
        <p className="meta">
          {may.length === 0 ? texts.stepNobody : texts.stepMay(may.map(({ name }) => name).join(texts.and))}
        </p>
      )}
      {state === 'waiting' && <p className="meta">{texts.stepWho(who)}</p>}
    </>
  );
}

/** The steps of a review, in their order: state by word and sign, who did or may do each, what was said. */
export function ReviewStepper({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="steps plain-list">
      {steps.map((step) => {
        const Icon = icons[step.state];
        return (
          <li
            key={step.id}
            className={`step ${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <p>
              <strong>{step.title}</strong>{' '}
              <span className={`state ${kinds[step.state]}`}>
                <Icon aria-hidden />
                {texts.stepStates[step.state]}
              </span>
            </p>
            <Who step={step} />
          </li>
        );
      })}
    </ol>
  );
}
