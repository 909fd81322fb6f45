import { v7 as uuidv7 } from 'uuid';
import type {
  CivilDate,
  IssuedLetter,
  RequestPayloads,
  RequestState,
  ServiceWay,
} from '../../../law/index.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext, StatedAct } from '../../perform.ts';
import { actOnRequest, actsOn, stating, type ActOnRequest, type RequestHand } from '../act-on-request.ts';
import { sharingLetter } from '../decision/joined.ts';
import { faultOfFiles } from '../decision/enclosures.ts';
import { findMaterial, isPersonal } from '../papers/material-facts.ts';
import { hashOf, notOfCase } from '../papers/materials.ts';
import { faultOfWords } from '../request-words.ts';
import { faultOfTracking, plainTracking } from './tracking.ts';

export interface LetterToServe extends ActOnRequest {
  readonly letterId: string;
  readonly way: ServiceWay;
  /** The day that counts: of signing, of handing to the post, of sending. */
  readonly on: CivilDate;
  readonly tracking: string;
  /** What goes with the letter. */
  readonly files: readonly string[];
  /** Receipts and mailing slips, papers of the case already. */
  readonly proofs: readonly string[];
}

/**
 * Records that a letter was served, or sends it electronically. Every file is looked at once more, by its case: what belongs to another
 * request, was not approved with the decision, was taken out or replaced, cannot go.
 */
export async function serveLetter(context: ActContext, input: LetterToServe): Promise<Outcome> {
  const { letterId, way, on, files, proofs } = input;
  const tracking = plainTracking(input.tracking);
  const fault = faultOfWay(way, tracking, proofs);
  if (fault !== null) return { done: false, refusal: fault };
  return actOnRequest(
    context,
    { ...input, permission: 'requests.handle', kind: 'request.served' },
    async (hand) => {
      const letter = hand.state.letters.find((each) => each.letterId === letterId);
      if (letter === undefined) return notIssued();
      const refusal =
        faultOfRecipient(hand.state, letter, way, { on, today: hand.today }) ??
        (await faultOfEnclosed(hand, letter, files)) ??
        faultOfProofs(hand.state, proofs);
      if (refusal !== null) return refusal;
      const served = { letterId, way, on, tracking };
      const others: StatedAct[] = [];
      for (const { of, state } of await sharingLetter(hand.tx, hand.of, letterId)) {
        if (way === 'electronic' && !state.received.electronic) continue;
        if (state.services.some((each) => each.letterId === letterId)) continue;
        others.push(stating(of, 'served', { ...served, serviceId: uuidv7(), files: [], proofs: [] }));
      }
      return [stating(hand.of, 'served', { ...served, serviceId: uuidv7(), files, proofs }), ...others];
    },
  );
}

const notIssued = () =>
  refuse('not-found', '这份文书还没有签发，或者不在这件申请的案卷里，不能送达。', 'letterId');

function faultOfWay(way: ServiceWay, tracking: string, proofs: readonly string[]): Refusal | null {
  if (way === 'mail') return faultOfTracking(tracking);
  if (tracking !== '') return refuse('wrong-input', '只有邮寄送达才有邮件号，请删去。', 'tracking');
  if (way === 'electronic' || proofs.length > 0) return null;
  return refuse(
    'wrong-input',
    way === 'in-person'
      ? '当面送达要有送达回证。请打印送达回证，请收件人签名，扫描上传，再登记送达。'
      : '委托送达要有受委托机关交回的送达回证，请先上传。',
    'proofs',
  );
}

function faultOfRecipient(
  state: RequestState,
  { to }: IssuedLetter,
  way: ServiceWay,
  { on, today }: { readonly on: CivilDate; readonly today: CivilDate },
): Refusal | null {
  if (way !== 'electronic') return null;
  if (to.kind !== 'applicant') {
    return refuse('wrong-input', '给第三方和其他机关的文书，请当面送达或者邮寄。', 'way');
  }
  if (!state.received.electronic) {
    return refuse('not-now', '申请人没有同意电子送达，请当面送达或者邮寄。', 'way');
  }
  return on === today ? null : refuse('wrong-input', '电子送达就在今天发出，日期填今天。', 'on');
}

/** What goes with a letter: with a decision what was approved with it, with another letter papers of this case without persons. */
async function faultOfEnclosed(
  hand: Pick<RequestHand, 'tx' | 'of' | 'state'>,
  letter: IssuedLetter,
  files: readonly string[],
): Promise<Refusal | null> {
  const { state } = hand;
  for (const fileId of files) {
    // By the rows of the files themselves, not by what acts say: the second lock on the same door.
    if ((await hashOf(hand, fileId)) === null) return notOfCase();
  }
  const decision = state.decisions.find(({ letterId }) => letterId === letter.letterId);
  if (decision !== undefined) {
    const fault = faultOfFiles(state, files, decision.outcome);
    if (fault !== null) return fault;
    const other = files.find((fileId) => !decision.files.includes(fileId));
    if (other === undefined) return null;
    const title = findMaterial(state, other)?.title ?? '';
    return refuse('not-now', `“${title}”没有随这份答复审批，不能发出。要提供的，请重新办理、送审。`, 'files');
  }
  for (const fileId of files) {
    const material = findMaterial(state, fileId);
    if (material === undefined) return notOfCase();
    if (isPersonal(material.material)) {
      return refuse(
        'not-now',
        `“${material.title}”里有申请人或者第三方的信息，不能随这份文书发出。`,
        'files',
      );
    }
    if (letter.to.kind === 'applicant' && material.material !== 'other') {
      return refuse('not-now', `“${material.title}”要随答复提供，不能随过程中的文书先发出。`, 'files');
    }
  }
  return null;
}

function faultOfProofs(state: RequestState, proofs: readonly string[]): Refusal | null {
  for (const fileId of proofs) {
    const material = findMaterial(state, fileId);
    if (material === undefined) return { ...notOfCase(), field: 'proofs' };
    if (material.material !== 'proof-of-service') {
      return refuse(
        'wrong-input',
        `“${material.title}”不是送达凭证。请把回证、面单登记为送达凭证。`,
        'proofs',
      );
    }
  }
  return null;
}

/** What became known of a service by mail or hand: it arrived, it came back. */
export async function noteService(
  context: ActContext,
  input: ActOnRequest &
    Pick<RequestPayloads['service-noted'], 'serviceId' | 'on' | 'remark'> & {
      readonly event: 'arrived' | 'came-back';
    },
): Promise<Outcome> {
  const { serviceId, event, on } = input;
  const remark = input.remark.trim();
  const fault = faultOfWords([{ text: remark, field: 'remark', name: '说明', most: 300, optional: true }]);
  if (fault !== null) return { done: false, refusal: fault };
  if (event === 'came-back' && remark === '') {
    return { done: false, refusal: refuse('wrong-input', '退回的，请写明原因。', 'remark') };
  }
  const act = { ...input, permission: 'requests.handle' } as const;
  return actsOn(context, act, 'service-noted', { serviceId, event, on, remark });
}
