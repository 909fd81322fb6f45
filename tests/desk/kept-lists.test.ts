import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  activityColumns,
  channelColumns,
  columnFor,
  registerColumns,
  registerKinds,
  registers,
  type RegisterKind,
} from '../../src/law/index.ts';
import { levelOf, listOf, wordColumns } from '../../src/screening/word-table.ts';
import { dateInChina } from '../../src/desk/api/frame/today.ts';
import { readTable } from '../../src/documents/tables/read-table.ts';
import { hire } from '../support/county.ts';
import { plainEdition, published } from '../support/published.ts';
import { as, now, world, type Caller, type World } from './world.ts';

let given: World;
let clerk: Caller;
let others: Caller;
beforeAll(async () => {
  given = await world();
  const { ledger, bodies } = given;
  clerk = await as(ledger, bodies, given.people.clerk);
  const villager = await hire(ledger, bodies.township, 'second.clerk', ['clerk', 'proofreader'], { now });
  others = await as(ledger, bodies, villager);
});
afterAll(() => given.close());

const ask = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, caller = clerk) => {
  const answer = await given.ask({ method, url, as: caller, ...(payload === undefined ? {} : { payload }) });
  if (answer.status !== 200) throw new Error(`${url}: ${JSON.stringify(answer.body)}`);
  return answer;
};
const place = (rest: string) => `/api/bodies/${given.bodies.township}/${rest}`;

/** The rows of an exported list by our columns, as an import would send them. */
async function exported(url: string, names: Readonly<Record<string, readonly string[]>>) {
  const { sheets } = await readTable((await ask('GET', url)).bytes, 'a.xlsx');
  const [head = [], ...rows] = sheets[0]?.rows ?? [];
  const columns = head.map((heading) => columnFor(heading, names));
  return rows.map((texts, at) => ({
    row: at + 2,
    cells: Object.fromEntries(
      texts.flatMap((text, place_) => {
        const column = columns[place_] ?? null;
        return column === null || text === '' ? [] : [[column, text]];
      }),
    ),
  }));
}

