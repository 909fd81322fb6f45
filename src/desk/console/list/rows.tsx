import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useNarrow } from '../parts/use-narrow.ts';
import type { Column } from './column.ts';
import { texts } from './texts.ts';

interface RowsProps<R> {
  readonly title: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowId: (row: R) => string;
  /** The page of a row. */
  readonly link?: (row: R) => string;
  /** What may be done with a row, at its end. */
  readonly acts?: (row: R) => ReactNode;
}

function Named<R>({
  column,
  row,
  link,
}: {
  readonly column: Column<R>;
  readonly row: R;
  readonly link: RowsProps<R>['link'];
}) {
  if (column.main !== true || link === undefined) return column.cell(row);
  return (
    <Link to={link(row)} data-row="">
      {column.cell(row)}
    </Link>
  );
}

function Cards<R>({ title, rows, columns, rowId, link, acts }: RowsProps<R>) {
  const main = columns.find((column) => column.main === true);
  const others = columns.filter((column) => column !== main);
  return (
    <ul className="cards plain-list" aria-label={title}>
      {rows.map((row) => (
        <li className="card" key={rowId(row)}>
          {main !== undefined && (
            <h2 style={{ fontSize: 'var(--h3)' }}>
              <Named column={main} row={row} link={link} />
            </h2>
          )}
          <dl>
            {others.map((column) => (
              <div key={column.key} style={{ display: 'contents' }}>
                <dt>{column.title}</dt>
                <dd>{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
          {acts?.(row)}
        </li>
      ))}
    </ul>
  );
}

/** The rows of a list: a table, below 768 pixels cards. */
export function Rows<R extends object>(props: RowsProps<R>) {
  const { title, rows, columns, rowId, link, acts } = props;
  const narrow = useNarrow();
  if (narrow) return <Cards {...props} />;
  return (
    <div className="scroll" role="region" aria-label={texts.region(title)} tabIndex={0}>
      <Table<R>
        dataSource={rows}
        rowKey={rowId}
        pagination={false}
        columns={[
          ...columns.map((column) => ({
            key: column.key,
            title: column.title,
            ...(column.right === true ? { align: 'right' as const } : {}),
            render: (_: unknown, row: R) => <Named column={column} row={row} link={link} />,
          })),
          ...(acts === undefined
            ? []
            : [{ key: 'acts', title: '', render: (_: unknown, row: R) => acts(row) }]),
        ]}
      />
    </div>
  );
}
