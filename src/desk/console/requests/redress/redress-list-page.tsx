import { redressEndpoints } from '../../../contract/redress.ts';
import { call } from '../../call/call.ts';
import type { Column } from '../../list/column.ts';
import { List } from '../../list/list.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useMay } from '../../parts/person.ts';
import { useWhoseFilter, useYearFilter } from '../list-filters.ts';
import { NearestDate } from '../nearest-date.tsx';
import { texts as requestTexts } from '../texts.ts';
import { texts } from './texts.ts';
import { redressPage, type RedressRow } from './words.ts';

const columns: readonly Column<RedressRow>[] = [
  {
    key: 'nearest',
    title: texts.due,
    cell: ({ nearest, answeredOn }) =>
      nearest === null && answeredOn !== null ? (
        <span className="meta">{texts.dueDone}</span>
      ) : (
        <NearestDate row={{ nearest, paused: false }} />
      ),
  },
  {
    key: 'number',
    title: texts.number,
    main: true,
    cell: ({ number }) => (number === '' ? texts.noNumber : number),
  },
  { key: 'kind', title: texts.kind, cell: ({ kindTitle }) => kindTitle },
  { key: 'organ', title: texts.organ, cell: ({ organ }) => organ },
  {
    key: 'requests',
    title: texts.requests,
    cell: ({ requests }) =>
      requests
        .map(({ number, matter }) => [number, matter].filter((each) => each !== null).join(' '))
        .join(texts.join),
  },
  { key: 'standing', title: texts.standing, cell: ({ standingTitle }) => standingTitle },
  { key: 'holder', title: texts.holder, cell: ({ holder }) => holder?.name ?? texts.nobody },
  { key: 'notice', title: texts.noticeOn, cell: ({ noticeOn }) => noticeOn, hidden: true },
  {
    key: 'answered',
    title: texts.answeredOn,
    cell: ({ answeredOn }) => answeredOn ?? texts.notAnswered,
    hidden: true,
  },
  {
    key: 'decided',
    title: texts.decidedOn,
    cell: ({ decidedOn }) => decidedOn ?? texts.notDecided,
    hidden: true,
  },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName, hidden: true },
];

/** All reconsiderations and suits, the nearest term for an answer first. */
export function RedressListPage() {
  const may = useMay();
  const whose = useWhoseFilter();
  const year = useYearFilter(texts.year);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('requests.handle') && (
          <LinkButton to="/requests/redress/open" type="primary">
            {texts.open}
          </LinkButton>
        )}
        <LinkButton to="/requests/redress/figures">{texts.figures}</LinkButton>
        <LinkButton to="/requests">{texts.toRequests}</LinkButton>
      </Heading>
      <List
        name="redress"
        title={texts.listName}
        endpoint={redressEndpoints.listRedress}
        filters={[
          { name: 'text', title: texts.search },
          {
            name: 'kind',
            title: texts.kind,
            options: (['reconsideration', 'litigation'] as const).map((value) => ({
              value,
              title: texts.kinds[value],
            })),
          },
          {
            name: 'standing',
            title: texts.standing,
            options: (['pending', 'upheld', 'corrected', 'other'] as const).map((value) => ({
              value,
              title: texts.standings[value],
            })),
          },
          {
            name: 'due',
            title: texts.due,
            options: (['overdue', 'today', 'soon', 'later'] as const).map((value) => ({
              value,
              title: requestTexts.dues[value],
            })),
          },
          whose,
          year,
        ]}
        columns={columns}
        rowId={({ id }) => id}
        link={redressPage}
        count={texts.count}
        empty={may('requests.handle') ? texts.empty : texts.emptyReader}
        exported={(filters) => call(redressEndpoints.exportRedress, { query: filters })}
      />
    </div>
  );
}
