import type { GuideFacts, SiteLook } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** What a body has set of its public face. */
export interface OwnSite {
  readonly parentId: string | null;
  readonly slug: string | null;
  readonly look: SiteLook | null;
  readonly guide: GuideFacts | null;
}

/**
 * The public face of a body that is to be changed.
 * @param seenAt when what was seen had been set; null where nothing was
 */
export async function ownSite(tx: Tx, bodyId: string, seenAt: string | null): Promise<OwnSite | Refusal> {
  const body = await tx
    .selectFrom('bodies')
    .select(['name', 'parent_id as parentId', 'closed_on as closedOn'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  if (body === undefined) return refuse('not-found', '没有找到这个单位，或者它不归您管。');
  if (body.closedOn !== null) return refuse('not-now', `${body.name}已经撤销，不能再办新的事。`);
  const site = await tx
    .selectFrom('public_sites')
    .select(['slug', 'look', 'guide', 'set_at as setAt'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  if ((site?.setAt.toISOString() ?? null) !== seenAt) {
    return refuse('stale', '网站的设置刚有人改过，您看到的是原来的，没有存。请刷新，看过再改。');
  }
  return {
    parentId: body.parentId,
    slug: site?.slug ?? null,
    look: (site?.look ?? null) as SiteLook | null,
    guide: (site?.guide ?? null) as GuideFacts | null,
  };
}

export const nothingNew = refuse('not-now', '和现在的一样，没有要改的。');
