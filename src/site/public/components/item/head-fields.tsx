import type { ReactElement } from 'react';
import type { HeadRow, HeadRowId } from '../../../../channels/item-head.ts';
import { itemTexts as texts } from '../../texts/item.ts';

interface HeadFieldsProps {
  readonly rows: readonly HeadRow[];
}

/** What stays in sight on a small screen; where an item has neither, who issued it and when. */
const first: ReadonlySet<HeadRowId> = new Set<HeadRowId>(['validity', 'number']);
const otherwise: ReadonlySet<HeadRowId> = new Set<HeadRowId>(['issuer', 'publishedAt']);

/**
 * The head fields. A small screen shows the first of them and keeps the others behind a summary; the wide table stands
 * beside it in the markup, and the sheet shows one of the two: older browsers cannot open `details` by a sheet.
 */
export function HeadFields({ rows }: HeadFieldsProps): ReactElement {
  const known = rows.some(({ id }) => first.has(id)) ? first : otherwise;
  const rest = rows.filter(({ id }) => !known.has(id));
  return (
    <>
      <FieldList className="head wide-only" rows={rows} />
      <div className="narrow-only">
        <FieldList className="head" rows={rows.filter(({ id }) => known.has(id))} />
        {rest.length > 0 && (
          <details className="more">
            <summary>{texts.more}</summary>
            <FieldList className="head" rows={rest} />
          </details>
        )}
      </div>
    </>
  );
}

function FieldList({ className, rows }: HeadFieldsProps & { readonly className: string }): ReactElement {
  return (
    <dl className={className}>
      {rows.map(({ id, label, value }) => (
        <div key={id} className={id === 'summary' ? 'whole-row' : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
