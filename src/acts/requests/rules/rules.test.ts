import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../../tests/support/acting.ts';
import { caseDesk, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { today } from '../../../../tests/support/requests.ts';
import { png } from '../../../../tests/support/small-png.ts';
import { initialRequestRules, type Letter, type RequestRules } from '../../../law/index.ts';
import { issueLetter } from '../letters/issue-letter.ts';
import { readRules } from './read-rules.ts';
import { keepSealPicture, readSeal, removeSealPicture } from './seal-picture.ts';
import { setRequestRules } from './set-rules.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

const store = () => ({ files: desk.files, keys: desk.ledger.keys });
const read = () =>
  desk.ledger.read('everything', (tx) => readRules(tx, store(), desk.bodies.township, today));
const set = async (
  rules: RequestRules | null,
  { who = 'head', seenAt }: { who?: 'head' | 'officer' | 'watcher'; seenAt?: string | null } = {},
) =>
  setRequestRules(await desk.as(who), {
    actId: uuidv7(),
    bodyId: desk.bodies.township,
    rules,
    seenAt: seenAt === undefined ? (await read()).setAt : seenAt,
  });

describe('the rules of a body', () => {
  it('say what is missing and how numbers look', async () => {
    const found = await read();
    expect(found).toMatchObject({ initial: false, seal: null, faults: [] });
    expect(found.examples.request).toBe('乙公开申请〔2026〕1号');
    expect(found.examples.letters[0]).toMatch(/^乙公.+〔2026〕1号$/u);
  });

  it('are set by the head and by the county, and by nobody else; not over what somebody changed meanwhile', async () => {
    const { rules, setAt } = await read();
    const next = { ...rules, payment: '到办公室缴纳。' };
    expect(refused(await set(next, { who: 'officer' })).code).toBe('not-allowed');
    done(await set(next));
    expect(refused(await set({ ...rules, payment: '银行转账。' }, { seenAt: setAt })).code).toBe('stale');
    expect(refused(await set(next)).message).toContain('没有要改的');
    done(await set({ ...next, payment: '扫码缴纳。' }, { who: 'watcher' }));
    expect((await read()).rules.payment).toBe('扫码缴纳。');
  });

  it('are refused with the rule that a fault breaks', async () => {
    const { rules } = await read();
    const wrong = await set({ ...rules, requestNumber: { pattern: '乙公开申请〔{year}〕', width: 1 } });
    expect(refused(wrong)).toMatchObject({ code: 'wrong-input', field: 'requestNumber.pattern' });
    expect(refused(wrong).basis?.length).toBeGreaterThan(0);
  });

  it('move the internal date of what runs', async () => {
    const requestId = await desk.registered();
    const target = async () =>
      (
        await desk.ledger.read('everything', (tx) =>
          tx
            .selectFrom('request_clocks')
            .select('due_on')
            .where('subject_id', '=', requestId)
            .where('clock', '=', 'target')
            .executeTakeFirstOrThrow(),
        )
      ).due_on;
    const { rules } = await read();
    const before = await target();
    done(await set({ ...rules, targetDays: rules.targetDays + 2 }));
    const after = await target();
    expect(after !== null && before !== null && after < before).toBe(true);
  });

  it('can be given up for the initial ones', async () => {
    const { rules } = await read();
    done(await set(null));
    expect(await read()).toMatchObject({ initial: true, rules: initialRequestRules });
    done(await set(rules));
  });
});

describe('the picture of the seal', () => {
  const keep = async (bytes: Uint8Array, name = '印章.png') =>
    keepSealPicture(await desk.caseOf('head'), { bodyId: desk.bodies.township, name, bytes });

  it('is a PNG of a size that prints', async () => {
    expect(await keep(Buffer.from('%PDF-1.7 no picture'))).toMatchObject({ code: 'wrong-input' });
    expect(await keep(png(40, 40))).toMatchObject({ code: 'wrong-input' });
    const officer = await desk.caseOf('officer');
    const picture = { bodyId: desk.bodies.township, name: '印章.png', bytes: png(400, 400) };
    expect(await keepSealPicture(officer, picture)).toMatchObject({ code: 'not-allowed' });
    expect(await keep(png(400, 400))).toMatchObject({ width: 400, height: 400 });
  });

  it('stands sealed, once, and is handed to the letter under the rule', async () => {
    expect(await keep(png(420, 420))).toMatchObject({ width: 420 });
    const rows = await desk.ledger.read('everything', (tx) =>
      tx.selectFrom('case_files').selectAll().where('subject_id', '=', desk.bodies.township).execute(),
    );
    expect(rows).toHaveLength(1);
    const stored = await desk.files.read(rows[0]?.stored_sha256 ?? '');
    expect(stored?.includes(Buffer.from('PNG'))).toBe(false);
    const found = await desk.ledger.read('everything', (tx) => readSeal(tx, store(), desk.bodies.township));
    expect(found?.picture).toMatchObject({ width: 420, height: 420 });

    const { rules } = await read();
    done(await set({ ...rules, seal: 'image' }));
    const head = await desk.caseOf('head');
    expect(await removeSealPicture(head, desk.bodies.township)).toMatchObject({ code: 'not-now' });
    const requestId = await desk.registered();
    const letter = await desk.drafted({ requestId, kind: 'receipt' });
    const seals: (Uint8Array | null)[] = [];
    const officer = await desk.caseOf('officer');
    const caseTools = {
      ...officer.caseTools,
      letterFile: (
        text: Letter,
        format: 'pdf' | 'docx',
        given: { draft: boolean; seal: Uint8Array | null },
      ) => {
        seals.push(given.seal);
        return officer.caseTools.letterFile(text, format, given);
      },
    };
    done(await issueLetter({ ...officer, caseTools }, { ...desk.on(requestId), letter }));
    expect(seals.map((seal) => seal?.length)).toEqual([found?.bytes.length, found?.bytes.length]);

    done(await set(rules));
    expect(await removeSealPicture(head, desk.bodies.township)).toBeNull();
    expect(await desk.files.has(rows[0]?.stored_sha256 ?? '')).toBe(false);
    expect(refused(await set({ ...rules, seal: 'image' })).field).toBe('seal');
  });
});
