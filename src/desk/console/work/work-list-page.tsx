import { workEndpoints } from '../../contract/work.ts';
import { call } from '../call/call.ts';
import { List } from '../list/list.tsx';
import type { Column } from '../list/column.ts';
import { useBodyChoices, useColleagues } from '../parts/choices.ts';
import { Moment } from '../parts/moment.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useMe, useReachesBelow } from '../parts/person.ts';
import { texts as common } from '../parts/texts.ts';
import { Due, type Work } from './due.tsx';
import { texts } from './texts.ts';

const columns: readonly Column<Work>[] = [
  { key: 'due', title: texts.due, cell: (work) => <Due work={work} /> },
  { key: 'title', title: texts.task, main: true, cell: ({ title }) => title },
  { key: 'holder', title: texts.holder, cell: ({ holder }) => holder.name },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName, hidden: true },
  { key: 'opened', title: texts.openedAt, cell: ({ openedAt }) => <Moment at={openedAt} />, hidden: true },
  {
    key: 'done',
    title: texts.doneAt,
    cell: ({ doneAt }) => (doneAt === null ? common.none : <Moment at={doneAt} />),
    hidden: true,
  },
];

export function WorkListPage() {
  const may = useMay();
  const { body } = useMe();
  const below = useReachesBelow('work.read');
  const bodies = useBodyChoices(below);
  const colleagues = useColleagues(body.id);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('work.assign') && (
          <LinkButton to="/work/open" type="primary">
            {texts.open}
          </LinkButton>
        )}
      </Heading>
      <List
        name="work"
        title={texts.title}
        endpoint={workEndpoints.listWork}
        filters={[
          { name: 'text', title: texts.search },
          {
            name: 'state',
            title: texts.state,
            options: (['open', 'overdue', 'done'] as const).map((value) => ({
              value,
              title: texts.states[value],
            })),
          },
          { name: 'holder', title: texts.holder, options: colleagues },
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
        ]}
        columns={columns}
        rowId={({ id }) => id}
        link={({ bodyId, id }) => `/work/${bodyId}/${id}`}
        count={texts.count}
        empty={texts.empty}
        exported={(filters) => call(workEndpoints.exportWork, { query: filters })}
      />
    </div>
  );
}
