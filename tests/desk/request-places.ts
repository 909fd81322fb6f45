import { v7 as uuidv7 } from 'uuid';
import {
  civilDate,
  initialRequestRules,
  type LetterKindId,
  type LetterRecipient,
  type RequestPayloads,
} from '../../src/law/index.ts';
import type { Applicant } from '../../src/acts/requests/applicant.ts';
import { keepApplicant, keepContent } from '../../src/acts/requests/request-data.ts';
import { draftLetter } from '../../src/acts/requests/letters/draft-letter.ts';
import type { LetterDetails } from '../../src/acts/requests/letters/letter-details.ts';
import { readLetterText } from '../../src/acts/requests/letters/letter-text.ts';
import { appendActs } from '../../src/ledger/acts/append-act.ts';
import { act } from '../support/ledger.ts';
import { person, words } from '../support/requests.ts';
import type { Place } from './samples.ts';
import { now } from './world.ts';

export const today = civilDate('2026-11-20');

/** A request that came in at the counter of that body, held by the caller; unregistered where so asked. */
export async function requestIn(
  { world: { ledger }, bodyId, staffId }: Place,
  given: {
    readonly registered?: boolean;
    readonly received?: Partial<RequestPayloads['received']>;
    /** Who applies; one and the same for all that say nothing. */
    readonly applicant?: Applicant;
  } = {},
): Promise<string> {
  const requestId = uuidv7();
  const of = { bodyId, requestId };
  const ids = await ledger.write('everything', async (tx) => ({
    applicantId: await keepApplicant(tx, ledger.keys, of, given.applicant ?? person()),
    contentId: await keepContent(tx, ledger.keys, bodyId, words),
  }));
  await act(ledger, bodyId, 'request.received', requestId, {
    channel: 'in-person',
    applicantKind: 'naturalPerson',
    submittedOn: today,
    receivedOn: today,
    wanted: { form: 'electronic', way: 'online', otherIfNot: true },
    byAgent: false,
    electronic: true,
    needsHelp: false,
    writtenDownBy: null,
    from: null,
    ...ids,
    ...given.received,
  });
  if (given.registered === false) return requestId;
  const seq = await nextSeq({ ledger, bodyId });
  await act(ledger, bodyId, 'request.registered', requestId, {
    number: `公开申请〔2026〕${seq}号`,
    year: 2026,
    seq,
    matter: '丙村征地补偿安置方案',
    holderId: staffId,
  });
  return requestId;
}

async function nextSeq({ ledger, bodyId }: Pick<Place, 'bodyId'> & { ledger: Place['world']['ledger'] }) {
  const row = await ledger.read('everything', (tx) =>
    tx
      .selectFrom('requests')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .where('body_id', '=', bodyId)
      .executeTakeFirst(),
  );
  return (row?.seq ?? 0) + 1;
}

/** States an act on a request of that body, under an id of its own where one is given. */
export async function stated<K extends keyof RequestPayloads>(
  { world: { ledger }, bodyId }: Place,
  kind: K,
  requestId: string,
  payload: RequestPayloads[K],
  actId = uuidv7(),
): Promise<void> {
  await ledger.write('everything', async (tx) => {
    const what = { kind: `request.${kind}`, payload } as unknown as Parameters<typeof appendActs>[1][number];
    await appendActs(tx, [{ ...what, bodyId, actId, subjectId: requestId, actorId: null }]);
  });
}

/** What letters of that body need said. */
export async function rulesIn({ world: { ledger }, bodyId }: Place): Promise<void> {
  await act(ledger, bodyId, 'requests.rules-set', bodyId, {
    rules: {
      ...initialRequestRules,
      reconsideration: { organ: '甲县人民政府', address: '甲县一路1号', online: '' },
      court: '甲县人民法院',
      contact: {
        office: '乙镇人民政府办公室',
        person: '李四',
        phone: '000-0000000',
        address: '甲县乙镇一路2号',
        postcode: '000000',
      },
      payment: '缴入甲县财政专户，到乙镇人民政府办公室办理。',
    },
  });
}

/** A letter of a request as somebody of that body drafted it, ready to be issued. */
export async function letterIn(
  at: Place,
  requestId: string,
  kind: LetterKindId,
  details: LetterDetails = {},
  to: LetterRecipient = { kind: 'applicant' },
): Promise<{ readonly letterId: string; readonly digest: string }> {
  await rulesIn(at);
  const { world, bodyId, staffId } = at;
  const { ledger } = world;
  const actor = {
    staffId,
    bodyId,
    name: '李四',
    roles: ['request-officer'] as const,
    bodiesBelow: [],
    actingFor: [],
  };
  const letterId = uuidv7();
  const of = { bodyId, requestId, letterId };
  const drafted = await draftLetter({ ledger, actor, today, now }, { ...of, kind, to, details });
  if ('code' in drafted) throw new Error(drafted.message);
  const text = await ledger.read('everything', (tx) => readLetterText(tx, ledger.keys, of));
  if (text === null) throw new Error('no letter');
  return { letterId, digest: text.digest };
}
