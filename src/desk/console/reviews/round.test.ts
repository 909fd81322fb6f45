import { describe, expect, it, test } from 'vitest';
import type { PublicationWhole, Step } from '../publications/use-publication.ts';
import { afterPassing, earlierTexts, roundsOf } from './round.ts';

const step = (
  id: string,
  state: Step['state'],
  may: readonly string[] = [],
  people = 1,
  passes = 0,
): Step => ({
  id,
  kind: 'review',
  title: id,
  state,
  people,
  passes: Array.from({ length: passes }, (_, at) => ({
    by: { id: `passed-${at}`, name: '' },
    at: '',
    opinion: '',
    underException: false,
  })),
  may: may.map((each) => ({ id: each, name: each })),
  who: '',
});

type Given = Parameters<typeof roundsOf>[0];
const working = (steps: readonly Step[], submitted = true) =>
  ({ digest: 'w', edition: 2, submitted, steps }) as unknown as Given['working'];
const urgency = (steps: readonly Step[], settled: 'reviewed' | null = null) =>
  ({ digest: 'u', settled, steps }) as unknown as Given['urgency'];
const editions = [{ edition: 1, digest: 'u' }] as unknown as Given['editions'];

describe('the rounds that wait', () => {
  const both: Given = {
    working: working([step('secrecy', 'current', ['li'])]),
    urgency: urgency([step('review-1', 'current', ['wang'])]),
    editions,
  };
  test.each([
    ['li', ['working', 'afterwards']],
    ['wang', ['afterwards', 'working']],
    ['zhao', ['working', 'afterwards']],
  ])('begin for %s with the own one', (who, which) => {
    expect(roundsOf(both, who).map((round) => round.which)).toEqual(which);
  });

  it('name the edition that each is about', () => {
    expect(roundsOf(both, 'li').map(({ digest, edition }) => [digest, edition])).toEqual([
      ['w', 2],
      ['u', 1],
    ]);
  });

  test.each([
    ['nothing sent', working([step('secrecy', 'current')], false), null],
    ['all passed', working([step('secrecy', 'passed')]), null],
    ['settled', null, urgency([step('review-1', 'current')], 'reviewed')],
    ['returned afterwards: no step is current', null, urgency([step('review-1', 'returned')])],
  ])('are none where %s', (_, work, owed) => {
    expect(roundsOf({ working: work, urgency: owed, editions }, 'li')).toEqual([]);
  });
});

describe('after a step is passed', () => {
  const steps = [step('a', 'passed'), step('b', 'current'), step('c', 'waiting')];
  const at = (index: number, all: readonly Step[]) => {
    const own = all[index];
    if (own === undefined) throw new Error('no such step');
    return afterPassing({ steps: all, step: own });
  };
  it('the next one comes', () => expect(at(1, steps)).toEqual({ kind: 'step', title: 'c' }));
  it('the last one ends the round', () => expect(at(1, steps.slice(0, 2))).toEqual({ kind: 'end' }));
  it('another person has to pass where two are asked for', () => {
    expect(at(0, [step('a', 'current', [], 2), step('b', 'waiting')])).toEqual({ kind: 'more', left: 1 });
    expect(at(0, [step('a', 'current', [], 2, 1), step('b', 'waiting')])).toEqual({
      kind: 'step',
      title: 'b',
    });
  });
});

describe('what a text is compared with', () => {
  const by = { id: 'z', name: '张三' };
  const sent = (digest: string, at: string, returnedAt: string | null = null) => ({
    digest,
    at,
    by,
    returnedAt,
  });
  const edition = (number: number, digest: string, publishedAt: string) =>
    ({ edition: number, digest, publishedAt }) as PublicationWhole['editions'][number];
  const compared = (given: Parameters<typeof earlierTexts>[0], digest: string, number: number) =>
    earlierTexts(given, { digest, edition: number }).map(({ kind, digest: each }) => `${kind} ${each}`);

  it('is nothing for the first text of the first edition', () => {
    expect(compared({ sent: [sent('a', '1')], editions: [] }, 'a', 1)).toEqual([]);
  });
  it('is the one that came back, before all', () => {
    const given = {
      sent: [sent('c', '3'), sent('b', '2', '二审')],
      editions: [edition(1, 'a', '1')],
    };
    expect(compared(given, 'c', 2)).toEqual(['returned b', 'public a']);
  });
  it('leaves out texts of rounds that ended in an edition', () => {
    const given = {
      sent: [sent('d', '5'), sent('b', '2'), sent('a', '1', '一审')],
      editions: [edition(1, 'b', '3')],
    };
    expect(compared(given, 'd', 2)).toEqual(['public b']);
  });
  it('for a review afterwards is the edition before the urgent one', () => {
    const given = {
      sent: [sent('b', '2')],
      editions: [edition(2, 'b', '3'), edition(1, 'a', '1')],
    };
    expect(compared(given, 'b', 2)).toEqual(['public a']);
  });
});
