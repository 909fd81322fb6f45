import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  datesOfPeriod,
  openComments,
  reportAfter,
  reportOf,
  type ReportAct,
  type ReportState,
} from '../../src/law/index.ts';
import { ReportTeller } from '../support/report-story.ts';

/** What people try, some of it never lawful; who writes, files and accepts depends on the report. */
const tries = [
  ['填报数字 2/licences 3', 'writes'],
  ['填报数字 3/received/total 3', 'writes'],
  ['撤回填报 2/licences 重复', 'writes'],
  ['定数字', 'writes'],
  ['定数字', 'writes'],
  ['保存正文', 'writes'],
  ['说明提示 当年撤并两所', 'writes'],
  ['送三审', 'writes'],
  ['送三审', 'writes'],
  ['上报 上级', 'files'],
  ['上报 政务邮件', 'files'],
  ['退回 3/received/total 请核对', 'accepts'],
  ['审核通过', 'accepts'],
  ['审核通过 在外 电话', 'accepts'],
  ['公布', 'files'],
  ['公布', 'files'],
  ['公布', 'program'],
  ['公布', 'writes'],
  ['重开数字 补登记', 'writes'],
  ['更正 许可件数有误', 'files'],
] as const;

type Part = (typeof tries)[number][1];

/** Who plays a part in a report. */
function whoIs(part: Part, report: string, tried = ''): string {
  if (part === 'program') return '程序';
  if (report.startsWith('汇总') && /^(?:开立年报|定数字|重开数字)/u.test(tried)) return '县级主管';
  if (part === 'writes') return '经办人';
  return part === 'accepts' && !report.includes('在外') ? '县级主管' : '负责人';
}

const step = fc.record({
  tried: fc.constantFrom(...tries),
  later: fc.integer({ min: 0, max: 3 }),
  reviewers: fc.constantFrom('pass', 'pass', 'return', 'wait'),
});

const history = fc.record({
  report: fc.constantFrom('乡镇 2025', '部门在外 2025', '县办 2025', '汇总 2025', '乡镇 2026年第一季度'),
  start: fc.integer({ min: -30, max: 120 }),
  steps: fc.array(step, { minLength: 60, maxLength: 160 }),
});

/** Lives a history, each act as law lets it. */
function live({ report, start, steps }: typeof history extends fc.Arbitrary<infer T> ? T : never) {
  const teller = new ReportTeller(report);
  const states: ReportState[] = [];
  const publications: string[] = [];
  let today = addDays(datesOfPeriod(teller.opening.period).to, start);
  teller.do('开立年报', whoIs('writes', report, '开立年报'), today);
  if (teller.state !== null) keep(teller.publication);
  for (const { tried, later, reviewers } of steps) {
    today = addDays(today, later);
    const before = teller.publication;
    if (teller.do(tried[0], whoIs(tried[1], report, tried[0]), today) === null) {
      keep(before);
      teller.publication = publicationAfter(teller, before);
    }
    if (teller.publication === 'under-review' && reviewers !== 'wait') {
      teller.publication = reviewers === 'pass' ? 'passed' : 'at-work';
    }
  }
  function keep(publication: string): void {
    if (teller.state !== null) states.push(teller.state);
    publications.push(publication);
  }
  return { teller, states, publications };
}

function publicationAfter(teller: ReportTeller, before: ReportTeller['publication']) {
  const kind = teller.acts.at(-1)?.kind;
  if (kind === 'laid-out') return 'under-review';
  if (kind === 'published') return 'public';
  const changes = kind === 'text-set' || kind === 'unfrozen' || kind === 'correction-begun';
  return changes && before !== 'none' ? 'at-work' : before;
}

const changing = new Set([
  'figure-entered',
  'frozen',
  'unfrozen',
  'text-set',
  'laid-out',
  'returned',
  'explained',
]);

/** The last act before a place that settles what it may be: accepted, laid out, or a change. */
function before(acts: readonly ReportAct[], at: number, kind: string): boolean {
  for (const act of acts.slice(0, at).toReversed()) {
    if (act.kind === kind) return true;
    if (changing.has(act.kind) || act.kind === 'correction-begun' || act.kind === 'opened') return false;
  }
  return false;
}

