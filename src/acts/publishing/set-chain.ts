import { columnOf, faultsOfChain, isRole, may, type ChainConfig, type ChainStep } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfBodyState, faultOfLength, faultOfLine, findWorking } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivate, faultOfReasonForEver } from '../publishing-input.ts';

export interface SetChain {
  readonly actId: string;
  readonly bodyId: string;
  /** Null for all columns that have no chain of their own. */
  readonly columnId: string | null;
  /** Null takes back what was set. */
  readonly chain: ChainConfig | null;
  /** When the chain that was seen had been set; null where none was. */
  readonly seenAt: string | null;
  readonly reason: string;
}

/** Steps of one chain at most. */
const mostSteps = 12;

/**
 * Sets the review chain of a body, or of one of its columns. What is under review goes on by the chain that held when it
 * was sent.
 */
export async function setChain(context: ActContext, input: SetChain): Promise<Outcome> {
  const { actId, bodyId, columnId, seenAt } = input;
  const chain = input.chain === null ? null : tidied(input.chain);
  const fault =
    faultOfReasonForEver(input.reason) ??
    (columnId !== null && columnOf(columnId) === null
      ? refuse('wrong-input', '没有这个栏目，请重新选择。', 'columnId')
      : null) ??
    (chain === null ? null : faultOfChain(chain));
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'publishing.set', bodyId, actId, kind: 'chain.set' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const before = await setBefore(tx, bodyId, columnId);
    if ((before?.setAt ?? null) !== seenAt) {
      return refuse('stale', '审校步骤刚有人改过，您看到的是原来的。请刷新，看过再改。');
    }
    if (chain === null && (before === null || before.chain === null)) {
      return refuse('not-now', '这里没有另外定过审校步骤，不用恢复。');
    }
    for (const { title, persons } of chain?.steps ?? []) {
      for (const staffId of persons) {
        const found = await findWorking(tx, bodyId, staffId, context.today);
        if (found === null) {
          return refuse('wrong-input', `${title}指定的人不在本单位，或者已经离岗，请重新选。`, 'steps');
        }
        if (!may(found.roles.filter(isRole), 'publications.review')) {
          return refuse(
            'wrong-input',
            `${title}指定的${found.name}不办业务，做不了这一步，请重新选。`,
            'steps',
          );
        }
      }
    }
    const reason = input.reason.trim();
    return [{ kind: 'chain.set', subjectId: bodyId, payload: { columnId, chain, reason } }];
  });
}

function faultOfChain(chain: ChainConfig): Refusal | null {
  const { steps, fewerReviewsReason } = chain;
  if (steps.length > mostSteps) return refuse('wrong-input', `最多${mostSteps}步，请减少。`, 'steps');
  for (const { title } of steps) {
    const fault = faultOfLine(title, '步骤名称', 'steps', 20) ?? faultOfPrivate(title, 'steps', '步骤名称');
    if (fault !== null) return fault;
  }
  const why = fewerReviewsReason ?? '';
  const fault =
    faultOfLength(why, '不设三审的理由', 'fewerReviewsReason', 500) ??
    faultOfPrivate(why, 'fewerReviewsReason', '不设三审的理由');
  if (fault !== null) return fault;
  const [found] = faultsOfChain(chain).filter(({ level }) => level === 'error');
  if (found === undefined) return null;
  return { ...refuse('wrong-input', found.sentence, found.field), basis: found.basis };
}

/** A chain without blanks at the ends of its texts; with three reviews no reason for fewer. */
function tidied(chain: ChainConfig): ChainConfig {
  const reviews = chain.steps.filter(({ kind }) => kind === 'review').length;
  const why = chain.fewerReviewsReason?.trim() ?? '';
  return {
    ...chain,
    steps: chain.steps.map((step): ChainStep => ({
      ...step,
      title: step.title.trim(),
      roles: [...new Set(step.roles)],
      persons: [...new Set(step.persons)],
    })),
    fewerReviewsReason: reviews >= 3 || why === '' ? null : why,
  };
}

async function setBefore(tx: Tx, bodyId: string, columnId: string | null) {
  const row = await tx
    .selectFrom('review_chains')
    .select(['chain', 'set_at'])
    .where('body_id', '=', bodyId)
    .where('column_id', '=', columnId ?? '')
    .executeTakeFirst();
  return row === undefined
    ? null
    : { chain: row.chain as ChainConfig | null, setAt: row.set_at.toISOString() };
}
