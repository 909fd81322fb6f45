import { sql } from 'kysely';
import {
  stateOfNormative,
  type CivilDate,
  type NormativeChange,
  type NormativeStateId,
  type PublicStateId,
} from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import type { NormativeState as KeptNormative } from '../../projections/documents.ts';
import type { PublishingProfile } from '../../publishing-acts.ts';
import { rulesOf } from '../document-rules.ts';
import { grouped } from '../grouped.ts';

/** Columns that make up the policy library (政策文件库). */
export const policyColumns = ['normative', 'policy'] as const;
export type PolicyColumn = (typeof policyColumns)[number];

/** A file of the policy library, with what it is worth on a day. */
export interface PolicyEntry {
  readonly id: string;
  readonly bodyId: string;
  readonly columnId: PolicyColumn;
  /** Its address. */
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string;
  readonly subject: string | null;
  readonly formedOn: CivilDate | null;
  /** ISO 8601. */
  readonly firstPublishedAt: string;
  readonly attachments: number;
  /** By law for the day, or as its body marked it; null where nobody said how long it holds: no normative document. */
  readonly validity: NormativeStateId | null;
  /** It holds no more. */
  readonly ended: boolean;
  /** From when, where it is amended or ended. */
  readonly since: CivilDate | null;
  /** Its term ran out by itself. */
  readonly expired: boolean;
  /** What amended or ended it, as the register names it; null for what ran out or was marked without. */
  readonly by: string | null;
  /** What explains it (解读). */
  readonly explainedBy: readonly PolicyExplanation[];
}

export interface PolicyExplanation {
  readonly year: number;
  readonly number: number;
  readonly title: string;
}

interface RawPolicy extends Omit<
  PolicyEntry,
  'firstPublishedAt' | 'validity' | 'ended' | 'since' | 'expired' | 'by' | 'explainedBy'
> {
  readonly state: Exclude<PublicStateId, 'withdrawn'>;
  readonly at: Date;
  readonly invalidatedOn: CivilDate | null;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly documentFormedOn: CivilDate | null;
  readonly normative: KeptNormative | null;
}

/** The policies of some bodies that are public, the newest first, and what each is worth on a day. */
export async function readPolicies(
  tx: Tx,
  bodyIds: readonly string[],
  today: CivilDate,
): Promise<readonly PolicyEntry[]> {
  const ofBodies = sql`i.body_id = any (${[...bodyIds]}::uuid[])`;
  const { rows } = await sql<RawPolicy>`
    select i.publication_id as id, i.body_id as "bodyId", i.column_id as "columnId", i.year, i.number::integer as number,
      i.state, i.title, i.document_number as "documentNumber", i.issuer, i.subject_class as subject,
      i.formed_on as "formedOn", i.attachments, i.first_published_at as at,
      case when i.state = 'invalidated' then (
        select (p.public_changed_at at time zone 'Asia/Shanghai')::date from publications p
        where p.body_id = i.body_id and p.publication_id = i.publication_id
      ) end as "invalidatedOn",
      d.document_id as "documentId", d.title as "documentTitle", d.formed_on as "documentFormedOn", d.normative
    from public_index i
    left join official_documents d
      on d.body_id = i.body_id and d.document_id = i.document_id and d.removed_at is null and d.normative is not null
    where ${ofBodies} and i.column_id = any (${[...policyColumns]}::text[])
    order by i.first_published_at desc, i.publication_id desc`.execute(tx);
  const { rows: explaining } = await sql<
    PolicyExplanation & { readonly bodyId: string; readonly explained: string }
  >`
    select i.body_id as "bodyId", i.year, i.number::integer as number, i.title, named as explained
    from public_index i
    join contents c on c.body_id = i.body_id and c.digest = i.digest
    cross join lateral jsonb_array_elements_text(c.head -> 'interprets') named
    where ${ofBodies} and i.interpreting
    order by i.first_published_at, i.publication_id`.execute(tx);
  const profiles = new Map(
    (
      await tx
        .selectFrom('publishing_profiles')
        .select(['body_id', 'profile'])
        .where('body_id', 'in', [...bodyIds])
        .execute()
    ).map(({ body_id: id, profile }) => [id, profile as PublishingProfile]),
  );
  const explanations = grouped(explaining, ({ bodyId, explained }) => `${bodyId}:${explained}`);
  // Each row has texts of its own: those that thousands share are kept once.
  const once = sharedTexts();
  return rows.map((raw): PolicyEntry => ({
    id: raw.id,
    bodyId: once(raw.bodyId),
    columnId: raw.columnId === 'normative' ? 'normative' : 'policy',
    year: raw.year,
    number: raw.number,
    title: raw.title,
    documentNumber: raw.documentNumber,
    issuer: once(raw.issuer),
    subject: raw.subject === null ? null : once(raw.subject),
    formedOn: raw.formedOn,
    firstPublishedAt: raw.at.toISOString(),
    attachments: raw.attachments,
    ...worthOf(raw, profiles.get(raw.bodyId) ?? null, today),
    explainedBy:
      explanations
        .get(`${raw.bodyId}:${raw.id}`)
        ?.map(({ year, number, title }) => ({ year, number, title })) ?? unexplained,
  }));
}

const unexplained: PolicyEntry['explainedBy'] = [];

function sharedTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
}

const ends: readonly NormativeStateId[] = ['lapsed', 'repealed'];

function worthOf(
  { state: publicState, invalidatedOn, documentId, documentTitle, documentFormedOn, normative }: RawPolicy,
  profile: PublishingProfile | null,
  today: CivilDate,
): Worth {
  const marked: Worth = { validity: 'lapsed', ended: true, since: invalidatedOn, expired: false, by: null };
  if (normative === null || documentId === null || documentFormedOn === null) {
    return publicState === 'invalidated'
      ? marked
      : { validity: null, ended: false, since: null, expired: false, by: null };
  }
  const { state, since } = stateOfNormative(
    { id: documentId, title: documentTitle ?? '', formedOn: documentFormedOn, ...normative },
    today,
    rulesOf(profile).normative,
  );
  if (ends.includes(state) || publicState !== 'invalidated') {
    const told = ends.includes(state) || state === 'amended';
    const by = told
      ? byWhat(normative.changes, state, state === 'amended' || since === null ? today : since)
      : null;
    return {
      validity: state,
      ended: ends.includes(state),
      since: told ? since : null,
      expired: state === 'lapsed' && by === null,
      by,
    };
  }
  return marked;
}

type Worth = Pick<PolicyEntry, 'validity' | 'ended' | 'since' | 'expired' | 'by'>;

const changesTo: Readonly<Partial<Record<NormativeStateId, NormativeChange['kind']>>> = {
  amended: 'amended',
  lapsed: 'declared-lapsed',
  repealed: 'repealed',
};

/** The document that brought it into that state last; null where its term ran out by itself. */
function byWhat(
  changes: readonly NormativeChange[],
  state: NormativeStateId,
  until: CivilDate,
): string | null {
  return (
    changes
      .filter(({ kind, from }) => kind === changesTo[state] && from <= until)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1)?.by ?? null
  );
}
