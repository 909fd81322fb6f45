import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../../tests/support/acting.ts';
import { caseDesk, pdfSaying, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { identityNumber } from '../../../../tests/support/planted-secrets.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { day, today } from '../../../../tests/support/requests.ts';
import { wholeYear } from '../../../law/index.ts';
import { readTable } from '../../../documents/tables/read-table.ts';
import { listRedress } from '../../../ledger/read/requests/list-redress.ts';
import { requestsToday } from '../../../ledger/read/requests/requests-today.ts';
import { readTableFour } from '../../../ledger/read/requests/table-four.ts';
import { dayMeasure } from '../../../ledger/read/work-row.ts';
import { requestRules } from '../../../ledger/read/requests/request-rules.ts';
import { recount } from '../reminders/recount-clocks.ts';
import { decideRedress } from './decide-redress.ts';
import { drawEvidenceList, evidenceOf } from './evidence.ts';
import { openRedress, type RedressToOpen } from './open-redress.ts';
import { readRedress } from './read-redress.ts';
import { keepRedressFile, openRedressFile } from './redress-files.ts';
import {
  addRedressFile,
  answerRedress,
  assignRedress,
  changeRedressProcedure,
  correctRedress,
  noteRedress,
} from './redress-steps.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

/** A request that was answered: nothing was found. */
async function answered(): Promise<string> {
  const requestId = await desk.registered({}, day('2026-10-20'));
  await act(desk.ledger, desk.bodies.township, 'request.decided', requestId, {
    letterId: uuidv7(),
    on: day('2026-11-02'),
    outcome: 'notHeld',
    parts: [],
    risk: 'raised',
    files: [],
  });
  // What the frame of acts does besides.
  const bodyId = desk.bodies.township;
  await desk.ledger.write('everything', async (tx) =>
    recount(tx, { bodyId, today, rules: await requestRules(tx, bodyId) }, 'running'),
  );
  return requestId;
}

const notice = (requestIds: readonly string[], change: Partial<RedressToOpen> = {}): RedressToOpen => ({
  actId: uuidv7(),
  bodyId: desk.bodies.township,
  kind: 'reconsideration',
  route: 'direct',
  requestIds,
  filedOn: day('2026-11-05'),
  noticeOn: day('2026-11-09'),
  number: '',
  organ: '甲县人民政府',
  procedure: 'ordinary',
  afterId: null,
  holderId: desk.ids.officer,
  coDefendant: false,
  ...change,
});
const opened = async (requestIds: readonly string[], change: Partial<RedressToOpen> = {}) =>
  done(await openRedress(await desk.as('officer'), notice(requestIds, change)));
const on = (redressId: string) => ({ actId: uuidv7(), bodyId: desk.bodies.township, redressId });
const view = async (redressId: string, who: 'officer' | 'watcher' | 'otherOfficer' = 'officer') => {
  const { actor } = await desk.as(who);
  return desk.ledger.read('everything', (tx) =>
    readRedress(tx, actor, today, { bodyId: desk.bodies.township, redressId }),
  );
};

describe('a reconsideration, from the notice to the new answer', () => {
  it('runs from the notice, is answered with evidence, and reopens the request with the term that was set', async () => {
    const requestId = await answered();
    const redressId = await opened([requestId], { number: '甲政复〔2026〕3号' });
    const before = await view(redressId);
    // Ten working days from 2026-11-09, which is not counted.
    expect(before?.nearest).toMatchObject({ clock: 'redress-answer', dueOn: '2026-11-23', left: 1 });
    expect(before?.deadlines[0]).toMatchObject({ id: 'answer', days: 10, left: 1, missed: false });
    expect(before?.disputed).toMatchObject([{ requestId, outcomeTitle: expect.stringMatching(/./u) }]);

    const context = await desk.caseOf('officer');
    const kept = await keepRedressFile(context, {
      ...on(redressId),
      name: '答复书.pdf',
      bytes: pdfSaying('答复'),
    });
    if ('code' in kept) throw new Error(kept.message);
    const { fileId } = kept;
    const early = await answerRedress(context, { ...on(redressId), on: today, files: [fileId], how: '当面' });
    expect(refused(early).message).toContain('先登记为材料');
    done(
      await addRedressFile(context, {
        ...on(redressId),
        fileId,
        material: 'answer',
        title: '行政复议答复书',
        pages: 1,
      }),
    );
    done(await answerRedress(context, { ...on(redressId), on: today, files: [fileId], how: '当面提交' }));
    expect((await view(redressId))?.nearest).toBeNull();

    const result = {
      outcome: 'corrected',
      on: today,
      receivedOn: today,
      result: '撤销答复，责令重新答复',
      redoDays: 15,
      reopen: [requestId],
    } as const;
    done(await decideRedress(context, { ...on(redressId), ...result }));
    const state = await desk.state(requestId);
    expect(state?.reopenings).toMatchObject([{ cause: 'reconsideration', redressId, days: 15, on: today }]);
    expect(state?.ended).toBeNull();
    const again = await decideRedress(context, { ...on(redressId), ...result });
    expect(refused(again).message).toContain('结果已经登记');

    const found = await desk.ledger.read('everything', (tx) =>
      readTableFour(tx, desk.bodies.township, wholeYear(2026)),
    );
    expect(found.cases.reconsideration.corrected).toContain(redressId);
    expect(found.figures.reconsideration.total).toBe(found.cases.reconsideration.total.length);
    expect((await view(redressId))?.timeline.map(({ title }) => title)).toEqual([
      '登记复议诉讼结果',
      '提交答复答辩',
      '存入复议诉讼材料',
      '登记复议诉讼',
    ]);
  });

  it('is halved by the summary procedure, and moved on with a correction', async () => {
    const redressId = await opened([await answered()]);
    const context = await desk.as('officer');
    const reason = '通知书载明';
    done(
      await changeRedressProcedure(context, { ...on(redressId), on: today, procedure: 'summary', reason }),
    );
    expect((await view(redressId))?.nearest?.dueOn).toBe('2026-11-16');
    done(await correctRedress(context, { ...on(redressId), noticeOn: day('2026-11-16'), reason }));
    expect((await view(redressId))?.nearest?.dueOn).toBe('2026-11-23');
    done(await noteRedress(context, { ...on(redressId), on: today, text: '已经阅卷' }));
    done(await assignRedress(context, { ...on(redressId), holderId: desk.ids.colleague, reason }));
    const after = await view(redressId);
    expect(after?.holder.name).toBe('孙七');
    expect(after?.notes).toMatchObject([{ on: today, text: '已经阅卷', by: { name: '李四' } }]);
  });

  it('stands on the first page of its holder', async () => {
    const redressId = await opened([await answered()], { holderId: desk.ids.colleague });
    const { actor } = await desk.as('colleague');
    const { entries } = await desk.ledger.read('everything', async (tx) =>
      requestsToday(tx, { worker: actor, measure: await dayMeasure(tx, today) }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'redress', requestId: redressId, dueOn: '2026-11-23' }),
    );
  });
});

