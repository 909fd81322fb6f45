import { describe, expect, it, test } from 'vitest';
import { sectionIds } from '../../../../report/index.ts';
import type { Report } from '../use-report.ts';
import { changedCells, meantStep, stepsOf } from './steps.ts';

const someone = { id: 'a', name: '钱经办' };
const at = '2027-01-05T01:00:00Z';
const allowed = { allowed: true, why: null, basis: [] };
const text = {
  sections: Object.fromEntries(sectionIds.map((id) => [id, '一段'])),
  measures: [],
  followUps: [],
  digest: 'd',
  savedBy: someone,
  savedAt: at,
} as unknown as NonNullable<Report['text']>;
const frozen = { on: '2027-01-05', by: someone, at };
const check = (blocked: string | null, stale: Report['check']['stale'] = []): Report['check'] => ({
  findings: [],
  stale,
  similarity: [],
  blocked,
});
const publication = (standing: NonNullable<Report['publication']>['at'], waitsFor: string | null = null) => ({
  id: 'p',
  stateTitle: '在审',
  waitsFor,
  at: standing,
  steps: [],
  returned: null,
});
const due = (to: string | null): NonNullable<Report['due']> => ({
  on: '2027-01-31',
  lastWorkingDay: '2027-01-29',
  certain: true,
  left: 26,
  late: false,
  to,
  note: null,
  basis: [],
});

/** What the steps ask of a report that was just opened, changed as the case says. */
const report = (change: Partial<Report> = {}): Report =>
  ({
    phase: 'open',
    period: { kind: 'year', year: 2026, part: 1 },
    due: due('县政府办公室'),
    frozen: null,
    entered: [],
    figures: {},
    text: null,
    lastYear: null,
    scope: 'own',
    check: check('还没有写正文，请写好并保存，再送三审。'),
    publication: null,
    submitted: null,
    unanswered: false,
    accepted: null,
    openComments: [],
    returns: [],
    editions: [],
    county: { id: 'c', name: '甲县人民政府办公室' },
    can: { frozen: allowed, 'text-set': allowed },
    may: { write: true, file: false, supervise: false },
    ...change,
  }) as Report;

const publicOnce: Partial<Report> & Pick<Report, 'editions'> = {
  phase: 'published',
  frozen,
  text,
  check: check(null),
  publication: publication('public'),
  submitted: { on: '2027-01-10', how: '', by: someone, at, digest: 'a' },
  editions: [{ edition: 1, on: '2027-01-31', where: null, publicationId: 'p', figures: {} }],
};

const writing = { phase: 'frozen', frozen, can: { 'text-set': allowed } } as const;
const filed = { on: '2027-01-10', how: '', by: someone, at, digest: 'a' };

const comment = (place: string) => ({ place, placeTitle: place, text: '核对' });
const returned: Partial<Report> = {
  ...writing,
  phase: 'returned',
  text,
  check: check(null),
  publication: publication('passed'),
  submitted: filed,
  returns: [
    { at: '2027-01-12T01:00:00Z', by: someone, outside: false, afterPublication: false, comments: [] },
  ],
};

const life: readonly (readonly [string, Partial<Report>, string | null, string])[] = [
  ['just opened', {}, 'figures', 'now'],
  ['frozen', writing, 'text', 'now'],
  [
    'with an empty section',
    { ...writing, text: { ...text, sections: { ...text.sections, fees: '' } } },
    'text',
    'now',
  ],
  ['with warnings', { ...writing, text, check: check('还有1处提示要改好或者写明理由。') }, 'check', 'now'],
  ['ready', { ...writing, text, check: check(null) }, 'review', 'now'],
  [
    'under review',
    { phase: 'laid-out', frozen, text, check: check(null), publication: publication('under-review', '一审') },
    'review',
    'wait',
  ],
  [
    'sent back by a reviewer',
    { phase: 'laid-out', frozen, text, check: check(null), publication: publication('at-work') },
    'review',
    'now',
  ],
  [
    'reviewed',
    { phase: 'laid-out', frozen, text, check: check(null), publication: publication('passed') },
    'submit',
    'now',
  ],
  [
    'reviewed, with nobody above',
    {
      phase: 'laid-out',
      frozen,
      text,
      check: check(null),
      publication: publication('passed'),
      due: due(null),
      county: null,
    },
    'publish',
    'now',
  ],
  [
    'submitted',
    {
      phase: 'submitted',
      frozen,
      text,
      check: check(null),
      publication: publication('passed'),
      submitted: filed,
    },
    'submit',
    'wait',
  ],
  [
    'submitted, and on the last day',
    {
      phase: 'submitted',
      frozen,
      text,
      check: check(null),
      publication: publication('passed'),
      submitted: filed,
      unanswered: true,
    },
    'publish',
    'now',
  ],
  [
    'public unanswered, and commented on',
    { ...publicOnce, openComments: [{ place: 'lead', placeTitle: '第一部分', text: '核对' }] },
    'publish',
    'now',
  ],
  [
    'returned',
    {
      ...writing,
      phase: 'returned',
      text,
      check: check(null),
      publication: publication('passed'),
      submitted: filed,
    },
    'review',
    'now',
  ],
  [
    'returned for a cell and a section, nothing changed yet',
    { ...returned, openComments: [comment('2/licences'), comment('overview')] },
    'figures',
    'now',
  ],
  ['returned for a section', { ...returned, openComments: [comment('overview')] }, 'text', 'now'],
  [
    'returned, and changed since',
    { ...returned, openComments: [comment('overview')], text: { ...text, savedAt: '2027-01-13T01:00:00Z' } },
    'review',
    'now',
  ],
  [
    'accepted',
    {
      phase: 'accepted',
      frozen,
      text,
      check: check(null),
      publication: publication('passed'),
      submitted: filed,
    },
    'publish',
    'now',
  ],
];

