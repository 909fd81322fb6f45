import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { readLinks } from './links.ts';

const today = civilDate('2026-11-20');
const none = { channel: '', category: '', on: '' };
const wechat = 'https://mp.weixin.qq.com/s/AbC_d-12';
const longWechat = 'https://mp.weixin.qq.com/s?__biz=MzA3&mid=265&idx=1&sn=0a2026#rd';

/** Title, address, date, reads of each line; or its faults. */
const read = (text: string, defaults = none) =>
  readLinks(text, defaults, today).map(({ row, line, faults }) =>
    line === null ? [row, ...faults] : [row, line.channel, line.title, line.url, line.on, line.reads],
  );

describe('readLinks', () => {
  test.each([
    ['title, address, date and reads in a line', `关于防汛的通知 ${wechat} 2026-03-02 阅读 1234`],
    ['another order', `2026年3月2日 关于防汛的通知 阅读量：1,234 ${wechat}`],
    ['cells of a workbook', `关于防汛的通知\t${wechat}\t2026/3/2\t1234`],
    ['cells in another order', `2026-03-02 09:30\t关于防汛的通知\t1234\t${wechat}`],
    ['the title above the address', `关于防汛的通知\n${wechat}\n2026-03-02 阅读1234`],
    ['a link of Markdown', `[关于防汛的通知](${wechat}) 2026-03-02 1234次阅读`],
    ['a numbered line', `1、关于防汛的通知：${wechat}（2026-03-02，1234阅读）`],
    ['words before each', `标题：关于防汛的通知\n链接：${wechat}\n日期：2026-03-02\n阅读：1234`],
  ])('reads %s', (_, text) => {
    expect(read(text)).toEqual([[1, 'wechat', '关于防汛的通知', wechat, '2026-03-02', 1234]]);
  });

  it('reads several, with blank lines and a head between', () => {
    const text = [
      '标题\t链接\t日期',
      `甲\t${longWechat}\t2026-03-02`,
      '',
      '乙',
      'https://weibo.com/1234567/NfG2',
      '2026-03-03',
      '',
      '丙 https://www.example.gov.cn/art/2026/3/4/art_1_2.html 2026.3.4 浏览次数：10万+',
    ].join('\r\n');
    expect(read(text)).toEqual([
      [2, 'wechat', '甲', longWechat, '2026-03-02', null],
      [4, 'weibo', '乙', 'https://weibo.com/1234567/NfG2', '2026-03-03', null],
      [
        8,
        'county-portal',
        '丙',
        'https://www.example.gov.cn/art/2026/3/4/art_1_2.html',
        '2026-03-04',
        100_000,
      ],
    ]);
  });

  it('finds channel and category among the cells of a workbook, and says what it left', () => {
    const text = `1\t微博\t政策解读\t关于惠农补贴的说明\thttps://v.example/1\t2026-03-02\t党政办\t88`;
    const [link] = readLinks(text, none, today);
    expect(link?.line).toMatchObject({
      channel: 'weibo',
      category: 'interpretation',
      title: '关于惠农补贴的说明',
      reads: 88,
    });
    expect(link?.remarks).toEqual(['“党政办”没有登记。']);
  });

  it('keeps the first address of a line and says that there were more', () => {
    const [link] = readLinks(`甲 ${wechat} https://weibo.com/1/b 2026-03-02`, none, today);
    expect(link?.line).toMatchObject({ title: '甲', url: wechat });
    expect(link?.remarks).toEqual(['还有1个链接，只登记了第一个。']);
  });

  it('takes no date out of an address', () => {
    expect(read('甲 https://www.example.gov.cn/art/2026/3/4/art_1.html')).toEqual([[1, '没有写日期。']]);
  });

  it('takes what a line does not say from the defaults', () => {
    const defaults = { channel: 'video', category: 'notice', on: '2026-11-19' };
    const [link] = readLinks('直播回放 https://v.example/abc', defaults, today);
    expect(link?.line).toMatchObject({ channel: 'video', category: 'notice', on: '2026-11-19' });
    expect(read(`甲 ${wechat}`, defaults)[0]?.[1]).toBe('wechat');
  });

  test.each([
    ['a line without an address', '开会纪念照片', ['没有链接。']],
    ['an address alone', `${wechat} 2026-03-02`, ['没有填标题。']],
    [
      'a host that says nothing',
      '甲 https://v.example/abc 2026-03-02',
      ['看不出是哪个渠道，请写明，或者先选“没有写明的，算作哪个渠道”。'],
    ],
    ['a day to come', `甲 ${wechat} 2026-12-01`, ['日期在今天以后，请核对。']],
  ])('names %s', (_, text, faults) => {
    expect(read(text)).toEqual([[1, ...faults]]);
  });

  it.each([
    ['dates without end', '2026-03-02\n'.repeat(18_000)],
    ['blanks before a letter', `甲${' '.repeat(100_000)}乙 ${wechat}`],
    ['brackets', '['.repeat(200_000)],
    ['bars', `${'|'.repeat(1400)}甲\n`.repeat(140)],
    ['digits', '2026 '.repeat(40_000)],
    ['addresses', 'https://a.b/'.repeat(16_000)],
  ])('is done with %s, each line a link or named', (_, text) => {
    for (const { line, faults } of readLinks(text, none, today))
      expect(line === null).toBe(faults.length > 0);
  });

  it('loses no line: each stands in what was read, as a link or by its faults', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '甲乙',
        '',
        '2026-03-02',
        '阅读 12',
        wechat,
        `题 ${wechat}`,
        `题\t${wechat}\t2026-03-02`,
        '标题\t链接',
      ),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const found = readLinks(lines.join('\n'), none, today);
        for (const each of found) expect(each.line === null).toBe(each.faults.length > 0);
        const addresses = lines.join('\n').split(wechat).length - 1;
        const kept =
          found
            .map(({ text }) => text)
            .join('\n')
            .split(wechat).length - 1;
        expect(kept).toBeGreaterThanOrEqual(Math.min(addresses, 1));
        expect(
          found.flatMap(({ line: each }) => each?.url ?? []).every((url) => url.startsWith('http')),
        ).toBe(true);
      }),
    );
  });
});
