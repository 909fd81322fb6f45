import type { Tx } from '../../ledger.ts';

/** The text of a report that acts name by that digest (`ReportText` of report); null where it is not kept. */
export async function readReportText(
  tx: Tx,
  {
    bodyId,
    reportId,
    digest,
  }: { readonly bodyId: string; readonly reportId: string; readonly digest: string },
): Promise<unknown> {
  const row = await tx
    .selectFrom('report_texts')
    .select('text')
    .where('body_id', '=', bodyId)
    .where('report_id', '=', reportId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row?.text ?? null;
}
