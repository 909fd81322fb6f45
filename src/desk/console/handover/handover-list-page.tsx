import { handoverEndpoints } from '../../contract/handover.ts';
import type { Column } from '../list/column.ts';
import { List, type RowOf } from '../list/list.tsx';
import { Moment } from '../parts/moment.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay } from '../parts/person.ts';
import { BodyChoice, useChosenBody } from '../parts/body-choice.tsx';
import { texts } from './texts.ts';

type Row = RowOf<typeof handoverEndpoints.listHandovers>;

const columns: readonly Column<Row>[] = [
  {
    key: 'people',
    title: texts.people,
    main: true,
    cell: ({ from, to }) => texts.fromTo(from.name, to.name),
  },
  { key: 'at', title: texts.at, cell: ({ at }) => <Moment at={at} /> },
  { key: 'leaves', title: texts.leaves, cell: ({ leaves }) => (leaves ? texts.leavesYes : texts.leavesNo) },
  { key: 'items', title: texts.items, right: true, cell: ({ items }) => texts.itemsCount(items.length) },
  { key: 'drafts', title: texts.drafts, right: true, cell: ({ drafts }) => texts.draftsCount(drafts.length) },
];

export function HandoverListPage() {
  const may = useMay();
  const bodyId = useChosenBody();
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('deputies') && <LinkButton to={`/deputies?body=${bodyId}`}>{texts.allDeputies}</LinkButton>}
        {may('handover') && (
          <LinkButton to={`/handover/new?body=${bodyId}`} type="primary">
            {texts.handOver}
          </LinkButton>
        )}
      </Heading>
      <BodyChoice permission="handover" />
      <h2>{texts.handovers}</h2>
      <List
        name="handovers"
        title={texts.handovers}
        endpoint={handoverEndpoints.listHandovers}
        params={{ bodyId }}
        kept={['body']}
        filters={[]}
        columns={columns}
        rowId={({ id }) => id}
        link={({ bodyId, id }) => `/handover/${bodyId}/${id}`}
        count={texts.handoverCount}
        empty={texts.handoverEmpty}
      />
    </div>
  );
}
