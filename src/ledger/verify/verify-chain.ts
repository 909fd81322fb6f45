import { firstHash, hashOf } from '../chain.ts';
import type { Tx } from '../ledger.ts';
import type { Report } from './ledger-fault.ts';
import { readChain, type StandingAct } from './read-chain.ts';

/** The last link of a chain as the acts themselves give it. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: Buffer;
}

/**
 * Walks one chain in its order and reports what does not hold.
 * @param onAct is shown every act that stands, in order
 */
export async function verifyChain(
  tx: Tx,
  bodyId: string,
  report: Report,
  onAct: (act: StandingAct) => void,
): Promise<ChainEnd> {
  let end: ChainEnd & { readonly at: string } = { seq: 0, hash: firstHash, at: '' };
  for await (const act of readChain(tx, bodyId)) {
    const { seq, at } = act;
    const fault = (kind: 'missing' | 'broken-link' | 'altered' | 'set-back', message: string, place = seq) =>
      report({ kind, bodyId, seq: place, message });
    if (seq !== end.seq + 1) {
      const first = end.seq + 1;
      fault('missing', `缺第${first}条${seq - first > 1 ? `到第${seq - 1}条` : ''}，被删去了。`, first);
    } else if (!act.previousHash.equals(end.hash)) {
      fault('broken-link', `第${seq}条接不上第${end.seq}条，其中一条被换过。`);
    }
    if (!hashOf(act, act.previousHash).equals(act.hash)) {
      fault('altered', `第${seq}条（${at.slice(0, 10)}，${act.kind}）的内容与当时的校验值不符，被改动过。`);
    }
    if (at < end.at) fault('set-back', `第${seq}条的时间早于上一条。`);
    onAct(act);
    end = act;
  }
  return end;
}
