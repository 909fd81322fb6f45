import type { ReactElement } from 'react';
import type { SiteItem } from '../../../ledger/read/site/item.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { AskWhom } from '../components/item/ask-whom.tsx';
import { PublicFrame } from '../frame.tsx';
import { chineseDayOf } from '../items/china-day.ts';
import { placeInColumn } from '../items/place-in-column.ts';
import { itemTexts as texts } from '../texts/item.ts';

interface WithdrawnPageProps {
  readonly call: SiteCall;
  readonly item: Pick<SiteItem, 'year' | 'number' | 'columnId' | 'changedAt' | 'notice'>;
}

/** What stands in the place of what was withdrawn: why, since when, whom to ask. The title is not told again. */
export function WithdrawnPage({ call, item }: WithdrawnPageProps): ReactElement {
  const { year, number, columnId, changedAt, notice } = item;
  const { column, section, trail } = placeInColumn(call, columnId);
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'item', year, number }}
      title={texts.withdrawnTitle}
      section={section}
      trail={trail}
      noindex
    >
      <div className="item">
        <h1>{texts.withdrawnTitle}</h1>
        <p>{texts.withdrawnOn(chineseDayOf(changedAt))}</p>
        <h2>{texts.notice}</h2>
        <p>{notice === null || notice === '' ? texts.noNotice : notice}</p>
        <h2>{texts.ask}</h2>
        <AskWhom call={call} />
        <h2>{texts.elsewhere}</h2>
        <ul>
          <li>
            <a href={linkTo(call, { kind: 'column', columnId, year: null, page: 1 })}>
              {texts.toColumn(column.title)}
            </a>
          </li>
          <li>
            <a href={linkTo(call, { kind: 'apply' })}>{texts.toApply}</a>
          </li>
        </ul>
      </div>
    </PublicFrame>
  );
}
