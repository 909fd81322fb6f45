import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { RequestAct, RequestPayloads } from './request-act.ts';
import { requestOf } from './after.ts';
import { outcomeIds, type OutcomeId } from './outcome-id.ts';
import { isOpening, promotionAdvice, publicSummaryOf } from './promotion.ts';

const said = { at: '2026-06-01T00:00:00.000Z', by: 'staff' };
const act = <K extends RequestAct['kind']>(kind: K, payload: RequestPayloads[K]): RequestAct =>
  ({ ...said, kind, payload }) as unknown as RequestAct;

const received = act('received', {
  channel: 'in-person',
  applicantKind: 'naturalPerson',
  applicantId: 'applicant',
  contentId: 'content',
  submittedOn: civilDate('2026-06-01'),
  receivedOn: civilDate('2026-06-01'),
  wanted: { form: 'paper', way: 'mail', otherIfNot: true },
  byAgent: false,
  electronic: false,
  needsHelp: false,
  writtenDownBy: null,
  from: null,
});
const registered = act('registered', {
  number: '乙公开申请〔2026〕12号',
  year: 2026,
  seq: 12,
  matter: '丙村征地补偿安置方案',
  holderId: 'staff',
});
const decided = (outcome: OutcomeId) =>
  act('decided', {
    letterId: 'letter',
    on: civilDate('2026-06-20'),
    outcome,
    parts:
      outcome === 'partlyGranted' ? [{ what: '会议讨论记录', outcome: 'refusedProcess', reason: '' }] : [],
    risk: 'ordinary',
    files: [],
  });
const state = (...acts: readonly RequestAct[]) => {
  const found = requestOf([received, registered, ...acts]);
  if (found === null) throw new Error('no request');
  return found;
};

describe('moving an answer into proactive disclosure', () => {
  it.each([
    ['advised', 'granted', 2],
    ['advised', 'partlyGranted', 1],
    ['possible', 'granted', 0],
    ['not-possible', 'notHeld', 3],
  ] as const)('is %s after %s, with %i others', (id, outcome, others) => {
    const advice = promotionAdvice(state(decided(outcome)), others);
    expect(advice.id).toBe(id);
    expect(advice.basis).not.toEqual([]);
  });

  it('is for what was opened alone', () => {
    const open = outcomeIds.filter(
      (outcome) => promotionAdvice(state(decided(outcome)), 0).id !== 'not-possible',
    );
    expect(open).toEqual(['granted', 'partlyGranted']);
    expect(outcomeIds.filter(isOpening)).toEqual(open);
    expect(isOpening(null)).toBe(false);
  });

  it('waits for the answer, and happens once', () => {
    expect(promotionAdvice(state(), 5).id).toBe('not-possible');
    const moved = act('promoted', { publicationId: 'publication', as: 'log' });
    expect(promotionAdvice(state(decided('granted'), moved), 5).id).toBe('not-possible');
  });
});

describe('what the public reads of an answer', () => {
  const { title, paragraphs } = publicSummaryOf(state(decided('partlyGranted')));

  it('is what was asked and what became of it', () => {
    expect(title).toBe('关于丙村征地补偿安置方案的依申请公开答复');
    expect(paragraphs).toEqual([
      '申请内容：丙村征地补偿安置方案。',
      '申请时间：2026年6月。',
      '答复时间：2026年6月。',
      '办理结果：部分公开。',
      expect.stringMatching(/^会议讨论记录：.+。$/u),
    ]);
  });

  it('bears no number and no day by which the applicant could be told', () =>
    expect([title, ...paragraphs].join('')).not.toMatch(/号|日/u));
});
