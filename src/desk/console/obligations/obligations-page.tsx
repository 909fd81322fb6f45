import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { obligationEndpoints } from '../../contract/obligations.ts';
import { useRead } from '../call/use-read.ts';
import { BodyChoice, useChosenBody } from '../parts/body-choice.tsx';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe, useReachesBelow } from '../parts/person.ts';
import { ColumnStates } from './column-states.tsx';
import { ObligationItem, type Obligation } from './obligation-item.tsx';
import { texts } from './texts.ts';

type Obligations = AnswerOf<typeof obligationEndpoints.obligations>;

const groups = ['overdue', 'due-soon', 'not-yet-due'] as const;
const shownAtOnce = 10;

function Group({
  title,
  bodyId,
  obligations,
}: {
  readonly title: string;
  readonly bodyId: string;
  readonly obligations: readonly Obligation[];
}) {
  const [all, setAll] = useState(false);
  if (obligations.length === 0) return null;
  const shown = all ? obligations : obligations.slice(0, shownAtOnce);
  const rest = obligations.length - shown.length;
  return (
    <section className="panel">
      <h2>{texts.count(title, obligations.length)}</h2>
      <ul className="plain-list">
        {shown.map((obligation) => (
          <ObligationItem key={obligation.key} bodyId={bodyId} obligation={obligation} />
        ))}
      </ul>
      {rest > 0 && <Button onClick={() => setAll(true)}>{texts.more(rest)}</Button>}
    </section>
  );
}

function RowList({
  title,
  note,
  rows,
  bodyId,
  unread = false,
}: {
  readonly title: string;
  readonly note: string;
  readonly rows: Obligations['neverFilled'];
  readonly bodyId: string;
  readonly unread?: boolean;
}) {
  if (rows.length === 0) return null;
  return (
    <details className="panel">
      <summary>
        <h2>{texts.count(title, rows.length)}</h2>
      </summary>
      <p className="note">{note}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/catalogue/${bodyId}/${row.id}`}>
              {row.subMatter === '' ? row.matter : row.subMatter}
            </Link>{' '}
            <span className="meta">
              {row.field} {unread && row.unread !== null ? texts.unreadIn(row.unread) : row.timeLimit}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Shown({ bodyId, found }: { readonly bodyId: string; readonly found: Obligations }) {
  const may = useMay();
  const { open, neverFilled, unread } = found;
  const [first] = open;
  if (found.rows === 0) {
    return (
      <Notice kind="warning">
        <p>{texts.noCatalogue}</p>
        {may('catalogue.edit') && (
          <p>
            <Link to={`/catalogue?body=${bodyId}`}>{texts.makeCatalogue}</Link>
          </p>
        )}
      </Notice>
    );
  }
  return (
    <>
      {!open.some(({ state }) => state !== 'not-yet-due') && (
        <section className="panel">
          <p>{texts.allDone}</p>
          {first !== undefined && <p>{texts.next(dateText(first.due, true), first.title)}</p>}
        </section>
      )}
      {groups.map((group) => (
        <Group
          key={`${bodyId}-${group}`}
          title={texts.groups[group]}
          bodyId={bodyId}
          obligations={open.filter(({ state }) => state === group)}
        />
      ))}
      <RowList title={texts.neverTitle} note={texts.neverNote} rows={neverFilled} bodyId={bodyId} />
      <RowList title={texts.unreadTitle} note={texts.unreadNote} rows={unread} bodyId={bodyId} unread />
      <ColumnStates columns={found.columns} vetoes={found.vetoes} />
    </>
  );
}

/** What a body has to publish: overdue, due soon, to come; rows that were forgotten; columns that went stale. */
export function ObligationsPage() {
  const bodyId = useChosenBody();
  const { today } = useMe();
  const below = useReachesBelow('catalogue.read');
  const query = useRead(obligationEndpoints.obligations, { params: { bodyId } });
  const year = Number(today.slice(0, 4));
  return (
    <div className="stack">
      <Heading title={below && query.data !== undefined ? texts.titleOf(query.data.bodyName) : texts.title}>
        {below && <LinkButton to="/obligations/bodies">{texts.bodies}</LinkButton>}
        <LinkButton to={`/obligations/${bodyId}/year/${year}`}>{texts.yearOf}</LinkButton>
      </Heading>
      <p className="lead">{texts.lead}</p>
      <BodyChoice permission="catalogue.read" />
      <Loaded query={query}>{(found) => <Shown bodyId={bodyId} found={found} />}</Loaded>
    </div>
  );
}
