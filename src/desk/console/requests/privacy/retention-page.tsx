import { requestPrivacyEndpoints } from '../../../contract/request-privacy.ts';
import { useRead } from '../../call/use-read.ts';
import type { Column } from '../../list/column.ts';
import { List, type RowOf } from '../../list/list.tsx';
import { dateText } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useMe } from '../../parts/person.ts';
import { texts as requestTexts } from '../texts.ts';
import { requestPage } from '../words.ts';
import { texts } from './texts.ts';

type Held = RowOf<typeof requestPrivacyEndpoints.retention>;

const columns: readonly Column<Held>[] = [
  {
    key: 'number',
    title: texts.number,
    main: true,
    cell: ({ number }) => number ?? texts.unnumbered,
  },
  {
    key: 'matter',
    title: texts.matter,
    cell: ({ matter }) => (matter === '' ? requestTexts.noMatter : matter),
  },
  { key: 'archived', title: texts.archivedOn, cell: ({ archivedOn }) => archivedOn },
  { key: 'until', title: texts.keptUntil, cell: ({ keptUntil }) => keptUntil },
  { key: 'files', title: texts.files, right: true, cell: ({ files }) => files },
  { key: 'letters', title: texts.letters, right: true, cell: ({ letters }) => letters },
  {
    key: 'submitted',
    title: texts.submittedOn,
    cell: ({ submittedOn }) => submittedOn,
    hidden: true,
  },
  { key: 'ended', title: texts.endedOn, cell: ({ endedOn }) => endedOn ?? texts.notEnded, hidden: true },
];

function Lead({ bodyId }: { readonly bodyId: string }) {
  const query = useRead(requestPrivacyEndpoints.retention, { params: { bodyId }, query: { size: 20 } });
  return (
    <Loaded query={query}>
      {({ retentionYears, nextOn }) => (
        <p className="lead">
          {texts.retentionLead(retentionYears)}
          {nextOn !== null && texts.retentionNext(dateText(nextOn))}
        </p>
      )}
    </Loaded>
  );
}

/** Cases whose time of keeping is over: whom they are about may be erased. */
export function RetentionPage() {
  const { body } = useMe();
  const page = (row: Held) => requestPage({ bodyId: body.id, id: row.requestId });
  return (
    <div className="stack">
      <Heading title={texts.retention}>
        <LinkButton to="/requests">{texts.toRequests}</LinkButton>
        <LinkButton to="/requests/rules">{texts.toRules}</LinkButton>
      </Heading>
      <Lead bodyId={body.id} />
      <List
        name="retention"
        title={texts.listName}
        endpoint={requestPrivacyEndpoints.retention}
        params={{ bodyId: body.id }}
        filters={[]}
        columns={columns}
        rowId={({ requestId }) => requestId}
        link={page}
        acts={(row) =>
          row.why === null ? (
            <LinkButton to={`${page(row)}/erase`} aria-label={texts.eraseOf(row.number ?? texts.unnumbered)}>
              {texts.erase}
            </LinkButton>
          ) : (
            <span className="meta">{row.why}</span>
          )
        }
        count={texts.count}
        empty={texts.retentionEmpty}
      />
    </div>
  );
}
