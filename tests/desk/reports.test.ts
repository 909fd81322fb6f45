import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { openReport } from '../../src/documents/checking/open-report.ts';
import type { reportEndpoints } from '../../src/desk/contract/reports.ts';
import type { RoleId } from '../../src/law/index.ts';
import { inventedHtml } from '../journeys/invented-reports.ts';
import { enter, hire } from '../support/county.ts';
import { multipartOf } from '../support/multipart.ts';
import { nilText } from '../support/report-town.ts';
import { as, newAccount, now, world, type Caller, type World } from './world.ts';

let given: World;
const callers: Partial<Record<RoleId | 'watcher', Caller>> = {};
const proofreaders: Caller[] = [];
beforeAll(async () => {
  given = await world();
  const { ledger, bodies, people } = given;
  const roles = [
    'clerk',
    'secrecy-reviewer',
    'reviewer-1',
    'reviewer-2',
    'reviewer-3',
    'office-head',
  ] as const;
  for (const role of roles) callers[role] = await as(ledger, bodies, people[role]);
  const watcher = await hire(ledger, bodies.county, newAccount(), ['county-supervisor'], { now });
  callers.watcher = await enter(ledger, bodies.county, watcher, now);
  for (const name of ['吴一', '吴二', '吴三']) {
    const staffId = await hire(ledger, bodies.township, newAccount(), ['proofreader'], { name, now });
    proofreaders.push(await as(ledger, bodies, staffId));
  }
});
afterAll(() => given.close());

type List = z.output<typeof reportEndpoints.reports.answer>;
type Whole = z.output<typeof reportEndpoints.report.answer>;
type Records = z.output<typeof reportEndpoints.reportRecords.answer>;
type Proposed = z.output<typeof reportEndpoints.reportProposals.answer>;
type Check = z.output<typeof reportEndpoints.checkReport.answer>;
type Earlier = z.output<typeof reportEndpoints.readEarlierReport.answer>;

const who = (role: RoleId | 'watcher'): Caller => {
  const caller = callers[role];
  if (caller === undefined) throw new Error(`nobody is ${role}`);
  return caller;
};
const reviewerOf: Readonly<Record<string, () => Caller>> = {
  secrecy: () => who('secrecy-reviewer'),
  'review-1': () => who('reviewer-1'),
  'review-2': () => who('reviewer-2'),
  'review-3': () => who('reviewer-3'),
  'proof-1': () => proofreaders[0] as Caller,
  'proof-2': () => proofreaders[1] as Caller,
  'proof-3': () => proofreaders[2] as Caller,
};
const base = () => `/api/bodies/${given.bodies.township}`;

