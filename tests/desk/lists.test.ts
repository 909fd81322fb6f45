import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { reachOf, roleIds, type Permission } from '../../src/law/index.ts';
import { enter, hire } from '../support/county.ts';
import { openStated } from '../support/publishing-house.ts';
import { as, now, task, world, type World } from './world.ts';

let given: World;
beforeAll(async () => {
  given = await world();
  const { ledger, bodies } = given;
  // Something to see in every body.
  for (const [place, bodyId] of Object.entries(bodies)) {
    const clerk = await hire(ledger, bodyId, `seen.${place.toLowerCase()}`, ['clerk'], { now });
    await task(ledger, bodyId, clerk);
    for (let at = 0; at < 6; at += 1) await openStated(ledger, bodyId, clerk);
  }
});
afterAll(() => given.close());

interface Listed {
  readonly rows: readonly { readonly id?: string; readonly bodyId?: string }[];
  readonly next: string | null;
  readonly total: number;
}

const lists: readonly (readonly [path: string, permission: Permission])[] = [
  ['/api/bodies', 'bodies.read'],
  ['/api/staff', 'staff.read'],
  ['/api/work', 'work.read'],
  ['/api/publications', 'publications.read'],
  ['/api/acts', 'audit.read'],
];

describe.each(lists)('%s', (path, permission) => {
  it('shows each role the bodies that its permission reaches, and all of those', async () => {
    const { ledger, bodies, people } = given;
    for (const role of roleIds) {
      const caller = await as(ledger, bodies, people[role]);
      const { status, body } = await given.ask({ method: 'GET', url: `${path}?size=100`, as: caller });
      const reach = reachOf([role], permission);
      const seen = (body as Partial<Listed>).rows?.map((row) => row.bodyId ?? row.id) ?? [];
      const expected = { none: [], own: [bodies.township], below: [bodies.township, bodies.village] }[reach];
      expect([role, status]).toEqual([role, reach === 'none' ? 403 : 200]);
      expect([role, new Set(seen)]).toEqual([role, new Set<string>(expected)]);
    }
  });

  it('is read page by page to its end, each row once', async () => {
    const { ledger, bodies } = given;
    const role =
      { '/api/acts': 'auditor', '/api/work': 'county-supervisor', '/api/publications': 'county-supervisor' }[
        path
      ] ?? 'administrator';
    const staffId = await hire(
      ledger,
      bodies.county,
      `${role}${path.replaceAll('/', '.')}`,
      [role as 'auditor'],
      {
        now,
      },
    );
    const caller = await enter(ledger, bodies.county, staffId, now);
    const keys: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const url: string = `${path}?size=20${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`;
      const { body } = (await given.ask({ method: 'GET', url, as: caller })) as { body: Listed };
      keys.push(...body.rows.map((row) => JSON.stringify(row)));
      after = body.next;
      if (after === null) expect(keys.length).toBe(body.total);
    }
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(5);
  });

  it.each(['size=30', 'size=0', 'size=x', 'page=2', 'size=20&size=50'])('refuses ?%s', async (query) => {
    const caller = await as(given.ledger, given.bodies, given.people['county-supervisor']);
    const { status, body } = await given.ask({ method: 'GET', url: `${path}?${query}`, as: caller });
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'wrong-input' } });
  });

  it('begins anew for a cursor that somebody wrote', async () => {
    const caller = await as(given.ledger, given.bodies, given.people['county-supervisor']);
    const { status } = await given.ask({ method: 'GET', url: `${path}?after=%27%3B--`, as: caller });
    expect(status).toBe(200);
  });
});

describe('exports', () => {
  const rowsOf = (bytes: Buffer) => {
    const book = read(bytes);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (sheet === undefined) throw new Error('no sheet');
    return { sheet, rows: utils.sheet_to_json<string[]>(sheet, { header: 1 }) };
  };

  it('have the rows of the list under Chinese heads; what begins like a formula stays text', async () => {
    const { ledger, bodies } = given;
    const name = '张三';
    const account = 'export.target';
    await hire(ledger, bodies.village, account, ['village-clerk'], { name, now });
    const admin = await as(ledger, bodies, given.people.administrator);
    const changed = await given.ask({
      method: 'GET',
      url: `/api/staff?text=${account}`,
      as: admin,
    });
    const [row] = (changed.body as Listed).rows;
    await given.ask({
      method: 'POST',
      url: `/api/bodies/${bodies.village}/staff/${row?.id ?? ''}/change`,
      as: admin,
      payload: { actId: uuidv7(), name, post: '=HYPERLINK("http://elsewhere.example")', phone: 'keep' },
    });
    const answer = await given.ask({ method: 'GET', url: `/api/staff.xlsx?text=${account}`, as: admin });
    expect(String(answer.headers['content-disposition'])).toContain(
      `filename*=UTF-8''${encodeURIComponent('工作人员-20261120.xlsx')}`,
    );
    const { sheet, rows } = rowsOf(answer.bytes);
    expect(rows[0]?.slice(0, 4)).toEqual(['姓名', '账号', '单位', '职务']);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 5)).toEqual([
      name,
      account,
      '丙村村民委员会',
      '=HYPERLINK("http://elsewhere.example")',
      '村级公开员',
    ]);
    expect(sheet['D2']).toMatchObject({ t: 's' });
    expect(sheet['D2']).not.toHaveProperty('f');
  });

  it('of the audit are recorded with what they were narrowed by, before they are handed out', async () => {
    const { ledger, bodies, people } = given;
    const auditor = await as(ledger, bodies, people.auditor);
    const actId = uuidv7();
    const answer = await given.ask({
      method: 'POST',
      url: '/api/acts/export',
      as: auditor,
      payload: { actId, kind: 'staff.added', body: bodies.village },
    });
    const { rows } = rowsOf(answer.bytes);
    expect(rows[0]).toEqual(['时间', '单位', '序号', '办理的人', '动作', '内容', '对象', '理由']);
    const listed = await given.ask({ method: 'GET', url: '/api/acts?kind=audit.exported', as: auditor });
    const act = (listed.body as { rows: { seq: number; sentence: string }[] }).rows[0];
    expect(act?.sentence).toContain(`导出了${rows.length - 1}条操作记录`);
    const full = await given.ask({
      method: 'GET',
      url: `/api/bodies/${bodies.township}/acts/${act?.seq ?? 0}`,
      as: auditor,
    });
    const { stated } = full.body as { stated: { name: string; value: string }[] };
    expect(stated).toEqual(
      expect.arrayContaining([
        { name: '条数', value: `${rows.length - 1}条` },
        { name: '筛选：动作', value: '登记工作人员' },
        { name: '筛选：单位', value: '丙村村民委员会' },
      ]),
    );
  });
});
