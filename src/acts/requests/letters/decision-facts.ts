import {
  fieldsOfDetail,
  isGround,
  outcomeOfGuide,
  parseCivilDate,
  type DecidedPart,
  type GivenDocument,
  type LetterFacts,
  type LetterKindId,
  type OutcomeId,
} from '../../../law/index.ts';
import { canBeGiven, originOf, outlived, replacedBy, standing } from '../papers/material-facts.ts';
import type { Course } from './course-facts.ts';

/** What is decided, as letters say it. */
export interface DecidedFacts {
  readonly outcome: OutcomeId | null;
  readonly parts: readonly DecidedPart[];
}

/** The outcome that the guide leads to, where it leads to this letter. */
export function decidedByGuide(course: Course, kind: LetterKindId): DecidedFacts {
  const { state, today, calendar } = course;
  const result = outcomeOfGuide(state.guide, state, { today, calendar });
  return result.kind === 'outcome' && (result.letterKind === kind || result.alsoLetters.includes(kind))
    ? { outcome: result.outcome, parts: result.parts }
    : { outcome: null, parts: [] };
}

/** The papers that may be given: of an original with a covered copy only the copy. */
export function givenMaterials({ state, today, calendar }: Course) {
  const result = outcomeOfGuide(state.guide, state, { today, calendar });
  const outcome = result.kind === 'outcome' ? result.outcome : null;
  const all = standing(state).filter(
    (each) => canBeGiven(each.material) && each.material !== 'snapshot' && !outlived(state, each, outcome),
  );
  const covered = new Set(all.flatMap(({ madeFrom }) => madeFrom ?? []));
  return all.filter(({ fileId }) => !covered.has(fileId) && replacedBy(state, fileId) === null);
}

/** What is given: documents with numbers and pages, covered copies named by what they are copies of. */
export function givenFacts(course: Course): LetterFacts['given'] {
  const { state, details } = course;
  const documents: readonly GivenDocument[] =
    details.documents ??
    givenMaterials(course).map(({ fileId, title, pages }) => ({
      // A covered copy is of a document: the letter names that, and says that it was covered.
      title: state.materials.find((each) => each.fileId === originOf(state, fileId))?.title ?? title,
      number: '',
      pages,
    }));
  if (documents.length === 0) return undefined;
  return {
    documents,
    way: details.way ?? state.received.wanted.way,
    at: details.at ?? '',
    otherFormBecause: details.otherFormBecause ?? '',
  };
}

/** Where it is public already (条例第三十六条第（一）项); undefined where it is not. */
export function publicFacts({ state: { guide }, details }: Course): LetterFacts['public'] {
  if (details.publicPlace !== undefined) return details.publicPlace;
  const where = guide.held?.finding === 'public' ? (guide.held.where ?? '') : '';
  if (where.trim() === '') return undefined;
  // What the officer wrote in one line is taken apart as far as it says so itself; the rest is asked for by gaps.
  const address = /https?:\/\/[^\s，。；）]+/u.exec(where)?.[0] ?? '';
  const title = /《(?<title>[^》]+)》/u.exec(where)?.groups?.['title'] ?? '';
  const day = /(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日/u.exec(where)?.groups;
  const on =
    day === undefined
      ? null
      : parseCivilDate(
          `${day['y']}-${(day['m'] ?? '').padStart(2, '0')}-${(day['d'] ?? '').padStart(2, '0')}`,
        );
  return { where: where.replace(address, '').trim(), title, number: '', address, on, printed: false };
}

/** The first ground on which the refusal stands, with its particulars (条例第十四条至第十六条). */
export function groundFacts({ state: { guide }, details }: Course): LetterFacts['ground'] {
  const { grounds = [], publicInterest = '' } = guide.release ?? {};
  // A third party's right that gives way to the public interest is no ground of the refusal.
  const first = grounds.find(
    ({ ground }) => publicInterest.trim() === '' || ground !== 'refusedThirdPartyRights',
  );
  if (first === undefined) return undefined;
  const read = isGround(first.ground) ? fieldsOfDetail(first.ground, first.detail) : {};
  return { what: first.what, why: first.why, fields: { ...read, ...details.groundFields } };
}

/** Which organ to ask instead, and why (条例第三十六条第（五）项). */
export function organFacts({ state: { guide }, details }: Course): LetterFacts['otherOrgan'] {
  const { competent } = guide;
  if (competent?.finding !== 'other-organ') return undefined;
  return {
    why: competent.why,
    variant: details.organVariant ?? 'other',
    name: competent.organ?.name ?? '',
    phone: competent.organ?.phone ?? '',
    address: competent.organ?.address ?? '',
  };
}

/** Which register to ask, by which law (条例第三十六条第（七）项). */
export function registerFacts({ state: { guide }, details }: Course): LetterFacts['register'] {
  if (details.register !== undefined) return details.register;
  const { competent } = guide;
  if (competent?.finding !== 'registry') return undefined;
  return {
    kind: competent.why,
    law: competent.reference ?? '',
    office: competent.organ?.name ?? '',
    address: competent.organ?.address ?? '',
    phone: competent.organ?.phone ?? '',
  };
}

export const notHeldFacts = ({ state: { guide } }: Course): LetterFacts['notHeld'] =>
  guide.held?.finding === 'not-held' ? guide.held.why : undefined;

export const creationFacts = ({ state: { guide }, details }: Course): LetterFacts['creation'] =>
  guide.held?.finding === 'needs-creation'
    ? { why: guide.held.why, related: details.related ?? '' }
    : undefined;

/** Why it is no request for information: petition, consultation or other; undefined where it is one. */
export function competenceFacts({ state: { guide }, details }: Course): LetterFacts['competence'] {
  const { competent } = guide;
  if (competent === undefined || competent.finding === 'ours') return undefined;
  const { finding } = competent;
  const kind =
    finding === 'petition' || finding === 'consultation' || finding === 'party-information'
      ? finding
      : 'other';
  return { kind, why: competent.why, route: details.route ?? '', courtesy: details.courtesy ?? '' };
}

/** The publication that is asked for and where it is to be had (条例第三十九条第二款). */
export function publicationFacts({ state: { guide }, details }: Course): LetterFacts['publication'] {
  const { competent } = guide;
  if (competent?.finding !== 'publication' && details.publicationName === undefined) return undefined;
  return {
    name: details.publicationName ?? competent?.reference ?? '',
    where: details.publicationWhere ?? '',
  };
}
