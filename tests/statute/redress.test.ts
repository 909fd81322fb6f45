import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  cellOfRedress,
  civilDate,
  compareDates,
  countedRedress,
  missedByBody,
  redressDeadlines,
  redressOf,
  refusalOfRedressAct,
  tableFourOf,
  type CivilDate,
  type CountedRedress,
  type RedressAct,
  type RedressPayloads,
  type RedressState,
  wholeYear,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('redress.csv', import.meta.url), [
  'kind',
  'route',
  'procedure',
  'filed',
  'notice',
  'answered',
  'decided',
  'received',
  'outcome',
  'redo',
  'year',
  'answerDue',
  'redoDue',
  'decisionDue',
  'cell',
  'late',
  'note',
]);

const said = { at: '2026-01-01T00:00:00.000Z', by: 'staff' };
const opened = (change: Partial<RedressPayloads['opened']> = {}): RedressPayloads['opened'] => ({
  kind: 'reconsideration',
  route: 'direct',
  requestIds: ['request'],
  filedOn: civilDate('2026-03-02'),
  noticeOn: civilDate('2026-03-09'),
  number: '甲政复〔2026〕3号',
  organ: '甲县人民政府',
  procedure: 'ordinary',
  afterId: null,
  holderId: 'staff',
  coDefendant: false,
  ...change,
});

function stateOf(given: (typeof cases)[number]): RedressState {
  const acts: RedressAct[] = [
    {
      ...said,
      kind: 'opened',
      payload: opened({
        kind: given.kind as 'litigation',
        route: given.route as 'direct',
        procedure: given.procedure as 'ordinary',
        filedOn: given.filed === '' ? null : civilDate(given.filed),
        noticeOn: civilDate(given.notice),
      }),
    },
  ];
  if (given.answered !== '') {
    acts.push({
      ...said,
      kind: 'answered',
      payload: { on: civilDate(given.answered), files: [], how: '当面' },
    });
  }
  if (given.decided !== '') {
    const payload = {
      outcome: given.outcome as 'upheld',
      on: civilDate(given.decided),
      receivedOn: civilDate(given.received),
      result: '主要内容',
      redoDays: given.redo === '' ? null : Number(given.redo),
    };
    acts.push({ ...said, kind: 'decided', payload });
  }
  return redressOf(acts)!;
}

describe('redress.csv', () => {
  test.each(cases)('$kind $route $procedure from $notice, $outcome in $year: $cell', (given) => {
    const state = stateOf(given);
    const deadlines = redressDeadlines(state);
    const due = (id: string) => deadlines.find((deadline) => deadline.id === id)?.dueOn ?? '';
    const cell = cellOfRedress(countedRedress(state), wholeYear(Number(given.year)));
    expect({
      answerDue: due('answer'),
      redoDue: due('redo'),
      decisionDue: due('decision'),
      cell: cell === null ? '' : `${cell.block}/${cell.column}`,
      late: missedByBody(deadlines[0]!, civilDate('2026-12-31')) ? 'yes' : 'no',
    }).toEqual({
      answerDue: given.answerDue,
      redoDue: given.redoDue,
      decisionDue: given.decisionDue,
      cell: given.cell,
      late: given.late,
    });
    for (const { basis, warning } of deadlines) {
      expect(basis.length).toBeGreaterThan(0);
      expect(warning).toMatch(/。$/u);
    }
  });
});

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(civilDate('2025-01-01'), days));
const counted: fc.Arbitrary<CountedRedress> = fc
  .record({
    kind: fc.constantFrom('reconsideration', 'litigation'),
    route: fc.constantFrom('direct', 'after-reconsideration'),
    noticeOn: day,
    after: fc.integer({ min: 0, max: 300 }),
    outcome: fc.constantFrom('upheld', 'corrected', 'other', null),
  })
  .map(({ kind, route, noticeOn, after, outcome }) => ({
    kind,
    route: kind === 'reconsideration' ? 'direct' : route,
    noticeOn,
    decided: outcome === null ? null : { outcome, receivedOn: addDays(noticeOn, after) },
  }));

