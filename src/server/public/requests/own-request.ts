import { caseFiles, type CaseFile } from '../../../acts/requests/case-files.ts';
import { deliveredName, deliveriesOf } from '../../../acts/requests/service/read-delivery.ts';
import { readApplicant, readContent } from '../../../acts/requests/request-data.ts';
import { receiptNumber } from '../../../acts/requests/access/receipt-number.ts';
import { clocksOf, letterKinds, procedure, type CivilDate, type RequestState } from '../../../law/index.ts';
import { calendarInForce } from '../../../ledger/read/calendar-in-force.ts';
import type { Ledger, Tx } from '../../../ledger/ledger.ts';
import { requestRules } from '../../../ledger/read/requests/request-rules.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import type { DeliveredLetter, OwnRequest, RequestKey } from '../../../site/public/requests/port.ts';
import { personOf } from './submission.ts';

/** One's own request as it stands today; null where it is none of that body. */
export async function readOwnRequest(
  tx: Tx,
  keys: Ledger['keys'],
  key: RequestKey,
  today: CivilDate,
): Promise<OwnRequest | null> {
  const { bodyId, requestId } = key;
  const state = await requestState(tx, key);
  if (state === null) return null;
  const calendar = await calendarInForce(tx);
  const rules = await requestRules(tx, bodyId);
  const context = { today, calendar, rules, person: null };
  const clocks = clocksOf(state, context);
  const applicant = await readApplicant(tx, keys, bodyId, state.applicantId);
  const words = [];
  for (const id of state.contentIds) words.push(await readContent(tx, keys, bodyId, id));
  const files = await caseFiles(tx, keys, { bodyId, subjectId: requestId });
  const may = (kind: 'clarified' | 'withdrawn' | 'rated') => procedure[kind].closed(state, context) === null;
  const due = clocks.find(({ id }) => id === 'clarification')?.dueOn ?? null;
  return {
    key,
    number:
      state.registered?.number ??
      receiptNumber(keys, { bodyId, requestId, submittedOn: state.received.submittedOn }),
    state,
    clocks,
    rules,
    person: applicant === null ? null : personOf(state.applicantKind, applicant),
    words: words.filter((each) => each !== null),
    letters: deliveredLetters(state, files),
    late: due !== null && today > due,
    may: { clarify: may('clarified'), withdraw: may('withdrawn'), rate: may('rated') },
  };
}

/** Letters that went to the applicant; the files of those that went electronically, as far as they are in the case. */
export function deliveredLetters(
  state: RequestState,
  files: readonly CaseFile[],
): readonly DeliveredLetter[] {
  const electronic = deliveriesOf(state);
  const delivered = new Map<string, DeliveredLetter>();
  for (const { serviceId, letterId, on } of state.services) {
    const letter = state.letters.find((each) => each.letterId === letterId);
    if (letter?.to.kind !== 'applicant') continue;
    const given = electronic.find((each) => each.serviceId === serviceId)?.files ?? [];
    const found = given.flatMap((each) => {
      const { fileId } = each;
      const file = files.find((kept) => kept.fileId === fileId);
      return file === undefined
        ? []
        : [{ fileId, name: deliveredName(each, file), mediaType: file.mediaType, bytes: file.bytes }];
    });
    const before = delivered.get(letterId)?.files ?? [];
    delivered.set(letterId, {
      letterId,
      title: letterKinds[letter.kind].title,
      number: letter.number?.text ?? null,
      on,
      // Served once more, with the same papers: each is told once.
      files: [...before, ...found.filter(({ fileId }) => !before.some((each) => each.fileId === fileId))],
    });
  }
  return [...delivered.values()].toReversed();
}
