import type { ReactElement } from 'react';
import type { WithheldEdition } from '../../../ledger/read/site/item-editions.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { AskWhom } from '../components/item/ask-whom.tsx';
import { PublicFrame } from '../frame.tsx';
import { placeInColumn } from '../items/place-in-column.ts';
import type { ShownItem } from '../items/show-item.ts';
import { itemTexts as texts } from '../texts/item.ts';

interface WithheldEditionPageProps {
  readonly call: SiteCall;
  readonly item: ShownItem;
  readonly number: number;
  readonly why: WithheldEdition;
}

/** What stands in the place of an edition that the law took down: why, and where the current one is. */
export function WithheldEditionPage({ call, item, number, why }: WithheldEditionPageProps): ReactElement {
  const { section, trail } = placeInColumn(call, item.columnId);
  const current = linkTo(call, { kind: 'item', year: item.year, number: item.number });
  const title = texts.withheldTitle(String(number));
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'item-edition', year: item.year, number: item.number, edition: number }}
      title={title}
      section={section}
      trail={[...trail, { title: item.shown.title, href: current }]}
      noindex
    >
      <div className="item">
        <h1>{title}</h1>
        <p>{why === 'masked' ? texts.withheldMasked : texts.withheldWithdrawn}</p>
        {why === 'masked' && <p className="meta">{texts.withheldBasis}</p>}
        <p>
          <a href={current}>{texts.toCurrent}</a>
        </p>
        <h2>{texts.ask}</h2>
        <AskWhom call={call} />
      </div>
    </PublicFrame>
  );
}
