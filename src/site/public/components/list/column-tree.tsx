import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { placeOfColumn, type CatalogueGroup } from '../../lists/catalogue-groups.ts';
import { listTexts as texts } from '../../texts/lists.ts';

interface ColumnTreeProps {
  readonly call: SiteCall;
  readonly groups: readonly CatalogueGroup[];
  readonly currentId: string;
}

/** The catalogue beside a column: the branch where one is stands open. On narrow screens the catalogue's own page is instead. */
export function ColumnTree({ call, groups, currentId }: ColumnTreeProps): ReactElement {
  return (
    <nav className="tree" aria-label={texts.catalogue.tree}>
      <p>
        <a href={linkTo(call, { kind: 'catalogue' })}>{texts.catalogue.title}</a>
      </p>
      {groups.map(({ id, columns }) => (
        <details key={id} open={columns.some(({ column }) => column.id === currentId)}>
          <summary>{texts.catalogue.groups[id]}</summary>
          <ul>
            {columns.map(({ column, items }) => (
              <li key={column.id}>
                <a
                  href={linkTo(call, placeOfColumn(column.id))}
                  aria-current={column.id === currentId ? 'page' : undefined}
                >
                  {column.title} <span>{texts.inBrackets(String(items))}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}
