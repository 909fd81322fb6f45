import { Link, useSearchParams } from 'react-router';
import { calendarEndpoints } from '../../contract/calendar.ts';
import { useRead } from '../call/use-read.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { Month } from './month.tsx';
import { Notices } from './notices.tsx';
import { texts } from './texts.ts';
import { calendarFrom } from './year.ts';

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** A year of working days, days off and days made up for, and the notices that say so. */
export function CalendarPage() {
  const query = useRead(calendarEndpoints.calendar);
  const { today } = useMe();
  const may = useMay();
  const [search] = useSearchParams();
  const thisYear = Number(today.slice(0, 4));
  const asked = Number(search.get('year'));
  const year = asked >= 2019 && asked <= 2100 ? asked : thisYear;
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('calendar.enter') && (
          <LinkButton to="/calendar/enter" type="primary">
            {texts.enter}
          </LinkButton>
        )}
      </Heading>
      <p className="lead">{texts.lead}</p>
      <Loaded query={query}>
        {({ notices, missing }) => {
          const calendar = calendarFrom(notices);
          const years = [...new Set([...notices.map((notice) => notice.year), thisYear, thisYear + 1])].sort(
            (a, b) => a - b,
          );
          return (
            <>
              {missing.length > 0 && (
                <Notice kind="warning">{texts.missing(missing.map(texts.yearOf).join('、'))}</Notice>
              )}
              <nav aria-label={texts.years} className="row">
                {years.map((each) => (
                  <Link
                    key={each}
                    to={`?year=${each}`}
                    aria-current={each === year ? 'page' : undefined}
                    className="year-link"
                  >
                    {texts.yearOf(each)}
                  </Link>
                ))}
              </nav>
              <section className="panel stack">
                <h2>{texts.yearTitle(year)}</h2>
                <p className="meta">{texts.legend}</p>
                <div className="months">
                  {months.map((month) => (
                    <Month key={month} year={year} month={month} calendar={calendar} today={today} />
                  ))}
                </div>
              </section>
              <Notices notices={notices.filter((notice) => notice.year === year)} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
