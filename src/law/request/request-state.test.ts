import { describe, expect, test } from 'vitest';
import { tell } from '../../../tests/support/request-story.ts';
import { phaseOf, phaseTitle } from './request-state.ts';

const asked = '2026-09-18 当面; 9-24 征求第三方 甲公司; 9-24 送达 第三方';
const answered = `${asked}; 10-26 决定 部分公开; 10-26 送达`;

describe('where a request stands', () => {
  test.each([
    [asked, 'consulting'],
    [answered, 'closed'],
    // Whom an earlier answer did not wait for, the new one does not wait for either.
    [`${answered}; 11-11 复议改正 15`, 'handling'],
    [`${answered}; 11-11 复议改正 15; 11-12 征求第三方 乙公司`, 'consulting'],
  ])('%s: %s', (story, phase) => {
    const { teller, refusedStep } = tell(story);
    expect(refusedStep).toBe('');
    expect(teller.state === null ? null : phaseOf(teller.state)).toBe(phase);
  });

  test.each([
    ['consulting', null, '征求意见中'],
    ['consulting', 'third-party', '第三方逾期没有答复'],
    ['consulting', 'consultation', '其他机关逾期没有答复'],
    ['approving', 'third-party', '审批中'],
  ] as const)('is told in lists: %s, %s silent', (phase, silent, title) => {
    expect(phaseTitle({ phase, silent })).toBe(title);
  });
});