describe('any lawful history of a report', () => {
  it('is public only after it was reviewed, and accepted by who is above, or unanswered on the last day', () => {
    let published = 0;
    let unanswered = 0;
    fc.assert(
      fc.property(history, (lived) => {
        const { teller, publications } = live(lived);
        const { scope, filer } = teller.opening;
        const self = scope === 'county' || filer === 'office';
        teller.acts.forEach((act, at) => {
          if (act.kind !== 'published') return;
          published += 1;
          expect(publications[at]).toMatch(/^(?:passed|public)$/u);
          const first = !teller.acts.slice(0, at).some(({ kind }) => kind === 'correction-begun');
          const due = act.payload.on >= '2026-01-31' && first && before(teller.acts, at, 'submitted');
          const accepted = before(teller.acts, at, self ? 'laid-out' : 'accepted');
          expect(accepted || due).toBe(true);
          if (!accepted) unanswered += 1;
          expect(teller.opening.period.kind).toBe('year');
        });
      }),
      { numRuns: 600 },
    );
    expect(published).toBeGreaterThan(60);
    expect(unanswered).toBeGreaterThan(5);
  });

  it('has editions that only grow, and keeps what was public', () => {
    let corrected = 0;
    fc.assert(
      fc.property(history, (lived) => {
        const { teller, states } = live(lived);
        states.forEach((state, at) => {
          const next = states[at + 1];
          if (next === undefined) return;
          expect(next.edition - state.edition).toBe(teller.acts[at + 1]?.kind === 'correction-begun' ? 1 : 0);
          expect(next.published.slice(0, state.published.length)).toEqual(state.published);
          if (state.publicationId !== null) expect(next.publicationId).toBe(state.publicationId);
        });
        const last = states.at(-1);
        const editions = last?.published.map(({ edition }) => edition) ?? [];
        expect(editions).toEqual(editions.map((_, at) => at + 1));
        corrected += (last?.edition ?? 1) - 1;
      }),
      { numRuns: 400 },
    );
    expect(corrected).toBeGreaterThan(5);
  });

  it('never has figures stand while their period runs, nor pages without figures and text', () => {
    fc.assert(
      fc.property(history, (lived) => {
        const { teller, states } = live(lived);
        for (const { frozen, phase, laidOut, textDigest } of states) {
          if (frozen !== null) expect(frozen.on > datesOfPeriod(teller.opening.period).to).toBe(true);
          if (phase !== 'open') expect(frozen).not.toBeNull();
          if (laidOut !== null) expect([frozen, textDigest]).not.toContain(null);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shows comments from when it was returned until it is submitted again', () => {
    let shown = 0;
    fc.assert(
      fc.property(history, (lived) => {
        const { teller, states } = live(lived);
        states.forEach((state, at) => {
          const acts = teller.acts.slice(0, at + 1).map(({ kind }) => kind);
          const returned = acts.lastIndexOf('returned');
          // What was said of a public report stands through the correction that answers it.
          const last = teller.acts[returned];
          const later = last?.kind === 'returned' && last.payload.afterPublication === true;
          const answer = later ? acts.lastIndexOf('accepted') : acts.lastIndexOf('correction-begun');
          const isOpen = returned > Math.max(acts.lastIndexOf('submitted'), answer);
          expect(openComments(state).length > 0).toBe(isOpen);
          if (isOpen) shown += 1;
        });
      }),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(10);
  });

  it('folds to its state; the fold takes even acts that law refuses', () => {
    fc.assert(
      fc.property(history, fc.array(fc.constantFrom(...tries), { maxLength: 30 }), (lived, wild) => {
        const { teller } = live(lived);
        expect(reportOf(teller.acts)).toEqual(teller.state);
        let state = teller.state;
        const today = civilDate('2026-05-06');
        for (const [said] of wild) {
          if (state !== null) state = reportAfter(state, teller.act(said, today));
        }
        expect(state === null).toBe(teller.state === null);
      }),
      { numRuns: 200 },
    );
  });
});
