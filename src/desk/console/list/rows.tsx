import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePreferences } from '../theme/preferences.ts';
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
  const { dense } = usePreferences();
  const narrow = useNarrow();
  if (narrow) return <Cards {...props} />;
  const side = (column: Column<R>) => (column.right === true ? 'right' : undefined);
  return (
    <div className="scroll" role="region" aria-label={texts.region(title)} tabIndex={0}>
      <table className={dense ? 'figures rows dense' : 'figures rows'}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={side(column)}>
                {column.title}
              </th>
            ))}
            {acts !== undefined && (
              <th scope="col">
                <span className="hidden">{texts.acts}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) => (
                <td key={column.key} className={side(column)}>
                  <Named column={column} row={row} link={link} />
                </td>
              ))}
              {acts !== undefined && <td>{acts(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
