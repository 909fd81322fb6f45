import { expect, test } from 'vitest';
import { stateSentences } from './state-sentences.ts';
import type { PublicationWhole } from './use-publication.ts';

type Row = PublicationWhole['publication'];
type Told = Parameters<typeof stateSentences>[0];

const row = (change: Partial<Row>): Row => ({
  id: 'p',
  bodyId: 'b',
  bodyName: '乙镇人民政府',
  title: '通知',
  columnId: 'notice',
  columnTitle: '通知公告',
  workState: null,
  publicState: null,
  stateTitle: '草稿',
  waitsFor: null,
  waitingSince: null,
  edition: null,
  scheduledFor: null,
  publishedAt: null,
  reviewOwed: null,
  rescreenedOpen: null,
  openedBy: null,
  lastAt: '2026-11-20T01:00:00Z',
  ...change,
});
const first = { edition: 1, publishedAt: '2026-11-20T01:30:00Z' };
const second = { edition: 2, publishedAt: '2026-11-21T01:30:00Z' };
const told = (change: Partial<Row>, more: Partial<Omit<Told, 'publication'>> = {}): readonly string[] =>
  stateSentences({ publication: row(change), editions: [], working: null, withdrawal: null, ...more });
const returned = {
  returned: { stepTitle: '二审', by: { id: 'x', name: '李四' }, comments: [] },
};

test.each([
  ['a draft', told({ workState: 'draft' }), ['还在写，没有送审。']],
  ['one screened', told({ workState: 'screened' }), ['已筛查，还没有送审。']],
  [
    'one that came back',
    told({ workState: 'draft' }, { working: returned }),
    ['二审时被李四退回，改好后再送审。'],
  ],
  [
    'one under review',
    told({ workState: 'reviews', waitsFor: '二审', waitingSince: '2026-11-20T01:30:00Z' }),
    ['等二审，2026-11-20 09:30起。'],
  ],
  ['one that passed', told({ workState: 'ready' }), ['各步都已经通过，可以公开。']],
  [
    'one with a set time, told by the clock of China',
    told({ workState: 'scheduled', scheduledFor: '2026-11-24T16:00:00Z' }),
    ['定于2026-11-25 00:00自动公开。'],
  ],
  [
    'one that is public',
    told({ publicState: 'published', edition: 1 }, { editions: [first] }),
    ['公众看到的是第1版，2026-11-20 09:30公开。'],
  ],
  [
    'a correction being written beside what is public',
    // The row counts the edition at work: the public one is that of the editions.
    told({ publicState: 'corrected', workState: 'draft', edition: 3 }, { editions: [second, first] }),
    ['公众看到的是第2版，2026-11-21 09:30公开。', '第3版在办：还在写，没有送审。'],
  ],
  [
    'one withdrawn',
    told({ publicState: 'withdrawn' }, { editions: [first], withdrawal: { at: '2026-11-22T02:00:00Z' } }),
    ['2026-11-22 10:00撤回，公众只看到撤回说明。'],
  ],
  [
    'one out of force',
    told({ publicState: 'invalidated' }, { editions: [first] }),
    ['公众看到的是第1版，2026-11-20 09:30公开。', '已标明失效，公众仍看得到内容。'],
  ],
  [
    'an urgent one that owes its review, found again by new rules',
    told(
      {
        publicState: 'published',
        rescreenedOpen: 2,
        reviewOwed: { dueOn: '2026-11-25', atTheEarliest: false, overdue: false },
      },
      { editions: [first] },
    ),
    [
      '公众看到的是第1版，2026-11-20 09:30公开。',
      '紧急发布后还没有补审，2026年11月25日（星期三）前要补审完。',
      '规则更新后复查，公开的内容里有2处待处理。',
    ],
  ],
  ['one given up', told({ stateTitle: '已作废' }), ['已作废']],
] as const)('%s', (_, sentences, expected) => {
  expect(sentences).toEqual(expected);
});