async function get<T>(path: string, role: RoleId | 'watcher' = 'clerk'): Promise<T> {
  const answer = await given.ask({ method: 'GET', url: `${base()}/${path}`, as: who(role) });
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
const post = (path: string, body: object, caller: Caller = who('clerk')) =>
  given.ask({
    method: 'POST',
    url: `${base()}/${path}`,
    as: caller,
    payload: { actId: uuidv7(), ...body },
  });
async function does(path: string, body: object = {}, caller?: Caller): Promise<void> {
  const answer = await post(path, body, caller);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
}

/** The report of 2024 as the township filed it elsewhere: one request was carried over. */
const lastYear = inventedHtml({
  agency: '乙镇人民政府',
  year: 2024,
  figures: Object.fromEntries(
    ['received', 'carriedOut'].flatMap((row) => [
      [`${row}/naturalPerson`, '1'],
      [`${row}/total`, '1'],
    ]),
  ),
});

let reportId = '';
const report = () => get<Whole>(`reports/${reportId}`);

describe('the report of 2025 over the API', () => {
  test('is held against the report of the year before, which was filed elsewhere and comes as a file', async () => {
    const sent = await given.ask({
      method: 'POST',
      url: `${base()}/earlier-reports/files`,
      as: who('clerk'),
      ...(await multipartOf({ name: '乙镇2024年年报.html', bytes: Buffer.from(lastYear) })),
    });
    const read = sent.body as Earlier;
    expect(read).toMatchObject({
      year: 2024,
      agency: '乙镇人民政府',
      figures: { '3/carriedOut/total': 1, '3/received/naturalPerson': 1 },
      lacking: [],
    });
    expect((await post('earlier-reports', { fileId: read.file.fileId, year: 2023 })).body).toMatchObject({
      message: '文件里写的是2024年度，不是2023年度，没有导入。请核对。',
    });
    await does('earlier-reports', { fileId: read.file.fileId, year: 2024 });
    const { earlier, due, sumsUp } = await get<List>('reports');
    expect(earlier).toMatchObject([{ year: 2024, fileName: '乙镇2024年年报.html' }]);
    expect(sumsUp).toBe(false);
    expect(due).toMatchObject([
      { scope: 'own', period: { year: 2025 }, due: { on: '2026-01-31', late: true } },
    ]);
  });

  test('opens with figures that live, each with what it was counted from or entered', async () => {
    reportId = uuidv7();
    const period = { kind: 'year', year: 2025, part: 1 };
    await does('reports', { actId: reportId, period });
    const source = '镇便民服务中心纸质台账';
    await does(`reports/${reportId}/figures`, { place: '3/carriedIn/naturalPerson', value: 1, source });
    await does(`reports/${reportId}/figures`, { place: '3/granted/naturalPerson', value: 1, source });
    await does(`reports/${reportId}/figures`, { place: '2/licences', value: 7, source });
    // More in force than last year's and this year's documents make: a warning to be explained.
    await does(`reports/${reportId}/figures`, { place: '2/normativeDocuments/inForce', value: 2, source });
    const whole = await report();
    expect(whole).toMatchObject({
      phase: 'open',
      title: '乙镇人民政府2025年政府信息公开工作年度报告',
      nil: false,
      requestsElsewhere: true,
      county: { name: '甲县人民政府' },
      lastYear: { from: 'file', year: 2024, figures: { '3/carriedOut/total': 1 } },
      may: { write: true, file: false, supervise: false },
      can: {
        frozen: { allowed: true },
        'laid-out': { allowed: false, why: expect.stringContaining('数字') },
      },
    });
    expect(whole.figures['3/resultTotal/total']).toMatchObject({ value: 1, source: 'register' });
    expect(whole.figures['2/licences']).toEqual({
      value: 7,
      source: 'entered',
      live: null,
      frozenEntered: false,
    });
    expect(whole.entered.map(({ place, register, from }) => [place, register, from])).toContainEqual([
      '2/licences',
      0,
      source,
    ]);
    expect(Object.keys(whole.figures)).toHaveLength(10 + 25 * 7 + 15);
    const records = await get<Records>(`reports/${reportId}/records?place=2/licences`);
    expect(records).toMatchObject({ value: 0, rows: [], placeTitle: expect.stringContaining('行政许可') });
  });

  test('tells a contradiction in the text at its place, and what the ledger proposes instead', async () => {
    const { figuresDigest } = await report();
    expect((await post(`reports/${reportId}/freeze`, { seen: '0'.repeat(64) })).body).toMatchObject({
      code: 'stale',
      message: expect.stringContaining('数字没有定'),
    });
    await does(`reports/${reportId}/freeze`, { seen: figuresDigest });
    expect((await report()).figuresDigest).toBe(figuresDigest);
    const onRequest = '本年度新收政府信息公开申请2件，上年结转1件，办结1件，结转下年度继续办理0件。';
    const checked = await given.ask({
      method: 'POST',
      url: `${base()}/reports/${reportId}/check`,
      as: who('clerk'),
      payload: { text: nilText(2025, { onRequest }) },
    });
    const { findings, blocked } = checked.body as Check;
    expect(findings.find(({ level }) => level === 'error')).toMatchObject({
      place: '3/received/total',
      levelTitle: '必须改',
      blocks: true,
      message: expect.stringContaining('2'),
    });
    expect(blocked).toMatch(/处必须改/u);
    expect((await report()).text).toBeNull();
    // Whoever supervises sees how far it is, and decides on nothing that was not submitted.
    const early = await get<Whole>(`reports/${reportId}`, 'watcher');
    expect(early).toMatchObject({ phase: 'frozen', may: { write: false, file: false, supervise: true } });
    expect([early.can['returned'], early.can['accepted']]).toMatchObject([
      { allowed: false },
      { allowed: false, why: expect.stringContaining('还没有上报') },
    ]);
    const proposed = await get<Proposed>(`reports/${reportId}/proposals`);
    expect(proposed.sections.onRequest).toContain('{{requests.carriedIn|1}}');
    await does(`reports/${reportId}/text`, { seen: null, text: proposed });
    const { text, check } = await report();
    expect(text).toMatchObject({ savedBy: { name: 'clerk甲' }, sections: proposed.sections });
    expect(check.stale).toEqual([]);
    expect(check.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('goes to the reviews when every warning is explained, with files that were read back', async () => {
    expect((await post(`reports/${reportId}/lay-out`, {})).body).toMatchObject({
      message: expect.stringMatching(/处提示要改好或者写明理由/u),
    });
    for (const { key, blocks } of (await report()).check.findings) {
      if (!blocks) continue;
      await does(`reports/${reportId}/explanations`, { key, explanation: '已经核对，情况属实' });
    }
    const explained = (await report()).check.findings.filter(({ level }) => level === 'warning');
    expect(explained.map(({ rule }) => rule)).toContain('X-2');
    expect(explained.every(({ blocks, explanation }) => !blocks && explanation !== null)).toBe(true);
    const actId = uuidv7();
    await does(`reports/${reportId}/lay-out`, { actId });
    expect((await post(`reports/${reportId}/lay-out`, { actId })).body).toMatchObject({ repeated: true });
    const { files, publication, phase } = await report();
    expect(phase).toBe('laid-out');
    expect(publication).toMatchObject({ at: 'under-review', steps: expect.any(Array) });
    expect(files.map(({ format, differences }) => [format, differences])).toEqual([
      ['pdf', 0],
      ['docx', 0],
      ['xlsx', 0],
    ]);
    const { bytes } = await given.ask({
      method: 'GET',
      url: `${base()}/reports/${reportId}/file?format=docx`,
      as: who('clerk'),
    });
    const opened = await openReport(bytes, 'report.docx');
    expect(opened.readable ? opened.reading.report.requests.granted.total : null).toBe(1);
  }, 300_000);

  test('passes its reviews, the county and the head of the office, and stands on the site', async () => {
    const publicationId = (await report()).publication?.id ?? '';
    const publication = await get<{
      readonly working: { readonly digest: string; readonly steps: readonly { readonly id: string }[] };
    }>(`publications/${publicationId}`);
    const { digest, steps } = publication.working;
    for (const { id: step } of steps) {
      const caller = reviewerOf[step]?.();
      await does(`publications/${publicationId}/pass`, { digest, step, opinion: '同意' }, caller);
    }
    const head = who('office-head');
    await does(`reports/${reportId}/submit`, { how: '' }, head);
    // Its last day is long past: what was submitted need not wait for an answer (条例第四十九条), but may.
    const { submitted, can } = await get<Whole>(`reports/${reportId}`, 'office-head');
    expect(submitted).toMatchObject({ on: '2026-11-20' });
    expect(can).toMatchObject({ published: { allowed: true } });
    const seen = await get<Whole>(`reports/${reportId}`, 'watcher');
    expect(seen.may).toEqual({ write: false, file: false, supervise: true });
    expect(seen.can).toMatchObject({ returned: { allowed: true }, accepted: { allowed: true } });
    const { digest: laidOut } = await given.ledger
      .read('everything', (tx) =>
        tx
          .selectFrom('reports')
          .select((of) => of.ref('state').as('state'))
          .where('report_id', '=', reportId)
          .executeTakeFirstOrThrow(),
      )
      .then(({ state }) => (state as { readonly laidOut: { readonly digest: string } }).laidOut);
    await does(`reports/${reportId}/accept`, { digest: laidOut, remark: '' }, who('watcher'));
    await does(`reports/${reportId}/publish`, { where: null }, head);
    const done = await report();
    expect(done).toMatchObject({ phase: 'published', publication: { at: 'public' }, due: { late: true } });
    expect(done.editions).toMatchObject([{ edition: 1, publicationId, where: null }]);
  });
});
