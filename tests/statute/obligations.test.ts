import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  mayBeNil,
  parseTimeLimit,
  settle,
  standardRows,
  stateOfRow,
  timeLimitText,
  type CatalogueEvent,
  type CatalogueRow,
  type EventKind,
  type ObligationAnswer,
  type RowFacts,
  type RowPublication,
} from '../../src/law/index.ts';
import { readCases } from '../support/csv.ts';

const cases = readCases(new URL('obligations.csv', import.meta.url), [
  'limit',
  'since',
  'events',
  'published',
  'answers',
  'today',
  'obligations',
  'note',
]);

const row = (timeLimit: string): CatalogueRow => ({
  id: 'row',
  field: '政务',
  itemId: null,
  matter: '事项',
  subMatter: '',
  elements: ['内容'],
  basis: '条例第二十六条',
  timeLimit,
  publisher: '乙镇人民政府',
  channels: ['website'],
  otherChannels: [],
  group: null,
  manner: 'proactive',
  levels: ['township-village'],
});

const parts = (text: string) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The facts of a case; `#2` names the second obligation of the row without publications or answers. */
function factsOf(given: (typeof cases)[number]): RowFacts {
  const events = parts(given.events).map((text, at): CatalogueEvent => {
    const [kind = '', on = ''] = text.split(' ');
    return { id: `event-${at + 1}`, kind: kind as EventKind, eventText: '', on: civilDate(on) };
  });
  const bare: RowFacts = {
    row: row(given.limit),
    since: civilDate(given.since),
    events,
    formed: [],
    published: [],
    answers: [],
  };
  const keys = obligationsIn(bare, given.today).obligations.map(({ obligation }) => obligation.key);
  const keyAt = (mark: string | undefined) =>
    mark === undefined ? null : mark === 'row' ? 'row' : (keys[Number(mark.slice(1)) - 1] ?? 'none');
  return {
    ...bare,
    published: parts(given.published).map((text, at): RowPublication => {
      const [on = '', mark] = text.split(' ');
      return { id: `publication-${at + 1}`, on: civilDate(on), key: keyAt(mark) };
    }),
    answers: parts(given.answers).map((text): ObligationAnswer => {
      const [kind, mark, on = ''] = text.split(' ');
      return {
        key: keyAt(mark) ?? '',
        kind: kind === 'nil' ? 'nil' : 'not-applicable',
        on: civilDate(on),
        reason: '没有这类事项',
      };
    }),
  };
}

const obligationsIn = (facts: RowFacts, today: string) =>
  stateOfRow(facts, civilDate(today), civilDate(today));

describe('what a row owes and what was done about it (tests/statute/obligations.csv)', () => {
  test.each(cases)(
    '$limit since $since: $events; published $published; said $answers; on $today',
    (given) => {
      const { obligations } = obligationsIn(factsOf(given), given.today);
      expect(
        obligations.map(({ obligation, state }) => `${obligation.due} ${state.state} ${state.workingDays}`),
      ).toEqual(parts(given.obligations));
    },
  );

  it('never counts one publication twice, nor takes a period for nil that is an event', () => {
    const date = fc.integer({ min: 0, max: 500 }).map((days) => addDays(civilDate('2025-09-01'), days));
    const limit = fc.constantFrom(
      '每月10日前',
      '每季度公开一次',
      '每季度结束后10个工作日内',
      '20个工作日内',
      '每年1月31日前',
    );
    fc.assert(
      fc.property(
        limit,
        fc.array(date, { maxLength: 6 }),
        fc.array(date, { maxLength: 6 }),
        fc.array(fc.tuple(date, fc.boolean()), { maxLength: 4 }),
        date,
        (timeLimit, on, outOn, said, today) => {
          const events = on.map((each, at): CatalogueEvent => ({
            id: `e${at}`,
            kind: 'formed',
            eventText: '',
            on: each,
          }));
          const bare = { row: row(timeLimit), since: civilDate('2025-09-01'), events, formed: [] };
          const owed = obligationsIn({ ...bare, published: [], answers: [] }, today).obligations;
          const facts: RowFacts = {
            ...bare,
            published: outOn.map((each, at) => ({
              id: `p${at}`,
              on: each,
              key: at % 2 === 0 ? (owed[at]?.obligation.key ?? null) : null,
            })),
            answers: said.flatMap(([each, nil], at): ObligationAnswer[] => {
              const key = owed[at]?.obligation.key;
              return key === undefined
                ? []
                : [{ key, kind: nil ? 'nil' : 'not-applicable', on: each, reason: '没有' }];
            }),
          };
          const { obligations } = obligationsIn(facts, today);
          const used = obligations.flatMap(({ publicationId }) => publicationId ?? []);
          expect(new Set(used).size).toBe(used.length);
          expect(obligations.map(({ obligation }) => obligation.key)).toEqual(
            owed.map(({ obligation }) => obligation.key),
          );
          for (const { obligation, fulfilment, state } of obligations) {
            if (fulfilment?.kind === 'nil') expect(mayBeNil(obligation)).toBe(true);
            if (fulfilment === null) expect(['overdue', 'due-soon', 'not-yet-due']).toContain(state.state);
          }
        },
      ),
    );
  });

  it('goes by what a publication names, in whatever order they came out', () => {
    const facts = { row: row('每季度公开一次'), since: civilDate('2026-01-01'), events: [], formed: [] };
    const { obligations } = obligationsIn({ ...facts, published: [], answers: [] }, '2026-11-20');
    const owed = obligations.map(({ obligation }) => obligation);
    const second = owed[1]?.key ?? '';
    const out: RowPublication[] = [
      { id: 'a', on: civilDate('2026-05-06'), key: second },
      { id: 'b', on: civilDate('2026-05-07'), key: second },
      { id: 'c', on: civilDate('2026-05-08'), key: 'row:quarter:1999-01-01' },
    ];
    const publications = (given: readonly RowPublication[]) =>
      settle('row', owed, given, []).map(({ publicationId }) => publicationId);
    // The second of a period is one more of it and settles nothing; a name that is none counts as none.
    expect(publications(out)).toEqual(['c', 'a', null, null]);
    expect(publications(out.toReversed())).toEqual(['c', 'a', null, null]);
  });
});

