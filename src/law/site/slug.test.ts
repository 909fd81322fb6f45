import { describe, expect, it } from 'vitest';
import { sections } from './section.ts';
import { faultOfSlug } from './slug.ts';

describe('faultOfSlug', () => {
  it.each(['yizhen', 'yi-zhen', 'yz', 'jiaoyuju2', `a${'b'.repeat(29)}`])('takes %s', (slug) => {
    expect(faultOfSlug(slug)).toBeNull();
  });

  it.each(['', 'y', 'Yizhen', '2026', '-yz', 'yz-', 'yi zhen', '乙镇', 'a/b', 'a.b', `a${'b'.repeat(30)}`])(
    'names what is wrong with %j',
    (slug) => expect(faultOfSlug(slug)).toContain('小写字母'),
  );

  it.each([...sections.map(({ slug }) => slug), 'desk', 'api', 'large', 'huibiao', 'p2'])(
    'leaves %s to the site itself',
    (slug) => expect(faultOfSlug(slug)).toContain('网站自己要用'),
  );
});
