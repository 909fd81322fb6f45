import type { ReactElement } from 'react';
import { chinaMoment } from '../../../../channels/china-moment.ts';
import { columnOf } from '../../../../law/index.ts';
import { validityOfRow } from '../../../../ledger/read/site/public-rows.ts';
import type { SearchHit } from '../../../../ledger/read/site/search/search.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { datetimeOf } from '../../items/china-day.ts';
import { searchTexts as texts } from '../../texts/search.ts';
import { ValidityTag } from '../list/list-rows.tsx';
import { Marked } from './marked.tsx';

/** 第2页; anything else is a sheet. */
const isPage = /^\p{Script=Han}\d/u;

interface HitListProps {
  readonly call: SiteCall;
  readonly hits: readonly SearchHit[];
  /** Number of the first one among all that were found. */
  readonly start: number;
}

/** What was found: the title, what it is worth, whose it is, and the line in which the words stand. */
export function HitList({ call, hits, start }: HitListProps): ReactElement {
  return (
    <ol className="hits" start={start}>
      {hits.map((hit) => (
        <Hit key={`${hit.row.bodyId}.${hit.row.id}`} call={call} hit={hit} />
      ))}
    </ol>
  );
}

function Hit({ call, hit }: { readonly call: SiteCall; readonly hit: SearchHit }): ReactElement {
  const { row, title, excerpt, file, lacking } = hit;
  const { year, number, documentNumber, firstPublishedAt, attachments } = row;
  const body = call.map.byId.get(row.bodyId) ?? call.body;
  const validity = validityOfRow(row);
  const column = columnOf(row.columnId);
  return (
    <li>
      <h3>
        <a href={linkTo(call, { kind: 'item', year, number }, body)}>
          <Marked stretches={title} />
        </a>{' '}
        {validity !== null && <ValidityTag state={validity} />}
      </h3>
      <p className="facts">
        {call.body === call.map.top && <span>{body.name} </span>}
        {documentNumber !== null && <span>{documentNumber} </span>}
        <time dateTime={datetimeOf(firstPublishedAt)}>{chinaMoment(firstPublishedAt)}</time>
        {column !== null && <span> {column.title}</span>}
        {attachments > 0 && <span> {texts.attachments(attachments)}</span>}
      </p>
      {excerpt !== null && (
        <p className="excerpt">
          {excerpt.cutBefore && texts.cut}
          <Marked stretches={excerpt.stretches} />
          {excerpt.cutBehind && texts.cut}
        </p>
      )}
      {file !== null && (
        <p className="facts">
          {texts.file.before}
          <a href={linkTo(call, { kind: 'item-file', year, number, fileId: file.id, name: file.name }, body)}>
            {texts.file.quoted(file.name)}
          </a>
          {texts.file.behind(placeWithin(file.place))}
        </p>
      )}
      {lacking.length > 0 && <p className="facts">{texts.lacking(lacking.join(texts.comma))}</p>}
    </li>
  );
}

/** Pages follow the name, sheets are the file's. */
const placeWithin = (place: string) =>
  isPage.test(place) ? texts.file.ofPage(place) : place === '' ? '' : texts.file.ofSheet(place);
