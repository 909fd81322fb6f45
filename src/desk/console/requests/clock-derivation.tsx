import { dateText } from '../parts/dates.ts';
import { texts } from './clock-texts.ts';
import { reasonsNot, spanWords, weeksOfDays, type Cell, type Clock } from './clock-words.ts';

function DayCell({ cell }: { readonly cell: Cell | null }) {
  if (cell === null) return <td />;
  const { date, number, reason, paused } = cell;
  return (
    <td className={number === null ? (paused ? 'paused' : 'off') : 'counted'}>
      <time dateTime={date}>{texts.shortDate(Number(date.slice(5, 7)), Number(date.slice(8)))}</time>
      <small>{number === null ? (paused ? texts.pausedDay : texts.countsNot) : texts.countsAs(number)}</small>
      {number === null && <span className="hidden">{reason}</span>}
    </td>
  );
}

/** Every day from the one after the start to the last, by weeks: counted as which, or not. */
function Days({ clock, name }: { readonly clock: Clock; readonly name: string }) {
  const weeks = weeksOfDays(clock.derivation.days, clock.unit);
  if (weeks.length === 0) return null;
  const reasons = reasonsNot(clock.derivation.days);
  return (
    <>
      <table className="clock-days">
        <caption className="hidden">{texts.daysName(name)}</caption>
        <thead>
          <tr>
            {texts.weekdays.map((day) => (
              <th key={day} scope="col">
                <abbr title={texts.weekday(day)}>{day}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, at) => (
            <tr key={week.find((cell) => cell !== null)?.date ?? at}>
              {week.map((cell, day) => (
                <DayCell key={cell?.date ?? day} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {reasons.length > 0 && (
        <div>
          <p>{texts.whyNot}</p>
          <ul>
            {reasons.map(({ reason, from, to, notice }) => (
              <li key={`${reason} ${from}`}>
                {texts.reasonOf(reason, spanWords(from, to))}
                {notice !== null && <span className="meta"> {texts.notice(notice)}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Why the date is what it is: the events that moved it, then every day. */
export function ClockDerivation({ clock, name }: { readonly clock: Clock; readonly name: string }) {
  return (
    <>
      <ol className="clock-steps" aria-label={texts.stepsName(name)}>
        {clock.derivation.steps.map(({ on, event, effect }) => (
          <li key={`${on} ${event} ${effect}`}>
            <time dateTime={on}>{dateText(on)}</time> {event}
            <span className="meta"> {texts.effects[effect]}</span>
          </li>
        ))}
      </ol>
      <Days clock={clock} name={name} />
    </>
  );
}
