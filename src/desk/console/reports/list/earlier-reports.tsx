import { Rows } from '../../list/rows.tsx';
import type { Column } from '../../list/column.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useMay, useMe } from '../../parts/person.ts';
import type { ReportList } from '../use-report.ts';
import { texts } from './texts.ts';

type Earlier = ReportList['earlier'][number];

const columns: readonly Column<Earlier>[] = [
  { key: 'year', title: texts.year, main: true, cell: ({ year }) => texts.yearOf(year) },
  { key: 'file', title: texts.file, cell: ({ fileName }) => fileName },
  {
    key: 'lacking',
    title: texts.lacking,
    cell: ({ lacking }) => (lacking.length === 0 ? texts.lackingNone : texts.lackingCount(lacking.length)),
  },
  { key: 'at', title: texts.importedAt, cell: ({ importedAt }) => <Moment at={importedAt} /> },
];

/** Reports of earlier years that were read from their files. */
export function EarlierReports({
  rows,
  bodyId,
}: {
  readonly rows: readonly Earlier[];
  readonly bodyId: string;
}) {
  const may = useMay();
  const { body } = useMe();
  const own = may('reports.write') && bodyId === body.id;
  const remove = ({ importId, year }: Earlier) => (
    <LinkButton
      to={`/reports/import/${bodyId}/${importId}/remove`}
      type="link"
      aria-label={texts.removeNamed(year)}
    >
      {texts.remove}
    </LinkButton>
  );
  return (
    <section className="stack tight">
      <h2>{texts.earlier}</h2>
      <p className="meta">{texts.earlierLead}</p>
      <Rows
        title={texts.earlier}
        rows={rows}
        columns={columns}
        rowId={({ importId }) => importId}
        {...(own ? { acts: remove } : {})}
      />
    </section>
  );
}
