import type { Column } from '../../list/column.ts';
import { Rows } from '../../list/rows.tsx';
import { LeftWord } from '../parts/due-line.tsx';
import { nameOf, pageOf, type ReportRow } from '../use-report.ts';
import { texts } from './texts.ts';

const columns: readonly Column<ReportRow>[] = [
  {
    key: 'title',
    title: texts.report,
    main: true,
    cell: (row) => nameOf(row),
  },
  { key: 'name', title: texts.name, cell: ({ title }) => title },
  {
    key: 'phase',
    title: texts.phase,
    cell: ({ phaseTitle, edition }) =>
      edition > 1 ? (
        <>
          {phaseTitle} <span className="meta">{texts.edition(edition)}</span>
        </>
      ) : (
        phaseTitle
      ),
  },
  {
    key: 'due',
    title: texts.dueColumn,
    cell: ({ due, publishedOn }) =>
      due === null ? (
        texts.noTerm
      ) : (
        <>
          <time className="unbroken" dateTime={due.on}>
            {due.on}
          </time>{' '}
          <LeftWord due={due} done={publishedOn !== null} />
        </>
      ),
  },
  {
    key: 'published',
    title: texts.published,
    cell: ({ publishedOn, period }) =>
      publishedOn === null ? (
        period.kind === 'year' ? (
          texts.notYet
        ) : (
          texts.noTerm
        )
      ) : (
        <time className="unbroken" dateTime={publishedOn}>
          {publishedOn}
        </time>
      ),
  },
];

const interim: readonly Column<ReportRow>[] = [
  { key: 'title', title: texts.report, main: true, cell: (row) => nameOf(row) },
  { key: 'phase', title: texts.phase, cell: ({ phaseTitle }) => phaseTitle },
];

/** Reports that were opened; the figures of half-years and quarters by themselves. */
export function ReportRows({ rows }: { readonly rows: readonly ReportRow[] }) {
  const annual = rows.filter(({ period }) => period.kind === 'year');
  const others = rows.filter(({ period }) => period.kind !== 'year');
  return (
    <>
      {annual.length > 0 && (
        <Rows title={texts.reports} rows={annual} columns={columns} rowId={({ id }) => id} link={pageOf} />
      )}
      {others.length > 0 && (
        <>
          <h3>{texts.interim}</h3>
          <Rows title={texts.interim} rows={others} columns={interim} rowId={({ id }) => id} link={pageOf} />
        </>
      )}
    </>
  );
}
