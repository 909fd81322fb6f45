import { describe, expect, it, test } from 'vitest';
import { sectionIds, type SectionId } from '../../../../report/index.ts';
import { isBlank, renewedText, savedText, textValues } from './text-values.ts';

const sections = (change: Partial<Record<SectionId, string>> = {}) =>
  ({ ...Object.fromEntries(sectionIds.map((id) => [id, ''])), ...change }) as Record<SectionId, string>;
const kept = { digest: 'a'.repeat(64), measures: [], followUps: [] };
const last = [
  { id: 'a', problem: '解读少', measure: '多做图解' },
  { id: 'b', problem: '更新慢', measure: '每月看一次' },
];

describe('the text of a report in its form', () => {
  it('asks for each measure of last year, and keeps what was said of others', () => {
    const said = { measureId: 'b', measure: '每月看一次', became: 'done', note: '' } as const;
    const own = { measureId: 'c', measure: '自己加的', became: 'going-on', note: '' } as const;
    const { followUps, seen } = textValues({ ...kept, sections: sections(), followUps: [own, said] }, last);
    expect(seen).toBe(kept.digest);
    expect(followUps.map(({ measureId, became }) => [measureId, became])).toEqual([
      ['a', ''],
      ['b', 'done'],
      ['c', 'going-on'],
    ]);
  });

  it('is saved without lines that nobody filled in', () => {
    const values = textValues(null, last);
    expect(values.seen).toBeNull();
    const saved = savedText({
      ...values,
      measures: [
        { id: 'x', problem: ' ', measure: '' },
        { id: 'y', problem: '培训少', measure: '' },
      ],
    });
    expect(saved.followUps).toEqual([]);
    expect(saved.measures.map(({ id }) => id)).toEqual(['y']);
  });

  it('is blank until something is written', () => {
    expect(isBlank(textValues(null, last))).toBe(true);
    expect(isBlank(textValues({ ...kept, sections: sections({ lead: '2026年' }) }, []))).toBe(false);
  });
});

test.each([
  [
    '公开{{published.total|1}}条，{{channel.wechat|1}}条',
    '公开{{published.total|7}}条，{{channel.wechat|1}}条',
  ],
  ['没有引用', '没有引用'],
])('%s is brought up to %s', (text, renewed) => {
  expect(renewedText(text, 'published.total', { 'published.total': 7 })).toBe(renewed);
});

test('a figure of the year before that nobody kept stays as it was written', () => {
  const text = '上年{{last.published.total|3}}条';
  expect(renewedText(text, 'last.published.total', {})).toBe(text);
});