describe('table 4', () => {
  it('balances in every block, and counts every case of the year once', () => {
    fc.assert(
      fc.property(
        fc.array(counted, { maxLength: 40 }),
        fc.constantFrom(2024, 2025, 2026, 2027),
        (all, year) => {
          const table = tableFourOf(all, wholeYear(year));
          for (const { upheld, corrected, other, pending, total } of Object.values(table)) {
            expect(upheld + corrected + other + pending).toBe(total);
          }
          const totals = Object.values(table).reduce((sum, { total }) => sum + total, 0);
          expect(totals).toBe(all.filter((each) => cellOfRedress(each, wholeYear(year)) !== null).length);
        },
      ),
    );
  });

  it('counts a case as settled in one year only, and never after it', () => {
    fc.assert(
      fc.property(counted, (each) => {
        const columns = [2024, 2025, 2026, 2027, 2028].map(
          (year) => cellOfRedress(each, wholeYear(year))?.column ?? 'none',
        );
        expect(columns.filter((column) => !['none', 'pending'].includes(column)).length).toBe(
          each.decided === null ? 0 : 1,
        );
        const settled = columns.findIndex((column) => !['none', 'pending'].includes(column));
        if (settled >= 0)
          expect(new Set(columns.slice(settled + 1))).toEqual(
            new Set(columns.length > settled + 1 ? ['none'] : []),
          );
      }),
    );
  });
});

