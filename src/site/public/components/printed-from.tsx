import type { ReactElement } from 'react';
import { linkTo, whole, type SiteCall } from '../call.ts';
import { nameOf } from '../name-of.ts';
import type { Place } from '../place.ts';
import { frameTexts as texts } from '../texts/frame.ts';

interface PrintedFromProps {
  readonly call: SiteCall;
  readonly place: Place;
}

/** On paper only: from which page of which site a sheet was printed. */
export function PrintedFrom({ call, place }: PrintedFromProps): ReactElement {
  const address = whole(call, linkTo({ body: call.body, large: false }, place));
  return <p className="printed-from">{texts.printedFrom(nameOf(call), address)}</p>;
}
