import { sql } from 'kysely';
import {
  expiryReminders,
  figuresOfYear,
  type ExpiryReminder,
  type NormativeDocument,
  type NormativeFigures,
  type CivilDate,
} from '../../law/index.ts';
import type { NormativeState } from '../projections/documents.ts';
import type { Tx } from '../ledger.ts';
import { documentRules } from './document-rules.ts';

/** A normative document (规范性文件) of the register, as law takes it, with what lists print. */
export interface RegisteredNormative extends NormativeDocument {
  readonly number: string | null;
}

/** Every normative document of a body, the oldest first; what was struck out is left out. */
export async function normativeDocuments(tx: Tx, bodyId: string): Promise<readonly RegisteredNormative[]> {
  const rows = await tx
    .selectFrom('official_documents')
    .select(['document_id as id', 'title', 'number', 'formed_on as formedOn', 'normative'])
    .where('body_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .where('normative', 'is not', null)
    .orderBy('formed_on')
    .orderBy(sql`number collate "C"`)
    .orderBy('document_id')
    .execute();
  return rows.map(({ normative, ...row }) => ({ ...row, ...(normative as NormativeState) }));
}

/** What table 2 counts of a body's normative documents in a year (第二十条第（一）项). */
export async function normativeFigures(tx: Tx, bodyId: string, year: number): Promise<NormativeFigures> {
  const { normative } = await documentRules(tx, bodyId);
  return figuresOfYear(await normativeDocuments(tx, bodyId), year, normative);
}

/** The body's normative documents that end soon, the soonest first. */
export async function normativeReminders(
  tx: Tx,
  bodyId: string,
  today: CivilDate,
): Promise<readonly ExpiryReminder[]> {
  const { normative } = await documentRules(tx, bodyId);
  return expiryReminders(await normativeDocuments(tx, bodyId), today, normative);
}
