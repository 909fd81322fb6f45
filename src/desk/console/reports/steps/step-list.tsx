import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  RightCircleFilled,
  StopOutlined,
} from '@ant-design/icons';
import { LinkButton } from '../../parts/link-button.tsx';
import { texts as common } from '../texts.ts';
import type { Step } from './steps.ts';
import { texts } from './texts.ts';

const icons = {
  done: CheckCircleOutlined,
  now: RightCircleFilled,
  wait: ClockCircleOutlined,
  later: MinusCircleOutlined,
  skip: StopOutlined,
};
const kinds = { done: 'success', now: 'meant', wait: 'warning', later: '', skip: '' };

/** The steps of a report down the page: state, what is done, what is next, by whom, one button each; one of them is meant. */
export function StepList({ steps, page }: { readonly steps: readonly Step[]; readonly page: string }) {
  return (
    <ol className="report-steps plain-list">
      {steps.map(({ id, state, said, who, act }) => {
        const Icon = icons[state];
        const meant = state === 'now' || state === 'wait';
        return (
          <li key={id} className={`report-step is-${state}`} aria-current={meant ? 'step' : undefined}>
            <div className="stack tight">
              <h2>
                {common.steps[id]}{' '}
                <span className={`state ${kinds[state]}`}>
                  <Icon aria-hidden />
                  {texts.states[state]}
                </span>
              </h2>
              {said.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {state === 'now' && <p className="meta">{texts.by(who)}</p>}
            </div>
            {act !== null && (
              <LinkButton
                to={`${page}/${id}`}
                type={state === 'now' ? 'primary' : state === 'wait' ? 'default' : 'link'}
              >
                {act}
              </LinkButton>
            )}
          </li>
        );
      })}
    </ol>
  );
}
