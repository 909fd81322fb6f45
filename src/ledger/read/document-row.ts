import { sql, type RawBuilder, type SqlBool } from 'kysely';
import {
  addWorkingDays,
  normativeStates,
  stateOfNormative,
  type AttributeId,
  type CivilDate,
  type NormativeDocument,
  type NormativeRules,
  type NormativeStateId,
  type WorkingCalendar,
} from '../../law/index.ts';
import type { NormativeState } from '../projections/documents.ts';
import type { SecrecyReview } from '../publishing-acts.ts';

/** How far a document has come into the open: 主动公开 ones only, others are `closed`. */
export type OpennessId = 'published' | 'elsewhere' | 'not-yet' | 'closed';

/** A document as lists show it. */
export interface DocumentRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly number: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly issuer: string;
  readonly formedOn: CivilDate;
  readonly attribute: AttributeId;
  readonly groundId: string;
  readonly reviewOn: CivilDate | null;
  /** True where the day of the review has come. */
  readonly reviewDue: boolean;
  readonly openness: OpennessId;
  /** By when what is not yet public must be (Art. 26); null for all other. */
  readonly publishBy: CivilDate | null;
  /** True where that day may move later: the holidays of its year are not entered. */
  readonly atTheEarliest: boolean;
  readonly secrecy: SecrecyReview['result'] | null;
  /** What a normative document is worth today; null for what is none. */
  readonly normative: { readonly state: NormativeStateId; readonly lastDay: CivilDate | null } | null;
  /** True where the entry was struck out. */
  readonly struckOut: boolean;
}

export interface DocumentRaw {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly number: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly issuer: string;
  readonly formedOn: CivilDate;
  readonly attribute: AttributeId;
  readonly groundId: string;
  readonly reviewOn: CivilDate | null;
  readonly attributeSince: CivilDate;
  readonly elsewhere: boolean;
  readonly published: boolean;
  readonly secrecy: SecrecyReview['result'] | null;
  readonly normative: NormativeState | null;
  readonly struckOut: boolean;
}

/** A publication of this desk shows it to the public; what was withdrawn does not. */
export const isPublished: RawBuilder<SqlBool> = sql`exists (
  select 1 from publications p where p.body_id = d.body_id and p.document_id = d.document_id
    and p.public_state is not null and p.public_state <> 'withdrawn')`;

/** From `official_documents d`. */
export const documentColumns: RawBuilder<unknown> = sql`
  d.document_id as id, d.body_id as "bodyId", (select name from bodies b where b.body_id = d.body_id) as "bodyName",
  d.number, d.title, d.kind, d.issuer, d.formed_on as "formedOn", d.attribute, d.ground_id as "groundId",
  d.review_on as "reviewOn", d.attribute_since as "attributeSince", d.public_elsewhere is not null as elsewhere,
  ${isPublished} as published, d.secrecy->>'result' as secrecy, d.normative, d.removed_at is not null as "struckOut"`;

/** By what a row is measured. */
export interface DocumentMeasure {
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly rulesOf: (bodyId: string) => NormativeRules;
}

/** Working days within which what is to be public must be (Art. 26). */
export const publishingDays = 20;

export function documentRow(raw: DocumentRaw, { today, calendar, rulesOf }: DocumentMeasure): DocumentRow {
  const { attributeSince, elsewhere: _elsewhere, published: _published, normative, ...row } = raw;
  const openness = opennessOf(raw);
  const owed = openness === 'not-yet' && !row.struckOut;
  const due = owed ? addWorkingDays(attributeSince, publishingDays, calendar) : null;
  const state =
    normative === null ? null : stateOfNormative(asLaw(raw, normative), today, rulesOf(raw.bodyId));
  return {
    ...row,
    reviewDue: row.reviewOn !== null && row.reviewOn <= today && !row.struckOut,
    openness,
    publishBy: due?.date ?? null,
    atTheEarliest: due?.atTheEarliest ?? false,
    normative: state === null ? null : { state: state.state, lastDay: state.lastDay },
  };
}

const opennessOf = ({ attribute, elsewhere, published }: DocumentRaw): OpennessId =>
  published ? 'published' : attribute !== 'proactive' ? 'closed' : elsewhere ? 'elsewhere' : 'not-yet';

const asLaw = (
  { id, title, formedOn }: Pick<DocumentRaw, 'id' | 'title' | 'formedOn'>,
  normative: NormativeState,
): NormativeDocument => ({ id, title, formedOn, ...normative });

/** The states by which lists are narrowed: in force in whatever form, or over. */
export const normativeFilters: Readonly<Record<string, (state: NormativeStateId) => boolean>> = {
  'in-force': (state) => normativeStates[state].inForce,
  'not-yet': (state) => state === 'not-yet',
  lapsed: (state) => state === 'lapsed',
  repealed: (state) => state === 'repealed',
  any: () => true,
};
