import { describe, expect, it, test } from 'vitest';
import { faultsByRow, joined, rowOf, rowOfCells, wordOf, type WordRow } from './word-list.ts';

const row = (word: string, change: Partial<WordRow> = {}): WordRow => ({
  key: 0,
  list: '易错词',
  word,
  right: '登录',
  except: '',
  level: 'warning',
  why: '',
  ...change,
});

test.each([
  [row(' 登陆 '), { list: '易错词', word: '登陆', right: '登录' }],
  [
    row('登陆', { except: '登陆舰、登陆艇，抢滩登陆', why: ' 常错 ', level: 'error' }),
    {
      list: '易错词',
      word: '登陆',
      right: '登录',
      except: ['登陆舰', '登陆艇', '抢滩登陆'],
      level: 'error',
      why: '常错',
    },
  ],
  // A right form belongs to words that are written wrongly.
  [row('机密', { list: '敏感词' }), { list: '敏感词', word: '机密' }],
])('a row is kept as a word', (given, word) => {
  expect(wordOf(given)).toEqual(word);
});

it('gives the row back as it was kept', () => {
  const word = {
    list: '易错词',
    word: '登陆',
    right: '登录',
    except: ['登陆舰'],
    level: 'error',
    why: '常错',
  } as const;
  expect(wordOf(rowOf(word, 3))).toEqual(word);
});

describe('faultsByRow', () => {
  it('tells each fault at its row', () => {
    const rows = [
      row('登陆', { key: 7 }),
      row('帐号', { key: 8, right: '' }),
      row('登陆', { key: 9 }),
      row('', { key: 10 }),
    ];
    expect([...faultsByRow(rows)]).toEqual([
      [8, [expect.stringContaining('没有写正确写法')]],
      [9, [expect.stringContaining('与第1行重复')]],
      [10, [expect.stringContaining('没有写词')]],
    ]);
  });
});

test.each([
  [
    { word: '登陆', right: '登录' },
    { list: '敏感词', level: 'warning' },
  ],
  [
    { word: '登陆', list: '易错词库', level: '必须改' },
    { list: '易错词', level: 'error' },
  ],
  [
    { word: '机密', list: '敏感', level: '提示' },
    { list: '敏感词', level: 'warning' },
  ],
])('reads %j', (cells, expected) => {
  expect(rowOfCells(cells, '敏感词', 1)).toMatchObject(expected);
});

it('joins an imported list: what stands is taken over in its place, the rest comes behind', () => {
  const standing = [row('登陆', { key: 1, right: '旧' }), row('帐号', { key: 2, right: '账号' })];
  const imported = [row('布署', { key: 3, right: '部署' }), row('登陆', { key: 4 })];
  expect(joined(standing, imported).map(({ key, word, right }) => [key, word, right])).toEqual([
    [1, '登陆', '登录'],
    [2, '帐号', '账号'],
    [3, '布署', '部署'],
  ]);
});
