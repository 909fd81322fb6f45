import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, body, freshLedger, type TestLedger } from '../../../tests/support/ledger.ts';
import { memoryStore } from '../../../tests/support/memory-store.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { canonicalJson } from '../../content/canonical.ts';
import { wholeYear } from '../../law/index.ts';
import { fileIdOf, sha256Of } from '../files.ts';
import { verifyLedger } from './verify-ledger.ts';

let house: TestLedger;
const bytes = Buffer.from('年报');
const sha256 = sha256Of(bytes);
const fileId = fileIdOf(sha256);
let files = memoryStore();
const texts = [{ sections: { lead: '第一稿' } }, { sections: { lead: '第二稿' } }];
const digestOf = (text: (typeof texts)[number]) => sha256Of(Buffer.from(canonicalJson(text)));

beforeEach(async () => {
  house = await freshLedger();
  files = memoryStore();
  await files.keep(bytes);
  const { ledger } = house;
  const town = await body(ledger, '乙镇人民政府', 'township');
  const own = { body_id: town };
  const reportId = uuidv7();
  const importId = uuidv7();
  await ledger.write({ bodies: [town] }, async (tx) => {
    const at = new Date();
    for (const text of texts) {
      const kept = { ...own, report_id: reportId, digest: digestOf(text), written_at: at, written_by: null };
      await tx
        .insertInto('report_texts')
        .values({ ...kept, text: JSON.stringify(text) })
        .execute();
    }
    const file = { ...own, file_id: fileId, sha256, name: '年报.docx', media_type: 'x', kept_at: at };
    await tx
      .insertInto('files')
      .values({ ...file, bytes: bytes.length })
      .execute();
    await tx
      .insertInto('imported_texts')
      .values({ ...own, import_id: importId, report: '{ "year": 2024 }' })
      .execute();
  });
  await act(ledger, town, 'report.opened', reportId, {
    scope: 'own',
    period: wholeYear(2025),
    filer: 'township',
  });
  for (const text of texts) {
    await act(ledger, town, 'report.text-set', reportId, { digest: digestOf(text) });
  }
  await act(ledger, town, 'report.laid-out', reportId, {
    publicationId: uuidv7(),
    digest: 'a'.repeat(64),
    files: [{ format: 'docx', sha256, fileId, differences: 0 }],
    warnings: 0,
  });
  await act(ledger, town, 'report-file.imported', importId, {
    memberId: town,
    year: 2024,
    fileName: '往年.docx',
    sha256,
    digest: sha256Of(Buffer.from('{"year":2024}')),
    figures: {},
    lacking: [],
  });
});
afterEach(() => house.close());

const faults = async (store = files) =>
  (await verifyLedger(house.ledger, { files: store })).faults.map(({ kind, message }) => [kind, message]);
const tamper = (statement: string) =>
  asOwner(house.database.url, async (owner) => {
    expect((await owner.query(statement)).rowCount).toBeGreaterThan(0);
  });

it('finds texts, files and imports of reports as the acts name them', async () => {
  expect(await faults()).toEqual([]);
});

it('names a text that was changed, also one before the last', async () => {
  await tamper(`update report_texts set text = '{"sections":{}}' where text::text like '%第一稿%'`);
  expect(await faults()).toEqual([['text', '2025年度报告的正文和保存时的不一样，被改动过。']]);
});

it('names a text that is gone', async () => {
  await tamper(`delete from report_texts where text::text like '%第二稿%'`);
  expect(await faults()).toEqual([['text', '2025年度报告保存过的一份正文不见了，操作记录里有它的校验值。']]);
});

it('names a file that is gone, in the table or on the disk', async () => {
  const gone = [
    ['file', '2025年度报告送审的docx文件不见了，或者被改动过。'],
    ['file', '导入的2024年度年报的文件“往年.docx”不见了，或者被改动过。'],
  ];
  expect(await faults(memoryStore())).toEqual(gone);
  await tamper('delete from files');
  expect(await faults()).toEqual(gone);
});

it('names an import whose words are gone', async () => {
  await tamper('delete from imported_texts');
  expect(await faults()).toEqual([['text', '从文件“往年.docx”读出的2024年度年报不见了，操作记录里有它。']]);
});

it('names an import whose words were changed: a county’s sum rests on them', async () => {
  await tamper(`update imported_texts set report = '{"year":2023}'`);
  expect(await faults()).toEqual([
    ['text', '从文件“往年.docx”读出的2024年度年报和导入时的不一样，被改动过。'],
  ]);
});
