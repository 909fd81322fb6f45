import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, body, freshLedger, type TestLedger } from '../../../../tests/support/ledger.ts';
import { civilDate, wholeYear, type RoleId } from '../../../law/index.ts';
import { dayMeasure } from '../work-row.ts';
import { reportDuties } from './report-duties.ts';

let house: TestLedger;
let town: string;
let county: string;
beforeEach(async () => {
  house = await freshLedger();
  county = await body(house.ledger, '甲县人民政府');
  town = await body(house.ledger, '乙镇人民政府', 'township', county);
});
afterEach(() => house.close());

const told = (on: string, bodyId = town, roles: readonly RoleId[] = ['clerk']) =>
  house.ledger.read({ bodies: [bodyId] }, async (tx) => {
    const worker = { staffId: bodyId, bodyId, roles, actingFor: [] };
    const level = bodyId === county ? 'county' : 'township';
    const duties = await reportDuties(tx, { worker, level, measure: await dayMeasure(tx, civilDate(on)) });
    return {
      shown: duties.shown.map(({ title, details }) => `${title}：${details}`),
      next: duties.next.map(({ title, dueOn }) => `${title} ${dueOn}`),
    };
  });

const opened = async (year: number): Promise<string> => {
  const reportId = uuidv7();
  const period = wholeYear(year);
  await act(house.ledger, town, 'report.opened', reportId, { scope: 'own', period, filer: 'township' });
  return reportId;
};
const published = (reportId: string, on: string) =>
  act(house.ledger, town, 'report.published', reportId, {
    digest: 'a'.repeat(64),
    on: civilDate(on),
    where: null,
  });

const report2025 = '2025年政府信息公开工作年度报告';

describe('the report of a township on the desk', () => {
  it('comes next until November, and counts down from 1 December', async () => {
    expect(await told('2025-11-30')).toEqual({ shown: [], next: [`${report2025} 2026-01-31`] });
    const { shown, next } = await told('2025-12-01');
    expect(shown).toEqual([
      expect.stringMatching(
        /^2025年政府信息公开工作年度报告：距1月31日还有61天（43个工作日）。.*并向社会公布。$/u,
      ),
    ]);
    expect(next).toEqual([]);
  });

  it('says how far it is', async () => {
    await opened(2025);
    expect((await told('2026-01-19')).shown[0]).toContain('距1月31日还有12天（9个工作日）。');
    expect((await told('2026-01-19')).shown[0]).toContain('现在在统计。');
  });

  it('is gone when it is public, and is not called for again by its correction', async () => {
    const reportId = await opened(2025);
    await published(reportId, '2026-01-20');
    const after = { shown: [], next: ['2026年政府信息公开工作年度报告 2027-01-31'] };
    expect(await told('2026-01-21')).toEqual(after);
    await act(house.ledger, town, 'report.correction-begun', reportId, { reason: '有误' });
    expect(await told('2026-03-02')).toEqual(after);
  });

  it('is late where it was begun here; where nothing was, it was filed elsewhere', async () => {
    expect((await told('2026-02-01')).shown).toEqual([]);
    await opened(2025);
    expect((await told('2026-02-05')).shown[0]).toContain(
      '2025年度年报应当在2026年1月31日以前公布，已经超过5天，请尽快办完。',
    );
    const both = (await told('2026-12-07')).shown;
    expect(both.map((each) => each.slice(0, 5))).toEqual(['2025年', '2026年']);
  });

  it('is not called for where it was filed elsewhere and read from its file', async () => {
    await act(house.ledger, town, 'report-file.imported', uuidv7(), {
      memberId: town,
      year: 2025,
      fileName: '年报.docx',
      sha256: 'a'.repeat(64),
      digest: 'b'.repeat(64),
      figures: {},
      lacking: [],
    });
    expect((await told('2026-01-19')).shown).toEqual([]);
  });
});

it('tells a county of its own report, and whoever supervises of the sum too', async () => {
  expect((await told('2026-01-19', county)).shown).toHaveLength(1);
  const { shown } = await told('2026-01-19', county, ['county-supervisor']);
  expect(shown.map((each) => each.slice(0, 21))).toEqual([
    '2025年政府信息公开工作年度报告：距1月',
    '2025年全县政府信息公开工作年度报告（汇',
  ]);
  expect(await told('2026-01-19', county, ['auditor'])).toEqual({ shown: [], next: [] });
});