describe('what is not entered', () => {
  it.each<[string, (requestId: string) => Partial<RedressToOpen>, string]>([
    ['a request of nobody', () => ({ requestIds: [uuidv7()] }), '本单位没有这件公开申请'],
    ['a notice that has not come', () => ({ noticeOn: day('2026-11-21') }), '还没有到'],
    ['someone who handles none', () => ({ holderId: desk.ids.clerk }), '不是公开申请承办人'],
    [
      'a suit after no reconsideration',
      () => ({
        kind: 'litigation',
        route: 'after-reconsideration',
        afterId: uuidv7(),
        organ: '甲县人民法院',
      }),
      '没有登记过这件行政复议',
    ],
    [
      'a suit in a summary procedure',
      () => ({ kind: 'litigation', procedure: 'summary' }),
      '不在这里区分程序',
    ],
    [
      'an organ with the number of somebody',
      () => ({ organ: `甲县人民政府，申请人${identityNumber(3)}` }),
      '身份证号',
    ],
  ])('%s', async (_, change, message) => {
    const requestId = await answered();
    const outcome = await openRedress(await desk.as('officer'), notice([requestId], change(requestId)));
    expect(refused(outcome).message).toContain(message);
  });

  it('the same number twice, and the case of another body', async () => {
    const number = '（2026）甲行初8号';
    const suit = { kind: 'litigation', organ: '甲县人民法院', number } as const;
    const requestId = await answered();
    const redressId = await opened([requestId], suit);
    const twice = await openRedress(await desk.as('officer'), notice([requestId], suit));
    expect(refused(twice)).toMatchObject({ code: 'wrong-input', field: 'number' });
    const strange = await noteRedress(await desk.as('otherOfficer'), {
      ...on(redressId),
      on: today,
      text: '不归我管',
    });
    expect(refused(strange).code).toBe('not-found');
    expect(await view(redressId, 'otherOfficer')).toBeNull();
  });

  it('a term for a new answer without requests, and requests without a term', async () => {
    const requestId = await answered();
    const redressId = await opened([requestId]);
    const context = await desk.as('officer');
    const result = { outcome: 'corrected', on: today, receivedOn: today, result: '撤销' } as const;
    const none = await decideRedress(context, { ...on(redressId), ...result, redoDays: 15, reopen: [] });
    expect(refused(none).field).toBe('reopen');
    const noTerm = await decideRedress(context, {
      ...on(redressId),
      ...result,
      redoDays: null,
      reopen: [requestId],
    });
    expect(refused(noTerm).field).toBe('redoDays');
    const other = await answered();
    const strange = await decideRedress(context, {
      ...on(redressId),
      ...result,
      redoDays: 15,
      reopen: [other],
    });
    expect(refused(strange).field).toBe('reopen');
    expect((await desk.state(requestId))?.reopenings).toEqual([]);
  });
});

