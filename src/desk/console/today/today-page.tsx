import { Link } from 'react-router';
import { workEndpoints } from '../../contract/work.ts';
import { useRead } from '../call/use-read.ts';
import { useMenu } from '../frame/menu.tsx';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { Due, type Work } from '../work/due.tsx';
import { texts } from './texts.ts';

const groups = ['overdue', 'today', 'soon', 'later', 'open-ended'] as const;

function WorkRow({ work }: { readonly work: Work }) {
  const { staffId } = useMe();
  const may = useMay();
  const page = `/work/${work.bodyId}/${work.id}`;
  return (
    <li className="due">
      <Due work={work} withWeekday />
      <span>
        <Link to={page} data-row="">
          {work.title}
        </Link>
        <span className="meta"> {work.holder.name}</span>
      </span>
      {may('work.do') && work.holder.id === staffId && (
        <LinkButton to={`${page}/done`}>{texts.finish}</LinkButton>
      )}
    </li>
  );
}

function Group({ title, work }: { readonly title: string; readonly work: readonly Work[] }) {
  if (work.length === 0) return null;
  return (
    <section className="panel">
      <h2>{texts.count(title, work.length)}</h2>
      <ul className="plain-list">
        {work.map((each) => (
          <WorkRow key={each.id} work={each} />
        ))}
      </ul>
    </section>
  );
}

/** For who does no casework: the pages of their own office. */
function OwnOffice() {
  const shown = useMenu().slice(1);
  return (
    <ul>
      {shown.map(({ to, title }) => (
        <li key={to}>
          <Link to={to} data-row="">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The address inside the desk of a page that the server names. */
const inside = (page: string) => page.replace(/^\/desk/u, '');

/** What must be done today, in the order of the law's dates: overdue first, each with the act that ends it. */
export function TodayPage() {
  const query = useRead(workEndpoints.today);
  const may = useMay();
  const { today } = useMe();
  return (
    <div className="stack">
      <Heading title={texts.title(dateText(query.data?.today ?? today), query.data?.weekday ?? '')} />
      <Loaded query={query}>
        {({ calendar, day, work, more, waiting, duties, next }) => (
          <>
            <p className="meta">{texts.day(day, calendar.notice)}</p>
            {calendar.missing !== null && (
              <Notice kind="warning">
                <p>
                  {calendar.missing.message}{' '}
                  {may('calendar.enter') && <Link to="/calendar/enter">{texts.enterNotice}</Link>}
                </p>
              </Notice>
            )}
            {groups.map((group) => (
              <Group
                key={group}
                title={texts.groups[group]}
                work={work.filter(({ urgency }) => urgency === group)}
              />
            ))}
            {work.length === 0 && (
              <section className="panel">
                <p>{may('work.read') ? texts.none : texts.noWork}</p>
                {!may('work.read') && <OwnOffice />}
                {next !== null && <p>{texts.next(dateText(next.dueOn, true), next.title)}</p>}
              </section>
            )}
            <Group title={texts.waiting} work={waiting} />
            {duties.length > 0 && (
              <section className="panel">
                <h2>{texts.count(texts.duties, duties.length)}</h2>
                <ul className="plain-list">
                  {duties.map(({ key, title, details, dueOn, basis, page }) => (
                    <li key={key} className="due">
                      <span>{dueOn !== null && <time dateTime={dueOn}>{dateText(dueOn, true)}</time>}</span>
                      <span>
                        {title}
                        <br />
                        <span className="meta">{details}</span>
                        {basis.length > 0 && <span className="meta"> {texts.basis(basis.join('；'))}</span>}
                      </span>
                      {page !== null && (
                        <LinkButton to={inside(page)} aria-label={`${texts.goDo}：${title}`}>
                          {texts.goDo}
                        </LinkButton>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {may('work.read') && (
              <p>
                <Link to="/work?state=open">{more ? texts.more : texts.allWork}</Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
