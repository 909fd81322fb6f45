import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../content/canonical.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { OfReport } from '../../ledger/read/reports/report-state.ts';
import type { ReportText } from '../../report/index.ts';

/** SHA-256, hexadecimal, over a value that JSON can hold. */
export const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(value as JsonValue), 'utf8')
    .digest('hex');

/** A text of a report as it was saved. */
export interface KeptText {
  readonly text: ReportText;
  readonly writtenAt: string;
  readonly writtenBy: string | null;
}

/** Keeps a text under its digest; the same once more changes nothing. @returns the digest */
export async function keepText(
  tx: Tx,
  { bodyId, reportId }: OfReport,
  { text, at, by }: { readonly text: ReportText; readonly at: string; readonly by: string },
): Promise<string> {
  const digest = digestOf(text);
  await tx
    .insertInto('report_texts')
    .values({
      body_id: bodyId,
      report_id: reportId,
      digest,
      text: JSON.stringify(text),
      written_at: at,
      written_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return digest;
}

/** The text under a digest; null where there is none, or where it is not what the digest says. */
export async function readText(
  tx: Tx,
  { bodyId, reportId }: OfReport,
  digest: string | null,
): Promise<KeptText | null> {
  if (digest === null) return null;
  const row = await tx
    .selectFrom('report_texts')
    .select(['text', 'written_at', 'written_by'])
    .where('body_id', '=', bodyId)
    .where('report_id', '=', reportId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (row === undefined || digestOf(row.text) !== digest) return null;
  return {
    // Its shape was looked at when it was saved; the digest says that it still is that text.
    text: row.text as ReportText,
    writtenAt: row.written_at.toISOString(),
    writtenBy: row.written_by,
  };
}
