import type { ReactElement } from 'react';
import { chinaMoment } from '../../../../channels/china-moment.ts';
import type { SiteEdition } from '../../../../ledger/read/site/item-editions.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { datetimeOf } from '../../items/china-day.ts';
import { itemTexts as texts } from '../../texts/item.ts';

interface ItemHistoryProps {
  readonly call: SiteCall;
  readonly item: { readonly year: number; readonly number: number };
  readonly editions: readonly SiteEdition[];
}

/** 修订记录: what was said of each correction, and where to see what it changed. The first edition stands first. */
export function ItemHistory({ call, item, editions }: ItemHistoryProps): ReactElement | null {
  if (editions.length < 2) return null;
  return (
    <section className="history">
      <h2>{texts.history}</h2>
      <ol>
        {editions.map(({ number, publishedAt, changeNote }, at) => {
          const before = editions[at - 1];
          return (
            <li key={number}>
              <time dateTime={datetimeOf(publishedAt)}>{chinaMoment(publishedAt)}</time>{' '}
              {before === undefined
                ? texts.firstEdition(String(number))
                : texts.laterEdition(String(number), changeNote ?? texts.noNote)}
              {before?.withheld === null && (
                <>
                  {' '}
                  <a
                    href={linkTo(call, { kind: 'item-edition', ...addressOf(item), edition: before.number })}
                    aria-label={texts.whatChangedIn(String(number))}
                  >
                    {texts.whatChanged}
                  </a>
                </>
              )}
              {before !== undefined && before.withheld !== null && (
                <span className="meta">
                  （{before.withheld === 'masked' ? texts.masked : texts.withdrawn}）
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const addressOf = ({ year, number }: ItemHistoryProps['item']) => ({ year, number });
