import type { ApplicantKindId, RequestChannelId } from '../../../law/index.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { actOnRequest, stating, type ActOnRequest } from '../act-on-request.ts';
import type { Applicant } from '../applicant.ts';
import { readApplicant, readThirdParty, type ThirdParty } from '../request-data.ts';
import { faultOfWords, reasonText } from '../request-words.ts';

export interface ShownApplicant extends Applicant {
  readonly applicantKind: ApplicantKindId;
  readonly channel: RequestChannelId;
}

type Shown<T> = { readonly shown: T } | { readonly refusal: Refusal };

/** The applicant in full. That it was looked at, by whom and why, stands before it is handed out. */
export async function showApplicant(
  context: ActContext,
  { reason, ...of }: ActOnRequest & { readonly reason: string },
): Promise<Shown<ShownApplicant>> {
  const recorded = await record(context, of, '申请人信息', reason);
  if (!recorded.done) return { refusal: recorded.refusal };
  const { ledger } = context;
  return ledger.read({ bodies: [of.bodyId] }, async (tx) => {
    const row = await tx
      .selectFrom('requests')
      .select(['state', 'applicant_kind', 'channel'])
      .where('body_id', '=', of.bodyId)
      .where('request_id', '=', of.requestId)
      .executeTakeFirstOrThrow();
    const { applicantId } = row.state as { readonly applicantId: string };
    const applicant = await readApplicant(tx, ledger.keys, of.bodyId, applicantId);
    return applicant === null
      ? { refusal: erased() }
      : {
          shown: {
            ...applicant,
            applicantKind: row.applicant_kind as ApplicantKindId,
            channel: row.channel as RequestChannelId,
          },
        };
  });
}

/** A third party in full, on the same terms. */
export async function showParty(
  context: ActContext,
  { partyId, reason, ...of }: ActOnRequest & { readonly partyId: string; readonly reason: string },
): Promise<Shown<ThirdParty>> {
  const { ledger } = context;
  let dataId: string | null = null;
  const recorded = await record(context, of, '第三方信息', reason, ({ parties }) => {
    dataId = parties.find((party) => party.partyId === partyId)?.dataId ?? null;
    return dataId !== null;
  });
  if (!recorded.done) return { refusal: recorded.refusal };
  return ledger.read({ bodies: [of.bodyId] }, async (tx) => {
    const id = dataId ?? (await dataIdOf(tx, of, partyId));
    const person = id === null ? null : await readThirdParty(tx, ledger.keys, of.bodyId, id);
    return person === null ? { refusal: erased() } : { shown: person };
  });
}

type State = Parameters<Parameters<typeof actOnRequest>[2]>[0]['state'];

/** The same act id again decides nothing anew: the party is found in the state. */
async function dataIdOf(
  tx: Parameters<typeof readThirdParty>[0],
  { bodyId, requestId }: ActOnRequest,
  partyId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('requests')
    .select('state')
    .where('body_id', '=', bodyId)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  const parties = (row?.state as State | undefined)?.parties ?? [];
  return parties.find((party) => party.partyId === partyId)?.dataId ?? null;
}

const erased = () => refuse('not-found', '保存期满，这项信息已经清除。');

async function record(
  context: ActContext,
  of: ActOnRequest,
  what: string,
  reason: string,
  there: (state: State) => boolean = () => true,
): Promise<Outcome> {
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...of, permission: 'requests.person', kind: 'request.person-shown' } as const;
  return actOnRequest(context, act, ({ state }) =>
    there(state)
      ? [stating(of, 'person-shown', { what, reason: reason.trim() })]
      : refuse('not-found', '案卷里没有这个第三方。'),
  );
}
