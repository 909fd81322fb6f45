import { Link } from 'react-router';
import { workEndpoints } from '../../contract/work.ts';
import { useRead } from '../call/use-read.ts';
import { FirstHourOffer } from '../first-hour/offer.tsx';
import { useMenu } from '../frame/menu.tsx';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { EntryRow } from './entry-row.tsx';
import { Group } from './group.tsx';
import {
  ofRequests,
  ofUrgency,
  waitingKinds,
  withoutDate,
  type Entry,
  type Item,
  type RequestEntry,
  type Today,
} from './in-order.ts';
import { RequestRow } from './request-row.tsx';
import { texts } from './texts.ts';
import { DutyRow, WorkRow } from './work-rows.tsx';

const dated = ['overdue', 'today', 'soon'] as const;
const afterwards = ['later', 'open-ended'] as const;

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

const keyOf = ({ kind, title, page, dueOn }: Entry) => `${kind} ${page ?? ''} ${title} ${dueOn ?? ''}`;
const requestRow = (entry: RequestEntry) => (
  <RequestRow
    key={`${entry.requestId} ${entry.kind} ${entry.clock ?? ''} ${entry.dueOn ?? ''}`}
    entry={entry}
  />
);
function row(item: Item) {
  if (item.as === 'work') return <WorkRow key={item.work.id} work={item.work} />;
  if (item.as === 'entry') return <EntryRow key={keyOf(item.entry)} entry={item.entry} />;
  return requestRow(item.request);
}

/** What is due, overdue first; then reviews and what came back; then what can wait. */
function Groups({ today }: { readonly today: Today }) {
  const ofGroup = (urgency: (typeof dated | typeof afterwards)[number]) => (
    <Group key={urgency} title={texts.groups[urgency]} rows={ofUrgency(today, urgency).map(row)} />
  );
  return (
    <>
      {dated.map(ofGroup)}
      {(['confirm', 'approve', 'lapsed'] as const).map((kind) => (
        <Group key={kind} title={texts.requests[kind]} rows={ofRequests(today, kind).map(requestRow)} />
      ))}
      {waitingKinds.map((kind) => (
        <Group
          key={kind}
          title={texts.kinds[kind]}
          rows={withoutDate(today.publishing, kind).map((entry) => (
            <EntryRow key={keyOf(entry)} entry={entry} />
          ))}
        />
      ))}
      {afterwards.map(ofGroup)}
      {today.publishing.more && (
        <p>
          <Link to="/obligations">{texts.moreDue}</Link>
        </p>
      )}
      {today.requests.more && (
        <p>
          <Link to="/requests/board">{texts.moreRequests}</Link>
        </p>
      )}
      <Group
        title={texts.waiting}
        rows={today.waiting.map((work) => (
          <WorkRow key={work.id} work={work} />
        ))}
      />
      <Group
        title={texts.duties}
        rows={today.duties.map((duty) => (
          <DutyRow key={`${duty.key} ${duty.title}`} duty={duty} />
        ))}
      />
    </>
  );
}

/** What must be done today, in the order of the law's dates: overdue first, each with the act that ends it. */
export function TodayPage() {
  const query = useRead(workEndpoints.today);
  const may = useMay();
  const { today } = useMe();
  return (
    <div className="stack">
      <Heading title={texts.title(dateText(query.data?.today ?? today), query.data?.weekday ?? '')} />
      <Loaded query={query}>
        {(data) => {
          const { calendar, day, work, more, publishing, requests, next } = data;
          // What is overdue stands before all else.
          const late = ofUrgency(data, 'overdue').length > 0;
          const quiet =
            work.length === 0 &&
            requests.entries.length === 0 &&
            publishing.entries.every(({ kind }) => kind === 'waiting');
          return (
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
              {!late && <FirstHourOffer />}
              {quiet && (
                <section className="panel">
                  <p>{may('work.read') ? texts.none : texts.noWork}</p>
                  {!may('work.read') && <OwnOffice />}
                  {next !== null && <p>{texts.next(dateText(next.dueOn, true), next.title)}</p>}
                </section>
              )}
              <Groups today={data} />
              {late && <FirstHourOffer />}
              {may('work.read') && (
                <p>
                  <Link to="/work?state=open">{more ? texts.more : texts.allWork}</Link>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
