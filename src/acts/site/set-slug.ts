import { faultOfSlug } from '../../law/index.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { initialSlug } from '../../ledger/read/site/site-map.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { breaksUnique } from '../staff/breaks-unique.ts';
import { nothingNew, ownSite } from './own-site.ts';

export interface SetSlug {
  readonly actId: string;
  readonly bodyId: string;
  /** Part of the address: yizhen. */
  readonly slug: string;
  readonly seenAt: string | null;
}

/**
 * Sets the part under which a body's pages stand. The one before keeps leading on, so nobody else may ever take it: links
 * to it stand in papers that nobody can change.
 */
export async function setSlug(context: ActContext, input: SetSlug): Promise<Outcome> {
  const { actId, bodyId, seenAt } = input;
  const slug = input.slug.trim();
  const fault = faultOfSlug(slug);
  if (fault !== null) return { done: false, refusal: refuse('wrong-input', fault, 'slug') };
  const taken = await faultOfTaken(context.ledger, bodyId, slug);
  if (taken !== null) return { done: false, refusal: taken };
  try {
    const act = { permission: 'publishing.set', bodyId, actId, kind: 'site.slug-set' } as const;
    return await perform(context, act, async (tx) => {
      const site = await ownSite(tx, bodyId, seenAt);
      if ('code' in site) return site;
      if (site.parentId === null) {
        return refuse('not-now', '这个单位的网页就在网站的根目录下，没有另外的网址可以定。');
      }
      const before = site.slug ?? initialSlug(bodyId);
      if (before === slug) return nothingNew;
      return [{ kind: 'site.slug-set', subjectId: bodyId, payload: { slug, before } }];
    });
  } catch (error) {
    // Two bodies wanted one in the same moment.
    if (breaksUnique(error, 'public_sites_slug') || breaksUnique(error, 'former_slugs_once')) {
      return { done: false, refusal: refuse('wrong-input', takenText(slug), 'slug') };
    }
    throw error;
  }
}

const takenText = (slug: string) => `“${slug}”已经有单位在用，请换一个。`;

/** Parts of addresses are public: whose they are in other bodies may be told. */
async function faultOfTaken(ledger: Ledger, bodyId: string, slug: string): Promise<Refusal | null> {
  return ledger.read('everything', async (tx) => {
    const now = await tx
      .selectFrom('public_sites as s')
      .innerJoin('bodies as b', 'b.body_id', 's.body_id')
      .select('b.name')
      .where('s.slug', '=', slug)
      .where('s.body_id', '!=', bodyId)
      .executeTakeFirst();
    if (now !== undefined) {
      return refuse('wrong-input', `“${slug}”已经是${now.name}的网址，请换一个。`, 'slug');
    }
    const before = await tx
      .selectFrom('former_slugs as f')
      .innerJoin('bodies as b', 'b.body_id', 'f.body_id')
      .select('b.name')
      .where('f.slug', '=', slug)
      .where('f.body_id', '!=', bodyId)
      .executeTakeFirst();
    if (before !== undefined) {
      const why = `“${slug}”是${before.name}以前的网址，旧链接还要靠它打开，请换一个。`;
      return refuse('wrong-input', why, 'slug');
    }
    if (!/^d[\da-f]{12}$/u.test(slug) || slug === initialSlug(bodyId)) return null;
    const others = await tx
      .selectFrom('bodies')
      .select('body_id as id')
      .where('body_id', '!=', bodyId)
      .execute();
    return others.some(({ id }) => initialSlug(id) === slug)
      ? refuse('wrong-input', takenText(slug), 'slug')
      : null;
  });
}
