import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done } from '../../../tests/support/acting.ts';
import { caseDesk, type CaseDesk } from '../../../tests/support/case-desk.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { issueLetter } from '../../acts/requests/letters/issue-letter.ts';
import { verifyLedger } from './verify-ledger.ts';

let desk: CaseDesk;
let requestId: string;
let fileId: string;
let letterId: string;
beforeAll(async () => {
  desk = await caseDesk();
  requestId = await desk.registered();
  fileId = await desk.paper(requestId, 'record', '安置方案');
  const letter = await desk.drafted({ requestId, kind: 'receipt' });
  letterId = letter.letterId;
  done(await issueLetter(await desk.caseOf('officer'), { ...desk.on(requestId), letter }));
});
afterAll(() => desk.close());

const found = async () =>
  (await verifyLedger(desk.ledger, { files: desk.files })).faults.map(({ kind, table, message }) => [
    kind,
    table,
    message,
  ]);

/** Does something beside the ledger, looks, and undoes it. */
async function after(change: string, undo: string) {
  await asOwner(desk.database.url, (owner) => owner.query(change));
  const faults = await found();
  await asOwner(desk.database.url, (owner) => owner.query(undo));
  return faults;
}

describe('a case whose papers, letters and dates are as its acts name them', () => {
  it('is sound', async () => expect(await found()).toEqual([]));

  it('is told from one whose paper was exchanged for another', async () => {
    const other = await desk.paper(requestId, 'record', '另一份');
    const faults = await after(
      `update case_files c set stored_sha256 = o.stored_sha256 from case_files o
         where c.file_id = '${fileId}' and o.file_id = '${other}'`,
      `select 1`,
    );
    expect(faults).toEqual([['file', 'case_files', expect.stringContaining('“安置方案”')]]);
    await asOwner(desk.database.url, (owner) =>
      owner.query(`delete from case_files where file_id = '${fileId}'`),
    );
    expect(await found()).toEqual([['file', 'case_files', expect.stringContaining('不见了')]]);
    fileId = other;
  });

  it('is told from one whose letter was exchanged or given another digest', async () => {
    const [before] = await desk.ledger.read('everything', (tx) =>
      tx.selectFrom('letter_texts').select('digest').where('letter_id', '=', letterId).execute(),
    );
    const faults = await after(
      `update letter_texts set digest = repeat('0', 64) where letter_id = '${letterId}'`,
      `update letter_texts set digest = '${before?.digest}' where letter_id = '${letterId}'`,
    );
    expect(faults).toContainEqual(['text', 'letter_texts', expect.stringContaining('签发的文书')]);
    const sealed = await after(
      `update letter_texts set text = set_byte(text, 40, (get_byte(text, 40) + 1) % 256) where letter_id = '${letterId}'`,
      `update letter_texts set text = set_byte(text, 40, (get_byte(text, 40) + 255) % 256) where letter_id = '${letterId}'`,
    );
    expect(sealed).toContainEqual(['text', 'letter_texts', expect.stringContaining('签发的文书')]);
    expect((await found()).filter(([kind]) => kind === 'text')).toEqual([]);
  });

  it('is told from one whose date was put off', async () => {
    const where = `where subject_id = '${requestId}' and clock = 'answer'`;
    const faults = await after(
      `update request_clocks set due_on = due_on + 7 ${where}`,
      `update request_clocks set due_on = due_on - 7 ${where}`,
    );
    expect(faults).toContainEqual(['projection', 'request_clocks', expect.stringContaining('重算的不一样')]);
    expect((await found()).filter(([, table]) => table === 'request_clocks')).toEqual([]);
  });
});
