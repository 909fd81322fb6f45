import type { ReactElement } from 'react';
import { citationText, formatChinese, type Clock, type Derivation } from '../../../../law/index.ts';
import { requestStatusTexts as texts } from '../../texts/request-status.ts';

/**
 * Clocks that concern the applicant: how long the body has, how long they have. The body's own target is its own; of what has not begun
 * only the answer is told.
 */
const shown = ({ id, state }: Clock): boolean =>
  id !== 'target' && id !== 'redress-answer' && (id === 'answer' || state !== 'waiting');

/** All dates of a request beside each other. */
export function ClocksTable({ clocks }: { readonly clocks: readonly Clock[] }): ReactElement | null {
  const rows = clocks.filter(shown);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{texts.clocks}</h2>
      <dl className="facts">
        {rows.map((clock) => (
          <div key={`${clock.id} ${clock.of ?? ''}`}>
            <dt>
              {clock.title}
              <span className="meta">{texts.whose[clock.whose]}</span>
            </dt>
            <dd>
              {clock.state !== 'waiting' && <DueDate clock={clock} />}{' '}
              <span className="meta">{texts.states[clock.state]}</span>
              <DerivationPart clock={clock} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The date by which something is due, or why there is none. */
export function DueDate({ clock }: { readonly clock: Clock }): ReactElement {
  const { dueOn, atTheEarliest, ifResumedToday } = clock;
  if (dueOn === null) {
    return (
      <>{ifResumedToday === null ? texts.undecided : texts.resumed(formatChinese(ifResumedToday, true))}</>
    );
  }
  const date = <time dateTime={dueOn}>{formatChinese(dueOn, true)}</time>;
  // A date is never broken; what stands behind it is.
  return atTheEarliest ? (
    <>
      {date}
      {texts.orLater}
    </>
  ) : (
    date
  );
}

/** 这个日期怎么算的: what started and stopped it, and every day, counted or not. */
export function DerivationPart({ clock }: { readonly clock: Clock }): ReactElement | null {
  const { derivation, basis, counted, allowed, unit, title } = clock;
  if (derivation.steps.length === 0) return null;
  return (
    <details>
      <summary>
        {texts.derivation}
        <span className="unseen">{title}</span>
      </summary>
      <p className="meta">{basis.map((each) => citationText(each)).join('、')}</p>
      <ol>
        {derivation.steps.map(({ on, event, effect }, at) => (
          <li key={`${on} ${at}`}>
            <time dateTime={on}>{formatChinese(on)}</time> {texts.step(event, texts.effects[effect])}
          </li>
        ))}
      </ol>
      <p>{texts.total(counted, allowed, texts.units[unit])}</p>
      {unit === 'working-days' && derivation.days.length > 0 && (
        <DaysTable days={derivation.days} caption={`${title}：${texts.days}`} />
      )}
    </details>
  );
}

function DaysTable({
  days,
  caption,
}: {
  readonly days: Derivation['days'];
  readonly caption: string;
}): ReactElement {
  return (
    <table className="days">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.day}</th>
          <th scope="col">{texts.counted}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date}>
            <th scope="row">{formatChinese(day.date, true)}</th>
            <td>{wordOf(day)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const wordOf = ({ counts, paused, reason }: Derivation['days'][number]): string =>
  paused !== null
    ? texts.countsNot(paused)
    : counts
      ? texts.counts
      : texts.countsNot(reason === '' ? texts.dayOff : reason);
