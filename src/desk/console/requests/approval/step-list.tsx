import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import { minuteText } from '../../parts/dates.ts';
import { texts } from './texts.ts';

type Step = AnswerOf<typeof requestDecisionEndpoints.approval>['steps'][number];

const icons = {
  passed: CheckCircleOutlined,
  returned: RollbackOutlined,
  current: ClockCircleOutlined,
  waiting: MinusCircleOutlined,
};
const kinds = { passed: 'success', returned: 'danger', current: 'warning', waiting: '' };

/** The signatures in their order: state by word and sign, who signed or may sign, what was said. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="steps plain-list">
      {steps.map(({ id, title, state, who, may, passed }) => {
        const Icon = icons[state];
        return (
          <li key={id} className={`step ${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <p>
              <strong>{title}</strong>{' '}
              <span className={`state ${kinds[state]}`}>
                <Icon aria-hidden />
                {texts.stepStates[state]}
              </span>
            </p>
            {passed !== null && (
              <p>
                {texts.passedBy(passed.by?.name ?? '', minuteText(passed.at))}{' '}
                {texts.opinion(passed.opinion === '' ? texts.agreed : passed.opinion)}
              </p>
            )}
            {passed === null && (
              <p className="meta">
                {texts.stepWho(who)}
                {texts.comma}
                {may.length === 0
                  ? texts.stepNobody
                  : texts.stepMay(may.map(({ name }) => name).join(texts.join))}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
