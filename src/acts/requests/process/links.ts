import { v7 as uuidv7 } from 'uuid';
import { type RequestPayloads } from '../../../law/index.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext, StatedAct } from '../../perform.ts';
import { actOnRequest, stating, type ActOnRequest, type RequestHand } from '../act-on-request.ts';
import { faultOfContent, type RequestContent } from '../content.ts';
import { receivedAct } from '../intake/receive-request.ts';
import { registration, type Registering } from '../intake/registration.ts';
import { readApplicant } from '../request-data.ts';
import { faultOfWords, reasonText } from '../request-words.ts';
import { reportWarning, type WarnedOutcome } from './report-warning.ts';

/** Another request of the body that this one repeats, or that belongs with it. */
export function linkRequest(
  context: ActContext,
  input: ActOnRequest & { otherId: string; how: RequestPayloads['linked']['how'] },
): Promise<Outcome> {
  const { otherId, how, ...of } = input;
  const act = { ...of, permission: 'requests.handle', kind: 'request.linked' } as const;
  return actOnRequest(context, act, async (hand) => {
    const other = await anotherOf(hand, otherId, 'otherId');
    if ('code' in other) return other;
    if (hand.state.links.some((link) => link.requestId === otherId && link.how === how)) {
      return refuse('not-now', '已经这样关联了，不用再关联。', 'otherId');
    }
    return [stating(of, 'linked', { bodyId: of.bodyId, requestId: otherId, how })];
  });
}

/** Answered by one letter with another of the body, or by its own again. */
export async function joinRequest(
  context: ActContext,
  input: ActOnRequest & { withId: string | null; reason: string },
): Promise<Outcome> {
  const { withId, reason, ...of } = input;
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...of, permission: 'requests.handle', kind: 'request.joined' } as const;
  return actOnRequest(context, act, async (hand) => {
    if (withId !== null) {
      const other = await anotherOf(hand, withId, 'withId');
      if ('code' in other) return other;
      if (other.ended !== null) return refuse('not-now', '那一件已经办结，不能一并答复。', 'withId');
      if (other.joined !== null) {
        return refuse('not-now', '那一件已经和别的申请一并答复，请直接选那一件。', 'withId');
      }
    }
    return [stating(of, 'joined', { withId, reason: reason.trim() })];
  });
}

async function anotherOf({ tx, of }: RequestHand, requestId: string, field: string) {
  if (requestId === of.requestId) return refuse('wrong-input', '不能和自己关联，请选另一件。', field);
  const other = await requestState(tx, { bodyId: of.bodyId, requestId });
  return other ?? refuse('wrong-input', '本单位没有这件申请，请重新选择。', field);
}

export interface SplitPart extends Registering {
  readonly content: RequestContent;
}

/**
 * Splits a request that asks for several things into one for each (一事一申请). Each keeps the day of receipt, so that nobody loses a
 * day by it, and gets a number of its own. More are counted in the year of receipt: where its report is out, whoever splits is told.
 */
export async function splitRequest(
  context: ActContext,
  input: ActOnRequest & { parts: readonly SplitPart[]; reason: string },
): Promise<WarnedOutcome> {
  const { parts, reason, ...of } = input;
  const [wrong] = parts.flatMap(({ content }, at) => {
    const fault = faultOfContent(content);
    return fault === null ? [] : [{ ...fault, field: `parts.${at}.${fault.field ?? 'content'}` }];
  });
  const fault = wrong ?? faultOfWords([reasonText(reason)]);
  if (fault !== null) return { done: false, refusal: fault, reportWarning: null };
  const act = { ...of, permission: 'requests.handle', kind: 'request.split' } as const;
  let warning: string | null = null;
  const outcome = await actOnRequest(context, act, async (hand) => {
    const children = await childrenOf(context, hand, parts);
    if ('code' in children) return children;
    const into = children.flatMap(({ kind, subjectId }) => (kind === 'request.received' ? [subjectId] : []));
    warning = reportWarning(
      hand.state,
      into.map(() => ({ ...hand.state, decisions: [], reopenings: [], ended: null })),
      context.today,
    );
    return [stating(of, 'split', { into, reason: reason.trim() }), ...children];
  });
  return { ...outcome, reportWarning: outcome.done ? warning : null };
}

async function childrenOf(
  { ledger: { keys } }: ActContext,
  hand: RequestHand,
  parts: readonly SplitPart[],
): Promise<readonly StatedAct[] | Refusal> {
  const { tx, of, state } = hand;
  const { bodyId } = of;
  const applicant = await readApplicant(tx, keys, bodyId, state.applicantId);
  if (applicant === null) return refuse('not-now', '申请人信息已经清除，不能拆分。');
  const stated: StatedAct[] = [];
  for (const [at, { content, matter, holderId }] of parts.entries()) {
    const child = { bodyId, requestId: uuidv7() };
    const { wanted, electronic, needsHelp, submittedOn } = state.received;
    const application = {
      applicantKind: state.applicantKind,
      applicant,
      content,
      wanted,
      electronic,
      needsHelp,
    };
    const received = await receivedAct(tx, keys, child, application, {
      channel: state.channel,
      submittedOn,
      receivedOn: state.receivedOn,
      writtenDownBy: state.received.writtenDownBy,
      from: { ...of, why: 'split' },
    });
    const registered = await registration(hand, child, { matter, holderId }, at);
    if ('code' in registered) return { ...registered, field: `parts.${at}.${registered.field ?? 'matter'}` };
    stated.push(received, registered);
  }
  return stated;
}
