import type { ReactElement } from 'react';
import type { SiteBody } from '../../../ledger/read/site/site-map.ts';
import { linkTo, type SiteCall } from '../call.ts';

/** Links to the faces of some bodies, in columns. */
export function BodyLinks({
  call,
  bodies,
}: {
  readonly call: SiteCall;
  readonly bodies: readonly SiteBody[];
}): ReactElement {
  return (
    <ul className="body-links">
      {bodies.map((body) => (
        <li key={body.id}>
          <a href={linkTo(call, { kind: 'home' }, body)}>{body.name}</a>
        </li>
      ))}
    </ul>
  );
}
