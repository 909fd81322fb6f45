import { utils, write } from '@e965/xlsx';
import { checkOf } from './screening/numbers.ts';

/** Identity numbers that nobody has: an area that was never given out, and a check character that is right. */
export const inventedIds = ['350000195001010', '350000196202030', '350000197303040'].map((body, at) => {
  const seventeen = `${body}${String(at + 11)}`;
  return `${seventeen}${checkOf(seventeen)}`;
});

/** A list of subsidies as offices keep it: the identity numbers stand in a column that is hidden. */
export function subsidyList(amounts: readonly [number, number, number] = [3000, 2400, 1800]): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['序号', '户主', '身份证号', '机具', '金额（元）'],
    ...['张三', '李四', '王五'].map((name, at) => [at + 1, name, inventedIds[at], '旋耕机', amounts[at]]),
  ]);
  sheet['!cols'] = [{}, {}, { hidden: true }, {}, {}];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '名单');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
