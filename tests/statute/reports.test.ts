import { describe, expect, it, test } from 'vitest';
import {
  articleSummary,
  citationText,
  civilDate,
  isCountedFact,
  isDerivedFact,
  nextReportActs,
  reportCells,
  reportPhases,
  reportProcedure,
  type ReportActKind,
  type ReportPhaseId,
} from '../../src/law/index.ts';
import { cellsOfTable, tableNumbers } from '../../src/report/cell-name.ts';
import { cellsOfFact } from '../../src/ledger/read/reports/facts-of-cells.ts';
import { cellKey } from '../../src/report/index.ts';
import { readCases } from '../support/csv.ts';
import { plainReport } from '../support/plain-report.ts';
import { ReportTeller } from '../support/report-story.ts';

const cases = readCases(new URL('reports.csv', import.meta.url), [
  '年报',
  '到哪里',
  '谁',
  '今天',
  '做什么',
  '能不能',
  '说法',
  '依据',
  '说明',
]);

const tellerAt = (row: (typeof cases)[number]): ReportTeller => {
  const teller = new ReportTeller(row.年报);
  teller.reach(row.到哪里);
  return teller;
};

describe('what may happen to a report (tests/statute/reports.csv)', () => {
  const named = cases.map((row) => [`${row.年报} ${row.到哪里} ${row.谁} ${row.做什么}`, row] as const);

  test.each(named)('%s', (_, row) => {
    const refusal = tellerAt(row).do(row.做什么, row.谁, civilDate(row.今天));
    expect({ may: refusal === null ? '能' : '不能', says: refusal?.sentence ?? '' }).toEqual({
      may: row.能不能,
      says: row.说法 === '' ? '' : expect.stringContaining(row.说法),
    });
    expect(refusal?.basis.map(citationText).join('；') ?? '').toContain(row.依据);
  });

  it('says of every act in which phase it is done, and in which it is refused', () => {
    const kindOf = (said: string) =>
      (Object.keys(reportProcedure) as ReportActKind[]).find(
        (kind) => reportProcedure[kind].title === said.split(' ')[0],
      );
    const seen = (may: string) =>
      new Set(cases.filter((row) => row.能不能 === may).map((row) => kindOf(row.做什么)));
    const all = Object.keys(reportProcedure);
    expect(seen('能')).toEqual(new Set(all.filter((kind) => kind !== 'figure-withdrawn')));
    expect(seen('不能')).toEqual(new Set(all));
  });

  test.each(named)('a page offers what may be done: %s', (_, row) => {
    const teller = tellerAt(row);
    if (teller.state === null) return;
    const acts = nextReportActs(teller.state, teller.context(row.谁, civilDate(row.今天)));
    const found = acts.find(({ title }) => row.做什么.startsWith(title));
    if (row.能不能 === '能') expect(found?.refusal).toBeNull();
    // What a page closes, the act refuses by the same sentence; a page cannot know what will be stated.
    else if (found?.kind !== 'figure-withdrawn')
      expect(found?.refusal?.sentence ?? row.说法).toContain(row.说法);
    const first = acts.findIndex(({ refusal }) => refusal !== null);
    expect(first < 0 || acts.slice(first).every(({ refusal }) => refusal !== null)).toBe(true);
  });

  it('withdraws what was entered, and only that', () => {
    const teller = new ReportTeller('乡镇 2025');
    teller.reach('在统计');
    const today = civilDate('2025-06-02');
    expect(teller.do('填报数字 2/licences 3', '经办人', today)).toBeNull();
    expect(teller.do('撤回填报 2/licences', '经办人', today)?.sentence).toBe('请写明为什么撤回。');
    expect(teller.do('撤回填报 2/penalties 重复', '经办人', today)?.sentence).toContain('没有填报过');
    expect(teller.do('撤回填报 2/licences 重复', '经办人', today)).toBeNull();
    expect(teller.state?.entered).toEqual({});
  });
});

describe('the table of acts on a report', () => {
  const sentences = Object.entries(reportProcedure).flatMap(([kind, { phases }]) =>
    Object.entries(phases).flatMap(([phase, entry]) =>
      typeof entry === 'string' ? [[`${kind} ${phase}`, entry] as const] : [],
    ),
  );

  test.each(sentences)('%s is refused in a plain sentence', (_, sentence) => {
    expect(sentence).toMatch(/。$/u);
    expect(sentence).not.toMatch(/[！!]|失败|错误|非法|请勿|[\u4e00-\u9fff] \d|\d [\u4e00-\u9fff]/u);
  });

  test.each(Object.entries(reportProcedure))(
    '%s has a title, and rests on articles that are known',
    (_, rule) => {
      expect(rule.title).toMatch(/^[\p{Script=Han}]{2,6}$/u);
      for (const citation of rule.basis) {
        const isKnown = citation.instrument !== 'regulation' || articleSummary(citation) !== null;
        expect(isKnown, citationText(citation)).toBe(true);
      }
    },
  );

  it('is open somewhere for every act but the first, and has an entry for every phase', () => {
    for (const [kind, { phases }] of Object.entries(reportProcedure)) {
      expect(Object.keys(phases).toSorted()).toEqual(Object.keys(reportPhases).toSorted());
      const isOpen = (Object.keys(phases) as ReportPhaseId[]).some(
        (phase) => typeof phases[phase] !== 'string',
      );
      expect(isOpen).toBe(kind !== 'opened');
    }
  });
});

describe('counts of the text', () => {
  const ids = [
    'published.total',
    'published.site',
    'published.column.notice',
    'channel.wechat',
    'channel.wechat.news',
    'reads.total',
    'documents.on-request',
    'normative.inForce',
    'requests.received',
    'requests.late',
    'request-fees.noticedFen',
    'redress.litigation',
    'activity.training.people',
    'lasts.board',
    'late.obligations',
    'stale.columns',
    'returned.rounds',
    'growth.published.total',
  ];

  it.each(ids)('%s is entered, or follows from others', (id) => {
    expect(isCountedFact(id)).toBe(!isDerivedFact(id));
    expect(isDerivedFact(id)).toBe(Object.hasOwn(cellsOfFact, id) || id.startsWith('growth.'));
  });
});

describe('reportCells', () => {
  it('are the cells of the form in force, as the report names them', () => {
    const form = plainReport();
    const keys = tableNumbers.flatMap((table) => cellsOfTable(form, table).map(({ cell }) => cellKey(cell)));
    expect([...reportCells]).toEqual(keys);
  });
});
