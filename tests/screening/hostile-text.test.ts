import { describe, expect, test } from 'vitest';
import { screenParts } from '../../src/screening/screen-parts.ts';
import { screenText } from '../../src/screening/screen-text.ts';
import { labelledRules } from '../support/screening/labelled-set.ts';

const fill = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts made to lead a matcher astray, by what is repeated. */
const hostile: Readonly<Record<string, string>> = {
  'digits without end': '1',
  'single digits with blanks': '1 ',
  'single digits with tabs': '1\t',
  'digits with hyphens': '12-',
  'almost identity numbers': '35000019850410007',
  'identity numbers': '35000019850410007X，',
  'cards that run on': '6217000000000006 ',
  'phones that run on': '13800001234',
  'phones in an address': 'a/13800001234.',
  'blanks in front of a mark': ' ',
  'ideographic blanks': '　',
  'brackets before a mark': '（',
  'beginnings of words': '内部资',
  'labels without numbers': '身份证号：',
  'labels of papers': '护照号码编号为：',
  'labels of homes': '家庭住址：',
  'addresses without end': '家住甲县乙镇丙村3组',
  'states without names': '孤儿张',
  stars: '机密★',
  titles: '（征求意见稿）',
  'line ends': '\n',
  borders: '|',
  headings: '姓名\t身份证号\n',
  'wide headings': '姓名\t',
  'rows of a list': '姓名\t电话\t备注\n张三\t13800001234\t孤儿\n',
  'a split number in each row': '姓名\t身份证号\t\n张三\t350000198504\t10007X\n',
  'lists of either kind by turns': '姓名\t电话\n张三\t13800001234\n\n姓名 电话 村\n张三 13800001234 丙村\n\n',
  'lists with blanks': '姓名 电话 村\n张三 13800001234 丙村\n',
  'names spelled with blanks': '姓    ',
  'commas and dots': '.,',
  'half a pair': '\ud800',
  'words of a list': '登陆系必需布',
};

// A window of fixed size at each character: the steps may grow with the length and no faster.
const most = 120;

describe('the work stays in step with the length of the text', () => {
  test.each(Object.entries(hostile))('%s', (_, piece) => {
    const steps = [20_000, 200_000].map((length) => {
      const tally = { steps: 0 };
      screenText(fill(piece, length), labelledRules, tally);
      return tally.steps;
    });
    expect(steps[0]).toBeGreaterThanOrEqual(20_000);
    expect(steps[1]! / 200_000).toBeLessThan(most);
    expect(steps[1]! / steps[0]!).toBeLessThan(10.5);
  });

  test.each(['1 ', '内部资', ' ', '1\t', '姓名\t身份证号\n', '家住甲县乙镇丙村3组', '|\n', '必需品'])(
    '10 MB of "%s"',
    (piece) => {
      const tally = { steps: 0 };
      screenText(fill(piece, 10_000_000), labelledRules, tally);
      expect(tally.steps / 10_000_000).toBeLessThan(most);
    },
  );

  test.each([
    [
      'many short parts',
      Array.from({ length: 100_000 }, (_, at) => ({ place: `${at}`, role: 'body' as const, text: '1' })),
    ],
    [
      'a wide table',
      [
        {
          place: '表',
          rows: Array.from({ length: 20 }, () =>
            Array.from({ length: 5000 }, () => ({ place: '', role: 'cell' as const, text: '姓名' })),
          ),
        },
      ],
    ],
    [
      'a long table of single digits',
      [
        {
          place: '表',
          rows: Array.from({ length: 50_000 }, () => [
            { place: '', role: 'cell' as const, text: '1' },
            { place: '', role: 'cell' as const, text: '9' },
          ]),
        },
      ],
    ],
  ])('%s', (_, screened) => {
    const tally = { steps: 0 };
    screenParts(screened, labelledRules, { key: 'a key for tests only', tally });
    expect(tally.steps).toBeLessThan(100_000 * 1200);
  });
});
