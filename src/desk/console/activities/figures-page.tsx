import { Link } from 'react-router';
import {
  activityKindIds,
  activityKinds,
  periodTitle,
  reportTopicIds,
  reportTopics,
  type ActivityKindId,
  type ReportTopicId,
} from '../../../law/index.ts';
import { activityEndpoints } from '../../contract/activities.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import { Choice } from '../parts/choice.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMay } from '../parts/person.ts';
import { useYearOfBody } from '../parts/use-year-of-body.ts';
import { YearOfBodyChoice } from '../parts/year-of-body-choice.tsx';
import { partOf, partOptions } from './periods.ts';
import { texts } from './texts.ts';

type Figure = AnswerOf<typeof activityEndpoints.activityFigures>['figures'][number];

/** What was done in a period, by the topics of part 1 of the annual report; kinds without a record too, as the report has to speak of them. */
export function ActivityFiguresPage() {
  const of = useYearOfBody('reports.read');
  const { year, bodyId, own, search, go } = of;
  const { value, kind, part } = partOf(search.get('part'));
  const query = useRead(activityEndpoints.activityFigures, {
    params: { bodyId },
    query: { year, kind, part },
  });
  const topics = reportTopicIds.filter((topic) => kindsOf(topic).length > 0);
  return (
    <div className="stack">
      <Heading title={texts.figuresTitle(periodTitle({ kind, year, part }))} />
      <YearOfBodyChoice of={of} label={texts.year} recorded={query.data?.years}>
        <Choice
          id="figures-part"
          label={texts.period}
          value={value}
          options={partOptions}
          put={(next) => go({ part: next })}
        />
      </YearOfBodyChoice>
      <p className="meta">{texts.figuresLead}</p>
      <Loaded query={query}>
        {({ figures }) => (
          <div className="stack">
            {topics.map((topic) => (
              <Topic key={topic} topic={topic} figures={figures} list={{ year, bodyId, own }} />
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}

const kindsOf = (topic: ReportTopicId) => activityKindIds.filter((id) => activityKinds[id].topic === topic);

interface Listed {
  readonly year: number;
  readonly bodyId: string;
  readonly own: string;
}

function Topic({
  topic,
  figures,
  list,
}: {
  readonly topic: ReportTopicId;
  readonly figures: readonly Figure[];
  readonly list: Listed;
}) {
  const title = reportTopics[topic];
  const kinds = kindsOf(topic);
  const lasts = kinds.some((id) => activityKinds[id].lasts);
  const people = kinds.some((id) => 'people' in activityKinds[id] && activityKinds[id].people !== null);
  const settled = kinds.some((id) => activityKinds[id].settled !== null);
  return (
    <section className="panel stack tight">
      <h2>{title}</h2>
      <div className="scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="figures dense">
          <thead>
            <tr>
              <th scope="col">{texts.kind}</th>
              <th scope="col" className="number">
                {lasts ? texts.atEnd : texts.during}
              </th>
              {lasts && <th scope="col">{texts.during}</th>}
              {people && (
                <th scope="col" className="number">
                  {texts.peopleTotal}
                </th>
              )}
              {settled && <th scope="col">{texts.settledTotal}</th>}
            </tr>
          </thead>
          <tbody>
            {kinds.map((id) => (
              <KindRow
                key={id}
                id={id}
                figure={figures.find(({ kind }) => kind === id)}
                list={list}
                columns={{ lasts, people, settled }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function KindRow({
  id,
  figure,
  list: { year, bodyId, own },
  columns,
}: {
  readonly id: ActivityKindId;
  readonly figure: Figure | undefined;
  readonly list: Listed;
  readonly columns: { readonly lasts: boolean; readonly people: boolean; readonly settled: boolean };
}) {
  const may = useMay();
  const { title, unit, people, settled, lasts } = activityKinds[id];
  const number = lasts ? (figure?.standing ?? 0) : (figure?.count ?? 0);
  const where = new URLSearchParams({
    kind: id,
    ...(lasts ? { state: 'standing' } : { year: String(year) }),
    ...(bodyId === own ? {} : { body: bodyId }),
  });
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="number">
        {figure === undefined ? (
          <>
            {texts.none}
            {may('activities.record') && bodyId === own && (
              <>
                {' '}
                <Link to={`/activities/new?kind=${id}`}>{texts.enter}</Link>
              </>
            )}
          </>
        ) : (
          <Link to={`/activities?${where.toString()}`}>{texts.counted(number, unit)}</Link>
        )}
      </td>
      {columns.lasts && <td>{figure === undefined ? '' : texts.changes(figure.count, figure.ended)}</td>}
      {columns.people && <td className="number">{people === null ? '' : (figure?.people ?? '')}</td>}
      {columns.settled && (
        <td>{settled === null || figure === undefined ? '' : texts.settledOf(settled, figure.settled)}</td>
      )}
    </tr>
  );
}
