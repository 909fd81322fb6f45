import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factTitle } from './fact-title.ts';
import {
  factNow,
  parseReferences,
  plainText,
  reference,
  renewReferences,
  staleReferences,
  strayBraces,
} from './references.ts';

const facts = {
  'published.total': 198,
  'channel.wechat.news': 57,
  'request-fees.receivedFen': 1250,
  'last.published.total': 85,
  'growth.published.total': -12,
};

test.each([
  ['公开{{published.total|198}}条。', '公开198条。'],
  ['收取{{request-fees.receivedFen|1250}}元，下降{{growth.published.total|-12}}%。', '收取12.5元，下降12%。'],
  // Typed by hand: no fact, no figure, half a mark.
  [
    '{{注|1}}{{no.such|3}}{{published.total}}{{published.total|多}}',
    '{{注|1}}{{no.such|3}}{{published.total}}{{published.total|多}}',
  ],
  ['{{published.total|{{published.total|5}}}}', '{{published.total|5}}'],
  ['}}{{', '}}{{'],
  ['{{constructor|1}}{{activity.toString.count|1}}', '{{constructor|1}}{{activity.toString.count|1}}'],
  ['许可{{2/licences|3}}件', '许可3件'],
  ['', ''],
])('%j is read as %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('segments carry where they stand in the text', () => {
  const text = '微信{{channel.wechat.news|57}}条';
  expect(parseReferences(text)).toEqual([
    { kind: 'text', text: '微信', start: 0, end: 2 },
    { kind: 'reference', id: 'channel.wechat.news', written: 57, text: '57', start: 2, end: 28 },
    { kind: 'text', text: '条', start: 28, end: 29 },
  ]);
});

test('a reference is stale when its figure is not the ledger’s, and is brought up to date', () => {
  const text =
    '{{published.total|190}}、{{channel.wechat.news|57}}、{{channel.weibo|4}}、{{last.channel.weibo|4}}';
  expect(staleReferences(text, facts)).toEqual([
    { id: 'published.total', written: 190, now: 198 },
    { id: 'channel.weibo', written: 4, now: 0 },
    { id: 'last.channel.weibo', written: 4, now: null },
  ]);
  expect(renewReferences(text, facts)).toBe(
    '{{published.total|198}}、{{channel.wechat.news|57}}、{{channel.weibo|0}}、{{last.channel.weibo|4}}',
  );
});

test.each([
  ['published.total', '{{published.total|198}}'],
  ['channel.board', '{{channel.board|0}}'],
  ['last.channel.board', null],
  ['no.such', null],
])('a reference to %s is %s', (id, written) => {
  expect(reference(id, facts)).toBe(written);
});

test.each([
  ['共{{published.total|198}}条', []],
  ['共{{published.totl|198}}条', ['{{published.totl|198}}']],
  ['共{{published.total|198条', ['{{published.total|198条']],
  ['{{a}}b}}', ['{{a}}', '}}']],
])('%j has the stray braces %j', (text, stray) => {
  expect(strayBraces(text)).toEqual(stray);
});

test.each([
  [
    'channel.wechat.interpretation',
    { title: '微信公众号发布的政策解读', unit: '条', place: 'channel.wechat.interpretation' },
  ],
  [
    'published.column.normative',
    { title: '“规范性文件”栏目公开的信息', unit: '条', place: 'published.column.normative' },
  ],
  ['requests.received', { title: '新收的公开申请', unit: '件', place: '3/received/total' }],
  ['activity.training.people', { title: '培训的参加人数', unit: '人次', place: 'activity.training.people' }],
  [
    'activity.message.settled',
    { title: '按时答复的留言和热线', unit: '件', place: 'activity.message.settled' },
  ],
  [
    'activity.evaluation.settled',
    { title: '社会评议的满意人数', unit: '人', place: 'activity.evaluation.settled' },
  ],
  ['reads.wechat', { title: '微信公众号信息的阅读', unit: '次', place: 'reads.wechat' }],
  ['lasts.board', { title: '期末的公开栏', unit: '处', place: 'lasts.board' }],
  ['last.published.total', { title: '上年的主动公开信息总数', unit: '条', place: null }],
  ['growth.published.total', { title: '主动公开信息总数比上年增减', unit: '%', place: 'published.total' }],
  [
    '2/feesTenThousandYuan',
    { title: '表二“行政事业性收费”行', unit: '万元', place: '2/feesTenThousandYuan' },
  ],
])('%s is called %j', (id, title) => {
  expect(factTitle(id)).toEqual(title);
});

test.each([
  'channel.none',
  'channel.wechat.none',
  'channel.wechat.news.more',
  'category.hasOwnProperty',
  'lasts.training',
  'activity.training.settled',
  'activity.accountability.people',
  'published.column.none',
  'last.last.published.total',
  'last.',
  '',
])('%j is no fact', (id) => {
  expect(factTitle(id)).toBeNull();
});

const piece = fc.oneof(
  fc.constantFrom('{{', '}}', '|', '{{published.total|7}}', '{{channel.weibo|1}}', '{{x|1}}', '\n'),
  fc.string({ maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('segments cover a text without gap or overlap, and what was typed is never lost', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      for (const segment of parseReferences(text)) {
        expect(segment.start).toBe(at);
        if (segment.kind === 'text') expect(segment.text).toBe(text.slice(segment.start, segment.end));
        at = segment.end;
      }
      expect(at).toBe(text.length);
    }),
  );
});

test('a renewed text has nothing stale but what has no figure', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const renewed = renewReferences(text, facts);
      expect(staleReferences(renewed, facts).filter(({ now }) => now !== null)).toEqual([]);
      for (const segment of parseReferences(renewed))
        if (segment.kind === 'reference') expect(factNow(segment.id, facts)).toBe(segment.written);
    }),
  );
});
