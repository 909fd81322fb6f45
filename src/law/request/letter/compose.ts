import { reconsiderationComesFirst, remedyOf } from '../remedy.ts';
import { joinedBlocks } from './joined.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterKindId } from './letter-kind-id.ts';
import { letterKinds } from './letter-kinds.ts';
import type { Letter, LetterBlock } from './letter.ts';
import * as consulting from './kinds/consulting.ts';
import * as declining from './kinds/declining.ts';
import * as ending from './kinds/ending.ts';
import { fee } from './kinds/fee.ts';
import * as granting from './kinds/granting.ts';
import * as lacking from './kinds/lacking.ts';
import * as lapsed from './kinds/lapsed.ts';
import * as refusing from './kinds/refusing.ts';
import * as steps from './kinds/steps.ts';
import { documentWords } from './provision.ts';
import { contactLine, gap, text } from './wording.ts';

/** The body of each kind: from the facts to the decision, before remedies and closing. */
const bodies: Readonly<Record<LetterKindId, (facts: LetterFacts) => readonly LetterBlock[]>> = {
  receipt: steps.receipt,
  clarification: steps.clarification,
  'clarification-form': steps.clarificationForm,
  'lapsed-supplement': lapsed.lapsedSupplement,
  'third-party-consultation': consulting.thirdPartyConsultation,
  'third-party-reply-form': consulting.thirdPartyReplyForm,
  'consultation-notice': consulting.consultationNotice,
  'third-party-decision': consulting.thirdPartyDecision,
  'co-maker-consultation': consulting.coMakerConsultation,
  assistance: consulting.assistance,
  extension: steps.extension,
  reasons: steps.reasons,
  delay: steps.delay,
  fee,
  'lapsed-fee': lapsed.lapsedFee,
  'already-public': granting.alreadyPublic,
  granted: granting.granted,
  'partly-granted': granting.partlyGranted,
  'refused-state-secret': refusing.stateSecret,
  'refused-forbidden-by-law': refusing.forbiddenByLaw,
  'refused-security-stability': refusing.securityStability,
  'refused-third-party': refusing.thirdParty,
  'refused-internal': refusing.internalAffairs,
  'refused-process': refusing.process,
  'refused-enforcement-file': refusing.enforcementFile,
  inquiry: refusing.inquiry,
  'not-existing': lacking.notExisting,
  'other-organ': lacking.otherOrgan,
  'needs-creation': lacking.needsCreation,
  'still-unclear': lacking.stillUnclear,
  petition: declining.petition,
  repeated: declining.repeated,
  publication: declining.publication,
  excessive: declining.excessive,
  reconfirmation: declining.reconfirmation,
  'correction-of-record': ending.correctionOfRecord,
  'not-government-information': ending.notGovernmentInformation,
  withdrawal: ending.withdrawal,
};

/**
 * A letter written from the facts, in the order of law-letters: facts, finding, law and decision, how it is provided, remedies, closing.
 * Facts that are missing leave gaps 〔…〕. What is printed is all here; how it is set is not.
 */
export function composeLetter(kind: LetterKindId, facts: LetterFacts): Letter {
  const { title, use } = letterKinds[kind];
  const joined = use === 'decision' ? joinedBlocks(facts) : [];
  const body = bodies[kind](facts);
  // A slip to be sent back stands behind the letter that asks for it.
  const slip = use === 'step' && body.at(-1)?.kind === 'table' ? body.slice(-1) : [];
  const blocks = [
    ...body.slice(0, body.length - slip.length),
    ...joined,
    ...remedyBlocks(kind, facts),
    ...(use === 'form' ? [] : [text('closing', closingOf(kind))]),
    ...slip,
  ];
  return {
    kind,
    title,
    number: facts.number ?? null,
    addressee: addresseeOf(kind, facts),
    blocks,
    attachments: facts.attachments ?? usualAttachments(kind, facts),
    organ: facts.organ,
    date: facts.date ?? null,
    contact: contactLine(facts),
  };
}

function closingOf(kind: LetterKindId): string {
  if (kind === 'fee') return '特此通知。';
  if (kind === 'withdrawal') return '特此确认。';
  return letterKinds[kind].to === 'organ' || kind === 'third-party-consultation'
    ? '特此函告。'
    : '特此告知。';
}

/** F9. Of a reply to several requests the strictest words hold. */
function remedyBlocks(kind: LetterKindId, facts: LetterFacts): readonly LetterBlock[] {
  const strictest = (facts.joined ?? []).find(({ outcome }) => reconsiderationComesFirst(outcome));
  const { sentences } = remedyOf({
    letterKind: kind,
    outcome: strictest?.outcome ?? facts.outcome,
    parts: strictest === undefined ? facts.parts : [],
    electronic: facts.electronic,
    rules: facts.rules,
  });
  return sentences.length === 0 ? [] : [text('remedy', sentences.join(''))];
}

function addresseeOf(kind: LetterKindId, facts: LetterFacts): string {
  const { to, use } = letterKinds[kind];
  // A form is sent back to the body that handed it out.
  if (use === 'form') return facts.organ;
  if (to === 'party') return facts.party?.name ?? gap('第三方');
  if (to === 'organ') return facts.organAsked?.name ?? gap('被征求意见的机关');
  return facts.applicants.length === 0 ? gap('申请人') : facts.applicants.join('、');
}

function usualAttachments(kind: LetterKindId, facts: LetterFacts): readonly string[] {
  if (kind === 'clarification') return [letterKinds['clarification-form'].title];
  if (kind === 'third-party-consultation') return [letterKinds['third-party-reply-form'].title];
  if (kind === 'third-party-decision') return ['拟公开的具体内容'];
  if (kind !== 'granted' && kind !== 'partly-granted') return [];
  const handedOver = facts.given !== undefined && !['online', 'on-site'].includes(facts.given.way);
  return handedOver ? (facts.given?.documents ?? []).map(documentWords) : [];
}
