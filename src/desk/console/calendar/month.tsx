import type { Day, WorkingCalendar } from '../../../law/index.ts';
import { texts } from './texts.ts';
import { weeksOf } from './year.ts';

const looks = {
  holiday: 'off',
  'make-up-day': 'work',
  weekend: 'weekend',
  'unannounced-weekend': 'weekend',
  'working-day': '',
  'unannounced-weekday': '',
} as const;

function Cell({ day, today }: { readonly day: Day | null; readonly today: string }) {
  if (day === null) return <td />;
  const look = looks[day.kind];
  const isToday = day.date === today;
  return (
    <td className={isToday ? `${look} today` : look}>
      {Number(day.date.slice(8))}
      {look === 'off' && <small aria-hidden="true">{texts.off}</small>}
      {look === 'work' && <small aria-hidden="true">{texts.work}</small>}
      {(look === 'off' || look === 'work') && <span className="hidden">{day.reason}</span>}
      {isToday && <span className="hidden">{texts.today}</span>}
    </td>
  );
}

/** A month as a table of weeks; days off and days made up for are said in words too. */
export function Month({
  year,
  month,
  calendar,
  today,
}: {
  readonly year: number;
  readonly month: number;
  readonly calendar: WorkingCalendar;
  readonly today: string;
}) {
  return (
    <table className="month">
      <caption>{texts.month(month)}</caption>
      <thead>
        <tr>
          {texts.weekdays.map((name) => (
            <th key={name} scope="col" aria-label={texts.weekday(name)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month, calendar).map((week, at) => (
          <tr key={`${month}-${at}`}>
            {week.map((day, place) => (
              <Cell key={day?.date ?? `none-${place}`} day={day} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
