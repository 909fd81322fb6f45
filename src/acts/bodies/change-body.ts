import type { Tx } from '../../ledger/ledger.ts';
import { faultOfLine, faultOfReason } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { sameName } from './found-body.ts';
import { faultOfSiteCode } from './site-code.ts';

export interface ChangedBody {
  readonly actId: string;
  readonly bodyId: string;
  readonly name: string;
  /** 网站标识码; null where it has none. */
  readonly siteCode: string | null;
  readonly reason: string;
}

/** Gives a body another name or site code. Acts and papers of before keep the name of their day. */
export async function changeBody(context: ActContext, input: ChangedBody): Promise<Outcome> {
  const { actId, bodyId, name, siteCode, reason } = input;
  const fault =
    faultOfLine(name, '单位名称', 'name', 60) ?? faultOfSiteCode(siteCode) ?? faultOfReason(reason);
  if (fault !== null) return { done: false, refusal: fault };
  // Its neighbours are not in the scope of whoever administers it alone.
  const twin = await context.ledger.read('everything', (tx) => twinOf(tx, input));
  return perform(
    context,
    { permission: 'bodies.manage', bodyId, actId, kind: 'body.changed' },
    async (tx) => {
      const body = await tx
        .selectFrom('bodies')
        .select(['name', 'site_code', 'closed_on'])
        .where('body_id', '=', bodyId)
        .executeTakeFirst();
      if (body === undefined) return refuse('not-found', '没有找到这个单位，或者它不归您管。');
      if (body.closed_on !== null) return refuse('not-now', `${body.name}已经撤销，登记不能再改。`);
      if (body.name === name && body.site_code === siteCode) {
        return refuse('wrong-input', '名称和网站标识码都没有变，不用改。', 'name');
      }
      return twin ?? [{ kind: 'body.changed', subjectId: bodyId, payload: { name, siteCode, reason } }];
    },
  );
}

async function twinOf(tx: Tx, { bodyId, name, siteCode }: ChangedBody): Promise<Refusal | null> {
  const body = await tx
    .selectFrom('bodies')
    .select('parent_id')
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  return body === undefined
    ? null
    : sameName(tx, { parentId: body.parent_id, name, siteCode, except: bodyId });
}