describe('documents of a row', () => {
  const formed = (on: string): CatalogueEvent => ({
    id: on,
    kind: 'formed',
    eventText: '',
    on: civilDate(on),
  });
  const facts: RowFacts = {
    row: row('自信息形成或者变更之日起20个工作日内'),
    since: civilDate('2026-11-01'),
    events: [],
    formed: [formed('2026-09-01'), formed('2026-10-20')],
    published: [],
    answers: [],
  };

  it('are owed from when the row stood, each once', () => {
    const dues = (given: RowFacts) =>
      obligationsIn(given, '2026-11-20').obligations.map(({ obligation }) => obligation.due);
    expect(dues(facts)).toEqual(['2026-11-17']);
    // A person who notes the older one means it.
    expect(dues({ ...facts, events: [formed('2026-09-01')] })).toEqual(['2026-09-29', '2026-11-17']);
  });

  it('do not trouble a row whose term runs from something else', () => {
    const budget = obligationsIn({ ...facts, row: row('批准后20日内') }, '2026-11-20');
    expect(budget).toMatchObject({ obligations: [], unmatched: [], standing: 'never-filled' });
  });

  it('make nothing due in a row on request', () => {
    const onRequest = { ...facts, row: { ...facts.row, manner: 'on-request' as const } };
    expect(obligationsIn(onRequest, '2026-11-20')).toMatchObject({ obligations: [], standing: 'in-order' });
  });
});

describe('timeLimitText', () => {
  test.each([
    ['自信息形成或者变更之日起20个工作日内', '形成或者变更的第二天起，20个工作日内公开'],
    ['20个工作日', '形成或者变更的第二天起，20个工作日内公开（没有写从什么时候起算，按信息形成起算）'],
    ['批准后20日内', '批准的第二天起，20日内公开'],
    [
      '公示不少于7个工作日',
      '张贴、公示至少7个工作日；目录没有写天数，按《条例》第二十六条最长20个工作日内公开',
    ],
    ['每季度公开一次', '每季度公开一次，最晚在当季度的最后一天'],
    ['每月10日前', '每个月10日以前公开'],
    ['每年1月31日前', '每年1月最后一天以前公开'],
    ['每季度首月20日前', '每季度第1个月20日以前公开'],
    ['每季度结束后10个工作日内', '每季度结束的第二天起，10个工作日内公开'],
    ['实时公开', '发生的当天公开'],
    ['及时公开', '及时公开；目录没有写天数，按《条例》第二十六条最长20个工作日'],
  ])('%s: %s', (wording, said) => {
    expect(parseTimeLimit(wording).rules?.map(timeLimitText)).toEqual([said]);
  });

  it('reads back every row that a township may begin with', () => {
    for (const { timeLimit } of standardRows) {
      for (const rule of parseTimeLimit(timeLimit).rules ?? []) {
        expect(timeLimitText(rule)).not.toMatch(/undefined|其他情形/u);
      }
    }
  });
});
