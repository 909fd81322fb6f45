import {
  deliveredOn,
  letterKindName,
  servedOn,
  type CivilDate,
  type RequestState,
  materialTitles,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { maskName, maskNumber } from '../../../screening/mask.ts';
import type { OfRequest } from '../act-on-request.ts';
import { isPersonal } from '../papers/material-facts.ts';
import type { RequestContent } from '../content.ts';
import { coverWords } from './cover-words.ts';
import { readApplicant, readContent, readThirdParty } from '../request-data.ts';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Puts the names of people in the place of their ids. */
export type Naming = (staffId: string) => NamedPerson;

const notedBy = (naming: Naming, { by, at }: { readonly by: string | null; readonly at: string }) => ({
  by: by === null ? null : naming(by),
  at,
});

/** The applicant as a case page shows them: masked. */
export async function maskedApplicant(tx: Tx, keys: Keys, bodyId: string, state: RequestState) {
  const applicant = await readApplicant(tx, keys, bodyId, state.applicantId);
  return applicant === null
    ? { name: '', phone: '', erased: true }
    : {
        name: state.applicantKind === 'naturalPerson' ? maskName(applicant.name) : applicant.name,
        phone: maskNumber(applicant.phone, 3, 2),
        erased: false,
      };
}

/**
 * The words of the request and of its clarification, with their days; empty once they were erased. Who signs reads them without what
 * tells who wrote them.
 * @param whole for those who handle the case
 */
export async function wordsOf(tx: Tx, keys: Keys, bodyId: string, state: RequestState, whole: boolean) {
  const words: {
    readonly on: CivilDate;
    readonly title: string;
    readonly number: string;
    readonly description: string;
  }[] = [];
  const applicant = whole ? null : await readApplicant(tx, keys, bodyId, state.applicantId);
  const names = [applicant?.name ?? '', applicant?.agent?.name ?? ''];
  const covered = (content: RequestContent): RequestContent =>
    whole
      ? content
      : {
          title: coverWords(content.title, names),
          number: content.number,
          description: coverWords(content.description, names),
        };
  for (const [at, contentId] of state.contentIds.entries()) {
    const content = await readContent(tx, keys, bodyId, contentId);
    const on =
      at === 0
        ? state.received.submittedOn
        : (state.clarification?.answered?.on ?? state.received.submittedOn);
    if (content !== null) words.push({ on, ...covered(content) });
  }
  return words;
}

/** Third parties; their names masked. */
export async function partiesOf(tx: Tx, keys: Keys, bodyId: string, state: RequestState, sees: boolean) {
  return Promise.all(
    state.parties.map(async ({ partyId, dataId, letterId, on, interest, what, answered, closed }) => {
      const person = sees ? await readThirdParty(tx, keys, bodyId, dataId) : null;
      return {
        partyId,
        letterId,
        on,
        interest,
        what,
        name: person === null ? '' : maskName(person.name),
        deliveredOn: deliveredOn(state, letterId),
        answered:
          answered === null
            ? null
            : {
                on: answered.on,
                answer: answered.answer,
                reasonable: answered.reasonable,
                remark: answered.remark,
              },
        closed: closed === null ? null : { on: closed.on, reason: closed.reason },
      };
    }),
  );
}

export const consultationsOf = ({ consultations }: RequestState) =>
  consultations.map(({ consultationId, role, organ, letterId, on, question, answered }) => ({
    consultationId,
    role,
    organ,
    letterId,
    on,
    question,
    answered: answered === null ? null : { on: answered.on, answer: answered.answer, text: answered.text },
  }));

export const searchesOf = ({ searches }: RequestState, naming: Naming) =>
  searches.map(({ searchId, asked, recorded }) => ({
    searchId,
    asked:
      asked === null
        ? null
        : {
            office: asked.office,
            staff: asked.staffId === null ? null : naming(asked.staffId),
            question: asked.question,
            dueOn: asked.dueOn,
            ...notedBy(naming, asked),
          },
    recorded:
      recorded === null
        ? null
        : {
            office: recorded.office,
            searcher: recorded.searcher,
            on: recorded.on,
            places: recorded.places,
            words: recorded.words,
            period: recorded.period,
            found: recorded.found,
            result: recorded.result,
          },
  }));

/** Papers of the case, those that were taken out too. */
export async function materialsOf(
  tx: Tx,
  { bodyId, requestId }: OfRequest,
  state: RequestState,
  naming: Naming,
) {
  const rows = await tx
    .selectFrom('case_files')
    .select(['file_id', 'media_type', 'bytes'])
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', requestId)
    .execute();
  const files = new Map(rows.map((row) => [row.file_id, row]));
  return state.materials.map((material) => ({
    fileId: material.fileId,
    material: material.material,
    materialTitle: materialTitles[material.material],
    title: material.title,
    pages: material.pages,
    mediaType: files.get(material.fileId)?.media_type ?? '',
    bytes: files.get(material.fileId)?.bytes ?? 0,
    madeFrom: material.madeFrom,
    redactions: material.redactions.map(({ ground, places }) => ({ ground, places })),
    holdsPerson: isPersonal(material.material),
    removed: material.removed === null ? null : { reason: material.removed.reason },
    ...notedBy(naming, material),
  }));
}

export const lettersOf = (state: RequestState) =>
  state.letters.map(({ letterId, kind, number, on, to, pdf, docx }) => ({
    letterId,
    kind,
    title: letterKindName(kind),
    number: number?.text ?? null,
    on,
    to: to.kind,
    pdf,
    docx,
    servedOn: servedOn(state, letterId),
    deliveredOn: deliveredOn(state, letterId),
  }));

/** The round of signatures that is open or ended last, its people named. */
export function roundOf({ round }: RequestState, naming: Naming) {
  if (round === null) return null;
  const { letterId, digest, outcome, risk, steps, passed, returned } = round;
  return {
    letterId,
    digest,
    outcome,
    risk,
    steps: steps.map(({ id, title }) => {
      const pass = passed.find(({ step }) => step === id);
      return {
        id,
        title,
        passed: pass === undefined ? null : { ...notedBy(naming, pass), opinion: pass.opinion },
      };
    }),
    returned:
      returned === null
        ? null
        : { ...notedBy(naming, returned), step: returned.step, comments: returned.comments },
    ...notedBy(naming, round),
  };
}

/** Steps of procedure, each without who noted it: the timeline says so. */
export function stepsOf(state: RequestState, naming: Naming) {
  const { clarification, reasons, extension, delay, fee } = state;
  return {
    contactTries: state.contactTries.map((tried) => ({
      on: tried.on,
      how: tried.how,
      remark: tried.remark,
      ...notedBy(naming, tried),
    })),
    foundClear:
      state.foundClear === null ? null : { on: state.foundClear.on, reason: state.foundClear.reason },
    clarification:
      clarification === null
        ? null
        : {
            letterId: clarification.letterId,
            on: clarification.on,
            defects: clarification.defects,
            termDays: clarification.termDays,
            answered:
              clarification.answered === null
                ? null
                : {
                    on: clarification.answered.on,
                    how: clarification.answered.how,
                    lateBecause: clarification.answered.lateBecause,
                  },
          },
    reasons:
      reasons === null
        ? null
        : {
            letterId: reasons.letterId,
            on: reasons.on,
            counts: reasons.counts,
            termDays: reasons.termDays,
            weighed:
              reasons.weighed === null
                ? null
                : {
                    on: reasons.weighed.on,
                    given: reasons.weighed.given,
                    reasonable: reasons.weighed.reasonable,
                    why: reasons.weighed.why,
                  },
          },
    extension:
      extension === null
        ? null
        : {
            letterId: extension.letterId,
            on: extension.on,
            days: extension.days,
            reason: extension.reason,
            approvedBy: naming(extension.approvedBy),
          },
    delay:
      delay === null
        ? null
        : { letterId: delay.letterId, on: delay.on, until: delay.until, reason: delay.reason },
    fee:
      fee === null
        ? null
        : {
            letterId: fee.letterId,
            on: fee.on,
            method: fee.method,
            units: fee.units,
            fen: fee.fen,
            paid:
              fee.paid === null ? null : { on: fee.paid.on, fen: fee.paid.fen, receipt: fee.paid.receipt },
            cancelled: fee.cancelled === null ? null : { on: fee.cancelled.on, reason: fee.cancelled.reason },
          },
  };
}
