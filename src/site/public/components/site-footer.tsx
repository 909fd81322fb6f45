import type { ReactElement } from 'react';
import { linkTo, programAt, type SiteCall } from '../call.ts';
import { reachOf } from '../name-of.ts';
import { frameTexts as texts } from '../texts/frame.ts';

/**
 * What 国办发〔2017〕47号 wants at the foot of every page: who runs the site, its code and its records, and the map of it. What
 * is not filled in is left out.
 */
export function SiteFooter({ call }: { readonly call: SiteCall }): ReactElement {
  const { map, body } = call;
  const { look, top } = map;
  const reach = reachOf(call);
  // The address is that of the site: a telephone of another office says whose it is.
  const own = reach !== null && reach.name !== top.name ? reach : null;
  const facts = [
    [texts.sponsor, look.sponsor === '' ? top.name : look.sponsor],
    [texts.operator, look.operator],
    [texts.address, look.address],
    [texts.phone, own === null ? (reach?.phone ?? '') : look.phone],
    [texts.phoneAt(own?.name ?? ''), own?.phone ?? ''],
    [texts.siteCode, body.siteCode ?? ''],
    [texts.icp, look.icp],
    [texts.publicSecurity, look.publicSecurity],
  ] as const;
  const links = [
    [texts.map, linkTo(call, { kind: 'map' })],
    [texts.accessibility, linkTo(call, { kind: 'accessibility' }, top)],
    [texts.check, programAt(call, '/check')],
    [texts.desk, programAt(call, '/desk/')],
  ] as const;
  return (
    <footer className="site-footer">
      <div className="wide">
        <nav aria-label={texts.footer}>
          <ul>
            {links.map(
              ([title, href]) =>
                href !== null && (
                  <li key={title}>
                    <a href={href}>{title}</a>
                  </li>
                ),
            )}
          </ul>
        </nav>
        <ul className="facts">
          {facts.map(([label, value]) => value !== '' && <li key={label}>{texts.labelled(label, value)}</li>)}
        </ul>
      </div>
    </footer>
  );
}
