import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consistentReport, consistentYears } from '../../../../tests/support/arbitrary-report.ts';
import { proposalFor } from '../../../../tests/support/arbitrary-proposal.ts';
import { wholeYear } from '../../../law/index.ts';
import type { AnnualReport, Narrative } from '../../annual-report.ts';
import { crossCheck } from '../../cross-check/cross-check.ts';
import { readingOf } from '../../reading.ts';
import { similarity } from '../../similarity.ts';
import { factTitle } from '../fact-title.ts';
import { narrativeOf } from '../narrative-of.ts';
import { parseReferences, plainText, staleReferences, strayBraces } from '../references.ts';
import { sectionIds, type FollowUp, type Measure, type NarrativeFacts } from '../report-text.ts';
import type { ProposalInput } from './input.ts';
import { problemKinds } from './problem-kinds.ts';
import {
  proposeFollowUps,
  proposeProblems,
  proposeSection,
  proposeText,
  unansweredMeasures,
} from './propose-section.ts';

/** Rules whose findings the proposals can cause; those on the figures alone are not theirs. */
const onProse = /^(?:X-3|N-|V-2|V-4|V-5|F-)/u;
const found = (report: AnnualReport, previous?: AnnualReport) =>
  crossCheck({ reading: readingOf(report), ...(previous && { previous: readingOf(previous) }) })
    .filter(({ rule }) => onProse.test(rule))
    .map(({ rule, message }) => `${rule} ${message}`);

const township = (facts: NarrativeFacts, more: Partial<ProposalInput> = {}): ProposalInput => ({
  body: {
    name: '甲县乙镇人民政府',
    filer: 'township',
    address: '甲县乙镇中街1号',
    postcode: '750000',
    phone: '0951-8880101',
    site: '甲县人民政府网站',
  },
  scope: 'own',
  period: wholeYear(2024),
  facts,
  figures: {},
  activities: [],
  lastYear: null,
  followUps: [],
  ...more,
});
const named = (input: ProposalInput, name: string): ProposalInput => ({
  ...input,
  body: { ...input.body, name },
});

