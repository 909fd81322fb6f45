import type { ReactElement } from 'react';
import { normativeStates, type NormativeStateId } from '../../../../law/index.ts';
import { chinaMoment } from '../../../../channels/china-moment.ts';
import { validityOfRow, type PublicRow } from '../../../../ledger/read/site/public-rows.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { datetimeOf } from '../../items/china-day.ts';
import { listTexts as texts } from '../../texts/lists.ts';

/** What a file is worth, as a word with a shape before it: the colour only repeats it. */
export function ValidityTag({ state }: { readonly state: NormativeStateId }): ReactElement {
  return <span className={`validity ${state}`}>{normativeStates[state].title}</span>;
}

interface ListRowsProps {
  readonly call: SiteCall;
  readonly rows: readonly PublicRow[];
  /** Whose each is: where a list is of several bodies. */
  readonly withBody: boolean;
}

/** The rows of a list: one link each, its whole title, then whose, number, time and attachments as text. */
export function ListRows({ call, rows, withBody }: ListRowsProps): ReactElement {
  return (
    <ul className="rows">
      {rows.map((row) => {
        const { id, bodyId, year, number, title, documentNumber, firstPublishedAt, attachments } = row;
        const body = call.map.byId.get(bodyId) ?? call.body;
        const validity = validityOfRow(row);
        return (
          <li key={`${bodyId}.${id}`}>
            <a href={linkTo(call, { kind: 'item', year, number }, body)}>{title}</a>{' '}
            {validity !== null && <ValidityTag state={validity} />}
            <p>
              {withBody && <span>{body.name} </span>}
              {documentNumber !== null && <span>{documentNumber} </span>}
              <time dateTime={datetimeOf(firstPublishedAt)}>{chinaMoment(firstPublishedAt)}</time>
              {attachments > 0 && <span> {texts.attachments(attachments)}</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
