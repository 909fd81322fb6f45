import type { ReactElement } from 'react';
import type { SiteCall } from '../../call.ts';
import { phoneOf } from '../../name-of.ts';
import { itemTexts as texts } from '../../texts/item.ts';

/** Whom people may ask about an item: the office of the body's guide, else the telephone of the site. */
export function AskWhom({ call }: { readonly call: SiteCall }): ReactElement {
  const { guide, name } = call.body;
  const rows = [
    [texts.askOffice, guide?.office ?? ''],
    [texts.askPhone, phoneOf(call)],
    [texts.askAddress, guide?.address ?? ''],
    [texts.askHours, guide?.hours ?? ''],
  ].filter(([, value]) => value !== '');
  if (rows.length === 0) return <p>{texts.askNobody(name)}</p>;
  return (
    <dl className="item-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
