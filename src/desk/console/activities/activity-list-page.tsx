import { activityEndpoints } from '../../contract/activities.ts';
import { call } from '../call/call.ts';
import type { Column } from '../list/column.ts';
import { List } from '../list/list.tsx';
import { useBodyChoices } from '../parts/choices.ts';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useReachesBelow } from '../parts/person.ts';
import { countText, kindOptions, kindTitle, topicOptions, type Activity } from './activity-values.ts';
import { texts } from './texts.ts';

const columns: readonly Column<Activity>[] = [
  { key: 'on', title: texts.date, cell: ({ on }) => <span className="unbroken">{dateText(on)}</span> },
  { key: 'title', title: texts.name, main: true, cell: ({ title }) => title },
  { key: 'kind', title: texts.kind, cell: ({ kind }) => kindTitle(kind) },
  { key: 'count', title: texts.count, right: true, cell: countText },
  { key: 'people', title: texts.people, right: true, cell: ({ people }) => people ?? '' },
  { key: 'settled', title: texts.settled, right: true, cell: ({ settled }) => settled ?? '' },
  {
    key: 'until',
    title: texts.until,
    cell: ({ until }) => (until === null ? '' : <span className="unbroken">{dateText(until)}</span>),
    hidden: true,
  },
  { key: 'remark', title: texts.remark, cell: ({ remark }) => remark, hidden: true },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName, hidden: true },
];

/** What was done for disclosure besides publishing and answering. */
export function ActivityListPage() {
  const may = useMay();
  const below = useReachesBelow('reports.read');
  const bodies = useBodyChoices(below);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('activities.record') && (
          <>
            <LinkButton to="/activities/new" type="primary">
              {texts.enter}
            </LinkButton>
            <LinkButton to="/activities/import">{texts.import}</LinkButton>
          </>
        )}
        <LinkButton to="/activities/figures">{texts.figures}</LinkButton>
      </Heading>
      <p className="meta">{texts.lead}</p>
      <List
        name="activities"
        title={texts.title}
        endpoint={activityEndpoints.listActivities}
        filters={[
          { name: 'text', title: texts.search },
          { name: 'kind', title: texts.kind, options: kindOptions },
          { name: 'topic', title: texts.topic, options: topicOptions },
          { name: 'year', title: texts.year },
          {
            name: 'state',
            title: texts.state,
            options: (['standing', 'struck-out'] as const).map((value) => ({
              value,
              title: texts.states[value],
            })),
          },
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
        ]}
        columns={columns}
        rowId={({ id }) => id}
        link={({ bodyId, id }) => `/activities/${bodyId}/${id}`}
        count={texts.records}
        empty={
          <>
            {texts.emptyLead}
            <br />
            {texts.emptyAdvice}
          </>
        }
        exported={(filters) => call(activityEndpoints.exportActivities, { query: filters })}
      />
    </div>
  );
}
