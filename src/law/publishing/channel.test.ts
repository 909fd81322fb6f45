import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  categoryOfText,
  channelOfAddress,
  channelOfText,
  disclosureCategories,
  disclosureCategoryIds,
  disclosureChannelIds,
  disclosureChannels,
} from './channel.ts';
import { faultsOfChannelLine, readChannelRow, type ChannelLine } from './channel-record.ts';

const today = civilDate('2026-11-20');
const none = { channel: '', category: '', on: '' };

test.each([
  ['https://mp.weixin.qq.com/s/a', 'wechat'],
  ['https://m.weibo.cn/status/1', 'weibo'],
  ['http://www.example.gov.cn:8080/a', 'county-portal'],
  ['https://gov.cn/a', 'county-portal'],
  ['https://gov.cn.example/a', null],
  ['https://notweibo.com/a', null],
  ['https://user@weibo.com/a', null],
  ['javascript:alert(1)', null],
  ['https://localhost/a', null],
  ['weibo.com', null],
])('the address %s is of %s', (address, channel) => {
  expect(channelOfAddress(address)).toBe(channel);
});

test.each([
  ['微信', 'wechat'],
  ['乙镇发布（公众号）', 'wechat'],
  ['村民微信群', 'wechat'],
  ['村民群', 'group'],
  ['县门户', 'county-portal'],
  ['村务公开栏', 'board'],
  ['小程序', 'app'],
  ['图书馆查阅点', 'query-point'],
  ['飞鸽', null],
  ['', null],
])('the channel %j is %s', (text, channel) => {
  expect(channelOfText(text)).toBe(channel);
});

test.each([
  ['政策解读', 'interpretation'],
  ['部门文件解读', 'interpretation'],
  ['时政', 'news'],
  ['通知', 'notice'],
  ['其它', 'other'],
  ['杂', null],
])('the category %j is %s', (text, category) => {
  expect(categoryOfText(text)).toBe(category);
});

it('finds every channel and category by its own title', () => {
  for (const id of disclosureChannelIds) expect(channelOfText(disclosureChannels[id].title)).toBe(id);
  for (const id of disclosureCategoryIds) expect(categoryOfText(disclosureCategories[id])).toBe(id);
});

describe('faultsOfChannelLine', () => {
  const line: ChannelLine = {
    channel: 'wechat',
    category: 'notice',
    title: '关于防汛的通知',
    url: 'https://mp.weixin.qq.com/s/a',
    place: '',
    on: civilDate('2026-03-02'),
    reads: 12,
  };
  const board = { ...line, channel: 'board', url: null, place: '村委会门口', reads: null };

  it.each([
    ['an article', line],
    ['a paper on a board', board],
    ['a video without address', { ...line, channel: 'video', url: null }],
  ])('has nothing against %s', (_, given) => {
    expect(faultsOfChannelLine(given, today)).toEqual([]);
  });

  it.each([
    ['channel', { ...line, channel: 'pigeon' }],
    ['category', { ...line, category: 'x' }],
    ['title', { ...line, title: ' ' }],
    ['title', { ...line, title: '长'.repeat(201) }],
    ['title', { ...line, title: '甲\n乙' }],
    ['url', { ...line, url: null }],
    ['url', { ...line, url: 'javascript:alert(1)' }],
    ['url', { ...line, url: 'https://a b.gov.cn/' }],
    ['url', { ...board, url: 'https://www.example.gov.cn/' }],
    ['place', { ...board, place: '' }],
    ['on', { ...line, on: civilDate('2026-11-21') }],
    ['reads', { ...line, reads: 1.5 }],
    ['reads', { ...line, reads: -1 }],
    ['reads', { ...board, reads: 3 }],
  ])('names what is wrong with %s', (field, given) => {
    expect(faultsOfChannelLine(given, today).map((fault) => fault.field)).toEqual([field]);
  });
});

describe('readChannelRow', () => {
  it('reads a row, and leaves out what the channel does not have', () => {
    const cells = {
      on: '2026/3/2',
      channel: '公示栏',
      title: '低保名单',
      place: '甲村',
      url: '无',
      reads: '-',
    };
    expect(readChannelRow(cells, none, today)).toEqual({
      line: {
        channel: 'board',
        category: 'assistance',
        title: '低保名单',
        url: null,
        place: '甲村',
        on: '2026-03-02',
        reads: null,
      },
      faults: [],
      remarks: [],
    });
  });

  it('says what it took otherwise than it stood', () => {
    const cells = {
      on: '2026/3/2',
      title: '甲',
      url: 'https://mp.weixin.qq.com/s/a',
      category: '杂',
      reads: '10万+',
    };
    const { line, remarks } = readChannelRow(cells, none, today);
    expect(line).toMatchObject({ category: 'other', reads: 100_000 });
    expect(remarks).toEqual(['类别“杂”不认识，记为其他。', '阅读数“10万+”按100000登记。']);
  });

  it.each([
    ['no channel', { on: '2026-03-02', title: '甲' }, '没有写渠道。'],
    ['no date', { channel: '公示栏', title: '甲', place: '乙' }, '没有写日期。'],
    [
      'reads in words',
      { channel: '微博', on: '2026-03-02', title: '甲', reads: '很多' },
      '阅读数“很多”读不出来，请只写数字。',
    ],
    [
      'a link that is none',
      { channel: '微博', on: '2026-03-02', title: '甲', url: 'weibo' },
      '链接应以http://或https://开头，中间没有空格、引号和尖括号。',
    ],
  ])('names %s', (_, cells, fault) => {
    expect(readChannelRow(cells, none, today)).toMatchObject({ line: null, faults: [fault] });
  });
});
