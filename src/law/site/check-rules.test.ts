import { describe, expect, it } from 'vitest';
import { citationText } from '../citation.ts';
import { siteRuleOf, siteRules } from './check-rules.ts';

describe('siteRules', () => {
  it('are numbered through, and each says what to do and on what it rests', () => {
    expect(siteRules.map(({ id }) => id)).toEqual(siteRules.map((_, at) => `S-${at + 1}`));
    for (const { title, advice, basis } of siteRules) {
      expect(title).toMatch(/^[\p{Script=Han}、]+$/u);
      expect(advice).toMatch(/。$/u);
      expect(basis.map(citationText).every((text) => text.startsWith('《'))).toBe(true);
    }
    expect(new Set(siteRules.map(({ title }) => title)).size).toBe(siteRules.length);
  });

  it('are found by their ids', () => {
    expect(siteRuleOf('S-10')?.title).toBe('没有公布上一年度的年报');
    expect(siteRuleOf('S-99')).toBeNull();
  });
});
