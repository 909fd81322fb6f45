import { describe, expect, it } from 'vitest';
import { ownEchoes } from './own-echoes.ts';

describe('what an editor said itself', () => {
  it('is not put back when it comes late', () => {
    const echoes = ownEchoes('');
    expect(['申', '申请', '申请5'].map(echoes.say)).toEqual([true, true, true]);
    expect(['申', '申请', '申请5'].map(echoes.isNew)).toEqual([false, false, false]);
  });

  it('is said once', () => {
    const echoes = ownEchoes('申请');
    expect(echoes.say('申请')).toBe(false);
    expect(echoes.isNew('申请')).toBe(false);
  });

  it('is told from what somebody puts in', () => {
    const echoes = ownEchoes('申请');
    echoes.say('申请5');
    expect(echoes.isNew('申请5')).toBe(false);
    // A draft that is taken up, figures that are renewed.
    expect(echoes.isNew('申请0')).toBe(true);
    expect(echoes.say('申请0')).toBe(false);
  });

  it('may be put in again once it was caught up with', () => {
    const echoes = ownEchoes('');
    echoes.say('甲');
    echoes.say('甲乙');
    echoes.isNew('甲乙');
    expect(echoes.isNew('甲')).toBe(true);
  });
});
