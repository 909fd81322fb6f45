import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { dayInChina } from '../../acts/china-day.ts';
import { civilDate, daysBetween, siteRuleOf, type CivilDate } from '../../law/index.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { readSettings } from '../../ledger/read/settings-in-force.ts';
import type { SiteAddresses } from '../../ledger/read/site/site-addresses.ts';
import { readSiteMap, type SiteBody, type SiteMap } from '../../ledger/read/site/site-map.ts';
import { checkBody } from './check-body.ts';
import type { CheckCall } from './check-call.ts';
import { checkItems, type CheckedItems } from './check-items.ts';
import type { Found } from './found.ts';
import { outsideLinks, type OutsideLinks } from './outside-links.ts';

export interface CheckSiteServices {
  readonly ledger: Ledger;
  readonly files: Pick<FileStore, 'read'>;
  readonly addresses: SiteAddresses;
  /** Where people open the site; null where it is not known. */
  readonly publicUrl: string | null;
  readonly clock: () => Date;
}

/**
 * The self-check of the public site (找错纠错) of a body, or of every open one: finds what is wrong and writes it down in the
 * place of what was found before. A finding keeps the day on which it was first seen; what was mended goes. Done again it
 * writes the same.
 * @param outside asks other sites; by the setting `site.check-links` where it is left out
 */
export async function checkSite(
  services: CheckSiteServices,
  { bodyId }: { readonly bodyId?: string },
  outside?: OutsideLinks,
): Promise<void> {
  const { ledger, files, addresses, clock, publicUrl } = services;
  const { map, settings } = await ledger.read('everything', async (tx) => ({
    map: await readSiteMap(tx),
    settings: await readSettings(tx),
  }));
  const site = await addresses.open();
  if (map === null || site === null) return;
  const call: CheckCall = {
    ledger,
    files,
    map,
    site,
    hosts: hostsOf(map, publicUrl),
    outside: outside ?? outsideLinks({ on: settings['site.check-links'] }),
    today: dayInChina(clock()),
  };
  const troubles: unknown[] = [];
  for (const body of fromAnotherEachDay(map.bodies, call.today)) {
    if (body.closedOn !== null || (bodyId !== undefined && body.id !== bodyId)) continue;
    try {
      const ofBody = await checkBody(call, body);
      const { found, ...items } = await checkItems(call, body);
      await writeDown(ledger, body.id, { ...items, found: [...ofBody, ...found], at: clock() });
    } catch (error) {
      // One body in trouble does not keep the others from being checked.
      troubles.push(error);
    }
  }
  if (troubles.length > 0) throw troubles[0];
}

/** The bodies, beginning with another one each day: where the time for other sites runs out, it is not always the same ones'. */
function fromAnotherEachDay(bodies: readonly SiteBody[], today: CivilDate): readonly SiteBody[] {
  const first = Math.abs(daysBetween(civilDate('2026-01-01'), today)) % Math.max(1, bodies.length);
  return [...bodies.slice(first), ...bodies.slice(0, first)];
}

function hostsOf(map: SiteMap, publicUrl: string | null): ReadonlySet<string> {
  const own = publicUrl === null ? null : URL.parse(publicUrl);
  const domains = map.bodies.map(({ domain }) => domain.toLowerCase()).filter((domain) => domain !== '');
  return new Set([...(own === null ? [] : [own.hostname.toLowerCase()]), ...domains]);
}

/** The same finding has the same id, however its page's address changes: item and place make it. */
export const findingId = ({
  rule,
  publicationId,
  path,
  place,
}: Pick<Found, 'rule' | 'publicationId' | 'path' | 'place'>): string =>
  createHash('sha256')
    .update(JSON.stringify([rule, publicationId ?? path, place]))
    .digest('hex')
    .slice(0, 32);

interface Written extends Pick<CheckedItems, 'notAsked'> {
  readonly found: readonly Found[];
  readonly pages: number;
  readonly links: number;
  readonly at: Date;
}

/** Rows that one statement takes. */
const mostRows = 500;

async function writeDown(
  ledger: Ledger,
  bodyId: string,
  { found, notAsked, pages, links, at }: Written,
): Promise<void> {
  const rows = [...new Map(found.map((each) => [findingId(each), each]))].map(([id, each]) => ({
    body_id: bodyId,
    finding_id: id,
    rule: each.rule,
    level: siteRuleOf(each.rule)?.level ?? 'warning',
    path: each.path,
    place: each.place.slice(0, 500),
    message: each.message.slice(0, 500),
    publication_id: each.publicationId,
    first_seen_at: at,
    seen_at: at,
  }));
  await ledger.write({ bodies: [bodyId] }, async (tx) => {
    for (let from = 0; from < rows.length; from += mostRows) {
      await tx
        .insertInto('site_findings')
        .values(rows.slice(from, from + mostRows))
        .onConflict((conflict) =>
          conflict.columns(['body_id', 'finding_id']).doUpdateSet((row) => ({
            level: row.ref('excluded.level'),
            path: row.ref('excluded.path'),
            message: row.ref('excluded.message'),
            seen_at: at,
          })),
        )
        .execute();
    }
    const ids = [...rows.map(({ finding_id: id }) => id), ...notAsked.map(findingId)];
    const old = tx.deleteFrom('site_findings').where('body_id', '=', bodyId);
    await (ids.length === 0 ? old : old.where(sql<boolean>`finding_id <> all (${ids}::text[])`)).execute();
    await tx
      .insertInto('site_checks')
      .values({ body_id: bodyId, checked_at: at, pages, links })
      .onConflict((conflict) => conflict.column('body_id').doUpdateSet({ checked_at: at, pages, links }))
      .execute();
  });
}
