import { v7 as uuidv7 } from 'uuid';
import { whoMay } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { bodiesFor } from '../../actor.ts';
import { faultOfBodyState } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { record, type ActContext, type Stated, type StatedAct } from '../../perform.ts';
import {
  lawfulRequests,
  noRequest,
  personOf,
  stating,
  underLock,
  type ActOnRequest,
} from '../act-on-request.ts';
import { onlineOrigin } from '../access/online-origin.ts';
import { receivedAct } from '../intake/receive-request.ts';
import { faultOfOwnData } from '../own-data.ts';
import { readApplicant, readContent } from '../request-data.ts';
import { faultOfWords, reasonText } from '../request-words.ts';

export interface HandedOn extends ActOnRequest {
  readonly toBodyId: string;
  readonly reason: string;
}

/**
 * Gives a request that was meant for another body of the installation to it, before it is registered here: both chains say so, and
 * the other body confirms with the applicant as with any request that was sent on (条例第三十一条). The data goes with it, sealed anew; the receipt that
 * the applicant holds is named by it.
 */
export async function handOnRequest(context: ActContext, input: HandedOn): Promise<Outcome> {
  const { ledger, actor } = context;
  const { toBodyId, reason, ...of } = input;
  const { bodyId } = of;
  const bodies = bodiesFor(actor, 'requests.handle');
  const fault =
    bodies.length === 0
      ? refuse('not-allowed', whoMay('requests.handle'))
      : !bodies.includes(bodyId)
        ? noRequest()
        : toBodyId === bodyId
          ? refuse('wrong-input', '这就是本单位，请选另一个单位。', 'toBodyId')
          : faultOfWords([reasonText(reason)]);
  if (fault !== null) return { done: false, refusal: fault };
  return record(ledger, {
    // Two chains: the other body's rows are written here, and nothing of it is read but whether it is open.
    bodies: [bodyId, toBodyId],
    bodyId,
    actId: of.actId,
    actorId: actor.staffId,
    kind: 'request.handed-on',
    decide: (tx) => handedOn(tx, context, { ...input, reason: reason.trim() }),
  });
}

async function handedOn(
  tx: Tx,
  { ledger: { keys }, actor, today }: ActContext,
  { toBodyId, reason, bodyId, requestId }: HandedOn,
): Promise<Stated> {
  const of = { bodyId, requestId };
  const closed = (await faultOfBodyState(tx, bodyId)) ?? (await faultOfReceiver(tx, toBodyId));
  if (closed !== null) return closed;
  const state = await requestState(tx, of);
  if (state === null) return noRequest();
  const applicant = await readApplicant(tx, keys, bodyId, state.applicantId);
  const [first] = state.contentIds;
  const content = first === undefined ? null : await readContent(tx, keys, bodyId, first);
  if (applicant === null || content === null) return refuse('not-now', '申请的内容已经清除，不能转交。');
  const under = await underLock(tx, { bodyId, today, person: personOf(actor) });
  const child = { bodyId: toBodyId, requestId: uuidv7() };
  const { wanted, electronic, needsHelp } = state.received;
  const { applicantKind } = state;
  const received: StatedAct = await receivedAct(
    tx,
    keys,
    child,
    { applicantKind, applicant, content, wanted, electronic, needsHelp },
    {
      channel: 'forwarded',
      submittedOn: today,
      receivedOn: null,
      writtenDownBy: null,
      from: { ...of, why: 'handed-on', online: await onlineOrigin(tx, of, state) },
    },
  );
  const given = { on: today, toBodyId, toRequestId: child.requestId, reason };
  const handed = stating(of, 'handed-on', given);
  return (
    (await faultOfOwnData(tx, keys, bodyId, state, [handed])) ?? lawfulRequests(under, [handed, received])
  );
}

async function faultOfReceiver(tx: Tx, bodyId: string): Promise<Refusal | null> {
  const closed = await faultOfBodyState(tx, bodyId);
  return closed === null ? null : { ...closed, field: 'toBodyId' };
}
