import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done, refused } from '../../../../tests/support/acting.ts';
import { caseDesk, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { person, today, words } from '../../../../tests/support/requests.ts';
import { letterText } from '../../../law/index.ts';
import { requestRules } from '../../../ledger/read/requests/request-rules.ts';
import { isCode, keepQueryCode } from '../access/query-code.ts';
import { withCase } from '../papers/with-case.ts';
import { correctRequest } from '../process/correct.ts';
import { joinRequest, splitRequest } from '../process/links.ts';
import { draftLetter, regenerateLetter, saveLetter } from './draft-letter.ts';
import { issueLetter } from './issue-letter.ts';
import { readLetterText } from './letter-text.ts';
import { openLetterFile, previewLetter } from './open-letter.ts';
import { viewLetter } from './read-letters.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

const text = (requestId: string, letterId: string) =>
  desk.ledger.read('everything', (tx) =>
    readLetterText(tx, desk.ledger.keys, { bodyId: desk.bodies.township, requestId, letterId }),
  );

const view = async (requestId: string, letterId: string, who: 'officer' | 'leader' = 'officer') => {
  const context = await desk.caseOf(who);
  const found = await withCase(context, desk.on(requestId), 'requests.read', 'read', async (hand) => {
    const kept = await readLetterText(hand.tx, context.ledger.keys, { ...hand.of, letterId });
    if (kept === null) throw new Error('no letter');
    return viewLetter(context.ledger.keys, hand, kept, context.actor);
  });
  if ('code' in found) throw new Error(found.message);
  return found;
};

describe('a letter', () => {
  it('is written from the case, sealed in the database', async () => {
    const requestId = await desk.registered();
    const { letterId } = await desk.drafted({ requestId, kind: 'receipt' });
    const kept = await text(requestId, letterId);
    const written = letterText(
      kept?.letter ??
        (() => {
          throw new Error('no letter');
        })(),
    );
    expect(kept?.letter).toMatchObject({ addressee: '张三', number: null, organ: '乙镇人民政府' });
    expect(written).toContain('查询码');
    expect(written).toContain(words.title);
    const row = await desk.ledger.read('everything', (tx) =>
      tx
        .selectFrom('letter_texts')
        .select(['template', 'text'])
        .where('letter_id', '=', letterId)
        .executeTakeFirstOrThrow(),
    );
    for (const sealed of [row.template, row.text]) {
      expect(sealed?.includes(Buffer.from('张三'))).toBe(false);
      expect(sealed?.includes(Buffer.from('receipt'))).toBe(false);
    }
  });

  it('is saved by version, so that two windows lose nothing', async () => {
    const requestId = await desk.registered();
    const { letterId } = await desk.drafted({ requestId, kind: 'receipt' });
    const officer = await desk.caseOf('officer');
    const { letter } = (await text(requestId, letterId)) ?? { letter: null };
    if (letter === null) throw new Error('no letter');
    const edit = {
      ...desk.on(requestId),
      letterId,
      title: letter.title,
      addressee: letter.addressee,
      attachments: [],
      contact: letter.contact,
      blocks: [...letter.blocks, { kind: 'text', role: 'text', text: '请保存好本回执。' } as const],
    };
    const saved = await saveLetter(officer, { ...edit, version: 1 });
    expect(saved).toMatchObject({ version: 2, faults: [] });
    expect(await saveLetter(officer, { ...edit, version: 1 })).toMatchObject({ code: 'stale' });
    const shown = await view(requestId, letterId);
    expect(shown.changes.changed).toBe(1);
    expect(shown.changes.blocks.at(-1)).toMatchObject({
      state: 'added',
      after: { text: '请保存好本回执。' },
    });
    expect(await regenerateLetter(officer, { ...desk.on(requestId), letterId, version: 2 })).toMatchObject({
      version: 3,
    });
    expect((await view(requestId, letterId)).changes.changed).toBe(0);
  });

  it('names nobody else: a number or a name of another case is a fault', async () => {
    await desk.registered({ applicant: person(7, { name: '欧阳某某' }) });
    const requestId = await desk.registered();
    const { letterId } = await desk.drafted({ requestId, kind: 'receipt' });
    const officer = await desk.caseOf('officer');
    const { letter } = (await text(requestId, letterId)) ?? { letter: null };
    if (letter === null) throw new Error('no letter');
    const saved = await saveLetter(officer, {
      ...desk.on(requestId),
      letterId,
      version: 1,
      ...letter,
      blocks: [...letter.blocks, { kind: 'text', role: 'text', text: '欧阳某某的手机13812345678。' }],
    });
    if ('code' in saved) throw new Error(saved.message);
    expect(saved.faults.map(({ id }) => id)).toEqual(['L-11']);
    expect(saved.hints.join()).toContain('手机号码');
    const issue = { ...desk.on(requestId), letter: { letterId, digest: saved.digest } };
    expect(refused(await issueLetter(officer, issue)).message).toContain('欧阳某某');
  });

  it('is issued with a number and its files, once, and is not changed after', async () => {
    const requestId = await desk.registered();
    const letter = await desk.drafted({ requestId, kind: 'receipt' });
    const officer = await desk.caseOf('officer');
    const wrong = { ...desk.on(requestId), letter: { ...letter, digest: '0'.repeat(64) } };
    expect(refused(await issueLetter(officer, wrong)).code).toBe('stale');
    done(await issueLetter(officer, { ...desk.on(requestId), letter }));
    const state = await desk.state(requestId);
    expect(state?.letters).toMatchObject([
      { kind: 'receipt', number: { text: '乙公收〔2026〕1号' }, changed: 0 },
    ]);
    expect(refused(await issueLetter(officer, { ...desk.on(requestId), letter })).message).toContain(
      '已经签发',
    );
    const kept = await text(requestId, letter.letterId);
    expect(kept?.letter).toMatchObject({ number: '乙公收〔2026〕1号', date: '2026-11-20' });
    const edit = { ...desk.on(requestId), letterId: letter.letterId, version: 1 };
    expect(await regenerateLetter(officer, edit)).toMatchObject({ code: 'not-now' });
    const read = {
      ...desk.on(requestId),
      letterId: letter.letterId,
      format: 'docx',
      reason: '打印盖章',
    } as const;
    const file = await openLetterFile(officer, read);
    if ('code' in file) throw new Error(file.message);
    expect(Buffer.from(file.bytes.subarray(0, 2)).toString()).toBe('PK');
    // The reading stands before the file is handed out, and by the same act it is not handed out again.
    expect(await openLetterFile(officer, read)).toMatchObject({ code: 'act-id-used' });
    const shown = await desk.ledger.read('everything', (tx) =>
      tx
        .selectFrom('acts')
        .select('payload')
        .where('kind', '=', 'request.person-shown')
        .where('subject_id', '=', requestId)
        .execute(),
    );
    expect(shown.map(({ payload }) => payload)).toMatchObject([
      { reason: '打印盖章', what: expect.stringContaining('乙公收〔2026〕1号') },
    ]);
  });

  it('gives the code on a receipt only once the receipt is issued, and never a second one', async () => {
    const requestId = await desk.registered();
    const [first, second] = [
      await desk.drafted({ requestId, kind: 'receipt' }),
      await desk.drafted({ requestId, kind: 'receipt' }),
    ];
    const access = () =>
      desk.ledger.read('everything', (tx) =>
        tx.selectFrom('request_access').select('code_hash').where('request_id', '=', requestId).execute(),
      );
    expect(await access()).toEqual([]);
    const officer = await desk.caseOf('officer');
    done(await issueLetter(officer, { ...desk.on(requestId), letter: first }));
    const [row] = await access();
    const printed = /查询码：(?<code>[\dA-Z-]+)/u;
    const kept = await text(requestId, first.letterId);
    const code = kept === null ? undefined : printed.exec(letterText(kept.letter))?.groups?.['code'];
    const of = { bodyId: desk.bodies.township, requestId, hash: row?.code_hash ?? '' };
    expect(isCode(desk.ledger.keys, of, code ?? '')).toBe(true);
    // A later receipt has none: the code that was handed out stays the one.
    const third = await desk.drafted({ requestId, kind: 'receipt' });
    const later = await text(requestId, third.letterId);
    expect(later === null ? '' : letterText(later.letter)).not.toContain('查询码');
    const again = await issueLetter(officer, { ...desk.on(requestId), letter: second });
    expect(refused(again).message).toContain('查询码以那一份为准');
    const seen = await view(requestId, first.letterId, 'leader');
    expect(JSON.stringify(seen)).not.toContain(code);
  });

  it('gives a code with what was split off an application online: that of the whole opens none of its parts', async () => {
    const requestId = await desk.registered({
      channel: 'internet',
      confirmedOn: today,
      confirmedHow: '当面',
    });
    const key = { bodyId: desk.bodies.township, requestId };
    await desk.ledger.write('everything', (tx) => keepQueryCode(tx, desk.ledger.keys, key, '7K3M-P9QX'));
    const asText = async (id: string) => {
      const { letterId } = await desk.drafted({ requestId: id, kind: 'receipt' });
      const kept = await text(id, letterId);
      return kept === null ? '' : letterText(kept.letter);
    };
    expect(await asText(requestId)).not.toContain('查询码');
    const part = (matter: string) => ({
      matter,
      content: { title: matter, number: '', description: '' },
      holderId: desk.ids.officer,
    });
    const parts = [part('征地批文'), part('补偿名册')];
    done(await splitRequest(await desk.as('officer'), { ...desk.on(requestId), parts, reason: '两项内容' }));
    const ended = (await desk.state(requestId))?.ended;
    const [child = ''] = ended?.how === 'split' ? ended.into : [];
    expect(await asText(child)).toContain('查询码');
  });

  it('says to whoever writes it that several applicants will read of each other', async () => {
    const one = await desk.registered();
    const other = await desk.registered({ applicant: person(2, { name: '李小四' }) });
    const officer = await desk.as('officer');
    const { letterId } = await desk.drafted({ requestId: one, kind: 'granted', details: { at: '网站' } });
    expect((await view(one, letterId)).hints.join()).not.toContain('其他人的姓名');
    done(await joinRequest(officer, { ...desk.on(other), withId: one, reason: '内容相同' }));
    expect((await view(one, letterId)).hints.join()).toContain('其他人的姓名');
  });

  it('shows its recipient only to those who handle the case', async () => {
    const requestId = await desk.registered();
    const { letterId } = await desk.drafted({ requestId, kind: 'receipt' });
    expect((await view(requestId, letterId)).letter.addressee).toBe('张三');
    const seen = await view(requestId, letterId, 'leader');
    expect(seen).toMatchObject({ masked: true, letter: { addressee: '张*' } });
    expect(JSON.stringify(seen)).not.toContain('张三');
    // Nor where the letter is written to somebody else by mistake, and the fault tells whom it should be to.
    const officer = await desk.caseOf('officer');
    const { letter, row } = await view(requestId, letterId);
    const { title, blocks, attachments, contact } = letter;
    const saved = { title, addressee: '某人', blocks, attachments, contact, version: row.version };
    await saveLetter(officer, { ...desk.on(requestId), letterId, ...saved });
    const wrong = await view(requestId, letterId, 'leader');
    expect(wrong.faults.map(({ id }) => id)).toContain('L-3');
    expect(JSON.stringify(wrong.faults)).not.toContain('张三');
  });

  it('says of a date beyond the holidays that are known that it may move', async () => {
    const requestId = await desk.registered();
    const written = async (extendDays: number) => {
      const details = { extendDays, reason: '正在征求意见' };
      const { letterId } = await desk.drafted({ requestId, kind: 'extension', details });
      const kept = await text(requestId, letterId);
      return kept === null ? '' : letterText(kept.letter);
    };
    expect(await written(1)).toContain('将于2026年12月21日前（含当日）作出答复。');
    // No notice for 2027 is entered.
    expect(await written(15)).toContain('公布后可能顺延');
  });

  it('says that the case has changed since it was drafted', async () => {
    const requestId = await desk.registered();
    const { letterId } = await desk.drafted({
      requestId,
      kind: 'extension',
      details: { extendDays: 5, reason: '正在征求意见' },
    });
    expect((await view(requestId, letterId)).hints).toEqual([]);
    const officer = await desk.caseOf('officer');
    const corrected = {
      ...desk.on(requestId),
      applicant: person(1, { name: '章三' }),
      reason: '姓名登记错了',
    };
    done(await correctRequest(officer, corrected));
    expect((await view(requestId, letterId)).hints.join()).toContain('起草以后案卷有变化');
  });

  it('that a decision or a step issues is not issued by itself, and no letter goes to the wrong one', async () => {
    const requestId = await desk.registered();
    const officer = await desk.caseOf('officer');
    for (const kind of ['granted', 'extension'] as const) {
      const letter = await desk.drafted({ requestId, kind });
      expect(refused(await issueLetter(officer, { ...desk.on(requestId), letter })).code).toBe('not-now');
    }
    const wrong = await draftLetter(officer, {
      ...desk.on(requestId),
      letterId: uuidv7(),
      kind: 'third-party-consultation',
      to: { kind: 'applicant' },
      details: {},
    });
    expect(wrong).toMatchObject({ code: 'wrong-input', field: 'to' });
  });

  it('is looked at as a draft that says so', async () => {
    const requestId = await desk.registered();
    const { letterId } = await desk.drafted({ requestId, kind: 'receipt' });
    const file = await previewLetter(await desk.caseOf('officer'), {
      ...desk.on(requestId),
      letterId,
      format: 'pdf',
    });
    if ('code' in file) throw new Error(file.message);
    expect(file.name).toContain('稿');
  });

  it('bears the number of its request where the body numbers so, the second of a sign told apart', async () => {
    const town = await caseDesk();
    const { bodies, ledger } = town;
    const rules = await ledger.read('everything', (tx) => requestRules(tx, bodies.township));
    const numbered = (letterNumbering: 'by-kind' | 'by-request') =>
      act(ledger, bodies.township, 'requests.rules-set', bodies.township, {
        rules: { ...rules, letterNumbering },
      });
    const officer = await town.caseOf('officer');
    await town.registered();
    const requestId = await town.registered();
    const issued = async () => {
      const letter = await town.drafted({ requestId, kind: 'receipt' });
      done(await issueLetter(officer, { ...town.on(requestId), letter }));
      return (await town.state(requestId))?.letters.at(-1)?.number?.text;
    };
    await numbered('by-request');
    expect([await issued(), await issued()]).toEqual(['乙公收〔2026〕2号', '乙公收〔2026〕2-2号']);
    // Changed within the year: none is left out, none given twice.
    await numbered('by-kind');
    expect([await issued(), await issued()]).toEqual(['乙公收〔2026〕1号', '乙公收〔2026〕3号']);
    expect(await town.faults()).toEqual([]);
    await town.close();
  });
});
