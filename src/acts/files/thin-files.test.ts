import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { act, body, freshLedger } from '../../../tests/support/ledger.ts';
import { memoryStore } from '../../../tests/support/memory-store.ts';
import { fileIdOf, sha256Of } from '../../ledger/files.ts';
import { thinFiles } from './thin-files.ts';

it('leaves the files of reports that were laid out, also of an edition before, and those that were imported', async () => {
  const house = await freshLedger();
  try {
    const { ledger } = house;
    const files = memoryStore();
    const town = await body(ledger, '乙镇人民政府', 'township');
    const keep = async (text: string) => {
      const bytes = Buffer.from(text);
      const sha256 = sha256Of(bytes);
      const fileId = fileIdOf(sha256);
      await files.keep(bytes);
      const row = {
        body_id: town,
        file_id: fileId,
        sha256,
        name: text,
        media_type: 'x',
        bytes: bytes.length,
      };
      await ledger.write({ bodies: [town] }, (tx) =>
        tx
          .insertInto('files')
          .values({ ...row, kept_at: new Date() })
          .execute(),
      );
      return { fileId, sha256 };
    };
    const [first, second, imported, unused] = [
      await keep('第一版'),
      await keep('第二版'),
      await keep('往年'),
      await keep('没用的'),
    ];
    const reportId = uuidv7();
    const period = { kind: 'year', year: 2025, part: 1 } as const;
    await act(ledger, town, 'report.opened', reportId, { scope: 'own', period, filer: 'township' });
    for (const file of [first, second]) {
      await act(ledger, town, 'report.laid-out', reportId, {
        publicationId: uuidv7(),
        digest: 'a'.repeat(64),
        files: [{ ...file, format: 'docx', differences: 0 }],
        warnings: 0,
      });
    }
    await act(ledger, town, 'report-file.imported', uuidv7(), {
      memberId: town,
      year: 2024,
      fileName: '往年.docx',
      sha256: imported.sha256,
      digest: 'b'.repeat(64),
      figures: {},
      lacking: [],
    });
    await thinFiles({ ledger, files }, new Date(Date.now() + 86_400_000));
    const stands = async ({ sha256 }: { readonly sha256: string }) => (await files.read(sha256)) !== null;
    expect(await Promise.all([first, second, imported, unused].map(stands))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  } finally {
    await house.close();
  }
});