describe('the terms of the body', () => {
  it('are never earlier than the law has them', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('ordinary', 'summary'), (noticeOn, procedure) => {
        const acts = (kind: 'reconsideration' | 'litigation'): RedressAct[] => [
          {
            ...said,
            kind: 'opened',
            payload: opened({ kind, noticeOn, procedure: kind === 'litigation' ? 'ordinary' : procedure }),
          },
        ];
        const [reconsideration] = redressDeadlines(redressOf(acts('reconsideration'))!);
        const [litigation] = redressDeadlines(redressOf(acts('litigation'))!);
        // Working days take at least as long as calendar days.
        expect(
          compareDates(reconsideration!.dueOn, addDays(noticeOn, procedure === 'ordinary' ? 10 : 5)),
        ).toBeGreaterThanOrEqual(0);
        expect(compareDates(litigation!.dueOn, addDays(noticeOn, 15))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what may be done on a redress case', () => {
  const today: CivilDate = civilDate('2026-04-30');
  const open = redressOf([{ ...said, kind: 'opened', payload: opened() }])!;
  const decision: RedressPayloads['decided'] = {
    outcome: 'corrected',
    on: civilDate('2026-04-20'),
    receivedOn: civilDate('2026-04-22'),
    result: '撤销，责令重新答复',
    redoDays: 20,
  };
  const decided = redressOf([
    { ...said, kind: 'opened', payload: opened() },
    { ...said, kind: 'decided', payload: decision },
  ])!;
  const answer: RedressPayloads['answered'] = { on: civilDate('2026-03-20'), files: [], how: '当面' };

  test.each<[string, RedressState | null, Parameters<typeof refusalOfRedressAct>[1], string | null]>([
    ['opening', null, { kind: 'opened', payload: opened() }, null],
    ['opening twice', open, { kind: 'opened', payload: opened() }, '这件案子已经登记。'],
    [
      'no request',
      null,
      { kind: 'opened', payload: opened({ requestIds: [] }) },
      '请选择争议的公开申请，至少一件。',
    ],
    ['no organ', null, { kind: 'opened', payload: opened({ organ: ' ' }) }, '请写行政复议机关。'],
    [
      'no court',
      null,
      { kind: 'opened', payload: opened({ kind: 'litigation', organ: '' }) },
      '请写受理的法院。',
    ],
    [
      'a reconsideration after another',
      null,
      { kind: 'opened', payload: opened({ route: 'after-reconsideration', afterId: 'x' }) },
      '行政复议不在另一件复议之后。',
    ],
    [
      'a suit in summary procedure',
      null,
      { kind: 'opened', payload: opened({ kind: 'litigation', procedure: 'summary' }) },
      '诉讼案件不在这里区分程序。',
    ],
    [
      'a direct suit after one',
      null,
      { kind: 'opened', payload: opened({ kind: 'litigation', afterId: 'x' }) },
      '经过复议的，请选“复议后起诉”。',
    ],
    [
      'a suit after reconsideration',
      null,
      {
        kind: 'opened',
        payload: opened({ kind: 'litigation', route: 'after-reconsideration', afterId: 'x' }),
      },
      null,
    ],
    [
      'a notice of tomorrow',
      null,
      { kind: 'opened', payload: opened({ noticeOn: civilDate('2026-05-01') }) },
      '收到通知的日期还没有到，请核对。',
    ],
    [
      'filed after the notice',
      null,
      { kind: 'opened', payload: opened({ filedOn: civilDate('2026-03-10') }) },
      '申请或者起诉的日期晚于收到通知的日期，请核对。',
    ],
    ['an answer before the opening', null, { kind: 'answered', payload: answer }, '请先登记收到的通知。'],
    ['an answer', open, { kind: 'answered', payload: answer }, null],
    [
      'an answer before the notice',
      open,
      { kind: 'answered', payload: { ...answer, on: civilDate('2026-03-08') } },
      '提交答复的日期早于收到通知的2026年3月9日，请核对。',
    ],
    [
      'an answer of tomorrow',
      open,
      { kind: 'answered', payload: { ...answer, on: civilDate('2026-05-01') } },
      '提交答复的日期还没有到，请核对。',
    ],
    [
      'an answer to a settled case',
      decided,
      { kind: 'answered', payload: answer },
      '案子已经审结，不能再登记答复。',
    ],
    ['a decision', open, { kind: 'decided', payload: decision }, null],
    ['a second decision', decided, { kind: 'decided', payload: decision }, '结果已经登记，有误的请更正。'],
    [
      'received before it was made',
      open,
      { kind: 'decided', payload: { ...decision, receivedOn: civilDate('2026-04-19') } },
      '收到的日期早于作出的日期，请核对。',
    ],
    [
      'upheld and to be done anew',
      open,
      { kind: 'decided', payload: { ...decision, outcome: 'upheld' } },
      '结果维持的，不用重新答复。',
    ],
    [
      'no days to do it',
      open,
      { kind: 'decided', payload: { ...decision, redoDays: 0 } },
      '重新答复的期限是1至60个工作日，请核对。',
    ],
    [
      'no words',
      open,
      { kind: 'decided', payload: { ...decision, result: ' ' } },
      '请写明决定或者判决的主要内容。',
    ],
    [
      'the same procedure',
      open,
      {
        kind: 'procedure-changed',
        payload: { on: civilDate('2026-03-10'), procedure: 'ordinary', reason: '' },
      },
      '已经是这种程序。',
    ],
    [
      'the other procedure',
      open,
      {
        kind: 'procedure-changed',
        payload: { on: civilDate('2026-03-10'), procedure: 'summary', reason: '' },
      },
      null,
    ],
    [
      'a correction without a reason',
      open,
      { kind: 'corrected', payload: { organ: '丁县人民政府', reason: '' } },
      '请写明为什么更正。',
    ],
    [
      'the same holder',
      open,
      { kind: 'assigned', payload: { holderId: 'staff', from: null, reason: '' } },
      '已经是这位经办人。',
    ],
    ['a note', decided, { kind: 'noted', payload: { on: today, text: '备注' } }, null],
  ])('%s', (_, state, act, sentence) => {
    expect(refusalOfRedressAct(state, act, today)?.sentence ?? null).toBe(sentence);
  });

  it('keeps what was corrected, and what was not', () => {
    const corrected = redressOf([
      { ...said, kind: 'opened', payload: opened() },
      { ...said, kind: 'corrected', payload: { number: '甲政复〔2026〕4号', reason: '抄错' } },
    ]);
    expect(corrected).toMatchObject({ number: '甲政复〔2026〕4号', organ: '甲县人民政府' });
  });

  it('begins by being opened', () => {
    expect(() => redressOf([{ ...said, kind: 'answered', payload: answer }])).toThrow(RangeError);
  });
});
