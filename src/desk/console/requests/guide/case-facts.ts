import type { CivilDate, FindingFacts, GuideAnswers } from '../../../../law/index.ts';
import { guideAnswers } from '../../../contract/guide-shapes.ts';
import type { RequestCase } from '../words.ts';

/** What was answered so far; nothing where it cannot be read. */
export function answersOf({ guide }: Pick<RequestCase, 'guide'>): GuideAnswers {
  const read = guideAnswers.safeParse(guide);
  return read.success ? (read.data as GuideAnswers) : {};
}

const day = (text: string) => text as CivilDate;
/** Who noted something and when is no matter of the guide. */
const note = { by: null, at: '' };

/**
 * What the guide looks for, as far as the page of the case tells it: enough to show where answers lead while they are chosen. What
 * counts is what the server says once they are saved.
 */
export function factsOf(data: RequestCase): FindingFacts {
  const { clarification, parties, consultations, reasons, fee, searches, materials, links, letters } = data;
  return {
    clarification:
      clarification === null
        ? null
        : {
            ...clarification,
            ...note,
            on: day(clarification.on),
            answered:
              clarification.answered === null
                ? null
                : {
                    ...note,
                    on: day(clarification.answered.on),
                    how: 'other',
                    contentId: null,
                    lateBecause: clarification.answered.lateBecause,
                  },
          },
    parties: parties.map((each) => ({
      ...each,
      ...note,
      on: day(each.on),
      dataId: '',
      answered:
        each.answered === null
          ? null
          : { ...each.answered, ...note, partyId: each.partyId, on: day(each.answered.on) },
      closed:
        each.closed === null
          ? null
          : { ...each.closed, ...note, partyId: each.partyId, on: day(each.closed.on) },
    })),
    consultations: consultations.map((each) => ({
      ...each,
      ...note,
      on: day(each.on),
      answered:
        each.answered === null
          ? null
          : {
              ...each.answered,
              ...note,
              consultationId: each.consultationId,
              on: day(each.answered.on),
            },
    })),
    reasons:
      reasons === null
        ? null
        : {
            ...reasons,
            ...note,
            on: day(reasons.on),
            weighed:
              reasons.weighed === null ? null : { ...reasons.weighed, ...note, on: day(reasons.weighed.on) },
          },
    fee:
      fee === null
        ? null
        : {
            ...fee,
            ...note,
            on: day(fee.on),
            requestIds: [],
            paid: fee.paid === null ? null : { ...fee.paid, ...note, on: day(fee.paid.on) },
            cancelled:
              fee.cancelled === null ? null : { ...fee.cancelled, ...note, on: day(fee.cancelled.on) },
          },
    searches: searches.map(({ searchId, recorded }) => ({
      searchId,
      asked: null,
      recorded: recorded === null ? null : { ...recorded, ...note, searchId, on: day(recorded.on) },
    })),
    materials: materials.map((each) => ({
      ...each,
      ...note,
      material: each.material as FindingFacts['materials'][number]['material'],
      sha256: '',
      redactions: [],
      removed: each.removed === null ? null : { ...each.removed, ...note, fileId: each.fileId },
    })),
    links: links.flatMap(({ bodyId, requestId, how }) =>
      how === 'repeat' || how === 'related' ? [{ bodyId, requestId, how, ...note }] : [],
    ),
    // Only when a letter came matters here: it begins the terms of others.
    services: letters.flatMap(({ letterId, deliveredOn }) =>
      deliveredOn === null
        ? []
        : [
            {
              ...note,
              serviceId: letterId,
              letterId,
              files: [],
              way: 'in-person' as const,
              on: day(deliveredOn),
              tracking: '',
              proofs: [],
              notes: [],
            },
          ],
    ),
  };
}
