import { Link } from 'react-router';
import { handoverEndpoints } from '../../contract/handover.ts';
import type { Column } from '../list/column.ts';
import { List, type RowOf } from '../list/list.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { BodyChoice, useChosenBody } from '../parts/body-choice.tsx';
import { texts } from './texts.ts';

type Row = RowOf<typeof handoverEndpoints.listDeputies>;

const columns: readonly Column<Row>[] = [
  { key: 'absent', title: texts.absent, main: true, cell: ({ absent }) => absent.name },
  { key: 'acting', title: texts.acting, cell: ({ acting }) => acting.name },
  { key: 'period', title: texts.period, cell: ({ from, until }) => texts.periodText(from, until) },
  {
    key: 'state',
    title: texts.state,
    cell: ({ state, endedOn }) => (endedOn === null ? texts.states[state] : texts.endedOn(endedOn)),
  },
];

export function DeputyListPage() {
  const bodyId = useChosenBody();
  return (
    <div className="stack">
      <Heading title={texts.deputies}>
        <LinkButton to={`/deputies/appoint?body=${bodyId}`} type="primary">
          {texts.appoint}
        </LinkButton>
      </Heading>
      <BodyChoice permission="deputies" />
      <List
        name="deputies"
        title={texts.deputies}
        endpoint={handoverEndpoints.listDeputies}
        params={{ bodyId }}
        kept={['body']}
        filters={[]}
        columns={columns}
        rowId={({ id }) => id}
        acts={({ id, state, absent }) =>
          state === 'over' ? null : (
            <Link to={`/deputies/${bodyId}/${id}/end`} aria-label={`${texts.end}：${absent.name}`}>
              {texts.end}
            </Link>
          )
        }
        count={texts.deputyCount}
        empty={texts.deputyEmpty}
      />
    </div>
  );
}
