import { describe, expect, it, test } from 'vitest';
import { editionSchema, emptyEdition } from '../../../content/edition.ts';
import { civilDate } from '../../../law/index.ts';
import { faultyDates, headValuesOf, keywordsIn, withHeadValues } from './head-values.ts';

const edition = editionSchema.parse({
  ...emptyEdition,
  title: '乙镇人民政府关于做好春耕备耕工作的通知',
  head: {
    ...emptyEdition.head,
    issuer: '乙镇人民政府',
    number: '乙政发〔2026〕3号',
    formedOn: '2026-03-02',
    keywords: ['春耕', '农资'],
    validity: { effectiveOn: '2026-03-05', validUntil: null },
  },
});

describe('the head as it is typed', () => {
  it('comes back as it was', () => {
    expect(withHeadValues(edition, headValuesOf(edition))).toEqual(edition);
    expect(withHeadValues(emptyEdition, headValuesOf(emptyEdition))).toEqual(emptyEdition);
  });

  it('takes a date in any writing, and none while it is not one', () => {
    const typed = (formedOn: string) =>
      withHeadValues(edition, { ...headValuesOf(edition), formedOn }).head.formedOn;
    expect(typed('2026年3月2日')).toBe(civilDate('2026-03-02'));
    expect(typed('2026-3')).toBeNull();
    expect(typed('')).toBeNull();
  });

  it('names the dates that are none', () => {
    const values = { ...headValuesOf(edition), formedOn: '2026-02-30', effectiveOn: '明天', validUntil: '' };
    expect(faultyDates(values)).toEqual(['formedOn', 'effectiveOn']);
    expect(faultyDates({ ...values, normative: false })).toEqual(['formedOn']);
  });

  it('has no validity unless the document is normative', () => {
    const values = { ...headValuesOf(edition), normative: false };
    expect(withHeadValues(edition, values).head.validity).toBeNull();
  });

  test.each([
    ['春耕、农资', ['春耕', '农资']],
    ['春耕，农资 补贴;春耕', ['春耕', '农资', '补贴']],
    ['  ', []],
    ['字'.repeat(30), ['字'.repeat(20)]],
    [
      Array.from({ length: 12 }, (_, at) => `词${at}`).join('、'),
      Array.from({ length: 10 }, (_, at) => `词${at}`),
    ],
  ])('%j are keywords', (text, words) => {
    expect(keywordsIn(text)).toEqual(words);
  });
});