describe('the steps of a report', () => {
  test.each(life)('%s', (_, change, meant, state) => {
    const steps = stepsOf(report(change));
    expect(meantStep(steps)?.id).toBe(meant);
    expect(meantStep(steps)?.state).toBe(state);
    // One thing is meant at a time, and there is a page for it.
    expect(steps.filter((step) => step.state === 'now' || step.state === 'wait')).toHaveLength(1);
    expect(meantStep(steps)?.act).not.toBeNull();
    for (const { said } of steps) expect(said.length).toBeGreaterThan(0);
  });

  it('are all done when it is public', () => {
    const steps = stepsOf(
      report({
        phase: 'published',
        frozen,
        text,
        check: check(null),
        publication: publication('public'),
        submitted: filed,
        accepted: { remark: '', outside: false, by: someone, at },
        editions: [{ edition: 1, on: '2027-01-20', where: null, publicationId: 'p', figures: {} }],
      }),
    );
    expect(meantStep(steps)).toBeNull();
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done', 'done']);
  });

  it('of a report that went public unanswered are done, and say that nobody answered', () => {
    const steps = stepsOf(report(publicOnce));
    expect(meantStep(steps)).toBeNull();
    expect(steps.at(-2)?.said).toEqual(['2027年1月10日已经报甲县人民政府办公室，还没有答复。']);
    const accepted = { remark: '', outside: false, by: someone, at };
    expect(stepsOf(report({ ...publicOnce, accepted })).at(-2)?.said).toEqual(['上级已经审核通过。']);
  });

  it.each([
    [{ left: 26 }, /到2027年1月31日还没有答复的，上报了就可以先公布/u],
    [{ left: 0 }, /最后一天已到，上报以后就可以公布/u],
    [{ left: -3 }, /最后一天已到，上报以后就可以公布/u],
  ])('say until when the answer is awaited: %j', (change, says) => {
    const publish = (given: Partial<Report>) => stepsOf(report(given)).at(-1)?.said.join('');
    expect(publish({ ...writing, due: { ...due('县政府办公室'), ...change } })).toMatch(says);
    // A correction has no last day.
    const { editions } = publicOnce;
    expect(publish({ ...writing, editions, due: { ...due('县政府办公室'), ...change } })).toMatch(
      /公布了第1版。上级审核通过以后公布。$/u,
    );
  });

  it('of a county’s sum say who adds up, and where', () => {
    const [first] = stepsOf(report({ scope: 'county', county: null }));
    expect(first).toMatchObject({ id: 'figures', state: 'now', who: '县级主管在“年报汇总”里' });
    expect(first?.said.join('')).not.toContain('台账');
  });

  it('of a county’s sum have the public before the office above', () => {
    const sum = { scope: 'county', county: null, frozen, text, check: check(null) } as const;
    const passed = { ...sum, phase: 'laid-out', publication: publication('passed') } as const;
    const editions = [{ edition: 1, on: '2027-02-10', where: null, publicationId: 'p', figures: {} }];
    const out = { ...sum, phase: 'published', publication: publication('public'), editions } as const;
    expect(
      stepsOf(report(passed))
        .map(({ id }) => id)
        .slice(-2),
    ).toEqual(['publish', 'submit']);
    expect(meantStep(stepsOf(report(passed)))?.id).toBe('publish');
    expect(meantStep(stepsOf(report(out)))?.id).toBe('submit');
    expect(meantStep(stepsOf(report({ ...out, submitted: filed })))).toBeNull();
  });

  it('of who reports outside of the platform ask for what the office above answered', () => {
    const filedReport = { phase: 'submitted', frozen, text, check: check(null), submitted: filed } as const;
    const asked = (county: Report['county']) => {
      const step = stepsOf(report({ ...filedReport, publication: publication('passed'), county })).at(-2);
      return [step?.act, step?.said[0]?.replace(/^.*?，/u, '')];
    };
    expect(asked(null)).toEqual(['登记答复', '收到答复以后在这里登记。']);
    expect(asked(report().county)).toEqual(['看上报情况', '等审核。']);
  });

  it('of a quarter are figures and filing', () => {
    const quarter = { period: { kind: 'quarter', year: 2026, part: 3 }, due: null } as const;
    expect(stepsOf(report(quarter)).map(({ id }) => id)).toEqual(['figures', 'submit']);
    expect(meantStep(stepsOf(report({ ...quarter, ...writing })))?.id).toBe('submit');
  });

  it('say why the figures cannot be frozen yet', () => {
    const why = '2026年度到2026年12月31日为止，这一天过了才能定数字。';
    const [first] = stepsOf(report({ can: { frozen: { allowed: false, why, basis: [] } } }));
    expect(first?.said).toContain(why);
  });
});

test('cells that the ledger has otherwise now are those that were frozen and differ', () => {
  expect(
    changedCells({
      figures: {
        '2/licences': { value: 3, source: 'frozen', live: 4, frozenEntered: false },
        '2/penalties': { value: 3, source: 'frozen', live: null, frozenEntered: false },
        '2/coercion': { value: 3, source: 'entered', live: 4, frozenEntered: false },
      },
    }),
  ).toEqual(['2/licences']);
});