test('every proposal agrees with the tables and with itself, whatever the facts', () => {
  const cases = consistentReport({ edition: '2021' }).chain((report) =>
    fc.tuple(fc.constant(report), proposalFor(report)),
  );
  fc.assert(
    fc.property(cases, ([report, input]) => {
      const text = proposeText(input);
      expect(found({ ...report, narrative: narrativeOf(text) })).toEqual([]);
      // Interim figures are no annual report, whose dates F-3 asks for.
      const half = narrativeOf(proposeText({ ...input, period: { ...input.period, kind: 'half' } }));
      expect(found({ ...report, narrative: half }).filter((each) => !each.startsWith('F-3'))).toEqual([]);
      for (const id of sectionIds) {
        expect(staleReferences(text.sections[id], input.facts)).toEqual([]);
        expect(strayBraces(text.sections[id])).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('the next year’s proposal is checked clean against this year’s, and says what became of its measures', () => {
  const cases = consistentYears().chain(({ previous, current }) =>
    fc.tuple(fc.constant({ previous, current }), proposalFor(previous), proposalFor(current)),
  );
  fc.assert(
    fc.property(cases, ([{ previous, current }, then, drawn]) => {
      const last = proposeText(then);
      const lastTotal = then.facts['published.total'] ?? 0;
      const { 'growth.published.total': _, ...facts } = drawn.facts;
      const grown = Math.round((100 * ((facts['published.total'] ?? 0) - lastTotal)) / lastTotal);
      const input: ProposalInput = {
        ...drawn,
        facts: {
          ...facts,
          'last.published.total': lastTotal,
          ...(lastTotal > 0 ? { 'growth.published.total': grown } : {}),
        },
        lastYear: { sections: last.sections, measures: last.measures },
      };
      const text = proposeText(input);
      expect(text.followUps.map(({ measureId }) => measureId)).toEqual(last.measures.map(({ id }) => id));
      const now = { ...current, narrative: narrativeOf(text) };
      expect(found(now, { ...previous, narrative: narrativeOf(last) })).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

const bodies = ['甲县乙镇人民政府', '甲县丙乡人民政府', '甲县丁镇人民政府', '甲县财政局', '甲县戊街道办事处'];
const partsOf = ({ overview, problems, other }: Narrative) => [overview, problems, other].join('\n');

test('five bodies with facts of their own do not read alike', () => {
  const five = consistentReport({ edition: '2021', year: 2024 }).chain((report) =>
    fc.tuple(...bodies.map((name) => proposalFor({ ...report, agency: name }))),
  );
  fc.assert(
    fc.property(five, (inputs) => {
      const parts = inputs.map((input, at) => narrativeOf(proposeText(named(input, bodies[at] ?? ''))));
      for (const [at, one] of parts.entries()) {
        for (const other of parts.slice(at + 1)) {
          expect(similarity(partsOf(one), partsOf(other), bodies)).toBeLessThan(0.5);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('a year in which nothing happened reads complete and is checked clean', () => {
  const text = proposeText(township({}));
  const narrative = narrativeOf(text);
  for (const word of [
    '主动公开',
    '没有收到政府信息公开申请|未收到',
    '规范性文件',
    '网站',
    '培训',
    '考核',
    '评议',
    '追究',
  ])
    expect(narrative.overview).toMatch(new RegExp(word, 'u'));
  expect(narrative.other).toMatch(/信息处理费/u);
  expect(text.measures.length).toBeGreaterThan(0);
  expect(narrative.overview?.length).toBeLessThan(1000);
  for (const id of sectionIds)
    for (const segment of parseReferences(text.sections[id]))
      if (segment.kind === 'reference') expect(segment.written).toBe(0);
});

test('the same input gives the same text, and each year another', () => {
  const input = township({ 'published.total': 5, 'published.site': 5 });
  expect(proposeText(input)).toEqual(proposeText(input));
  for (const section of ['lead', 'proactive', 'onRequest', 'supervision', 'problems', 'fees'] as const) {
    const next = proposeSection(section, { ...input, period: wholeYear(2025) });
    expect(next.replaceAll('2025', '2024')).not.toBe(proposeSection(section, input));
  }
});

test('of several wordings the one least like the neighbours’ is taken', () => {
  const input = township({});
  const alone = proposeSection('supervision', input);
  const beside = proposeSection('supervision', { ...input, others: { supervision: [alone] } });
  expect(similarity(alone, beside)).toBeLessThan(0.5);
});

test('the preamble cites the form, the period, where to read and whom to ask', () => {
  const told = proposeSection('preamble', township({}));
  for (const words of [
    '国办公开办函〔2021〕30号',
    '2024年1月1日',
    '2024年12月31日',
    '甲县人民政府网站',
    '0951-8880101',
  ])
    expect(told).toContain(words);
  const bare = township({});
  const asNamed = { ...bare.body, site: '甲县人民政府（www.jiaxian.gov.cn）' };
  expect(proposeSection('preamble', { ...bare, body: asNamed })).toContain(
    '甲县人民政府网站（www.jiaxian.gov.cn）',
  );
  const unknown = { ...bare.body, address: null, postcode: null, phone: null, site: null };
  expect(proposeSection('preamble', { ...bare, body: unknown })).not.toMatch(/null|（）|网站/u);
});

test.each<[string, NarrativeFacts, readonly string[]]>([
  [
    'late answers come first',
    { 'requests.late': 2, 'stale.columns': 1 },
    ['requests.late', 'published.total', 'stale.columns'],
  ],
  [
    'replies that were overdue',
    { 'activity.message.count': 9, 'activity.message.settled': 8 },
    ['activity.message.settled'],
  ],
  ['obligations that were late', { 'late.obligations': 3 }, ['late.obligations']],
  [
    'low reach',
    { 'published.total': 9, 'channel.wechat': 9, 'reads.total': 300, 'category.interpretation': 9 },
    ['reads.total'],
  ],
  ['drafts that came back', { 'returned.drafts': 4 }, ['returned.drafts']],
])('problems are what the ledger shows: %s', (_, facts, shown) => {
  const problems = proposeProblems(township(facts));
  const ids = problems.map(({ fact }) => fact);
  expect(ids.filter((id) => shown.includes(id)).toSorted()).toEqual([...shown].toSorted());
  for (const { fact, problem } of problems) {
    expect(factTitle(fact)).not.toBeNull();
    expect(parseReferences(problem).some((each) => each.kind === 'reference' && each.id === fact)).toBe(true);
  }
});

test('where nothing went wrong the least used channel is named', () => {
  const facts = {
    'published.total': 100,
    'published.site': 60,
    'channel.wechat': 38,
    'channel.board': 2,
    'category.interpretation': 30,
    'activity.training.count': 2,
    'activity.evaluation.count': 1,
    'activity.publicity.count': 1,
  };
  expect(proposeProblems(township(facts)).map(({ fact }) => fact)).toEqual(['channel.board']);
});

const own: Measure = {
  id: '018f0000-0000-7000-8000-000000000001',
  problem: '公开栏破旧',
  measure: '换新公开栏。',
};
const trained = problemKinds.find(({ fact }) => fact === 'activity.training.count');

test.each<[string, NarrativeFacts, readonly FollowUp[], readonly string[], readonly string[]]>([
  ['nobody has answered', {}, [], ['not-done'], [own.id]],
  ['the ledger shows that it was mended', { 'activity.training.count': 2 }, [], ['done'], [own.id]],
  ['it got worse', { 'last.activity.training.count': 3 }, [], ['not-done'], [own.id]],
  [
    'the writer has said',
    {},
    [{ measureId: own.id, measure: own.measure, became: 'done', note: '换了三处' }],
    ['not-done', 'done'],
    [],
  ],
])('what became of last year’s measures: %s', (_, facts, followUps, became, open) => {
  const ofTraining = { id: trained?.id ?? '', problem: '没有培训', measure: '组织培训' };
  const input = township(facts, { lastYear: { sections: {}, measures: [ofTraining, own] }, followUps });
  expect(proposeFollowUps(input).map((each) => each.became)).toEqual(became);
  expect(unansweredMeasures(input).map(({ id }) => id)).toEqual(open);
  const told = proposeSection('followUp', input);
  expect(told).toContain(`“${trained?.title ?? ''}”`);
  expect(told.includes('换新公开栏')).toBe(open.length === 0);
});

test.each<[string, number, number, FollowUp['became']]>([
  ['less than last year', 2, 3, 'going-on'],
  ['as many as last year', 3, 3, 'not-done'],
  ['more than last year', 4, 3, 'not-done'],
  ['none left', 0, 3, 'done'],
])('a problem that the ledger counts: %s', (_, now, last, became) => {
  const { id = '' } = problemKinds.find(({ fact }) => fact === 'stale.columns') ?? {};
  const facts = { 'stale.columns': now, 'last.stale.columns': last };
  const measures = [{ id, problem: '栏目更新不及时', measure: '逐月检查' }];
  const input = township(facts, { lastYear: { sections: {}, measures } });
  expect(proposeFollowUps(input).map((each) => each.became)).toEqual([became]);
  expect(plainText(proposeSection('followUp', input))).toContain(`${now}个，上年${last}个`);
});

test('a report calls its body by one name, whatever stood in the year before', () => {
  const input = township({ 'published.total': 5, 'channel.wechat': 5, 'requests.received': 1 });
  const first = proposeText(input);
  for (const year of [2024, 2025, 2026]) {
    const lastYear = { sections: first.sections, measures: [] };
    const narrative = narrativeOf(proposeText({ ...input, period: wholeYear(year), lastYear }));
    const names =
      Object.values(narrative)
        .join('')
        .match(/我镇|本镇|本机关|我单位/gu) ?? [];
    expect(new Set(names).size).toBeLessThan(2);
  }
});

test('only what went out through the desk is said to have been reviewed', () => {
  const elsewhere = { 'published.total': 9, 'channel.wechat': 9 };
  expect(proposeSection('management', township(elsewhere))).not.toMatch(/审核|审查|先审后发/u);
  const here = { 'published.total': 9, 'published.site': 9, 'published.column.policy': 9 };
  expect(proposeSection('management', township(here))).toMatch(/审核|审查|先审后发/u);
});

test.each<[string, NarrativeFacts, Readonly<Record<string, number>>, RegExp]>([
  ['none', {}, {}, /(?:没有|未|既没有|一份未)/u],
  [
    'a notice and its payment',
    { 'request-fees.notices': 1, 'request-fees.noticedFen': 38_000, 'request-fees.receivedFen': 38_000 },
    {},
    /收费通知1份.*380元/u,
  ],
  ['a notice of the year before that lapsed', {}, { '3/lapsedFee/total': 1 }, /此前/u],
])('fees: %s', (_, facts, figures, told) => {
  const narrative = narrativeOf(proposeText(township(facts, { figures })));
  expect(narrative.other).toMatch(told);
});

test('interim figures speak of their own period', () => {
  const facts = {
    'published.total': 90,
    'published.site': 90,
    'last.published.total': 60,
    'growth.published.total': 50,
    'requests.received': 3,
    'requests.carriedIn': 1,
    'requests.closed': 2,
    'requests.carriedOut': 2,
  };
  for (const part of [1, 2, 3, 4]) {
    for (const told of [facts, {}]) {
      const input = township(told, { period: { kind: 'quarter', year: 2024, part } });
      const { preamble, ...rest } = narrativeOf(proposeText(input));
      expect(preamble).toContain('季度');
      expect(Object.values(rest).join('')).not.toMatch(/全年(?!的更新日历)|本年|年末|年度继续|上年(?!同期)/u);
    }
  }
});

test('a county’s sum speaks of the whole county', () => {
  const facts = { 'published.total': 90, 'published.site': 90, 'requests.received': 3, 'requests.closed': 3 };
  const text = proposeText(named(township(facts, { scope: 'county' }), '甲县人民政府'));
  expect(text.sections.preamble).toMatch(/汇总|合计|相加/u);
  expect(Object.values(narrativeOf(text)).join('')).toMatch(/全县|我县/u);
  expect(Object.values(narrativeOf(text)).join('')).not.toMatch(/本机关|我单位/u);
});

test('every kind of problem has an id and wordings of its own', () => {
  expect(new Set(problemKinds.map(({ id }) => id)).size).toBe(problemKinds.length);
  for (const { measures } of problemKinds) expect(new Set(measures).size).toBe(measures.length);
});
