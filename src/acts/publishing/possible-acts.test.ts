import { describe, expect, it } from 'vitest';
import {
  chainOf,
  civilDate,
  initialChain,
  type ChainAct,
  type ChainPerson,
  type RoleId,
} from '../../law/index.ts';
import type { Actor } from '../actor.ts';
import { possibleActs, type PossibleAct, type PossibleFacts } from './possible-acts.ts';

const town = '01a1fdf6-0000-7000-8000-000000000001';
const someone = (id: string, roles: readonly RoleId[], bodyId = town): Actor => ({
  staffId: id,
  bodyId,
  name: id,
  roles,
  bodiesBelow: [],
  actingFor: [],
});
const by = (id: string): ChainPerson => ({ id, roles: [] });
const at = '2026-11-20T01:00:00.000000Z';

const drafted: ChainAct = { kind: 'drafted', at, by: by('zhang'), digest: 'a', changeNote: null };
const screened: ChainAct = { kind: 'screened', at, digest: 'a', openHits: 0, rulesVersion: '1' };
const submitted: ChainAct = {
  kind: 'submitted',
  at,
  by: by('zhang'),
  digest: 'a',
  steps: initialChain.steps,
};
const passed = (step: string, id: string): ChainAct => ({
  kind: 'passed',
  at,
  by: by(id),
  digest: 'a',
  step,
  opinion: '',
});
const all = initialChain.steps.map(({ id }, index) => passed(id, `nobody-${index}`));
const published: ChainAct = { kind: 'published', at, by: by('zhang'), digest: 'a' };

const facts = (acts: readonly ChainAct[], change: Partial<PossibleFacts> = {}): PossibleFacts => ({
  bodyId: town,
  state: chainOf(acts),
  discarded: false,
  chain: initialChain,
  manuscript: { digest: 'a', changeNote: null },
  rescreened: null,
  keptByReport: null,
  now: '2026-11-20T02:00:00.000Z',
  today: civilDate('2026-11-20'),
  ...change,
});

const clerk = someone('li', ['clerk']);
const secrecy = someone('wang', ['secrecy-reviewer']);
const head = someone('zhou', ['office-head']);
const why = (act: PossibleAct, given: PossibleFacts, actor: Actor) => possibleActs(given, actor)[act].why;

describe('what may be done', () => {
  it.each<[string, PossibleAct, PossibleFacts, Actor, RegExp | null]>([
    ['a role without the permission', 'write', facts([]), someone('zhao', ['auditor']), /^只有.*可以写稿/u],
    ['someone of another body', 'write', facts([]), someone('zhao', ['clerk'], 'elsewhere'), /别的单位/u],
    ['a draft', 'write', facts([]), clerk, null],
    ['a draft that was given up', 'write', facts([], { discarded: true }), clerk, /已经作废/u],
    ['a first draft', 'submit', facts([]), clerk, null],
    ['a draft that a report keeps', 'write', facts([], { keptByReport: '由年报管' }), clerk, /由年报管/u],
    [
      'what a report keeps and all passed',
      'publish',
      facts([drafted, screened, submitted, ...all], { keptByReport: '由年报管' }),
      head,
      /由年报管/u,
    ],
    [
      'what a report keeps and a reviewer looks at',
      'pass',
      facts([drafted, screened, submitted], { keptByReport: '由年报管' }),
      secrecy,
      null,
    ],
    ['what was sent already', 'submit', facts([drafted, screened, submitted]), clerk, /已经送审/u],
    [
      'what was sent and written on since',
      'submit',
      facts([drafted, screened, submitted], { manuscript: { digest: 'b', changeNote: null } }),
      clerk,
      null,
    ],
    ['nothing written', 'submit', facts([], { manuscript: null }), clerk, /没有在办/u],
    [
      'a correction without a note',
      'submit',
      facts([drafted, screened, submitted, ...all, published], {
        manuscript: { digest: 'b', changeNote: ' ' },
      }),
      clerk,
      /更正说明/u,
    ],
    ['a step that is theirs', 'pass', facts([drafted, screened, submitted]), secrecy, null],
    ['a step that is another’s', 'pass', facts([drafted, screened, submitted]), head, /只有保密审查人可以/u],
    ['nothing under review', 'pass', facts([drafted, screened]), secrecy, /还没有送审/u],
    [
      'what they wrote',
      'pass',
      facts([drafted, screened, submitted]),
      someone('zhang', ['secrecy-reviewer', 'clerk']),
      /不能自己审自己/u,
    ],
    ['what passed all', 'publish', facts([drafted, screened, submitted, ...all]), clerk, null],
    ['what has not', 'publish', facts([drafted, screened, submitted]), clerk, /保密审查还没有通过/u],
    [
      'the haste of what needs none',
      'publishUrgently',
      facts([drafted, screened, submitted, ...all]),
      head,
      /直接发布/u,
    ],
    ['what is public', 'withdraw', facts([drafted, screened, submitted, ...all, published]), head, null],
    ['what is not', 'withdraw', facts([drafted, screened]), head, /还没有发布/u],
    [
      'what is public and not being corrected',
      'correct',
      facts([drafted, screened, submitted, ...all, published], { manuscript: null }),
      clerk,
      null,
    ],
    ['nothing found', 'letThrough', facts([drafted, screened, submitted]), secrecy, /没有待处理/u],
    [
      'hits of the step that is theirs',
      'letThrough',
      facts([drafted, { ...screened, openHits: 2 }, submitted]),
      secrecy,
      null,
    ],
    [
      'hits that newer rules found in what is public',
      'letThrough',
      facts([drafted, screened, submitted, ...all, published], {
        rescreened: {
          openHits: 1,
          round: {
            digest: 'a',
            writers: ['zhang'],
            steps: initialChain.steps,
            passed: [],
            exemptions: [],
            returned: null,
          },
        },
      }),
      secrecy,
      null,
    ],
    // The ledger's clock may be ahead of the server's.
    [
      'an act of a moment ago',
      'publish',
      facts([drafted, screened, submitted, ...all], { now: '2020-01-01T00:00:00.000Z' }),
      clerk,
      null,
    ],
  ])('%s: %s', (_, act, given, actor, expected) => {
    const sentence = why(act, given, actor);
    if (expected === null) expect(sentence).toBeNull();
    else expect(sentence).toMatch(expected);
  });

  it('counts whoever acts for a colleague whom a step names', () => {
    const steps = initialChain.steps.map((step) =>
      step.id === 'secrecy' ? { ...step, persons: ['absent'] } : step,
    );
    const given = facts([drafted, screened, { ...submitted, steps }]);
    expect(why('pass', given, head)).toMatch(/指定了别人/u);
    expect(why('pass', given, { ...head, actingFor: [{ staffId: 'absent', name: '王五' }] })).toBeNull();
  });
});
