import type { GuideFacts, SiteLook } from '../../../law/index.ts';
import type { BodyLevel } from '../../act-kinds.ts';
import type { Tx } from '../../ledger.ts';

/** What a body has set of its public face, for those who set it. */
export interface SiteSettings {
  readonly bodyName: string;
  readonly level: BodyLevel;
  /** True for the body at the top, which decides the look of the whole site. */
  readonly top: boolean;
  readonly slug: string | null;
  /** Parts of its address before, the last first. */
  readonly formerSlugs: readonly string[];
  readonly look: SiteLook | null;
  readonly guide: GuideFacts | null;
  /** ISO 8601; null where nothing was set. */
  readonly setAt: string | null;
  /** Old addresses that lead on. */
  readonly oldAddresses: number;
}

/** What a body has set of its public face; null where the transaction sees no such body. */
export async function siteSettings(tx: Tx, bodyId: string): Promise<SiteSettings | null> {
  const row = await tx
    .selectFrom('bodies as b')
    .leftJoin('public_sites as s', 's.body_id', 'b.body_id')
    .select([
      'b.name',
      'b.level',
      'b.parent_id as parentId',
      's.slug',
      's.look',
      's.guide',
      's.set_at as setAt',
    ])
    .select((of) =>
      of
        .selectFrom('old_addresses as o')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('o.body_id', '=', 'b.body_id')
        .where('o.removed_at', 'is', null)
        .as('oldAddresses'),
    )
    .where('b.body_id', '=', bodyId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const former = await tx
    .selectFrom('former_slugs')
    .select('slug')
    .where('body_id', '=', bodyId)
    .orderBy('until', 'desc')
    .execute();
  return {
    bodyName: row.name,
    level: row.level as BodyLevel,
    top: row.parentId === null,
    slug: row.slug,
    formerSlugs: former.map(({ slug }) => slug).filter((slug) => slug !== row.slug),
    look: (row.look ?? null) as SiteLook | null,
    guide: (row.guide ?? null) as GuideFacts | null,
    setAt: row.setAt?.toISOString() ?? null,
    oldAddresses: Number(row.oldAddresses ?? 0),
  };
}

/** The names of all other bodies of the installation but those above one: whoever names them in a guide copied it. */
export async function otherBodies(tx: Tx, bodyId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('bodies')
    .select(['body_id as id', 'name', 'path'])
    .where('closed_on', 'is', null)
    .orderBy('name')
    .execute();
  const above = rows.find(({ id }) => id === bodyId)?.path ?? [];
  return rows.filter(({ id }) => id !== bodyId && !above.includes(id)).map(({ name }) => name);
}
