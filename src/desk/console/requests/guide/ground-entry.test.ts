import { describe, expect, it } from 'vitest';
import { fieldsMissing, groundFields, groundIds } from '../../../../law/index.ts';
import { guideAnswers } from '../../../contract/guide-shapes.ts';
import { entriesOf, entryFaults, groundsOf, newEntry, type GroundEntry } from './ground-entry.ts';

const entry = (change: Partial<GroundEntry>): GroundEntry => ({
  ...newEntry(),
  what: '会议记录',
  why: '讨论记录',
  ...change,
});
/** The particulars of a ground, filled in as the page asks for them. */
const filled = (ground: (typeof groundIds)[number]) =>
  Object.fromEntries(groundFields[ground].map(({ id, options }) => [id, options?.[0] ?? '某事项']));

describe('a part that is not given', () => {
  it.each(groundIds)('is kept with its particulars and shown again: %s', (ground) => {
    const grounds = groundsOf([entry({ ground, fields: filled(ground) })]);
    expect(fieldsMissing(ground, grounds[0]?.detail ?? '')).toEqual([]);
    expect(entriesOf(grounds)).toMatchObject([{ ground, what: '会议记录', fields: filled(ground) }]);
    expect(entryFaults(entriesOf(grounds))).toEqual([]);
    const answers = { release: { grounds, separable: true, publicInterest: '' } };
    expect(guideAnswers.safeParse(answers).success).toBe(true);
  });

  it.each(groundIds)('is asked for what its ground must have said of it: %s', (ground) => {
    const needed = groundFields[ground].filter((field) => field.needed).map(({ id }) => id);
    expect(entryFaults([entry({ ground })]).map(({ field }) => field)).toEqual(
      needed.map((id) => `answers.release.grounds.0.fields.${id}`),
    );
  });

  it('may be one that the body does not hold, which has no particulars', () => {
    expect(groundsOf([entry({ ground: 'notHeld' })])).toMatchObject([{ ground: 'notHeld', detail: '' }]);
    expect(entryFaults([entry({ ground: 'notHeld' })])).toEqual([]);
  });

  it('is asked for once where there is none, and for its words where it has a ground alone', () => {
    expect(entryFaults([newEntry(), newEntry()])).toHaveLength(1);
    expect(
      entryFaults([entry({ ground: 'notHeld' }), entry({ what: '', why: ' ' })]).map(({ field }) => field),
    ).toEqual([
      'answers.release.grounds.1.ground',
      'answers.release.grounds.1.what',
      'answers.release.grounds.1.why',
    ]);
  });
});
