import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { articleSummary } from '../articles.ts';
import { catalogueFields, fieldOf } from './fields.ts';
import { catalogueChannels, channelIds, channelsOf } from './channels.ts';
import { cellsOfRow, columnOfHeading, faultsOfRow, rowOfCells, rowRules, type CatalogueRow } from './row.ts';
import { standardRows } from './standard-rows.ts';
import { parseTimeLimit } from './time-limit.ts';

const sound: CatalogueRow = { ...rowOfCells({}, 'x'), ...standardRows[0] };

describe('the 26 fields', () => {
  it('are 26, each named once', () => {
    expect(catalogueFields).toHaveLength(26);
    const names = catalogueFields.flatMap(({ title, alsoCalled }) => [title, ...alsoCalled]);
    expect(new Set(names).size).toBe(names.length);
  });
  test.each([
    ['社会救助', 'social-assistance'],
    ['社会救助领域', 'social-assistance'],
    ['乡村振兴', 'poverty-relief'],
    ['卫生健康', 'health'],
    ['宅基地管理', undefined],
  ])('%s', (text, id) => {
    expect(fieldOf(text)?.id).toBe(id);
  });
});

describe('channelsOf', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['■政府网站\n□政府公报\n■两微一端', ['website', 'new-media'], []],
    ['■政府网站□政府公报■社区/企事业单位/村公示栏（电子屏）', ['website', 'notice-board'], []],
    ['网站、村公示栏', ['website', 'notice-board'], []],
    ['微信公众号、广播', ['new-media', 'broadcast'], []],
    ['√政府网站 √其他 微信群', ['website'], ['其他 微信群']],
    ['□政府网站', [], []],
    ['', [], []],
    ['大喇叭', [], ['大喇叭']],
    [
      '政务服务中心、便民服务站、公开查阅点、档案馆',
      ['reading-point', 'service-centre', 'service-station'],
      [],
    ],
  ])('%j', (text, channels, others) => {
    expect(channelsOf(text)).toEqual({ channels, others });
  });
  it('reads each of the tick list by its own name', () => {
    for (const id of channelIds) expect(channelsOf(`■${catalogueChannels[id]}`).channels).toEqual([id]);
  });
});

describe('columnOfHeading', () => {
  test.each([
    ['序号', 'number'],
    ['公开内容(要素)', 'elements'],
    ['公开内容 （要素）', 'elements'],
    ['公开时限', 'time-limit'],
    ['公开渠道和载体', 'channels'],
    ['公开对象', 'audience'],
    ['公开对象全社会', 'everyone'],
    ['公开对象\n特定群体', 'group'],
    ['公开方式依申请', 'on-request'],
    ['公开方式主动', 'proactive'],
    ['公开层级 县级', 'county'],
    ['公开层级乡、村级', 'township-village'],
    ['公开事项一级事项', 'matter'],
    ['二级事项', 'sub-matter'],
    ['备注', null],
    ['', null],
  ])('%j is %s', (text, column) => {
    expect(columnOfHeading(text)).toBe(column);
  });
});

describe('rowOfCells', () => {
  it('reads the tick columns of a two-line heading', () => {
    const row = rowOfCells(
      {
        matter: '社会救助',
        'sub-matter': '临时救助',
        elements: '1.对象\n2.金额；方式',
        'time-limit': '20个工作日内',
        channels: '■村公示栏',
        group: '√',
        proactive: '√',
        'township-village': '√',
      },
      'x',
    );
    expect(row).toMatchObject({
      elements: ['对象', '金额', '方式'],
      channels: ['notice-board'],
      group: '特定群体',
      manner: 'proactive',
      levels: ['township-village'],
    });
  });

  test.each<[string, Parameters<typeof rowOfCells>[0], Partial<CatalogueRow>]>([
    ['everyone', { everyone: '√' }, { group: null }],
    ['everyone in words', { audience: '全社会' }, { group: null }],
    ['a group in words', { audience: '本村村民' }, { group: '本村村民' }],
    ['a group named in its column', { group: '申请人' }, { group: '申请人' }],
    ['on request', { 'on-request': '√' }, { manner: 'on-request' }],
    ['both ways', { proactive: '√', 'on-request': '√' }, { manner: 'proactive' }],
    ['on request in words', { manner: '依申请公开' }, { manner: 'on-request' }],
    ['levels in words', { level: '县级、乡级' }, { levels: ['county', 'township-village'] }],
    ['no tick', { county: '', 'township-village': '×' }, { levels: [] }],
  ])('%s', (_, cells, expected) => {
    expect(rowOfCells(cells, 'x')).toMatchObject(expected);
  });

  test.each(standardRows)('comes back from its cells: $id $subMatter', ({ cites, ...row }) => {
    expect(cites.length).toBeGreaterThan(0);
    expect({ ...rowOfCells(cellsOfRow(row), row.id), itemId: row.itemId }).toEqual(row);
  });

  it('keeps whatever words stand in the cells', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'村公开名单办法12（）'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (matter, publisher) => {
        expect(rowOfCells({ matter, publisher }, 'x')).toMatchObject({ matter, publisher });
      }),
    );
  });
});

describe('faultsOfRow', () => {
  test.each<[string, Partial<CatalogueRow>, string[]]>([
    ['sound', {}, []],
    [
      'no words',
      { matter: '', basis: ' ', elements: [], publisher: '', timeLimit: '' },
      ['R-1', 'R-1', 'R-1', 'R-1', 'R-1'],
    ],
    ['a term that cannot be read', { timeLimit: '按有关规定' }, ['R-2']],
    ['no channel', { channels: [] }, ['R-3']],
    ['a channel of their own', { channels: [], otherChannels: ['大喇叭'] }, []],
    ['no level', { levels: [] }, ['R-4']],
    ['a slip of the pen: 120', { timeLimit: '120个工作日' }, ['R-5']],
    ['exactly 20', { timeLimit: '20个工作日' }, []],
    ['longer, but from an approval', { timeLimit: '批准后30个工作日内' }, []],
    ['an item that is none', { itemId: '20-99' }, ['R-6']],
    ['a listed item on request', { manner: 'on-request' }, ['R-7']],
  ])('%s', (_, change, ids) => {
    const faults = faultsOfRow({ ...sound, ...change });
    expect(faults.map(({ id }) => id)).toEqual(ids);
    for (const { sentence } of faults) expect(sentence).toMatch(/。$/u);
  });
  it('has rules with ids of their own', () => {
    expect(rowRules.map(({ id }) => id)).toEqual(rowRules.map((_, index) => `R-${index + 1}`));
  });
});

describe('the rows that a township begins with', () => {
  test.each(standardRows)(
    '$id $subMatter: no fault, a term that is read, articles that are in the list',
    (row) => {
      expect(faultsOfRow(row)).toEqual([]);
      expect(parseTimeLimit(row.timeLimit).unread).toBeNull();
      for (const citation of row.cites) expect(articleSummary(citation)).not.toBeNull();
    },
  );
  it('cover every item that Art. 21 names for a township, and have ids of their own', () => {
    const items = new Set(standardRows.map(({ itemId }) => itemId));
    // 房屋征收 on state-owned land is not decided by a township.
    const named = [1, 2, 3, 4, 5, 7, 8].map((number) => `21-township-${number}`);
    expect(named.filter((id) => !items.has(id))).toEqual([]);
    expect(new Set(standardRows.map(({ id }) => id)).size).toBe(standardRows.length);
  });
});
