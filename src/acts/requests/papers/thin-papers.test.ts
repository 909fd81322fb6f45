import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done } from '../../../../tests/support/acting.ts';
import { pdfSaying, realTools } from '../../../../tests/support/case-desk.ts';
import { requestTown, type RequestTown } from '../../../../tests/support/requests.ts';
import { folderStore } from '../../../ledger/files.ts';
import { keepFile } from '../../files/keep-file.ts';
import { sealCaseFile } from '../case-files.ts';
import type { CaseContext } from './case-tools.ts';
import { keepUploadedPaper } from './keep-file.ts';
import { addMaterial } from './materials.ts';
import { thinPapers } from './thin-papers.ts';

let town: RequestTown;
let folder: string;
beforeAll(async () => {
  town = await requestTown();
  folder = mkdtempSync(join(tmpdir(), 'gongkai-papers-'));
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

it('takes away what became no paper of a case, and nothing else', async () => {
  const files = folderStore(folder);
  const context: CaseContext = { ...(await town.as('officer')), files, caseTools: realTools };
  const requestId = await town.registered();
  const of = { bodyId: town.bodies.township, requestId };
  const upload = async (title: string) => {
    const kept = await keepUploadedPaper(context, { ...of, name: `${title}.pdf`, bytes: pdfSaying(title) });
    if ('code' in kept) throw new Error(kept.message);
    return kept.fileId;
  };
  const [used, forgotten] = [await upload('安置方案'), await upload('传错的文件')];
  const material = { fileId: used, material: 'record', title: '安置方案', pages: 1 } as const;
  done(await addMaterial(context, { ...of, actId: uuidv7(), ...material }));
  // Begun online and never sent: sealed bytes that no row names.
  const paper = { bodyId: of.bodyId, subjectId: uuidv7(), name: '身份证.pdf', mediaType: 'application/pdf' };
  const begun = await sealCaseFile(
    { files, keys: town.ledger.keys },
    { ...paper, bytes: pdfSaying('身份证') },
  );
  const emblem = await keepFile(
    { ...(await town.as('clerk')), files, fileTools: realTools },
    { bodyId: of.bodyId, name: '附件.pdf', bytes: pdfSaying('公开信息的附件') },
  );
  if ('code' in emblem) throw new Error(emblem.message);

  const rows = () =>
    town.ledger.read('everything', (tx) => tx.selectFrom('case_files').select('file_id').execute());
  const before = new Date(Date.now() + 60_000);
  await thinPapers({ ledger: town.ledger, files }, new Date('2020-01-01'));
  expect(await rows()).toHaveLength(2);
  expect(await files.has(begun.storedSha256)).toBe(true);

  for (const part of readdirSync(folder)) {
    for (const name of readdirSync(join(folder, part))) {
      utimesSync(join(folder, part, name), new Date('2026-11-20'), new Date('2026-11-20'));
    }
  }
  await thinPapers({ ledger: town.ledger, files }, before);
  expect((await rows()).map(({ file_id }) => file_id)).toEqual([used]);
  expect(forgotten).not.toBe(used);
  expect(await files.has(begun.storedSha256)).toBe(false);
  expect(await files.has(emblem.sha256)).toBe(true);
  expect(await files.keptBefore(before)).toHaveLength(2);
});
