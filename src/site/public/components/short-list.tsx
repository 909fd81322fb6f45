import type { ReactElement } from 'react';
import { chinaMoment } from '../../../channels/china-moment.ts';
import { normativeStates } from '../../../law/index.ts';
import type { PublicRow } from '../../../ledger/read/site/public-rows.ts';
import { linkTo, type SiteCall } from '../call.ts';

interface ShortListProps {
  readonly call: SiteCall;
  readonly rows: readonly PublicRow[];
  /** Whose each is: where a list holds those of several bodies. */
  readonly withBody: boolean;
}

/** A few items, one link each, with the time as 国办发〔2017〕47号 has it and what a policy is worth today. */
export function ShortList({ call, rows, withBody }: ShortListProps): ReactElement {
  return (
    <ul className="short-list">
      {rows.map((row) => {
        const body = call.map.byId.get(row.bodyId);
        return (
          <li key={row.id}>
            <a href={linkTo(call, { kind: 'item', year: row.year, number: row.number }, body)}>{row.title}</a>
            <p className="meta">
              <ValidityTag row={row} />
              {row.documentNumber !== null && <span>{row.documentNumber}</span>}
              {withBody && body !== undefined && <span>{body.name}</span>}
              <time dateTime={row.firstPublishedAt}>{chinaMoment(row.firstPublishedAt)}</time>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function ValidityTag({ row: { validity } }: { readonly row: PublicRow }): ReactElement | null {
  if (validity === null) return null;
  const { title, inForce } = normativeStates[validity.state];
  return <span className={inForce ? 'tag in-force' : 'tag ended'}>{title}</span>;
}
