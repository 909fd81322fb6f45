import { columnOf, faultsOfChain, type ChainConfig } from '../../law/index.ts';
import { faultOfBodyState, faultOfLine, faultOfReason, findWorking } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';
import { chainInForce } from './chain-in-force.ts';

export interface SetChain {
  readonly actId: string;
  readonly bodyId: string;
  /** Null for all columns of the body that have none of their own. */
  readonly columnId: string | null;
  /** Null: what stands for all columns, or the initial chain, holds again. */
  readonly chain: ChainConfig | null;
  readonly reason: string;
}

const mostSteps = 20;

/**
 * Sets who reviews what a body publishes, and in how many steps. What is under review keeps the steps with which it was
 * sent. Fewer than three reviews need a reason, which the county sees.
 */
export async function setChain(context: ActContext, input: SetChain): Promise<Outcome> {
  const { actId, bodyId, columnId, chain } = input;
  const reason = input.reason.trim();
  const fault =
    faultOfReason(reason) ??
    (columnId === null || columnOf(columnId) !== null
      ? null
      : refuse('wrong-input', '没有这个栏目，请从列表里选。', 'columnId')) ??
    (chain === null ? null : faultOfWords(chain)) ??
    faultOfPrivateTexts([
      { text: reason, field: 'reason', name: '理由' },
      { text: chain?.fewerReviewsReason ?? '', field: 'fewerReviewsReason', name: '不设三审的理由' },
    ]);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(context, { permission: 'publishing.set', bodyId, actId, kind: 'chain.set' }, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    for (const personId of new Set(chain?.steps.flatMap(({ persons }) => persons) ?? [])) {
      if ((await findWorking(tx, bodyId, personId, context.today)) === null) {
        return refuse('wrong-input', '指定的人里有不在本单位的，请重新选。', 'steps');
      }
    }
    const standing = await chainInForce(tx, bodyId, columnId ?? '');
    if (chain !== null && JSON.stringify(standing) === JSON.stringify(chain)) {
      return refuse('wrong-input', '现在就是这样，不用改。', 'steps');
    }
    return [{ kind: 'chain.set', subjectId: bodyId, payload: { columnId, chain, reason } }];
  });
}

function faultOfWords(chain: ChainConfig): Refusal | null {
  if (chain.steps.length > mostSteps)
    return refuse('wrong-input', `步骤最多${mostSteps}步，请减少。`, 'steps');
  for (const { id, title, persons } of chain.steps) {
    if (!/^[\w-]{1,40}$/u.test(id))
      return refuse('wrong-input', '步骤的代号不对，请重新添加这一步。', 'steps');
    const fault = faultOfLine(title, '步骤名称', 'steps', 20);
    if (fault !== null) return fault;
    if (persons.length > 50) return refuse('wrong-input', `${title}指定的人最多50个。`, 'steps');
  }
  const [first] = faultsOfChain(chain).filter(({ level }) => level === 'error');
  return first === undefined
    ? null
    : { ...refuse('wrong-input', first.sentence, first.field ?? 'steps'), basis: first.basis };
}
