import { sql, type RawBuilder, type SqlBool } from 'kysely';
import {
  dateOf,
  stateOfNormative,
  type AttributeId,
  type CivilDate,
  type NormativeRules,
} from '../../law/index.ts';
import type { NormativeState } from '../projections/documents.ts';
import type { Tx } from '../ledger.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { normativeRulesOf } from './document-rules.ts';
import {
  documentColumns,
  documentRow,
  isPublished,
  normativeFilters,
  type DocumentMeasure,
  type DocumentRaw,
  type DocumentRow,
} from './document-row.ts';
import { all, contains, readPage, type OrderKey, type Page, type PageQuery } from './page.ts';

export interface DocumentFilter {
  /** In the title, the number or the issuer. */
  readonly text?: string | undefined;
  readonly attribute?: AttributeId | undefined;
  /** Year of forming. */
  readonly year?: number | undefined;
  /** 公文种类 */
  readonly kind?: string | undefined;
  /** `review-due`: the attribute is to be looked at again · `not-public`: 主动公开 without being public · `struck-out`. */
  readonly state?: 'review-due' | 'not-public' | 'struck-out' | undefined;
  readonly normative?: 'any' | 'in-force' | 'not-yet' | 'lapsed' | 'repealed' | undefined;
  readonly body?: string | undefined;
}

const keys: readonly OrderKey[] = [
  { of: sql`d.formed_on`, type: 'date' },
  { of: sql`d.document_id`, type: 'uuid' },
  { of: sql`d.body_id`, type: 'uuid' },
];

/** A page of the register of documents in the transaction's scope, the newest first. */
export async function listDocuments(
  tx: Tx,
  today: CivilDate,
  page: PageQuery,
  filter: DocumentFilter = {},
): Promise<Page<DocumentRow>> {
  const measure = await documentMeasure(tx, today);
  const { text, attribute, year, kind, state, normative } = filter;
  const where = all([
    state === 'struck-out' ? sql`d.removed_at is not null` : sql`d.removed_at is null`,
    text === undefined || text === ''
      ? null
      : sql`(${contains(sql`d.title`, text)} or ${contains(sql`d.number`, text)} or ${contains(sql`d.issuer`, text)})`,
    attribute === undefined ? null : sql`d.attribute = ${attribute}`,
    year === undefined
      ? null
      : sql`d.formed_on between ${dateOf(year, 1, 1)}::date and ${dateOf(year, 12, 31)}::date`,
    kind === undefined || kind === '' ? null : sql`d.kind = ${kind}`,
    state === 'review-due' ? sql`d.review_on <= ${today}::date` : null,
    state === 'not-public'
      ? sql`d.attribute = 'proactive' and d.public_elsewhere is null and not ${isPublished}`
      : null,
    normative === undefined ? null : await normativeIs(tx, normative, measure),
  ]);
  const ofBody = filter.body === undefined ? sql`true` : sql`b.body_id = ${filter.body}`;
  const found = await readPage<DocumentRaw>(tx, page, {
    keys,
    descending: true,
    // Body by body, so that each is read along its index, and the newest of them merged.
    rows: (slice) => sql`
      select ${documentColumns}, d.key from (
        select d.* from bodies b cross join lateral (
          select d.*, ${slice.key} from official_documents d
          where d.body_id = b.body_id and ${where} and ${slice.where}
          order by ${slice.order} limit ${slice.limit}
        ) d where ${ofBody} order by ${slice.order} limit ${slice.limit}
      ) d order by ${slice.order}`,
    count: sql`select 1 from bodies b join official_documents d on d.body_id = b.body_id where ${ofBody} and ${where}`,
  });
  return { ...found, rows: found.rows.map((row) => documentRow(row, measure)) };
}

/** What the rows of a list are measured by, read once. */
export async function documentMeasure(tx: Tx, today: CivilDate): Promise<DocumentMeasure> {
  return { today, calendar: await calendarInForce(tx), rulesOf: await normativeRulesOf(tx) };
}

/** Normative documents are few: their state is law's to say, not the database's. */
async function normativeIs(
  tx: Tx,
  wanted: NonNullable<DocumentFilter['normative']>,
  { today, rulesOf }: DocumentMeasure,
): Promise<RawBuilder<SqlBool>> {
  if (wanted === 'any') return sql`d.normative is not null`;
  const rows = await tx
    .selectFrom('official_documents')
    .select(['body_id as bodyId', 'document_id as id', 'title', 'formed_on as formedOn', 'normative'])
    .where('normative', 'is not', null)
    .execute();
  const ids = rows.filter((row) => matches(row, wanted, today, rulesOf(row.bodyId))).map(({ id }) => id);
  return sql`d.document_id = any (${ids}::uuid[])`;
}

function matches(
  { normative, ...row }: { id: string; title: string; formedOn: CivilDate; normative: unknown },
  wanted: string,
  today: CivilDate,
  rules: NormativeRules,
): boolean {
  const { state } = stateOfNormative({ ...row, ...(normative as NormativeState) }, today, rules);
  return normativeFilters[wanted]?.(state) ?? false;
}
