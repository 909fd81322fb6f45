import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoleId } from '../../src/law/index.ts';
import { enter, hire } from '../support/county.ts';
import { newAccount, now, world, type World } from './world.ts';

let given: World;
beforeAll(async () => {
  given = await world();
});
afterAll(() => given.close());

const personIn = async (bodyId: string, role: RoleId) =>
  enter(given.ledger, bodyId, await hire(given.ledger, bodyId, newAccount(), [role], { now }), now);

describe('the state of the ledger', () => {
  /** Changes who did an act, behind the ledger's back, as only the owner of the database can. */
  async function tamper(bodyId: string): Promise<void> {
    const client = new pg.Client({ connectionString: given.database.url });
    await client.connect();
    await client.query('alter table acts disable trigger user');
    await client.query('update acts set actor_id = gen_random_uuid() where body_id = $1 and seq = 1', [
      bodyId,
    ]);
    await client.query('alter table acts enable trigger user');
    await client.end();
  }

  const verify = async (bodyId: string) => {
    const as = await personIn(bodyId, 'auditor');
    const payload = { actId: uuidv7() };
    const { body } = await given.ask({ method: 'POST', url: '/api/ledger/verify', as, payload });
    const state = await given.ask({ method: 'GET', url: '/api/ledger', as });
    expect(state.body).toEqual(body);
    return body as {
      checkedAt: string | null;
      sound: boolean;
      acts: number;
      faults: { bodyName: string; message: string }[];
    };
  };

  it('is unknown at first, then sound, with how many acts were verified', async () => {
    const as = await personIn(given.bodies.county, 'auditor');
    const before = await given.ask({ method: 'GET', url: '/api/ledger', as });
    expect(before.body).toEqual({ checkedAt: null, sound: null, acts: null, faults: [], running: false });
    const state = await verify(given.bodies.county);
    expect(state).toMatchObject({ sound: true, faults: [] });
    expect(state.acts).toBeGreaterThan(10);
  });

  it('names what was altered to those who see that body; of the rest it says how much', async () => {
    await tamper(given.bodies.township);
    await tamper(given.bodies.otherTownship);
    const county = await verify(given.bodies.county);
    expect(county.sound).toBe(false);
    const names = new Set(county.faults.map(({ bodyName }) => bodyName));
    expect([...names].toSorted((a, b) => a.localeCompare(b, 'zh'))).toEqual(['丁镇人民政府', '乙镇人民政府']);
    const township = await verify(given.bodies.township);
    expect(township.sound).toBe(false);
    expect(new Set(township.faults.map(({ bodyName }) => bodyName))).toEqual(new Set(['乙镇人民政府', '']));
    expect(township.faults.at(-1)?.message).toMatch(/^还有\d+处没有列出。/u);
    expect(JSON.stringify(township)).not.toContain(given.bodies.otherTownship);
  });
});

describe('what holds for the whole installation', () => {
  const doors = [
    ['changeSetting', 'POST', '/api/settings/change', { key: 'work.warn-days', value: 5 }],
    ['makeBackup', 'POST', '/api/backups', {}],
    ['listBackups', 'GET', '/api/backups', undefined],
  ] as const;

  it.each(doors)('%s stays with the highest administrator', async (_, method, url, body) => {
    const { bodies } = given;
    const call = async (bodyId: string) =>
      given.ask({
        method,
        url,
        as: await personIn(bodyId, 'administrator'),
        ...(body === undefined ? {} : { payload: { actId: uuidv7(), ...body } }),
      });
    expect((await call(bodies.county)).status).toBe(200);
    const below = await call(bodies.township);
    expect(below).toMatchObject({
      status: 403,
      body: { code: 'not-allowed', message: expect.stringContaining('甲县人民政府') },
    });
  });

  it('a notice of holidays moves dates in every body, and tells those that the person sees', async () => {
    const { ledger, bodies } = given;
    const supervisor = await personIn(bodies.county, 'county-supervisor');
    const head = await hire(ledger, bodies.village, newAccount(), ['office-head'], { now });
    const opened = await given.ask({
      method: 'POST',
      url: `/api/bodies/${bodies.village}/work`,
      as: supervisor,
      payload: {
        actId: uuidv7(),
        title: '准备年度报告',
        details: '',
        holderId: head,
        due: { by: 'working-days', from: '2026-11-20', days: 30 },
      },
    });
    expect(opened.status).toBe(200);
    const notice = {
      year: 2027,
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      number: null,
      date: null,
      holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      makeUpDays: [],
    };
    const ask = (url: string, payload: object) => given.ask({ method: 'POST', url, as: supervisor, payload });
    const preview = await ask('/api/calendar/preview', notice);
    const entered = await ask('/api/calendar', { ...notice, actId: uuidv7() });
    const moved = [
      expect.objectContaining({
        bodyName: '丙村村民委员会',
        title: '准备年度报告',
        from: '2027-01-01',
        to: '2027-01-04',
      }),
    ];
    expect(preview.body).toMatchObject({ moved, elsewhere: 0, faults: [] });
    expect(entered.body).toMatchObject({ moved, elsewhere: 0, repeated: false });
    const { body } = await given.ask({ method: 'GET', url: '/api/calendar', as: supervisor });
    const { notices } = body as { notices: { id: string | null; year: number; entered: boolean }[] };
    const mine = notices.find(({ entered: here }) => here);
    expect(mine).toMatchObject({ year: 2027 });
    const back = await ask(`/api/calendar/${mine?.id ?? ''}/withdraw`, { actId: uuidv7(), reason: '录错了' });
    expect(back.body).toMatchObject({ moved: [expect.objectContaining({ to: '2027-01-01' })] });
  });
});

describe('a handover', () => {
  it('moves what the person had, ends the sign-ins, and prints a sheet in both formats', async () => {
    const { ledger, bodies } = given;
    const head = await personIn(bodies.township, 'office-head');
    const leaving = await hire(ledger, bodies.township, newAccount(), ['clerk'], { name: '张三', now });
    const coming = await hire(ledger, bodies.township, newAccount(), ['clerk'], { name: '李四', now });
    const session = await enter(ledger, bodies.township, leaving, now);
    const at = `/api/bodies/${bodies.township}`;
    const task = {
      title: '核对公开信息',
      details: '',
      holderId: leaving,
      due: { by: 'date', on: '2026-12-01' },
    };
    const post = (url: string, payload: object) =>
      given.ask({ method: 'POST', url, as: head, payload: { actId: uuidv7(), ...payload } });
    expect((await post(`${at}/work`, task)).status).toBe(200);
    const preview = await given.ask({
      method: 'GET',
      url: `${at}/handover-preview?from=${leaving}`,
      as: head,
    });
    expect(preview.body).toMatchObject({
      items: [{ title: '核对公开信息', dueOn: '2026-12-01' }],
      sessions: 1,
    });
    const done = await post(`${at}/handovers`, { fromId: leaving, toId: coming, leaves: true, remarks: '' });
    const { id } = done.body as { id: string };
    const ended = await given.ask({ method: 'GET', url: '/api/session', as: session });
    expect(ended.status).toBe(401);
    const work = await given.ask({ method: 'GET', url: `/api/work?holder=${coming}`, as: head });
    expect((work.body as { rows: object[] }).rows).toHaveLength(1);
    for (const [format, magic] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const url = `${at}/handovers/${id}/sheet?format=${format}`;
      const sheet = await given.ask({ method: 'GET', url, as: head });
      expect(sheet.bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
      expect(decodeURIComponent(String(sheet.headers['content-disposition']))).toContain('换岗交接单');
    }
  });
});
