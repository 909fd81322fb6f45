import { expect, test } from 'vitest';
import { formatNumber } from './list-number-formats.ts';

test.each<[number, string, string]>([
  [0, 'chineseCounting', '零'],
  [6, 'chineseCounting', '六'],
  [10, 'chineseCounting', '十'],
  [12, 'chineseCountingThousand', '十二'],
  [20, 'japaneseCounting', '二十'],
  [103, 'chineseCountingThousand', '一百零三'],
  [1_010, 'chineseCountingThousand', '一千零一十'],
  [11, 'chineseLegalSimplified', '壹拾壹'],
  [10, 'ideographDigital', '一〇'],
  [2, 'ideographTraditional', '乙'],
  [3, 'decimalEnclosedCircle', '③'],
  [30, 'decimalEnclosedCircle', '30'],
  [3, 'decimalZero', '03'],
  [12, 'decimalFullWidth', '１２'],
  [28, 'upperLetter', 'BB'],
  [14, 'lowerRoman', 'xiv'],
  [5, 'of another world', '5'],
])('%i in %s is %s', (value, format, expected) => {
  expect(formatNumber(value, format)).toBe(expected);
});
