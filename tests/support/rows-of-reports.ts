import { v7 as uuidv7 } from 'uuid';
import { wholeYear } from '../../src/law/index.ts';
import { sha256Of } from '../../src/ledger/files.ts';
import { act, type TestLedger } from './ledger.ts';

/** A row of each table of annual reports. */
export async function reportSomething(
  ledger: TestLedger['ledger'],
  bodyId: string,
  writerId: string,
): Promise<void> {
  const on = '2026-01-05' as never;
  const digest = 'a'.repeat(64);
  const reportId = uuidv7();
  const importId = uuidv7();
  await act(ledger, bodyId, 'report.opened', reportId, {
    scope: 'own',
    period: wholeYear(2025),
    filer: 'township',
  });
  await act(ledger, bodyId, 'report.frozen', reportId, {
    on,
    figures: { '2/licences': 3 },
    facts: { 'published.total': 198 },
    sources: [],
  });
  await act(ledger, bodyId, 'report-file.imported', importId, {
    memberId: bodyId,
    year: 2024,
    fileName: '年报.docx',
    sha256: digest,
    digest: sha256Of(Buffer.from('{}')),
    figures: { '2/licences': 2 },
    lacking: [],
  });
  await act(ledger, bodyId, 'roster.set', bodyId, {
    lines: [
      {
        memberId: bodyId,
        bodyId,
        name: '乙镇人民政府',
        filer: 'township',
        exempt: null,
        remark: '',
        from: 2025,
        until: null,
      },
    ],
    reason: '年初定名单',
  });
  await act(ledger, bodyId, 'roster.reminded', uuidv7(), {
    year: 2025,
    memberIds: [bodyId],
    message: '请报',
  });
  await act(ledger, bodyId, 'activity.recorded', uuidv7(), {
    source: 'form',
    activities: [
      {
        activityId: uuidv7(),
        kind: 'training',
        title: '政务公开业务培训',
        on,
        until: null,
        count: 1,
        people: 30,
        settled: null,
        remark: '',
      },
    ],
  });
  await ledger.write({ bodies: [bodyId] }, async (tx) => {
    const own = { body_id: bodyId };
    await tx
      .insertInto('report_texts')
      .values({
        ...own,
        report_id: reportId,
        digest,
        text: '{}',
        written_at: new Date(),
        written_by: writerId,
      })
      .execute();
    await tx
      .insertInto('imported_texts')
      .values({ ...own, import_id: importId, report: '{}' })
      .execute();
  });
}