it('ends a case over silence without opening again what was never answered', async () => {
  const requestId = await desk.registered();
  const redressId = await opened([requestId]);
  const result = { outcome: 'corrected', on: today, receivedOn: today, result: '责令答复' } as const;
  const context = await desk.as('officer');
  done(await decideRedress(context, { ...on(redressId), ...result, redoDays: 10, reopen: [] }));
  expect((await desk.state(requestId))?.reopenings).toEqual([]);
  expect((await view(redressId))?.decided?.redoDays).toBe(10);
});

describe('papers of a case', () => {
  it('are opened on the record of the request in dispute, and by nobody of another body', async () => {
    const requestId = await answered();
    const redressId = await opened([requestId]);
    const context = await desk.caseOf('officer');
    const kept = await keepRedressFile(context, {
      ...on(redressId),
      name: '复议申请书.pdf',
      bytes: pdfSaying('行政复议申请书'),
    });
    if ('code' in kept) throw new Error(kept.message);
    const paper = { fileId: kept.fileId, material: 'claim', title: '行政复议申请书', pages: 1 } as const;
    done(await addRedressFile(context, { ...on(redressId), ...paper }));
    const reading = { ...on(redressId), fileId: kept.fileId, reason: '准备答复' };
    const first = await openRedressFile(context, reading);
    expect('code' in first ? first : Buffer.from(first.bytes).subarray(0, 4).toString()).toBe('%PDF');
    const [act] = await desk.ledger.read('everything', (tx) =>
      tx
        .selectFrom('acts')
        .select(['kind', 'payload'])
        .where('subject_id', '=', requestId)
        .orderBy('seq', 'desc')
        .limit(1)
        .execute(),
    );
    expect(act).toMatchObject({
      kind: 'request.person-shown',
      payload: { what: '复议诉讼材料：行政复议申请书' },
    });
    expect(await openRedressFile(context, reading)).toMatchObject({ code: 'act-id-used' });
    const strange = await desk.caseOf('otherOfficer');
    expect(await openRedressFile(strange, { ...reading, actId: uuidv7() })).toMatchObject({
      code: 'not-found',
    });
    expect((await view(redressId, 'watcher'))?.files).toEqual([]);
  });

  it('come with a list of evidence drawn from the case, which names who asked', async () => {
    const requestId = await answered();
    await desk.paper(requestId, 'application', '申请表');
    const redressId = await opened([requestId]);
    const context = await desk.caseOf('officer');
    const evidence = await desk.ledger.read('everything', (tx) =>
      evidenceOf(tx, context, { bodyId: desk.bodies.township, redressId }),
    );
    expect(evidence?.[0]?.evidence.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['申请表', '收到申请的登记记录（当面提交）', '审查呈批单']),
    );
    const written = await drawEvidenceList(context, { ...on(redressId), format: 'docx' });
    if ('code' in written) throw new Error(written.message);
    expect(written.name).toContain('证据清单');
    const table = await readTable(written.bytes, written.name).catch(() => null);
    expect(JSON.stringify(table)).toContain('申请表');
  });
});

it('lists cases by the nearest date, by words and by request', async () => {
  const requestId = await answered();
  const redressId = await opened([requestId], { organ: '甲县某某审理机关' });
  const list = (filter: Parameters<typeof listRedress>[3]) =>
    desk.ledger.read('everything', async (tx) => {
      const { rows } = await listRedress(tx, today, { size: 100 }, filter);
      return rows.map(({ id }) => id);
    });
  expect(await list({ request: requestId })).toEqual([redressId]);
  expect(await list({ text: '某某审理' })).toEqual([redressId]);
  expect(await list({ request: requestId, standing: 'upheld' })).toEqual([]);
  expect(await list({ request: requestId, due: 'soon' })).toEqual([redressId]);
  const all = await desk.ledger.read('everything', (tx) => listRedress(tx, today, { size: 100 }));
  const dates = all.rows.map(({ nearest }) => nearest?.dueOn ?? '9999');
  expect(dates).toEqual(dates.toSorted());
});
