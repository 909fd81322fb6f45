import { CheckCircleFilled, ClockCircleOutlined, RightCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { whoMay } from '../../../law/index.ts';
import { firstHourEndpoints } from '../../contract/first-hour.ts';
import { useRead } from '../call/use-read.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { usePutAway } from './put-away.ts';
import { stepsOf, type GuidedStep } from './steps.ts';
import { texts } from './texts.ts';

const signs = { done: CheckCircleFilled, now: RightCircleOutlined, later: ClockCircleOutlined };
const kinds = { done: 'success', now: 'warning', later: '' };
const words = { done: texts.doneWord, now: texts.now, later: texts.later };

function Step({
  number,
  step: { key, state, to, own, permission },
}: {
  readonly number: number;
  readonly step: GuidedStep;
}) {
  const { title, help, act } = texts.steps[key];
  const Sign = signs[state];
  return (
    <li className={`panel stack tight guided ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <h2>
        {texts.numbered(number, title)}{' '}
        <span className={`state ${kinds[state]}`}>
          <Sign aria-hidden />
          {words[state]}
        </span>
      </h2>
      <p>{help}</p>
      {own ? (
        <div>
          <LinkButton to={to} type={state === 'now' ? 'primary' : 'default'}>
            {act}
          </LinkButton>
        </div>
      ) : (
        state !== 'done' && <p className="meta">{whoMay(permission)}</p>
      )}
    </li>
  );
}

/** The first item step by step: what stands in the ledger ticks the steps, beside each its help and one button. */
export function FirstHourPage() {
  const query = useRead(firstHourEndpoints.firstHour);
  const may = useMay();
  const { staffId } = useMe();
  const { away, putAway } = usePutAway(staffId);
  const finish = useFinish();
  return (
    <div className="stack">
      <Heading title={texts.title} />
      <p className="lead">{texts.lead}</p>
      <Loaded query={query}>
        {(given) => {
          const steps = stepsOf(given, may);
          const done = steps.filter(({ state }) => state === 'done').length;
          return (
            <>
              {given.done.published && <Notice kind="success">{texts.finished}</Notice>}
              <p role="status">{texts.progress(done, steps.length)}</p>
              <ol className="stack plain-list">
                {steps.map((step, at) => (
                  <Step key={step.key} number={at + 1} step={step} />
                ))}
              </ol>
              {!away && !given.done.published && (
                <div>
                  <Button
                    onClick={() => {
                      putAway();
                      finish('/', texts.putAwayDone);
                    }}
                  >
                    {texts.putAway}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
