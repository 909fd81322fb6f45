import { describe, expect, it } from 'vitest';
import { outcomes, replyElements } from '../../../../law/index.ts';
import { newPart } from './parts-field.tsx';
import { allChecked, choiceOf, faultsOfSubmission, kindsFor, type SubmitValues } from './submit-values.ts';

const values: SubmitValues = {
  letterId: 'letter',
  files: [],
  outcome: 'partlyGranted',
  why: '指引没有这种情形',
  parts: [
    { key: '1', what: '其余内容', outcome: 'granted', reason: '' },
    { key: '2', what: '会议记录', outcome: 'refusedProcess', reason: '讨论记录' },
  ],
};

describe('a decision on its way up', () => {
  it('takes the parts of a partial disclosure alone', () => {
    expect(choiceOf(values)?.parts.map(({ outcome }) => outcome)).toEqual(['granted', 'refusedProcess']);
    expect(choiceOf({ ...values, outcome: 'notHeld' })?.parts).toEqual([]);
    expect(choiceOf({ ...values, outcome: '' })).toBeNull();
  });

  it.each([
    ['by the guide, without a letter', { letterId: '' }, false, ['letterId']],
    ['by the guide', {}, false, []],
    ['chosen, without a result', { outcome: '' as const }, true, ['choice.outcome']],
    ['chosen, without a reason', { why: ' ' }, true, ['choice.why']],
    [
      'chosen, a part without words',
      { parts: [newPart()] },
      true,
      ['choice.parts.0.what', 'choice.parts.0.outcome'],
    ],
    ['chosen', {}, true, []],
  ])('lacks what is missing: %s', (_, changed, choosing, fields) => {
    expect(faultsOfSubmission({ ...values, ...changed }, choosing).map(({ field }) => field)).toEqual(fields);
  });

  it('goes with a letter that says the result', () => {
    expect(kindsFor({ decided: null }, null)).toEqual([]);
    expect(kindsFor({ decided: null }, 'notHeld')).toEqual(outcomes.notHeld.letters);
  });

  it('is checked element by element', () => {
    expect(allChecked(replyElements.map(({ id }) => id))).toBe(true);
    expect(allChecked(replyElements.slice(1).map(({ id }) => id))).toBe(false);
  });
});
