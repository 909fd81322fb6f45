import { Link, useSearchParams } from 'react-router';
import { phaseTitle } from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { requestSupervisionEndpoints } from '../../contract/request-supervision.ts';
import { requestEndpoints } from '../../contract/requests.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ExportButton } from '../list/export-button.tsx';
import { Choice } from '../parts/choice.tsx';
import { useBodyChoices, useColleagues } from '../parts/choices.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe, useReachesBelow } from '../parts/person.ts';
import { NearestDate } from './nearest-date.tsx';
import { texts } from './texts.ts';
import { nameOf, requestPage } from './words.ts';

type Group = AnswerOf<typeof requestEndpoints.requestBoard>['groups'][number];

function BoardGroup({
  group: { due, total, rows },
  below,
}: {
  readonly group: Group;
  readonly below: boolean;
}) {
  if (total === 0) return null;
  return (
    <section className="panel">
      <h2>{texts.groupCount(texts.dues[due], total)}</h2>
      <ul className="plain-list">
        {rows.map((row) => (
          <li className="due" key={row.id}>
            <NearestDate row={row} withWeekday />
            <span>
              <Link to={requestPage(row)} data-row="">
                {nameOf(row)}
              </Link>
              <span className="meta"> {phaseTitle(row)}</span>
            </span>
            <span className="meta">{below ? row.bodyName : (row.holder?.name ?? texts.nobody)}</span>
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="meta">{texts.boardMore(total)}</p>}
    </section>
  );
}

/** Every running request in the order of its nearest date: what is overdue before all else, what stands still last. */
export function BoardPage() {
  const [search, setSearch] = useSearchParams();
  const { body, staffId, name } = useMe();
  const below = useReachesBelow('requests.read');
  const filter = below ? 'body' : 'holder';
  const chosen = search.get(filter) ?? '';
  const bodies = useBodyChoices(below);
  const colleagues = useColleagues(below ? '' : body.id);
  const query = useRead(requestEndpoints.requestBoard, {
    query: chosen === '' ? {} : { [filter]: chosen },
  });
  const people = [
    { value: staffId, title: texts.me(name) },
    ...colleagues.filter(({ value }) => value !== staffId),
  ];
  return (
    <div className="stack">
      <Heading title={texts.boardTitle}>
        <LinkButton to="/requests?state=running">{texts.toList}</LinkButton>
        <ExportButton
          title={texts.exportCalendar}
          make={() =>
            call(requestSupervisionEndpoints.requestCalendar, {
              query: below
                ? { whose: 'all', ...(chosen === '' ? {} : { body: chosen }) }
                : { whose: chosen === staffId ? 'mine' : 'all' },
            })
          }
        />
      </Heading>
      <div className="no-print narrow-choice">
        <Choice
          id="board-of"
          label={below ? texts.body : texts.holder}
          value={chosen}
          options={[{ value: '', title: texts.everyone }, ...(below ? bodies : people)]}
          put={(value) => setSearch(value === '' ? {} : { [filter]: value })}
        />
      </div>
      <Loaded query={query}>
        {({ groups }) => (
          <div className="stack">
            {groups.every(({ total }) => total === 0) && <Notice>{texts.boardEmpty}</Notice>}
            {groups.map((group) => (
              <BoardGroup key={group.due} group={group} below={below} />
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}
