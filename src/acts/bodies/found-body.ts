import { whoMay } from '../../law/index.ts';
import type { BodyLevel } from '../../ledger/act-kinds.ts';
import { levelNames } from '../../ledger/act-titles.ts';
import { lockChain } from '../../ledger/acts/append-act.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { bodiesFor } from '../actor.ts';
import { faultOfBodyState, faultOfLine } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { record, type ActContext } from '../perform.ts';
import { faultOfSiteCode } from './site-code.ts';

export interface NewBody {
  readonly actId: string;
  /** The body above it. */
  readonly parentId: string;
  readonly level: BodyLevel;
  readonly name: string;
  /** 网站标识码, ten characters; null where it has none. */
  readonly siteCode: string | null;
}

/** Where a body of each level may stand. */
const levelsBelow: Readonly<Record<BodyLevel, readonly BodyLevel[]>> = {
  county: ['department', 'township'],
  department: [],
  township: ['village'],
  village: [],
};

/** Adds a body to the tree, below one that the person administers. Its chain of acts begins with this. */
export async function foundBody(context: ActContext, input: NewBody): Promise<Outcome> {
  const { ledger, actor } = context;
  const { actId, parentId, name, level, siteCode } = input;
  const reach = bodiesFor(actor, 'bodies.manage');
  const fault =
    reach.length === 0
      ? refuse('not-allowed', whoMay('bodies.manage'))
      : !reach.includes(parentId)
        ? refuse('not-found', '没有找到上级单位，或者它不归您管。', 'parentId')
        : (faultOfLine(name, '单位名称', 'name', 60) ?? faultOfSiteCode(siteCode));
  if (fault !== null) return { done: false, refusal: fault };
  // The same act twice founds one body: its id comes from the act's.
  const bodyId = actId;
  return record(ledger, {
    // A neighbour founded a moment ago, or one that has the site code, may be out of the actor's reach.
    bodies: 'everything',
    bodyId,
    actId,
    actorId: actor.staffId,
    kind: 'body.founded',
    decide: async (tx) =>
      (await faultOfPlace(tx, input)) ?? [
        { kind: 'body.founded', subjectId: bodyId, payload: { name, level, parentId, siteCode } },
      ],
  });
}

async function faultOfPlace(tx: Tx, input: NewBody): Promise<Refusal | null> {
  const { parentId, level, name, siteCode } = input;
  const taken = await tx
    .selectFrom('bodies')
    .select('body_id')
    .where('body_id', '=', input.actId)
    .executeTakeFirst();
  if (taken !== undefined) {
    return refuse('act-id-used', '这个操作编号已经用过了。请刷新页面后再做一次。');
  }
  const parent = await tx
    .selectFrom('bodies')
    .select(['level', 'name', 'closed_on'])
    .where('body_id', '=', parentId)
    .executeTakeFirst();
  if (parent === undefined) return refuse('not-found', '没有找到上级单位，或者它不归您管。', 'parentId');
  if (parent.closed_on !== null)
    return refuse('not-now', `${parent.name}已经撤销，不能再设下级单位。`, 'parentId');
  const allowed = levelsBelow[parent.level as BodyLevel];
  if (!allowed.includes(level)) {
    return refuse(
      'wrong-input',
      allowed.length === 0
        ? `${parent.name}下面不设单位。`
        : `${parent.name}下面可以设${allowed.map((each) => levelNames[each]).join('、')}。`,
      'level',
    );
  }
  // Two bodies founded here at once wait for each other, and neither is founded below one that closes.
  await lockChain(tx, parentId);
  return (await faultOfBodyState(tx, parentId)) ?? sameName(tx, { parentId, name, siteCode, except: null });
}

/** Two bodies under one parent must be told apart, and a site code belongs to one body. */
export async function sameName(
  tx: Tx,
  body: {
    readonly parentId: string | null;
    readonly name: string;
    readonly siteCode: string | null;
    readonly except: string | null;
  },
): Promise<Refusal | null> {
  const twins = await tx
    .selectFrom('bodies')
    .select(['body_id', 'name', 'site_code', 'parent_id'])
    .where('closed_on', 'is', null)
    .where((is) => is.or([is('name', '=', body.name), is('site_code', '=', body.siteCode)]))
    .execute();
  const others = twins.filter(({ body_id }) => body_id !== body.except);
  if (others.some(({ name, parent_id }) => name === body.name && parent_id === body.parentId)) {
    return refuse('wrong-input', `已经有“${body.name}”了。`, 'name');
  }
  const coded = others.find(({ site_code }) => body.siteCode !== null && site_code === body.siteCode);
  return coded === undefined
    ? null
    : refuse('wrong-input', `网站标识码${body.siteCode}是${coded.name}的。`, 'siteCode');
}
