import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOfRow, standardRows, type CatalogueRow } from '../../src/law/index.ts';
import { readTable } from '../../src/documents/tables/read-table.ts';
import { enter, hire } from '../support/county.ts';
import { act, body as found } from '../support/ledger.ts';
import { asOwner } from '../support/owner.ts';
import { as, now, world, type Caller, type World } from './world.ts';

let given: World;
let head: Caller;
let county: Caller;
beforeAll(async () => {
  given = await world();
  const { ledger, bodies, people } = given;
  head = await as(ledger, bodies, people['office-head']);
  const supervisor = await hire(ledger, bodies.county, 'zhuguan', ['county-supervisor'], { now });
  county = await enter(ledger, bodies.county, supervisor, now);
});
afterAll(() => given.close());

const get = (url: string, caller: Caller) => given.ask({ method: 'GET', url, as: caller });
const post = (url: string, payload: object, caller: Caller) =>
  given.ask({ method: 'POST', url, payload, as: caller });

/** The catalogue of law, every row, in a body. @returns the ids of its rows */
async function catalogueIn(bodyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = standardRows.map(({ cites: _cites, ...row }, at): { position: number; row: CatalogueRow } => ({
    position: at + 1,
    row: { ...row, id: uuidv7() },
  }));
  await act(given.ledger, bodyId, 'catalogue.rows-set', bodyId, { source: '常用事项', rows, removed: [] });
  return new Map(rows.map(({ row }) => [row.subMatter, row.id]));
}

const standingSince = (day: string) =>
  asOwner(given.database.url, (owner) =>
    owner.query('update catalogue_rows set first_set_at = $1', [`${day}T00:00:00+08:00`]),
  );

describe('a catalogue', () => {
  it('comes back from its own export unchanged', async () => {
    const { township } = given.bodies;
    await catalogueIn(township);
    const file = await get(`/api/bodies/${township}/catalogue.xlsx`, head);
    expect(file.status).toBe(200);
    const { sheets } = await readTable(file.bytes, '目录.xlsx');
    expect(sheets[0]?.rows[0]?.slice(0, 4)).toEqual(['序号', '领域', '一级事项', '二级事项']);
    const plan = await post(
      `/api/bodies/${township}/catalogue-import/plan`,
      { sheets: sheets.map(({ name, rows }) => ({ name, rows })), field: '' },
      head,
    );
    expect(plan.body).toMatchObject({ faults: [], gone: [], unknown: [] });
    const { rows } = plan.body as { rows: { kind: string; changed: string[] }[] };
    expect(rows).toHaveLength(standardRows.length);
    expect(rows.filter(({ kind }) => kind !== 'same')).toEqual([]);
    expect(Object.keys(cellsOfRow(standardRows[0] as CatalogueRow))).toHaveLength(11);
  });

  it('is listed page by page, by field and by how its rows stand', async () => {
    const { otherTownship } = given.bodies;
    await catalogueIn(otherTownship);
    const list = async (query: string) => {
      const answer = await get(`/api/bodies/${otherTownship}/catalogue?${query}`, county);
      return answer.body as { rows: { subMatter: string }[]; total: number; next: string | null };
    };
    const first = await list('size=20');
    expect([first.rows.length, first.total]).toEqual([20, standardRows.length]);
    const second = await list(`size=20&after=${first.next ?? ''}`);
    expect(second.rows).toHaveLength(standardRows.length - 20);
    expect((await list(`field=${encodeURIComponent('社会救助')}`)).total).toBe(2);
    expect((await list(`text=${encodeURIComponent('三公')}`)).rows.map(({ subMatter }) => subMatter)).toEqual(
      ['乡镇政府预算'],
    );
    expect((await list('standing=unread')).total).toBe(0);
  });
});

describe('what is to be published', () => {
  it('is told for one body and for all bodies of a county alike', async () => {
    const { bodies, ledger } = given;
    const extra: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      const bodyId = await found(ledger, `戊${count}镇人民政府`, 'township', bodies.county);
      await catalogueIn(bodyId);
      extra.push(bodyId);
    }
    await standingSince('2026-07-01');
    const answer = await get('/api/obligations', county);
    const { bodies: counted } = answer.body as {
      bodies: { bodyId: string; overdue: number; dueSoon: number; rows: number }[];
    };
    expect(counted.filter(({ bodyId }) => extra.includes(bodyId))).toHaveLength(12);
    for (const each of counted.filter(({ rows }) => rows > 0)) {
      const own = await get(`/api/bodies/${each.bodyId}/obligations`, county);
      const { open } = own.body as { open: { state: string }[] };
      const count = (state: string) => open.filter((obligation) => obligation.state === state).length;
      expect([each.overdue, each.dueSoon]).toEqual([count('overdue'), count('due-soon')]);
      expect(each.overdue).toBeGreaterThan(0);
    }
  });

  it('is settled by 零报告, and shown so in the table of the year', async () => {
    const { township } = given.bodies;
    const year = async () => {
      const answer = await get(`/api/bodies/${township}/obligation-year?year=2026`, head);
      const { rows } = answer.body as {
        rows: {
          id: string;
          title: string;
          obligations: { key: string; state: string; occasion: string }[];
        }[];
      };
      return rows.find(({ title }) => title === '村级财务收支');
    };
    const before = await year();
    expect(before?.obligations.map(({ occasion, state }) => [occasion, state])).toEqual([
      ['2026年第3季度', 'overdue'],
      ['2026年第4季度', 'not-yet-due'],
    ]);
    const key = before?.obligations[0]?.key ?? '';
    const answered = await post(
      `/api/bodies/${township}/catalogue/${before?.id ?? ''}/answers`,
      { actId: uuidv7(), key, answer: 'nil', reason: '' },
      head,
    );
    expect(answered.status).toBe(200);
    expect((await year())?.obligations[0]?.state).toBe('nil');
    const file = await get(`/api/bodies/${township}/obligation-year.xlsx?year=2026`, head);
    const { sheets } = await readTable(file.bytes, '一年.xlsx');
    expect(sheets[0]?.rows.map((row) => row[5])).toContain('本期没有');
  });
});
