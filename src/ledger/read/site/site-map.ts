import {
  initialLook,
  type CivilDate,
  type GuideFacts,
  type RequestRules,
  type SiteLook,
} from '../../../law/index.ts';
import type { BodyLevel } from '../../act-kinds.ts';
import type { Tx } from '../../ledger.ts';
import { readDemonstration } from '../demonstration.ts';
import { grouped } from '../grouped.ts';
import type { PublishingProfile } from '../../publishing-acts.ts';

/** A body as the public meets it. */
export interface SiteBody {
  readonly id: string;
  readonly name: string;
  readonly level: BodyLevel;
  readonly parentId: string | null;
  /** From the top of the tree down to the body itself. */
  readonly path: readonly string[];
  /** Where its pages begin: `/` for the body at the top, `/yizhen/` for others. */
  readonly base: string;
  /** 网站标识码, its own or that of the nearest body above that has one. */
  readonly siteCode: string | null;
  /** Domain of the site, as the profile has it; empty where it is not known. */
  readonly domain: string;
  readonly guide: GuideFacts | null;
  /** Whom the letters about requests name; null where nothing was set. */
  readonly requestContact: RequestRules['contact'] | null;
  readonly guideSetAt: string | null;
  readonly closedOn: CivilDate | null;
  /** Changes whenever something changed that its pages show: its own acts and those of the bodies above it. */
  readonly revision: string;
}

/** The bodies of the installation with their addresses: what every page needs, read again when any of it changed. */
export interface SiteMap {
  readonly top: SiteBody;
  readonly look: SiteLook;
  /** Name of the whole site. */
  readonly name: string;
  /** In the order of lists: departments, townships, villages under their township, each by founding. */
  readonly bodies: readonly SiteBody[];
  readonly byId: ReadonlyMap<string, SiteBody>;
  readonly bySlug: ReadonlyMap<string, SiteBody>;
  /** Parts of addresses that bodies had before. */
  readonly formerSlugs: ReadonlyMap<string, SiteBody>;
  /** True where all of it is invented: every page says so, and nothing is for search engines. */
  readonly demonstration: boolean;
  /** Changes whenever anything that the public reads changed anywhere. */
  readonly revision: string;
}

/** The initial part of a body's addresses: `d` and the last twelve characters of its id. */
export const initialSlug = (bodyId: string): string => `d${bodyId.slice(-12)}`;

const levelOrder: Readonly<Record<BodyLevel, number>> = { county: 0, department: 1, township: 2, village: 3 };

/** What changed last for the public in each body: one short line, to see whether anything did. */
export async function readRevision(tx: Tx): Promise<string> {
  const rows = await tx
    .selectFrom('public_revisions')
    .select(['body_id', 'seq'])
    .orderBy('body_id')
    .execute();
  return rows.map(({ body_id: id, seq }) => `${id.slice(-12)}.${seq}`).join(' ');
}

/** Place in its chain of a body's own last act that the public sees. */
const ownSeq = ({ revision }: SiteBody): number => Number(revision.split('.').at(-1));

/** Bodies that did something that the public sees between two maps, and after which of their acts. */
export function bodiesChanged(
  before: SiteMap,
  after: SiteMap,
): readonly { readonly bodyId: string; readonly since: number }[] {
  return after.bodies.flatMap((body) => {
    const known = before.byId.get(body.id);
    return known === undefined || ownSeq(known) === ownSeq(body)
      ? []
      : [{ bodyId: body.id, since: ownSeq(known) }];
  });
}

const contactOf = (rules: unknown): RequestRules['contact'] | null =>
  (rules as Partial<RequestRules> | null)?.contact ?? null;

/** The map of the whole site; null before the first body was founded. The transaction sees everything. */
export async function readSiteMap(tx: Tx): Promise<SiteMap | null> {
  const rows = await tx
    .selectFrom('bodies as b')
    .leftJoin('public_sites as s', 's.body_id', 'b.body_id')
    .leftJoin('request_rules as q', 'q.body_id', 'b.body_id')
    .leftJoin('publishing_profiles as p', 'p.body_id', 'b.body_id')
    .leftJoin('public_revisions as r', 'r.body_id', 'b.body_id')
    .select([
      'b.body_id as id',
      'b.name',
      'b.level',
      'b.parent_id as parentId',
      'b.path',
      'b.site_code as siteCode',
      'b.closed_on as closedOn',
      's.slug',
      's.look',
      's.guide',
      's.set_at as guideSetAt',
      'q.rules',
      'p.profile',
      'r.seq',
    ])
    .orderBy('b.founded_at')
    .orderBy('b.body_id')
    .execute();
  const first = rows.find(({ parentId }) => parentId === null);
  if (first === undefined) return null;
  const found = new Map(rows.map((row) => [row.id, row]));
  const seqOf = (id: string) => found.get(id)?.seq ?? 0;
  const bodyOf = (row: (typeof rows)[number]): SiteBody => {
    const profile = row.profile as PublishingProfile | null;
    return {
      id: row.id,
      name: row.name,
      level: row.level as BodyLevel,
      parentId: row.parentId,
      path: row.path,
      base: row.id === first.id ? '/' : `/${row.slug ?? initialSlug(row.id)}/`,
      siteCode:
        row.path
          .toReversed()
          .map((id) => found.get(id)?.siteCode ?? null)
          .find((code) => code !== null) ?? null,
      domain: profile?.siteDomain ?? '',
      guide: row.guide as GuideFacts | null,
      requestContact: contactOf(row.rules),
      guideSetAt: row.guideSetAt?.toISOString() ?? null,
      closedOn: row.closedOn,
      revision: row.path.map(seqOf).join('.'),
    };
  };
  const bodies = inTree(rows.map(bodyOf), first.id);
  const [top] = bodies;
  if (top === undefined) return null;
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const former = await tx.selectFrom('former_slugs').select(['body_id', 'slug']).execute();
  const look = (first.look as SiteLook | null) ?? initialLook;
  return {
    top,
    look,
    name: look.name === '' ? `${top.name}政府信息公开` : look.name,
    bodies,
    byId,
    bySlug: new Map(bodies.map((body) => [body.base.slice(1, -1), body])),
    formerSlugs: new Map(
      former.flatMap(({ body_id: id, slug }) => {
        const body = byId.get(id);
        return body === undefined ? [] : [[slug, body] as const];
      }),
    ),
    demonstration: (await readDemonstration(tx)) !== null,
    revision: await readRevision(tx),
  };
}

/** The tree as a list: each body before those below it. */
function inTree(bodies: readonly SiteBody[], topId: string): readonly SiteBody[] {
  const below = grouped(bodies, ({ parentId }) => parentId ?? '');
  const listed = (body: SiteBody): readonly SiteBody[] => [
    body,
    ...(below.get(body.id) ?? [])
      .toSorted((a, b) => levelOrder[a.level] - levelOrder[b.level])
      .flatMap(listed),
  ];
  const top = bodies.find(({ id }) => id === topId);
  return top === undefined ? [] : listed(top);
}
