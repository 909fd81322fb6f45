import type { ReactElement } from 'react';
import { chinaMoment } from '../../../../channels/china-moment.ts';
import type { LinkedItem } from '../../../../ledger/read/site/item-neighbours.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { datetimeOf } from '../../items/china-day.ts';
import { ValidityTag } from '../list/list-rows.tsx';
import { itemTexts as texts } from '../../texts/item.ts';

interface ItemLinkProps {
  readonly call: SiteCall;
  readonly item: LinkedItem;
}

/** A link to another item, with the day on which it came out. */
export function ItemLink({ call, item }: ItemLinkProps): ReactElement {
  const body = call.map.byId.get(item.bodyId) ?? call.body;
  return (
    <>
      <a href={linkTo(call, { kind: 'item', year: item.year, number: item.number }, body)}>{item.title}</a>{' '}
      <time className="meta" dateTime={datetimeOf(item.publishedAt)}>
        {chinaMoment(item.publishedAt).slice(0, 10)}
      </time>
      {item.validity !== null && (
        <>
          {' '}
          <ValidityTag state={item.validity} />
        </>
      )}
    </>
  );
}

interface RelatedProps {
  readonly call: SiteCall;
  readonly title: string;
  readonly items: readonly LinkedItem[];
}

/** What explains an item, or what it explains. */
export function Related({ call, title, items }: RelatedProps): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <section className="related">
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={`${item.bodyId} ${item.number}`}>
            <ItemLink call={call} item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NeighboursProps {
  readonly call: SiteCall;
  readonly newer: LinkedItem | null;
  readonly older: LinkedItem | null;
}

/** 上一篇 and 下一篇 of the column; left out where the item is alone in it. */
export function Neighbours({ call, newer, older }: NeighboursProps): ReactElement | null {
  if (newer === null && older === null) return null;
  const rows = [
    [texts.newer, newer],
    [texts.older, older],
  ] as const;
  return (
    <nav className="neighbours" aria-label={texts.neighbours}>
      <dl className="item-facts">
        {rows.map(([label, item]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{item === null ? texts.none : <ItemLink call={call} item={item} />}</dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}
