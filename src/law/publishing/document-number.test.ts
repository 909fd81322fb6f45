import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { agreesWithDate, documentNumberRules, ownNumberIn, readDocumentNumber } from './document-number.ts';

describe('readDocumentNumber', () => {
  test.each<[string, string | null, string[]]>([
    ['甲政发〔2026〕12号', '甲政发〔2026〕12号', []],
    ['甲政办函〔2026〕3号', '甲政办函〔2026〕3号', []],
    ['甲县人民政府令第5号', '甲县人民政府令第5号', []],
    ['乙镇人民政府公告2026年第3号', '乙镇人民政府公告2026年第3号', []],
    ['甲政发[2026]12号', '甲政发〔2026〕12号', ['N-2']],
    ['甲政发（2026）12号', '甲政发〔2026〕12号', ['N-2']],
    ['甲政发【2026】12号', '甲政发〔2026〕12号', ['N-2']],
    ['甲政发(2026)12号', '甲政发〔2026〕12号', ['N-2']],
    ['甲政发2026-12号', '甲政发〔2026〕12号', ['N-2']],
    ['甲政发12号〔2026〕', '甲政发〔2026〕12号', ['N-3']],
    ['〔2026〕甲政发12号', '甲政发〔2026〕12号', ['N-3']],
    ['(2026)甲政发12号', '甲政发〔2026〕12号', ['N-2', 'N-3']],
    ['甲政发 〔2026〕 12 号', '甲政发〔2026〕12号', ['N-4']],
    ['甲政发〔2026〕012号', '甲政发〔2026〕12号', ['N-5']],
    ['甲政发〔2026〕第12号', '甲政发〔2026〕12号', ['N-6']],
    ['甲政发〔２０２６〕１２号', '甲政发〔2026〕12号', ['N-7']],
    ['甲政发〔26〕12号', '甲政发〔2026〕12号', ['N-8']],
    ['甲政发[26] 第012号', '甲政发〔2026〕12号', ['N-4', 'N-2', 'N-8', 'N-5', 'N-6']],
    ['甲政发〔2026〕号', null, ['N-1']],
    ['12号', null, ['N-1']],
    ['', null, ['N-1']],
    ['关于印发办法的通知', null, ['N-1']],
  ])('%s', (text, canonical, ids) => {
    const { number, faults } = readDocumentNumber(text);
    expect(number?.canonical ?? null).toBe(canonical);
    expect(faults.map(({ id }) => id)).toEqual(ids);
    for (const { sentence } of faults) expect(sentence).toMatch(/。$/u);
  });

  it('finds no fault in its own right form', () => {
    const code = fc.string({ unit: fc.constantFrom(...'甲乙丙政发办函规'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 99999 }),
        (code, year, serial) => {
          const canonical = `${code}〔${year}〕${serial}号`;
          expect(readDocumentNumber(canonical)).toEqual({
            number: { code, year, serial, canonical },
            faults: [],
          });
          expect(readDocumentNumber(` ${code}(${year}) 第0${serial % 10000}号`).number?.canonical).toBe(
            `${code}〔${year}〕${serial % 10000}号`,
          );
        },
      ),
    );
  });
  it('has rules with ids of their own', () => {
    expect(documentNumberRules.map(({ id }) => id)).toEqual(
      documentNumberRules.map((_, index) => `N-${index + 1}`),
    );
  });
});

describe('ownNumberIn', () => {
  test.each([
    ['乙镇人民政府文件\n乙政发〔2026〕3号\n关于……的通知\n根据甲政发〔2025〕9号', '乙政发〔2026〕3号'],
    ['乙政发(2026)3号', '乙政发〔2026〕3号'],
    ['根据甲政发〔2025〕9号文件，现通知如下。', null],
    ['', null],
  ])('%j', (text, number) => {
    expect(ownNumberIn(text)?.canonical ?? null).toBe(number);
  });
});

it('a year agrees with the year of forming; no year agrees with any', () => {
  const number = (text: string) => readDocumentNumber(text).number!;
  expect(agreesWithDate(number('甲政发〔2026〕1号'), civilDate('2026-01-01'))).toBe(true);
  expect(agreesWithDate(number('甲政发〔2026〕1号'), civilDate('2025-12-31'))).toBe(false);
  expect(agreesWithDate(number('甲县人民政府令第5号'), civilDate('2025-12-31'))).toBe(true);
});