describe('what is exported can be imported again', () => {
  const line = (register: RegisterKind, at: number) => ({
    actId: uuidv7(),
    number: at === 0 ? `=文〔2026〕${at}号` : null,
    matter: `事项${at}，"甲"\t乙`.replace('\t', ' '),
    on: `2026-03-0${at + 1}`,
    count: registers[register].counts === 'money' ? 0 : at + 1,
    amountFen: registers[register].counts === 'money' ? 100_000_000_001 + at : null,
    remark: at === 0 ? '-3' : '',
    publicationId: null,
  });

  it.each(registerKinds)('the register of %s: every line is found to stand already', async (register) => {
    for (const at of [0, 1, 2]) await ask('POST', place(`registers/${register}/lines`), line(register, at));
    const rows = await exported(`/api/registers/${register}/list.xlsx`, registerColumns);
    expect(rows).toHaveLength(3);
    const table = { source: 'a.xlsx', rows, acceptRepeats: false };
    const { body } = await ask('POST', place(`registers/${register}/import/check`), table);
    expect(body).toMatchObject({
      faults: [{ row: 4, sentence: '“=文〔2026〕0号”已经登记过。' }],
      repeats: [{ row: 2 }, { row: 3 }],
    });
  });

  it('what went out by other channels: nothing is new', async () => {
    const record = { category: 'response', place: '', publicationId: null, on: '2026-03-02' };
    await ask('POST', place('channels'), {
      ...record,
      actId: uuidv7(),
      channel: 'weibo',
      title: '回应',
      url: 'https://weibo.com/1/a?b=1&c=2#d',
      reads: 12_345,
    });
    await ask('POST', place('channels'), {
      ...record,
      actId: uuidv7(),
      channel: 'board',
      title: '名单',
      url: null,
      place: '甲村',
      reads: null,
    });
    const rows = await exported('/api/channels.xlsx', channelColumns);
    const { body } = await ask('POST', place('channels/import/check'), {
      source: 'a.xlsx',
      rows,
      text: '',
      defaults: { channel: '', category: '', on: '' },
      categories: [],
    });
    expect(body).toMatchObject({ records: [], faults: [], remarks: [], same: [2, 3] });
  });

  it('the record of activities: every line is found to stand already', async () => {
    const record = { until: null, people: null, settled: null, remark: '' };
    for (const activity of [
      { kind: 'training', title: '业务培训', on: '2026-03-01', count: 1, people: 30, remark: '=1' },
      { kind: 'message', title: '12345热线', on: '2026-03-31', count: 41, settled: 40 },
      { kind: 'board', title: '丙村政务公开栏', on: '2026-02-01', count: 1, until: '2026-03-01' },
    ]) {
      await ask('POST', place('activities'), { actId: uuidv7(), ...record, ...activity });
    }
    const rows = await exported('/api/activities.xlsx', activityColumns);
    expect(rows).toHaveLength(3);
    const { body } = await ask('POST', place('activities/import/check'), {
      source: 'a.xlsx',
      rows,
      defaults: { kind: '', on: '' },
      acceptRepeats: false,
    });
    expect(body).toMatchObject({
      faults: [],
      remarks: [],
      repeats: [{ row: 2 }, { row: 3 }, { row: 4 }],
      activities: [
        { kind: 'message', count: 41, settled: 40 },
        { kind: 'training', people: 30, remark: '=1' },
        { kind: 'board', until: '2026-03-01' },
      ],
    });
  });

  it('the word list: each word comes back as it was', async () => {
    const words = [
      {
        list: '易错词',
        word: '登陆',
        right: '登录',
        except: ['登陆舰', '登陆点'],
        level: 'error',
        why: '常错',
      },
      { list: '敏感词', word: '内部' },
    ];
    await ask('PUT', place('words'), { actId: uuidv7(), source: 'form', basedOn: null, words });
    const rows = await exported(place('words.xlsx'), wordColumns);
    expect(
      rows.map(({ cells }) => [listOf(cells['list'] ?? ''), cells['word'], levelOf(cells['level'] ?? '')]),
    ).toEqual([
      ['易错词', '登陆', 'error'],
      ['敏感词', '内部', 'warning'],
    ]);
    expect(rows[0]?.cells['except']).toBe('登陆舰、登陆点');
  });
});

describe('two people', () => {
  it('at one word list: the later one is told, and nothing of the first is lost', async () => {
    const { body } = await ask('GET', place('words'));
    const { setAt } = body as { readonly setAt: string };
    const set = (word: string, caller: Caller) =>
      given.ask({
        method: 'PUT',
        url: place('words'),
        as: caller,
        payload: {
          actId: uuidv7(),
          source: 'form',
          basedOn: setAt,
          words: [{ list: '易错词', word, right: '账号' }],
        },
      });
    const answers = await Promise.all([set('帐号', clerk), set('帐户', others)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'stale' });
  });

  it('entering one number at once: it stands once', async () => {
    const enter = (caller: Caller) =>
      given.ask({
        method: 'POST',
        url: place('registers/penalty/lines'),
        as: caller,
        payload: {
          actId: uuidv7(),
          number: '乙罚〔2026〕77号',
          matter: '占地建房',
          on: '2026-03-02',
          count: 1,
          amountFen: null,
          remark: '',
          publicationId: null,
        },
      });
    const answers = await Promise.all([enter(clerk), enter(others)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });
});

it('counts for part 1 what this desk published in the year beside the other channels', async () => {
  await published(given.ledger, given.bodies.township, given.people.clerk, plainEdition('公示'));
  const year = Number(dateInChina(new Date()).slice(0, 4));
  const { body } = await ask('GET', place(`channels/figures?year=${year}`));
  expect(body).toMatchObject({ year, published: 1 });
  const before = await ask('GET', place(`channels/figures?year=${year - 1}`));
  expect(before.body).toMatchObject({ published: 0 });
});
