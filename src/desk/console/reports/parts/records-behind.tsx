import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { reportEndpoints } from '../../../contract/reports.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useMay } from '../../parts/person.ts';
import type { ReportParams } from '../use-report.ts';
import { texts } from './texts.ts';

type Answer = AnswerOf<typeof reportEndpoints.reportRecords>;
type Behind = Answer['rows'][number];

/** Where each kind of record has its page; null for what has none. */
const pages: Readonly<Record<Behind['kind'], ((row: Behind) => string) | null>> = {
  'register-entry': ({ bodyId, id }) => `/registers/line/${bodyId}/${id}`,
  publication: ({ bodyId, id }) => `/publications/${bodyId}/${id}`,
  returned: ({ bodyId, id }) => `/publications/${bodyId}/${id}`,
  'channel-record': ({ bodyId, id }) => `/channels/${bodyId}/${id}`,
  document: ({ bodyId, id }) => `/documents/${bodyId}/${id}`,
  activity: ({ bodyId, id }) => `/activities/${bodyId}/${id}`,
  request: ({ bodyId, id }) => `/requests/${bodyId}/${id}`,
  redress: ({ bodyId, id }) => `/requests/redress/${bodyId}/${id}`,
  obligation: ({ bodyId, part }) => `/catalogue/${bodyId}/${part}`,
  column: () => '/site',
  report: ({ bodyId, id }) => `/reports/${bodyId}/${id}`,
  'imported-report': null,
};

/** Fees are counted in 分 and told in 元. */
const told = (count: number, unit: Answer['unit']): string =>
  unit === 'fen' ? texts.yuan(String(count / 100)) : String(count);

/** Files of applicants are open to fewer people than the figures are. */
const isCaseFile = ({ kind }: Behind): boolean => kind === 'request' || kind === 'redress';

function Row({ row, unit }: { readonly row: Behind; readonly unit: Answer['unit'] }) {
  const may = useMay();
  const closed = row.bodyId === null || (isCaseFile(row) && !may('requests.read'));
  const page = closed ? null : (pages[row.kind]?.(row) ?? null);
  const title = row.title === '' ? texts.untitled : row.title;
  return (
    <li>
      {page === null ? title : <Link to={page}>{title}</Link>}
      <span className="meta">
        {row.on !== null && (
          <>
            {' '}
            <time dateTime={row.on}>{row.on}</time>
          </>
        )}
        {(row.count !== 1 || unit === 'fen') && <> {texts.counts(told(row.count, unit))}</>}
      </span>
    </li>
  );
}

/** More pages of records, beyond the first. */
function useMorePages(params: ReportParams, place: string) {
  const [more, setMore] = useState<readonly Answer[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (after: string) => {
    try {
      const answer = await call(reportEndpoints.reportRecords, { params, query: { place, after } });
      setMore((before) => [...before, answer]);
      setProblem(null);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return { more, problem, read };
}

/** The records behind a figure, as the ledger has them now: they add up to it, and each has its page. */
export function RecordsBehind({ params, place }: { readonly params: ReportParams; readonly place: string }) {
  const query = useRead(reportEndpoints.reportRecords, { params, query: { place } });
  const { more, problem, read } = useMorePages(params, place);
  const may = useMay();
  return (
    <Loaded query={query}>
      {(first) => {
        const { unit, value, total } = first;
        const rows = [...first.rows, ...more.flatMap((each) => each.rows)];
        const next = more.length === 0 ? first.next : (more.at(-1)?.next ?? null);
        return (
          <section className="stack tight">
            <h3>{texts.records}</h3>
            <p role="status">
              {rows.length === 0 ? texts.noRecords : texts.recordsCount(total, told(value, unit))}
            </p>
            {rows.length > 0 && (
              <ol className="stack tight records">
                {rows.map((row) => (
                  <Row key={`${row.kind} ${row.part} ${row.id}`} row={row} unit={unit} />
                ))}
              </ol>
            )}
            {rows.some(isCaseFile) && !may('requests.read') && <p className="meta">{texts.caseFiles}</p>}
            {next !== null && (
              <p>
                <Button onClick={() => void read(next)}>{texts.recordsMore(total - rows.length)}</Button>
              </p>
            )}
            {problem !== null && (
              <p role="alert" className="fault">
                {problem}
              </p>
            )}
          </section>
        );
      }}
    </Loaded>
  );
}
