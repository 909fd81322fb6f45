import { describe, expect, it } from 'vitest';
import type { GuideAnswers, GuideResult } from '../../../../law/index.ts';
import type { RequestCase } from '../words.ts';
import { answersOf } from './case-facts.ts';
import { nextQuestion, questionStates, resultOf } from './where-to.ts';

const empty = {
  clarification: null,
  parties: [],
  consultations: [],
  reasons: null,
  fee: null,
  searches: [],
  materials: [],
  links: [],
  letters: [],
} as unknown as RequestCase;

const clear: GuideAnswers = { clear: { defects: [], afterClarification: false } };
const ours: GuideAnswers = { ...clear, competent: { finding: 'ours', why: '' } };
const held: GuideAnswers = { ...ours, held: { finding: 'held', why: '档案室有' } };
const open: GuideAnswers = {
  ...held,
  release: { grounds: [], separable: false, publicInterest: '' },
};

const asked = (data: RequestCase, answers: GuideAnswers): GuideResult =>
  resultOf(data, answers, '2026-11-20');

describe('where the guide goes on', () => {
  it.each([
    ['nothing', {}, 'clear'],
    ['what is clear', clear, 'competent'],
    ['what is ours', ours, 'held'],
    ['what is held', held, 'release'],
    ['what is opened', open, 'proper'],
    ['a petition', { ...clear, competent: { finding: 'petition', why: '要求处理' } }, 'proper'],
    ['what has to be clarified first', { clear: { defects: ['content'], afterClarification: false } }, null],
  ] as const)('after %s', (_, answers, next) => {
    expect(nextQuestion(asked(empty, answers))).toBe(next);
  });

  it('waits for the applicant once it was asked to clarify, and ends when the term is over', () => {
    const clarification = {
      letterId: 'l',
      on: '2026-09-01',
      defects: ['content'],
      termDays: 15,
      answered: null,
    };
    const data = { ...empty, clarification } as unknown as RequestCase;
    const answers: GuideAnswers = { clear: { defects: ['content'], afterClarification: false } };
    expect(asked(data, answers).kind).toBe('waits');
    const letters = [{ letterId: 'l', deliveredOn: '2026-09-02' }];
    const lapsed = { ...data, letters } as unknown as RequestCase;
    expect(asked(lapsed, answers)).toMatchObject({ kind: 'outcome', outcome: 'lapsedSupplement' });
  });
});

describe('the five questions', () => {
  const states = (answers: GuideAnswers, now: 'clear' | 'release' | 'proper') =>
    [...questionStates(answers, asked(empty, answers), now).values()].join(' ');

  it.each([
    ['at the beginning', {}, 'clear', 'now open open open open'],
    ['in the middle', held, 'release', 'answered answered answered now open'],
    ['at the end', open, 'proper', 'answered answered answered answered now'],
  ] as const)('stand as they were answered, %s', (_, answers, now, expected) => {
    expect(states(answers, now)).toBe(expected);
  });

  it('that a case does not come to are not asked', () => {
    const petition: GuideAnswers = { ...clear, competent: { finding: 'petition', why: '要求处理' } };
    expect(states(petition, 'proper')).toBe('answered answered unasked unasked now');
  });
});

describe('the answers of a case', () => {
  it('are nothing where they cannot be read', () => {
    expect(answersOf({ guide: {} })).toEqual({});
    expect(answersOf({ guide: { clear: 'yes' } })).toEqual({});
    expect(answersOf({ guide: { ...open } })).toEqual(open);
  });
});
