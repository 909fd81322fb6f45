import type { ApplicantKindId, CivilDate, RequestChannelId } from '../../../law/index.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { actOnRequest, stating, type ActOnRequest } from '../act-on-request.ts';
import { faultsOfApplicant, type Applicant } from '../applicant.ts';
import { faultOfMatter } from '../intake/registration.ts';
import { keepApplicant } from '../request-data.ts';
import { faultOfWords, reasonText } from '../request-words.ts';
import { reportWarning, type WarnedOutcome } from './report-warning.ts';

export interface CorrectedRequest extends ActOnRequest {
  readonly applicantKind?: ApplicantKindId | undefined;
  readonly channel?: RequestChannelId | undefined;
  readonly receivedOn?: CivilDate | undefined;
  readonly matter?: string | undefined;
  readonly applicant?: Applicant | undefined;
  readonly reason: string;
}

/**
 * Corrects what was entered wrongly; what was entered stays in the record beside it. It may change the figures of a report that is out:
 * whoever corrects is told.
 */
export async function correctRequest(context: ActContext, input: CorrectedRequest): Promise<WarnedOutcome> {
  const { applicantKind, channel, receivedOn, matter, applicant, reason, ...act } = input;
  const fault = faultOfWords([reasonText(reason)]) ?? (matter === undefined ? null : faultOfMatter(matter));
  if (fault !== null) return notCorrected(fault);
  const given = [applicantKind, channel, receivedOn, matter, applicant].some((each) => each !== undefined);
  if (!given) return notCorrected(refuse('wrong-input', '没有写要更正什么。'));
  const head = { ...act, permission: 'requests.handle', kind: 'request.corrected' } as const;
  let warning: string | null = null;
  const outcome = await actOnRequest(context, head, async ({ tx, of, state }) => {
    if (applicant !== undefined) {
      const [wrong] = faultsOfApplicant(applicantKind ?? state.applicantKind, applicant);
      if (wrong !== undefined) return wrong;
    }
    const applicantId =
      applicant === undefined ? undefined : await keepApplicant(tx, context.ledger.keys, of, applicant);
    const counted = {
      ...state,
      applicantKind: applicantKind ?? state.applicantKind,
      receivedOn: receivedOn ?? state.receivedOn,
    };
    warning = reportWarning(state, [counted], context.today);
    return [
      stating(act, 'corrected', {
        ...(applicantKind === undefined ? {} : { applicantKind }),
        ...(channel === undefined ? {} : { channel }),
        ...(receivedOn === undefined ? {} : { receivedOn }),
        ...(matter === undefined ? {} : { matter: matter.trim() }),
        ...(applicantId === undefined ? {} : { applicantId }),
        reason: reason.trim(),
      }),
    ];
  });
  return { ...outcome, reportWarning: outcome.done ? warning : null };
}

const notCorrected = (refusal: Refusal): WarnedOutcome => ({ done: false, refusal, reportWarning: null });
