import {
  requestChannels,
  type ApplicantKindId,
  type CivilDate,
  type FormWanted,
  type RequestChannelId,
  type RequestPayloads,
  type WayWanted,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { faultOfBodyState } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { perform, type ActContext, type StatedAct } from '../../perform.ts';
import { lawfulRequests, personOf, stating, underLock, type OfRequest } from '../act-on-request.ts';
import { faultsOfApplicant, type Applicant } from '../applicant.ts';
import { faultOfContent, type RequestContent } from '../content.ts';
import { faultOfNaming } from '../own-data.ts';
import { keepApplicant, keepContent } from '../request-data.ts';
import { faultOfWords } from '../request-words.ts';
import { registration } from './registration.ts';

/** What an applicant hands in, by whatever way. */
export interface Application {
  readonly applicantKind: ApplicantKindId;
  readonly applicant: Applicant;
  readonly content: RequestContent;
  readonly wanted: { readonly form: FormWanted; readonly way: WayWanted; readonly otherIfNot: boolean };
  readonly electronic: boolean;
  readonly needsHelp: boolean;
}

/** A request that someone of the body takes in: at the counter, from the post, by fax, written down, sent on. */
export interface ReceivedRequest extends Application {
  /** The request's id, too: taken in twice, it is one request. */
  readonly actId: string;
  readonly bodyId: string;
  readonly channel: RequestChannelId;
  readonly submittedOn: CivilDate;
  /** Day on which both sides confirmed, where the channel asks for it; null while they did not. */
  readonly confirmedOn: CivilDate | null;
  readonly confirmedHow: string;
  /** Of an oral request: read back to the applicant, who confirmed it (条例第二十九条第二款). */
  readonly readBack: boolean;
  /** Registered in the same step; null for later. */
  readonly register: { readonly matter: string; readonly holderId: string } | null;
}

/** Takes a request in, and registers it where that is asked for. */
export async function receiveRequest(context: ActContext, input: ReceivedRequest): Promise<Outcome> {
  const { ledger, actor, today } = context;
  const { actId, bodyId, channel, register } = input;
  const fault = faultOfApplication(input) ?? faultOfDays(input, today) ?? faultOfStated(input);
  if (fault !== null) return { done: false, refusal: fault };
  const of = { bodyId, requestId: actId };
  const act = { permission: 'requests.handle', bodyId, actId, kind: 'request.received' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const under = await underLock(tx, { bodyId, today, person: personOf(actor) });
    const received = await receivedAct(tx, ledger.keys, of, input, {
      channel,
      submittedOn: input.submittedOn,
      receivedOn: receivedOn(input),
      writtenDownBy: channel === 'oral' ? actor.staffId : null,
      from: null,
    });
    const more: StatedAct[] = [];
    if (needsConfirming(channel) && input.confirmedOn !== null) {
      more.push(stating(of, 'confirmed', { on: input.confirmedOn, how: input.confirmedHow.trim() }));
    }
    if (register !== null) {
      const registered = await registration(under, of, register);
      if ('code' in registered) return registered;
      more.push(registered);
    }
    return lawfulRequests(under, [received, ...more]);
  });
}

/** What was handed in, kept sealed, and the act that names it. */
export async function receivedAct(
  tx: Tx,
  keys: Keys,
  of: OfRequest,
  application: Application,
  how: Pick<RequestPayloads['received'], 'channel' | 'submittedOn' | 'receivedOn' | 'writtenDownBy' | 'from'>,
): Promise<StatedAct> {
  const { applicantKind, applicant, content, wanted, electronic, needsHelp } = application;
  return stating(of, 'received', {
    applicantKind,
    applicantId: await keepApplicant(tx, keys, of, applicant),
    contentId: await keepContent(tx, keys, of.bodyId, content),
    wanted: { form: wanted.form, way: wanted.way, otherIfNot: wanted.otherIfNot },
    byAgent: applicant.agent !== null,
    electronic,
    needsHelp,
    ...how,
  });
}

/** What is wrong with what was handed in, whoever takes it; null where it can be taken. */
export function faultOfApplication({ applicantKind, applicant, content }: Application): Refusal | null {
  return faultsOfApplicant(applicantKind, applicant)[0] ?? faultOfContent(content);
}

/** Channels by which the day of receipt is that of a confirmation (条例第三十一条). */
export const needsConfirming = (channel: RequestChannelId): boolean =>
  requestChannels[channel].receipt === 'confirmed';

/** The day of receipt as the channel fixes it; a confirmation is an act of its own. */
const receivedOn = ({ channel, submittedOn }: ReceivedRequest): CivilDate | null =>
  needsConfirming(channel) ? null : submittedOn;

function faultOfDays(input: ReceivedRequest, today: CivilDate): Refusal | null {
  const { channel, submittedOn, confirmedOn, confirmedHow, readBack } = input;
  if (submittedOn > today) return refuse('wrong-input', '日期在今天以后，请核对。', 'submittedOn');
  if (channel === 'oral' && !readBack) {
    return refuse('wrong-input', '口头申请要读给申请人听，申请人确认无误以后再登记。', 'readBack');
  }
  if (confirmedOn === null) return null;
  if (!needsConfirming(channel)) {
    return refuse('wrong-input', '这种渠道不用另行确认，收到的当日就是收到申请之日。', 'confirmedOn');
  }
  if (confirmedOn > today) return refuse('wrong-input', '确认的日期在今天以后，请核对。', 'confirmedOn');
  if (confirmedOn < submittedOn) {
    return refuse('wrong-input', '确认的日期早于收到的日期，请核对。', 'confirmedOn');
  }
  return confirmedHow.trim() === ''
    ? refuse('wrong-input', '请写怎样和申请人确认的，如：电话。', 'confirmedHow')
    : faultOfWords([{ text: confirmedHow, field: 'confirmedHow', name: '确认的方式', most: 100 }]);
}

/** What acts will say for ever must not say who applies. */
function faultOfStated({
  applicantKind,
  applicant,
  confirmedHow,
  register,
}: ReceivedRequest): Refusal | null {
  return faultOfNaming(applicant, applicantKind === 'naturalPerson', [
    { field: 'confirmedHow', text: confirmedHow },
    { field: 'matter', text: register?.matter ?? '' },
  ]);
}
