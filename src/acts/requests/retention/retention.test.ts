import { unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../../tests/support/acting.ts';
import { caseDesk, openAnswers, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { day, person, today, words } from '../../../../tests/support/requests.ts';
import { png } from '../../../../tests/support/small-png.ts';
import { wholeYear } from '../../../law/index.ts';
import { personFile } from '../../../desk/api/export/person-archive.ts';
import { listRetention } from '../../../ledger/read/requests/list-retention.ts';
import { readTableThree } from '../../../ledger/read/requests/table-three.ts';
import { verifyLedger } from '../../../ledger/verify/verify-ledger.ts';
import { archiveRequest } from '../archive/archive-request.ts';
import { openRedress } from '../redress/open-redress.ts';
import { decideRedress } from '../redress/decide-redress.ts';
import { keepRedressFile } from '../redress/redress-files.ts';
import { addRedressFile } from '../redress/redress-steps.ts';
import { confirmRequest } from '../process/first-steps.ts';
import { splitRequest } from '../process/links.ts';
import { readCase } from '../reading/read-case.ts';
import { showApplicant } from '../reading/show-person.ts';
import { serveLetter } from '../service/serve-letter.ts';
import { eraseRequest } from './erase-request.ts';
import { exportApplicants } from './export-applicants.ts';
import { exportPerson, exportRequestPerson } from './export-person.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

/** Ten years after the archive, which is the initial rule. */
const later = day('2036-12-01');
const reason = '保存期满';

/** A request that was opened, served and put into the archive. */
async function archived(change: Parameters<CaseDesk['registered']>[0] = {}): Promise<string> {
  const requestId = await desk.registered(change);
  await desk.paper(requestId, 'application', '申请表');
  await desk.paper(requestId, 'identity', '身份证明');
  await desk.searched(requestId, true);
  const fileId = await desk.paper(requestId, 'record', '安置方案');
  await desk.guided(requestId, openAnswers);
  const { letterId } = await desk.submitted(
    requestId,
    { kind: 'granted', details: { at: '乙镇人民政府网站' } },
    [fileId],
  );
  await desk.passed(requestId, 'head', 'head');
  const context = await desk.caseOf('officer');
  const service = { way: 'electronic', on: today, tracking: '', files: [fileId], proofs: [] } as const;
  done(await serveLetter(context, { ...desk.on(requestId), letterId, ...service }));
  done(await archiveRequest(context, desk.on(requestId)));
  return requestId;
}

const erase = async (requestId: string, on = later) =>
  eraseRequest(await desk.caseOf('head', on), { ...desk.on(requestId), reason });

const rowsOf = (requestId: string) =>
  desk.ledger.read('everything', async (tx) => {
    const files = await tx
      .selectFrom('case_files')
      .select(['stored_sha256', 'name', 'erased_at'])
      .where('subject_id', '=', requestId)
      .execute();
    const letters = await tx
      .selectFrom('letter_texts')
      .select(['template', 'text', 'digest'])
      .where('subject_id', '=', requestId)
      .execute();
    const keys = await tx
      .selectFrom('applicant_keys')
      .select('key')
      .where('request_id', '=', requestId)
      .execute();
    return { files, letters, keys };
  });

describe('erasing what a case holds of persons', () => {
  it('waits for the end of its time, and for whoever may', async () => {
    const requestId = await archived();
    expect(refused(await erase(requestId, day('2036-11-20'))).message).toContain('保存期到2036年11月20日');
    const officer = await eraseRequest(await desk.caseOf('officer', later), {
      ...desk.on(requestId),
      reason,
    });
    expect(refused(officer).code).toBe('not-allowed');
    const strange = await eraseRequest(await desk.caseOf('head', later), {
      ...desk.on(requestId),
      bodyId: desk.bodies.otherTownship,
      reason,
    });
    expect(refused(strange).code).toBe('not-found');
    const open = await desk.registered();
    expect(refused(await erase(open)).message).toContain('归档以后');
  });

  it('takes persons, papers, letters and keys; the chain, the state and the statistics stay', async () => {
    const requestId = await archived();
    const before = await rowsOf(requestId);
    expect(before.files.length).toBeGreaterThan(4);
    const figures = () =>
      desk.ledger.read('everything', (tx) => readTableThree(tx, desk.bodies.township, wholeYear(2026)));
    const counted = await figures();
    const listed = () =>
      desk.ledger.read('everything', (tx) => listRetention(tx, desk.bodies.township, later, { size: 100 }));
    expect((await listed()).rows).toContainEqual(
      expect.objectContaining({ requestId, archivedOn: today, keptUntil: '2036-11-20', why: null }),
    );

    done(await erase(requestId));
    const after = await rowsOf(requestId);
    expect(after.files.map(({ name, erased_at }) => [name, erased_at === null])).toEqual(
      before.files.map(() => [null, false]),
    );
    for (const { stored_sha256 } of after.files) expect(await desk.files.has(stored_sha256)).toBe(false);
    expect(after.letters.map(({ template, text }) => [template, text])).toEqual(
      before.letters.map(() => [null, null]),
    );
    expect(after.letters.map(({ digest }) => digest)).toEqual(before.letters.map(({ digest }) => digest));
    expect(after.keys).toEqual([]);
    expect(await figures()).toEqual(counted);
    expect((await listed()).rows.map((row) => row.requestId)).not.toContain(requestId);
    expect((await verifyLedger(desk.ledger, { files: desk.files })).faults).toEqual([]);

    const officer = await desk.as('officer');
    const shown = await desk.ledger.read('everything', (tx) =>
      readCase(tx, desk.ledger.keys, officer.actor, later, { bodyId: desk.bodies.township, requestId }),
    );
    expect(shown).toMatchObject({ matter: '丙村征地补偿安置方案', applicant: { name: '', erased: true } });
    expect(JSON.stringify(shown)).not.toContain('张三');
    const asked = await showApplicant(officer, { ...desk.on(requestId), reason });
    expect('refusal' in asked ? asked.refusal.message : '').toContain('已经清除');
    expect(refused(await erase(requestId)).message).toContain('已经清除');
  });

  it('takes what nobody ever confirmed, which is never archived, from the day of submission', async () => {
    const requestId = await desk.received({ channel: 'fax', confirmedOn: null, register: null });
    const due = async (on: typeof later) =>
      (
        await desk.ledger.read('everything', (tx) =>
          listRetention(tx, desk.bodies.township, on, { size: 100 }),
        )
      ).rows.some((row) => row.requestId === requestId);
    expect(await due(day('2036-11-20'))).toBe(false);
    expect(refused(await erase(requestId, day('2036-11-20'))).message).toContain('保存期到2036年11月20日');
    expect(await due(later)).toBe(true);
    done(await erase(requestId));
    expect((await rowsOf(requestId)).keys).toEqual([]);
    expect(await due(later)).toBe(false);
    const confirming = { ...desk.on(requestId), on: later, how: '电话' };
    expect(refused(await confirmRequest(await desk.as('officer', later), confirming)).message).toContain(
      '已经清除',
    );
  });

  it('waits for a reconsideration, and takes its papers with the last request', async () => {
    const requestId = await archived();
    const context = await desk.caseOf('officer');
    const of = { bodyId: desk.bodies.township };
    const redressId = done(
      await openRedress(context, {
        ...of,
        actId: uuidv7(),
        kind: 'reconsideration',
        route: 'direct',
        requestIds: [requestId],
        filedOn: null,
        noticeOn: today,
        number: '',
        organ: '甲县人民政府',
        procedure: 'ordinary',
        afterId: null,
        holderId: desk.ids.officer,
        coDefendant: false,
      }),
    );
    const onCase = () => ({ ...of, actId: uuidv7(), redressId });
    const kept = await keepRedressFile(context, {
      ...of,
      redressId,
      name: '申请书.png',
      bytes: png(300, 300),
    });
    if ('code' in kept) throw new Error(kept.message);
    const paper = { fileId: kept.fileId, material: 'claim', title: '行政复议申请书', pages: 1 } as const;
    done(await addRedressFile(context, { ...onCase(), ...paper }));
    expect(refused(await erase(requestId)).message).toContain('没审结');
    const upheld = {
      outcome: 'upheld',
      on: today,
      receivedOn: today,
      result: '维持',
      redoDays: null,
    } as const;
    done(await decideRedress(context, { ...onCase(), ...upheld, reopen: [] }));
    done(await erase(requestId));
    const { files } = await rowsOf(redressId);
    expect(files.map(({ name }) => name)).toEqual([null]);
  });
});

describe('what is held about a person', () => {
  it('is given out on the record, by request: data, letters, who looked at it', async () => {
    const requestId = await archived();
    const context = await desk.caseOf('officer');
    done(await showOnce(requestId));
    const asked = { ...desk.on(requestId), reason: '本人申请查阅', withFiles: true };
    const found = await exportRequestPerson(context, asked);
    if ('code' in found) throw new Error(found.message);
    const [held] = found.held;
    expect(held).toMatchObject({
      applicants: [{ name: '张三', paperNumber: person().paperNumber }],
      contents: [words],
      letters: [{ title: expect.stringMatching(/告知书/u), text: expect.stringContaining('张三') }],
    });
    expect(held?.readings.map(({ by, what }) => [by, what])).toContainEqual(['李四', '申请人信息']);
    expect(found.files.length).toBe(held?.papers.length);
    const state = await desk.ledger.read('everything', (tx) =>
      tx
        .selectFrom('acts')
        .select(['kind', 'payload'])
        .where('act_id', '=', asked.actId)
        .executeTakeFirstOrThrow(),
    );
    expect(state).toMatchObject({ kind: 'request.person-exported', payload: { reason: '本人申请查阅' } });
    const json = await personFile(found, 'json', context.caseTools);
    const parsed = JSON.parse(Buffer.from(json.bytes).toString('utf8')) as {
      requests: readonly { readonly applicants: readonly { readonly phone: string }[] }[];
    };
    expect(parsed.requests[0]?.applicants[0]?.phone).toBe(person().phone);
    const pdf = await personFile(found, 'pdf', context.caseTools);
    expect(Buffer.from(pdf.bytes).subarray(0, 4).toString()).toBe('%PDF');
    const zip = await personFile(found, 'zip', context.caseTools);
    expect(Object.keys(unzipSync(zip.bytes)).length).toBe(2 + found.files.length);
    expect(await exportRequestPerson(context, asked)).toMatchObject({ code: 'act-id-used' });
  });

  it('is found in all cases of the body by number or telephone, never by a name alone', async () => {
    const other = person(77, { name: '赵七', phone: '13000000077' });
    const ids = [await desk.registered({ applicant: other }), await desk.registered({ applicant: other })];
    const context = await desk.caseOf('head');
    const asked = () => ({
      actId: uuidv7(),
      bodyId: desk.bodies.township,
      reason: '本人申请查阅',
      withFiles: false,
    });
    const { name, paperNumber, phone } = other;
    const byNumber = await exportPerson(context, {
      ...asked(),
      name: '某人',
      number: paperNumber,
      phone: '',
    });
    if ('code' in byNumber) throw new Error(byNumber.message);
    expect(byNumber.held.map(({ requestId }) => requestId).toSorted()).toEqual(ids.toSorted());
    const byPhone = await exportPerson(context, { ...asked(), name, number: '', phone });
    expect('code' in byPhone ? byPhone : byPhone.held.length).toBe(2);
    expect(await exportPerson(context, { ...asked(), name, number: '', phone: '' })).toMatchObject({
      code: 'wrong-input',
    });
    expect(await exportPerson(context, { ...asked(), name, number: '', phone: '13000000078' })).toMatchObject(
      { code: 'not-found' },
    );
    const watcher = await desk.caseOf('watcher');
    expect(await exportPerson(watcher, { ...asked(), name, number: paperNumber, phone: '' })).toMatchObject({
      code: 'not-found',
    });
  });

  it('is given out of a request that was split, too: what it held it still holds', async () => {
    const other = person(79, { name: '孙小九', phone: '13000000079' });
    const requestId = await desk.registered({ applicant: other });
    const part = (matter: string) => ({
      matter,
      content: { title: matter, number: '', description: '' },
      holderId: desk.ids.officer,
    });
    const parts = [part('征地批文'), part('补偿名册')];
    const splitting = { ...desk.on(requestId), parts, reason: '一件申请两项内容' };
    done(await splitRequest(await desk.as('officer'), splitting));
    const found = await exportPerson(await desk.caseOf('head'), {
      actId: uuidv7(),
      bodyId: desk.bodies.township,
      reason: '本人申请查阅',
      withFiles: false,
      name: '',
      number: other.paperNumber,
      phone: '',
    });
    if ('code' in found) throw new Error(found.message);
    expect(found.held.map((held) => held.requestId)).toContain(requestId);
    expect(found.held).toHaveLength(3);
  });

  it('is put into a list of requests on the record of each of them', async () => {
    const other = person(78, { name: '钱八', phone: '13000000078' });
    const register = { matter: '丁村道路硬化合同', holderId: desk.ids.officer };
    const ids = [
      await desk.registered({ applicant: other, register }),
      await desk.registered({ applicant: other, register }),
    ];
    const context = await desk.as('officer');
    const asked = { actId: uuidv7(), bodyId: desk.bodies.township, reason: '编制台账' };
    const found = await exportApplicants(context, { ...asked, filter: { text: '道路硬化' } });
    if ('code' in found) throw new Error(found.message);
    expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(found.map(({ applicant }) => applicant?.name)).toEqual(['钱八', '钱八']);
    const recorded = await desk.ledger.read('everything', (tx) =>
      tx
        .selectFrom('acts')
        .select('subject_id')
        .where('kind', '=', 'request.person-exported')
        .where('subject_id', 'in', ids)
        .execute(),
    );
    expect(recorded.length).toBe(2);
    const nobody = await desk.as('watcher');
    expect(await exportApplicants(nobody, { ...asked, actId: uuidv7(), filter: {} })).toMatchObject({
      code: 'not-found',
    });
  });
});

async function showOnce(requestId: string) {
  const shown = await showApplicant(await desk.as('officer'), {
    ...desk.on(requestId),
    reason: '核对联系方式',
  });
  if ('refusal' in shown) throw new Error(shown.refusal.message);
  return { done: true, subjectId: requestId, repeated: false } as const;
}
