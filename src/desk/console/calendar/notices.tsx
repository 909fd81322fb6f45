import { Link } from 'react-router';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { calendarEndpoints } from '../../contract/calendar.ts';
import { dateText, minuteText } from '../parts/dates.ts';
import { useMay } from '../parts/person.ts';
import { texts } from './texts.ts';

export type NoticeRow = AnswerOf<typeof calendarEndpoints.calendar>['notices'][number];

/** One notice: what it says, and where it comes from. */
function NoticeFacts({ notice }: { readonly notice: NoticeRow }) {
  const may = useMay();
  const { id, title, number, date, holidays, makeUpDays, enteredAt, enteredBy, toBeVerified } = notice;
  return (
    <section className="stack tight">
      <h3>{title}</h3>
      <dl className="facts">
        <dt>{texts.number}</dt>
        <dd>{number ?? texts.noNumber}</dd>
        <dt>{texts.date}</dt>
        <dd>{date === null ? texts.noNumber : dateText(date)}</dd>
        <dt>{texts.holidays}</dt>
        <dd>
          <ul className="plain-list">
            {holidays.map(({ name, from, to }) => (
              <li key={`${name}${from}`}>
                {from === to
                  ? texts.oneDayText(name, dateText(from))
                  : texts.rangeText(name, dateText(from), dateText(to))}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{texts.makeUp}</dt>
        <dd>
          {makeUpDays.length === 0 ? texts.none : makeUpDays.map((day) => dateText(day, true)).join('、')}
        </dd>
        <dt>{texts.from}</dt>
        <dd>
          {enteredAt === null ? texts.carried : texts.entered(minuteText(enteredAt), enteredBy ?? '')}
          {toBeVerified && <span className="meta"> {texts.toBeVerified}</span>}
        </dd>
      </dl>
      {id !== null && may('calendar.enter') && (
        <p>
          <Link to={`/calendar/withdraw/${id}`} aria-label={`${texts.withdraw}：${title}`}>
            {texts.withdraw}
          </Link>
        </p>
      )}
    </section>
  );
}

/** The notices on which a year rests. */
export function Notices({ notices }: { readonly notices: readonly NoticeRow[] }) {
  return (
    <section className="panel stack">
      <h2>{texts.notices}</h2>
      {notices.length === 0 && <p>{texts.noNotice}</p>}
      {notices.map((notice) => (
        <NoticeFacts key={`${notice.title}${notice.enteredAt ?? ''}`} notice={notice} />
      ))}
    </section>
  );
}
