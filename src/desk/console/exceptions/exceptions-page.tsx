import { CheckCircleOutlined, ExclamationCircleFilled, WarningOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { publishingSettingsEndpoints } from '../../contract/publishing-settings.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import type { Column } from '../list/column.ts';
import { List, type RowOf } from '../list/list.tsx';
import { useBodyChoices } from '../parts/choices.ts';
import { dateText, minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useMe, useReachesBelow } from '../parts/person.ts';
import { texts } from './texts.ts';

type Found = AnswerOf<typeof publishingSettingsEndpoints.exceptions>;
type Combined = RowOf<typeof publishingSettingsEndpoints.listCombinedRoles>;

function Fewer({ fewer }: Pick<Found, 'fewer'>) {
  return (
    <section className="panel">
      <h2>{texts.counted(texts.fewer, fewer.length)}</h2>
      {fewer.length === 0 && <p>{texts.noFewer}</p>}
      <ul className="plain-list stack tight">
        {fewer.map(({ bodyId, bodyName, column, reviews, steps, reason, setAt, setBy }) => (
          <li key={`${bodyId} ${column ?? ''}`}>
            <Link to={`/publishing-settings?body=${bodyId}`} data-row="">
              {bodyName}
            </Link>{' '}
            {column ?? texts.allColumns} {texts.reviews(reviews)}{' '}
            <span className="meta">{steps.join('、')}</span>
            <br />
            {texts.reason(reason)} <span className="meta">{texts.setBy(minuteText(setAt), setBy ?? '')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function UrgentState({ urgent }: { readonly urgent: Found['urgent'][number] }) {
  const { settled, overdue, dueOn, atTheEarliest } = urgent;
  const [kind, Icon, word] =
    settled !== null
      ? (['success', CheckCircleOutlined, texts.settled[settled]] as const)
      : overdue
        ? (['danger', ExclamationCircleFilled, texts.overdue] as const)
        : (['warning', WarningOutlined, texts.owed] as const);
  return (
    <span>
      {settled === null && (
        <time dateTime={dueOn}>
          {atTheEarliest ? texts.earliest(dateText(dueOn)) : texts.by(dateText(dueOn, true))}
        </time>
      )}{' '}
      <span className={`state ${kind}`}>
        <Icon aria-hidden />
        {word}
      </span>
    </span>
  );
}

function Urgent({ urgent }: Pick<Found, 'urgent'>) {
  return (
    <section className="panel">
      <h2>{texts.counted(texts.urgent, urgent.length)}</h2>
      {urgent.length === 0 && <p>{texts.noUrgent}</p>}
      <ul className="plain-list">
        {urgent.map((each) => (
          <li className="due" key={each.publicationId}>
            <UrgentState urgent={each} />
            <span>
              <Link to={`/publications/${each.bodyId}/${each.publicationId}`} data-row="">
                {each.title === '' ? texts.untitled : each.title}
              </Link>{' '}
              <span className="meta">{each.bodyName}</span>
              <br />
              {texts.reason(each.reason)}{' '}
              <span className="meta">{texts.ordered(dateText(each.on), each.orderedBy ?? '')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const columns: readonly Column<Combined>[] = [
  { key: 'at', title: texts.at, cell: ({ at }) => <Moment at={at} /> },
  {
    key: 'item',
    title: texts.item,
    main: true,
    cell: ({ title }) => (title === '' ? texts.untitled : title),
  },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName },
  { key: 'person', title: texts.person, cell: ({ person }) => person },
  { key: 'steps', title: texts.steps, cell: ({ steps }) => steps.join('、') },
  { key: 'why', title: texts.why, cell: ({ reason }) => reason },
  { key: 'by', title: texts.approved, cell: ({ by }) => by },
];

/** Every departure from the reviews as they are meant: fewer of them, urgent publications, one person for several. */
export function ExceptionsPage() {
  const query = useRead(publishingSettingsEndpoints.exceptions);
  const below = useReachesBelow('publications.read');
  const bodies = useBodyChoices(below);
  const { today } = useMe();
  const year = Number(today.slice(0, 4));
  const years = [year, year - 1, year - 2].map((each) => ({
    value: String(each),
    title: texts.yearOf(each),
  }));
  return (
    <div className="stack">
      <Heading title={texts.title} />
      <p className="lead">{texts.lead}</p>
      <Loaded query={query}>
        {({ fewer, urgent }) => (
          <>
            <Urgent urgent={urgent} />
            <Fewer fewer={fewer} />
          </>
        )}
      </Loaded>
      <h2>{texts.combined}</h2>
      <List
        name="combined-roles"
        title={texts.combined}
        endpoint={publishingSettingsEndpoints.listCombinedRoles}
        filters={[
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
          { name: 'year', title: texts.year, options: years },
        ]}
        columns={columns}
        rowId={({ actId }) => actId}
        link={({ bodyId, publicationId }) => `/publications/${bodyId}/${publicationId}`}
        count={texts.count}
        empty={texts.noCombined}
        exported={(filters) => call(publishingSettingsEndpoints.exportCombinedRoles, { query: filters })}
      />
    </div>
  );
}
