import { v7 as uuidv7 } from 'uuid';
import { fileIdOf, sha256Of } from '../../src/ledger/files.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { RosterLine } from '../../src/law/index.ts';
import { noteFile } from '../../src/acts/files/keep-file.ts';
import { actingCounty } from './acting.ts';
import { body } from './ledger.ts';

/** A file that a body has kept, by name only. @returns the hash of its bytes */
export async function notedFile(ledger: Ledger, bodyId: string, name = '年报.pdf'): Promise<string> {
  const sha256 = sha256Of(Buffer.from(name));
  const kept = { fileId: fileIdOf(sha256), name, sha256, bytes: 6, mediaType: 'application/pdf' };
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    noteFile(tx, { bodyId, kept, madeFrom: null, at: new Date(), by: null }),
  );
  return sha256;
}

/** 甲县 with five townships, two departments, and a bureau that works elsewhere and sends a file. */
export async function wholeCounty() {
  const house = await actingCounty();
  const { ledger, bodies } = house;
  const more = {
    third: await body(ledger, '己镇人民政府', 'township', bodies.county),
    fourth: await body(ledger, '庚乡人民政府', 'township', bodies.county),
    fifth: await body(ledger, '辛乡人民政府', 'township', bodies.county),
    second: await body(ledger, '甲县档案馆', 'department', bodies.county),
  };
  const outside: RosterLine = {
    memberId: uuidv7(),
    bodyId: null,
    name: '甲县水利局',
    filer: 'department',
    exempt: null,
    remark: '用省厅的系统',
    from: 2019,
    until: null,
  };
  return { ...house, more, outside, sha256: await notedFile(ledger, bodies.county) };
}
