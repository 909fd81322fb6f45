import { v7 as uuidv7 } from 'uuid';
import type { BodyLevel } from '../../ledger/act-kinds.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';

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
export const levelsBelow: Readonly<Record<BodyLevel, readonly BodyLevel[]>> = {
  county: ['department', 'township'],
  department: [],
  township: ['village'],
  village: [],
};

export const levelTitles: Readonly<Record<BodyLevel, string>> = {
  county: '县（市、区）',
  department: '部门',
  township: '乡镇（街道）',
  village: '村（社区）',
};

/** Adds a body to the tree, below one that the person administers. Its chain of acts begins with this. */
export function foundBody(context: ActContext, input: NewBody): Promise<Outcome> {
  // The same act twice founds one body: its id comes from the act's.
  const newBodyId = input.actId;
  return perform(
    context,
    { permission: 'bodies.manage', bodyId: newBodyId, newBodyId, actId: input.actId, kind: 'body.founded' },
    async (tx) => {
      const fault = await faultOfBody(tx, input);
      if (fault !== null) return fault;
      const { name, level, parentId, siteCode } = input;
      return [{ kind: 'body.founded', subjectId: newBodyId, payload: { name, level, parentId, siteCode } }];
    },
  );
}

async function faultOfBody(tx: Tx, { parentId, level, name, siteCode }: NewBody): Promise<Refusal | null> {
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
        : `${parent.name}下面可以设${allowed.map((each) => levelTitles[each]).join('、')}。`,
      'level',
    );
  }
  return sameName(tx, { parentId, name, siteCode, except: null });
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

/** An id for something that an act makes. */
export const newId = (): string => uuidv7();
