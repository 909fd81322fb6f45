import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { dateText } from '../parts/dates.ts';
import { LawChips } from '../parts/law-chip.tsx';
import { texts } from './clock-texts.ts';
import { countedWords, dateWords, isOver, leftWords, type Clock as RequestClock } from './clock-words.ts';
import { ClockDerivation } from './clock-derivation.tsx';

const looks = {
  running: ['', ClockCircleOutlined],
  soon: ['warning', WarningOutlined],
  today: ['warning', WarningOutlined],
  overdue: ['danger', ExclamationCircleFilled],
  paused: ['paused', PauseCircleOutlined],
  waiting: ['', MinusCircleOutlined],
  done: ['success', CheckCircleOutlined],
  late: ['danger', CheckCircleOutlined],
  lapsed: ['', MinusCircleOutlined],
} as const;

/** The state of a clock: a word, a sign and a colour. */
export function ClockState({
  state,
  id,
}: {
  readonly state: RequestClock['state'];
  readonly id?: RequestClock['id'];
}) {
  const own = id === 'target' && (state === 'overdue' || state === 'late');
  const [kind, Icon] = own ? looks.soon : looks[state];
  return (
    <span className={`state ${kind}`}>
      <Icon aria-hidden />
      {own ? texts.targetStates[state] : texts.states[state]}
    </span>
  );
}

/** The date first; what stands still says so before it, what is over when it ended. */
function When({ clock }: { readonly clock: RequestClock }) {
  const { state, dueOn, endedOn, ifResumedToday } = clock;
  const date = dateWords(clock);
  if (state === 'paused') {
    return (
      <>
        <ClockState state={state} id={clock.id} />
        <span className="meta">
          {[
            countedWords(clock),
            ifResumedToday === null ? null : texts.ifResumed(dateText(ifResumedToday, true)),
          ]
            .filter((each) => each !== null)
            .join(texts.comma)}
        </span>
      </>
    );
  }
  if (isOver(clock)) {
    return (
      <>
        <ClockState state={state} id={clock.id} />
        {endedOn !== null && state !== 'lapsed' && (
          <time dateTime={endedOn}>{texts.ended(dateText(endedOn))}</time>
        )}
        {date !== null && <span className="meta">{texts.dueWas(date)}</span>}
      </>
    );
  }
  return (
    <>
      {date !== null && (
        <strong>
          <time dateTime={dueOn ?? undefined}>{date}</time>
        </strong>
      )}
      <ClockState state={state} id={clock.id} />
      <span className="unbroken">{state === 'today' ? null : leftWords(clock)}</span>
      {/* Service has the date of the answer and counts no days of its own. */}
      <span className="meta">{clock.id === 'service' ? null : countedWords(clock)}</span>
    </>
  );
}

/**
 * 时钟: which clock, its date and state in words, how far it has run, why (in a `<details>`), and the act that ends it.
 * Means the same without its graphics and colours.
 */
export function Clock({
  clock,
  whom,
  act,
}: {
  readonly clock: RequestClock;
  /** What it belongs to where there are several: 甲县农机公司. */
  readonly whom?: string;
  readonly act?: ReactNode;
}) {
  const { title, whose, derivation, atTheEarliest, basis } = clock;
  const name = whom === undefined ? title : texts.of(title, whom);
  return (
    <section className={`clock ${isOver(clock) ? 'over' : clock.state}`} aria-label={name}>
      <h3>{name}</h3>
      <div className="clock-when">
        <When clock={clock} />
        {whose !== 'body' && <span className="meta">{texts.whose[whose]}</span>}
      </div>
      {act !== undefined && <div className="clock-act no-print">{act}</div>}
      {(derivation.steps.length > 0 || basis.length > 0) && (
        <details className="clock-how">
          <summary aria-label={texts.howNamed(name)}>{texts.how}</summary>
          <div className="stack tight">
            {atTheEarliest && <p>{texts.earliestNote}</p>}
            <ClockDerivation clock={clock} name={name} />
            <LawChips basis={basis} />
          </div>
        </details>
      )}
    </section>
  );
}
