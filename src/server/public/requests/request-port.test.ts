import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done } from '../../../../tests/support/acting.ts';
import { caseDesk, openAnswers, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { madeUpNumber, scan } from '../../../../tests/support/online-application.ts';
import { today } from '../../../../tests/support/requests.ts';
import { keepQueryCode } from '../../../acts/requests/access/query-code.ts';
import { askClarification } from '../../../acts/requests/process/clarification.ts';
import { confirmRequest, registerRequest } from '../../../acts/requests/process/first-steps.ts';
import { readPaper } from '../../../acts/requests/papers/open-paper.ts';
import { workingPaper } from '../../../acts/requests/papers/working-paper.ts';
import { serveLetter } from '../../../acts/requests/service/serve-letter.ts';
import { readCaseFile } from '../../../acts/requests/case-files.ts';
import { emptyFields, type OpenDraft } from '../../../site/public/requests/draft.ts';
import { newDraft } from '../../../site/public/requests/new-draft.ts';
import type { RequestPort } from '../../../site/public/requests/port.ts';
import { requestPort } from './request-port.ts';

let desk: CaseDesk;
let port: RequestPort;
/** Noon in China. */
let now = new Date(`${today}T04:00:00Z`);
beforeAll(async () => {
  desk = await caseDesk();
  port = requestPort({ ledger: desk.ledger, files: desk.files, clock: () => now });
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

const keyOf = (requestId: string) => ({ bodyId: desk.bodies.township, requestId });
const gives = (requestId: string, code: string) =>
  desk.ledger.write('everything', (tx) => keepQueryCode(tx, desk.ledger.keys, keyOf(requestId), code));

const fields = {
  ...emptyFields,
  name: '张三',
  paperNumber: madeUpNumber,
  phone: '13800000000',
  title: '安置方案',
  form: 'electronic',
  way: 'fax',
  wayOther: '0000-6000019',
  electronic: true,
} as const;

/** A draft with an identity paper. */
async function filled(): Promise<{ place: { bodyId: string; secret: string }; draft: OpenDraft }> {
  const { secret, draft } = newDraft(now, '');
  const place = { bodyId: desk.bodies.township, secret };
  const kept = await port.keepFile(place, 'identity', { name: '身份证.pdf', bytes: scan });
  if (!kept.done) throw new Error(kept.sentence);
  expect(kept.file).toEqual({ name: '身份证.pdf.png', mediaType: 'image/png', bytes: scan.length });
  const whole = { ...draft, fields, files: { identity: kept.file } };
  expect(await port.saveDraft(place, whole)).toBe('kept');
  return { place, draft: whole };
}

describe('a draft', () => {
  it('is read with its secret in its body, for a day, and stands sealed', async () => {
    const { place, draft } = await filled();
    expect(await port.readDraft(place)).toEqual(draft);
    expect(await port.readDraft({ ...place, bodyId: desk.bodies.otherTownship })).toBeNull();
    expect(await port.readDraft({ ...place, secret: 'A'.repeat(43) })).toBeNull();
    const rows = await desk.ledger.read('everything', (tx) =>
      tx.selectFrom('application_drafts').selectAll().execute(),
    );
    const table = rows.map(({ cipher, draft_key }) => `${draft_key}${cipher.toString('latin1')}`).join();
    expect(table).not.toContain(place.secret);
    expect(Buffer.from(table, 'latin1').includes('张三')).toBe(false);
    const before = now;
    now = new Date(now.getTime() + 25 * 3_600_000);
    expect(await port.readDraft(place)).toBeNull();
    // What is saved next takes away what is too old.
    const { secret, draft: next } = newDraft(now, '');
    await port.saveDraft({ ...place, secret }, next);
    const left = await desk.ledger.read('everything', (tx) =>
      tx.selectFrom('application_drafts').select('draft_key').execute(),
    );
    expect(left.length).toBe(1);
    now = before;
  });

  it('keeps its files as long as it is worked on, and is not sent without one that is gone', async () => {
    const { place, draft } = await filled();
    const before = now;
    now = new Date(now.getTime() + 20 * 3_600_000);
    expect(await port.saveDraft(place, draft)).toBe('kept');
    now = new Date(now.getTime() + 20 * 3_600_000);
    // Another's saving takes away what is old.
    await filled();
    expect(await port.readDraft(place)).toEqual(draft);
    const lacking = { ...draft, files: { ...draft.files, material: draft.files.identity } } as OpenDraft;
    expect(await port.submit(place, lacking)).toMatchObject({ done: false, field: 'material' });
    expect(await desk.state(draft.actId)).toBeNull();
    expect(await port.submit(place, draft)).toMatchObject({ done: true });
    expect((await desk.state(draft.actId))?.materials).toHaveLength(1);
    now = before;
  });

  it('gives what the applicant added as part of the application: opened on the record, sent to nobody', async () => {
    const { place, draft } = await filled();
    const kept = await port.keepFile(place, 'material', { name: '我家的情况.png', bytes: scan });
    if (!kept.done) throw new Error(kept.sentence);
    await port.submit(place, { ...draft, files: { ...draft.files, material: kept.file } });
    const added = (await desk.state(draft.actId))?.materials.find(({ title }) => title.includes('提供'));
    const of = { ...keyOf(draft.actId), fileId: added?.fileId ?? '' };
    const officer = await desk.caseOf('officer');
    expect(await readPaper(officer, of)).toMatchObject({ code: 'not-allowed' });
    expect(await workingPaper(officer, of)).toMatchObject({ code: 'not-now' });
  });

  it('becomes a request with its papers, whose bytes open with it alone', async () => {
    const { place, draft } = await filled();
    const sent = await port.submit(place, draft);
    if (!sent.done) throw new Error(sent.sentence);
    expect(await port.submit(place, draft)).toEqual(sent);
    expect(await port.readDraft(place)).toMatchObject({ sent: true, number: sent.number, code: sent.code });
    const own = await port.read(keyOf(draft.actId));
    expect(own?.number).toBe(sent.number);
    expect(own?.words[0]?.description).toBe('传真号码或者其他方式：0000-6000019');
    expect(own?.person).toMatchObject({ name: '张三', paperNumber: madeUpNumber, kind: 'naturalPerson' });
    const fileId = own?.state.materials[0]?.fileId ?? '';
    const store = { files: desk.files, keys: desk.ledger.keys };
    const read = (subjectId: string) =>
      desk.ledger.read('everything', (tx) =>
        readCaseFile(tx, store, { bodyId: desk.bodies.township, subjectId, fileId }),
      );
    expect((await read(draft.actId))?.bytes).toEqual(scan);
    expect(await read(uuidv7())).toBeNull();
    // It is not served, so nobody takes it from the status page, its owner neither.
    expect(await port.take(keyOf(draft.actId), fileId)).toBeNull();
    // After an hour number and code are no longer shown.
    const before = now;
    now = new Date(now.getTime() + 61 * 60_000);
    expect(await port.readDraft(place)).toBeNull();
    now = before;
  });

  it('that acts refuse says so at its field', async () => {
    const { place, draft } = await filled();
    const wrong = { ...draft, fields: { ...fields, name: '<script>' } };
    expect(await port.submit(place, wrong)).toMatchObject({ done: false, field: 'name' });
    expect(await port.readDraft(place)).toMatchObject({ sent: false });
  });
});

describe('a request that is handled', () => {
  it('is confirmed, registered, clarified online, and found by its number', async () => {
    const { place, draft } = await filled();
    const sent = await port.submit(place, draft);
    if (!sent.done) throw new Error(sent.sentence);
    const requestId = draft.actId;
    const officer = await desk.withLetters('officer');
    done(await confirmRequest(officer, { ...desk.on(requestId), on: today, how: '电话' }));
    const matter = '丙村征地补偿安置方案';
    done(await registerRequest(officer, { ...desk.on(requestId), matter, holderId: desk.ids.officer }));
    const letter = await desk.drafted({
      requestId,
      kind: 'clarification',
      details: { termDays: 10, points: [{ defect: 'content', what: '没有写明是哪个村', how: '请写明村名' }] },
    });
    const asked = { letter, defects: ['content'] as const, termDays: 10 };
    done(await askClarification(officer, { ...desk.on(requestId), ...asked }));
    const serving = {
      letterId: letter.letterId,
      way: 'electronic',
      on: today,
      tracking: '',
      proofs: [],
    } as const;
    done(await serveLetter(await desk.caseOf('officer'), { ...desk.on(requestId), ...serving, files: [] }));

    const number = (await desk.state(requestId))?.registered?.number ?? '';
    const entered = await port.enter({
      bodyId: desk.bodies.township,
      number: number.replace('〔', '(').replace('〕', ') '),
      code: sent.code,
      from: '192.0.2.1',
    });
    expect(entered).toEqual({ kind: 'open', key: keyOf(requestId) });
    const own = await port.read(keyOf(requestId));
    expect(own).toMatchObject({ number, late: false, may: { clarify: true, withdraw: true, rate: false } });
    expect(own?.letters[0]?.files).toHaveLength(1);
    const opened = await desk.state(requestId);
    expect(opened?.services[0]?.notes.map(({ event }) => event)).toEqual(['opened']);

    const given = {
      actId: uuidv7(),
      text: '是丙村的。',
      files: [{ name: 'a.png', bytes: scan }],
      lateBecause: '',
    };
    const lie = { ...given, files: [{ name: 'a.png', bytes: Buffer.from('<html>') }] };
    expect(await port.clarify(keyOf(requestId), lie)).toMatchObject({ done: false, field: 'file' });
    expect(await port.clarify(keyOf(requestId), given)).toEqual({ done: true });
    expect(await port.clarify(keyOf(requestId), given)).toEqual({ done: true });
    expect(await port.clarify(keyOf(requestId), { ...given, actId: uuidv7() })).toMatchObject({
      done: false,
    });
    const after = await port.read(keyOf(requestId));
    expect(after?.words.map(({ description }) => description).at(-1)).toBe('是丙村的。');
    expect(after?.state.materials.map(({ material }) => material)).toEqual(['identity', 'clarification']);
    expect((await desk.state(requestId))?.services[0]?.notes).toHaveLength(1);
  });

  it('hands out what was served to its applicant, to nobody else, and is rated once', async () => {
    const requestId = await desk.registered();
    await gives(requestId, '7K3M-P9QX');
    await desk.searched(requestId, true);
    const record = await desk.paper(requestId, 'record', '安置方案');
    const inner = await desk.paper(requestId, 'other', '内部材料');
    await desk.guided(requestId, openAnswers);
    const given = { details: { at: '乙镇人民政府网站' } };
    const { letterId } = await desk.submitted(requestId, { kind: 'granted', ...given }, [record]);
    await desk.passed(requestId, 'head', 'head');
    const pdf = (await desk.state(requestId))?.letters[0]?.pdf ?? '';
    expect(await port.take(keyOf(requestId), pdf)).toBeNull();
    const serving = { letterId, way: 'electronic', on: today, tracking: '', proofs: [] } as const;
    const officer = await desk.caseOf('officer');
    done(await serveLetter(officer, { ...desk.on(requestId), ...serving, files: [record] }));

    const own = await port.read(keyOf(requestId));
    expect(own?.letters[0]?.files.map(({ fileId }) => fileId)).toEqual([pdf, record]);
    // By its title in the case, not by the name under which the office uploaded it.
    expect(own?.letters[0]?.files[1]?.name).toMatch(/^安置方案\.\w+$/u);
    expect((await port.take(keyOf(requestId), record))?.name).toBe(own?.letters[0]?.files[1]?.name);
    expect((await port.take(keyOf(requestId), pdf))?.mediaType).toBe('application/pdf');
    expect(await port.take(keyOf(requestId), record)).not.toBeNull();
    expect(await port.take(keyOf(requestId), inner)).toBeNull();
    const other = await desk.registered();
    expect(await port.take(keyOf(other), pdf)).toBeNull();
    expect(await port.take({ ...keyOf(requestId), bodyId: desk.bodies.otherTownship }, pdf)).toBeNull();
    const events = (await desk.state(requestId))?.services[0]?.notes.map(({ event }) => event);
    expect(events).toEqual(['opened', 'downloaded']);

    const rating = { actId: uuidv7(), grade: 4, remark: '谢谢' };
    expect(await port.rate(keyOf(requestId), rating)).toEqual({ done: true });
    expect(await port.rate(keyOf(requestId), { ...rating, actId: uuidv7(), grade: 1 })).toMatchObject({
      done: false,
    });
    expect((await port.read(keyOf(requestId)))?.state.rated?.grade).toBe(4);
    expect(await port.withdraw(keyOf(requestId), { actId: uuidv7() })).toMatchObject({ done: false });
  });
});

describe('number and code', () => {
  it('are tried five times, by whomever, and again after a quarter of an hour', async () => {
    const requestId = await desk.registered();
    await gives(requestId, '7K3M-P9QX');
    const number = (await desk.state(requestId))?.registered?.number ?? '';
    const enter = (code: string, from: string, of: RequestPort = port) =>
      of.enter({ bodyId: desk.bodies.township, number, code, from });
    const tried = [];
    for (let at = 0; at < 5; at += 1) tried.push(await enter('AAAA-AAAA', `192.0.2.${at}`));
    expect(tried).toEqual(Array.from({ length: 5 }, () => ({ kind: 'wrong' })));
    expect(await enter('7K3M-P9QX', '192.0.2.9')).toEqual({ kind: 'locked', minutes: 15 });
    // A restart forgets nothing of it.
    const restarted = requestPort({ ledger: desk.ledger, files: desk.files, clock: () => now });
    expect(await enter('7K3M-P9QX', '192.0.2.9', restarted)).toEqual({ kind: 'locked', minutes: 15 });
    const before = now;
    now = new Date(now.getTime() + 15 * 60_000 + 1);
    expect(await enter('7k3m p9qx', '192.0.2.9')).toEqual({ kind: 'open', key: keyOf(requestId) });
    now = before;
  });

  it('of another body open nothing here', async () => {
    const requestId = await desk.registered();
    await gives(requestId, '7K3M-P9QX');
    const number = (await desk.state(requestId))?.registered?.number ?? '';
    const given = { number, code: '7K3M-P9QX', from: '192.0.2.77' };
    expect(await port.enter({ ...given, bodyId: desk.bodies.otherTownship })).toEqual({ kind: 'wrong' });
    expect(await port.enter({ ...given, bodyId: null })).toEqual({ kind: 'open', key: keyOf(requestId) });
  });

  it('stop an address that tries many numbers', async () => {
    for (let at = 0; at < 30; at += 1) {
      const number = `20200101-${String(at).padStart(6, '0')}`;
      await port.enter({ bodyId: null, number, code: 'AAAA-AAAA', from: '192.0.2.200' });
    }
    const next = { bodyId: null, number: '20200101-999999', code: 'AAAA-AAAA' };
    expect(await port.enter({ ...next, from: '192.0.2.200' })).toMatchObject({ kind: 'locked' });
    expect(await port.enter({ ...next, from: '192.0.2.201' })).toEqual({ kind: 'wrong' });
  });
});
