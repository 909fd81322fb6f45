import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  addWorkingDays,
  articleSummary,
  attributeGrounds,
  attributeRules,
  documentEntryRules,
  chainRules,
  citationText,
  cite,
  citedArticles,
  civilDate,
  cleanUpRules,
  columnLimits,
  disclosureItems,
  documentNumberRules,
  feeRules,
  filingDeadline,
  filingDuties,
  findingKinds,
  guideQuestions,
  headRules,
  indexNumberRules,
  instruments,
  interpretationRules,
  letterKinds,
  letterRules,
  outcomes,
  parseCivilDate,
  remedyRules,
  requestNumberRules,
  requestRulesRules,
  rowRules,
  standardRows,
  type Citation,
  type Instrument,
} from '../../src/law/index.ts';
import { editions, ruleFacts } from '../../src/report/index.ts';
import { sourceFiles } from '../support/source-files.ts';

/** Everything under a value that is a citation. */
function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('instrument' in value) return [value as Citation];
  return Object.values(value).flatMap(citationsIn);
}

/** Citations written out in the sources, for functions that make them as they run. */
const written = sourceFiles('src')
  .filter((file) => !/\.test\.tsx?$/u.test(file))
  .flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/\bcite\(\s*'(?<instrument>\w+)',\s*'(?<article>[^']+)',?\s*\)/gu),
  ])
  .map(({ groups }) => groups as unknown as Citation);

const publishingRules = [
  ...attributeRules,
  ...documentEntryRules,
  ...cleanUpRules,
  ...chainRules,
  ...documentNumberRules,
  ...indexNumberRules,
  ...headRules,
  ...interpretationRules,
  ...rowRules,
  ...feeRules,
  ...letterRules,
  ...remedyRules,
  ...requestNumberRules,
  ...requestRulesRules,
];

const holders: Record<string, readonly Citation[]> = {
  'the rules': citationsIn(ruleFacts),
  'the editions of the form': citationsIn(editions),
  'the count of working days': addWorkingDays(civilDate('2026-01-05'), 1).basis,
  'the duties to file': [
    ...citationsIn(filingDuties),
    ...filingDuties.flatMap(({ kind }) => filingDeadline(kind, 2019)?.basis ?? []),
  ],
  'the grounds of attributes': citationsIn(attributeGrounds),
  'the rules of publishing': citationsIn(publishingRules),
  'the items of the catalogue': citationsIn(disclosureItems),
  'the rows of the catalogue': citationsIn(standardRows),
  'the limits of columns': citationsIn(columnLimits),
  'the outcomes of requests': citationsIn(outcomes),
  'the findings of outcomes': citationsIn(findingKinds),
  'the kinds of letters': citationsIn(letterKinds),
  'the questions of the guide': citationsIn(guideQuestions),
  'the sources': written,
};
const all = Object.values(holders).flat();

describe('citations', () => {
  test.each(Object.entries(holders))(
    '%s cite instruments and articles that are in the lists',
    (_, citations) => {
      expect(citations.length).toBeGreaterThan(0);
      const unknown = citations.filter(
        (citation) =>
          !(citation.instrument in instruments) ||
          (citation.article !== undefined && articleSummary(citation) === null),
      );
      // An article missing here belongs into src/law/articles.ts, with one sentence on what it says.
      expect([
        ...new Set(unknown.map(({ instrument, article }) => `${instrument} ${article ?? ''}`)),
      ]).toEqual([]);
    },
  );

  test.each(citedArticles.map((citation) => [citationText(citation), citation] as const))(
    '%s is relied on somewhere',
    (_, { instrument, article }) => {
      expect(all.some((each) => each.instrument === instrument && each.article === article)).toBe(true);
    },
  );

  it('are found missing when they are', () => {
    expect(articleSummary(cite('regulation', '第九百条'))).toBeNull();
    expect(articleSummary(cite('regulation'))).toBeNull();
    expect(articleSummary(cite('websiteGuide', '第一条'))).toBeNull();
  });

  test.each(citedArticles.map((citation) => [citationText(citation), articleSummary(citation)] as const))(
    '%s: one plain Chinese sentence',
    (_, summary) => {
      expect(summary).toMatch(/^[\p{Script=Han}]/u);
      expect(summary).not.toMatch(/[,;:()!"]|[\p{Script=Han}] | [\p{Script=Han}]|。$/u);
      expect(summary?.length).toBeLessThanOrEqual(90);
    },
  );
});

describe('every row, column, part and rule has a basis', () => {
  test.each(editions)('edition $id', ({ basis, parts, disclosure, requests, remedies }) => {
    const rows = [
      ...parts,
      ...disclosure.blocks.flatMap((block) => block.rows),
      ...requests.rows,
      ...requests.columns,
      ...remedies.blocks,
    ];
    expect(rows.filter((row) => !(row.basis.instrument in instruments))).toEqual([]);
    expect(basis.instrument in instruments).toBe(true);
  });

  test.each(ruleFacts)('rule $id', ({ basis }) => {
    expect(basis.length).toBeGreaterThan(0);
  });

  test.each(publishingRules)('rule of publishing $id', ({ id, basis, title }) => {
    expect(basis.length).toBeGreaterThan(0);
    expect(title).toMatch(/^[\p{Script=Han}0-9“”、，]+$/u);
    expect(publishingRules.filter((rule) => rule.id === id)).toHaveLength(1);
  });

  test.each([...attributeGrounds, ...disclosureItems])('$id', ({ basis }) => {
    expect(basis.instrument in instruments).toBe(true);
  });

  test.each(standardRows)('row $id', ({ cites }) => {
    expect(cites.length).toBeGreaterThan(0);
  });
});

describe('instruments', () => {
  test.each(Object.entries<Instrument>(instruments))('%s', (_, instrument) => {
    expect(instrument.title).not.toMatch(/[《》\s]/u);
    if (instrument.inForceFrom !== null) expect(parseCivilDate(instrument.inForceFrom)).not.toBeNull();
    expect(instrument.number ?? '主席令第〇号').toMatch(
      /^(?:国务院令第\d+号|主席令第[〇一二三四五六七八九十]+号|\p{Script=Han}+〔\d{4}〕\d+号|GB\/T \d+-\d{4})$/u,
    );
  });

  it('have short names that tell them apart', () => {
    const names = Object.values<Instrument>(instruments).map(({ short }) => short);
    expect(new Set(names).size).toBe(names.length);
  });
});
