import { expect, test } from 'vitest';
import { textOf } from '../../content/text.ts';
import { civilDate, nameInReport, wholeYear } from '../../law/index.ts';
import { reportOfFigures } from '../../report/index.ts';
import { editionOfReport } from './edition-of-report.ts';

const issuer = '甲县人民政府办公室';
const attachment = { fileId: 'f', name: '年报.docx', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'x' };

test('a county’s sum tells the year of the government and is signed by the body that publishes it', () => {
  const agency = nameInReport(issuer, { scope: 'county', filer: 'county', agency: '甲县人民政府' });
  const report = reportOfFigures({ agency, period: wholeYear(2025), figures: {} });
  const edition = editionOfReport(report, { issuer, signer: issuer, on: civilDate('2026-02-10') }, [
    attachment,
  ]);
  expect(edition).toMatchObject({
    title: '甲县人民政府2025年政府信息公开工作年度报告',
    head: { issuer, formedOn: '2026-02-10' },
    attachments: [attachment],
  });
  expect(textOf(edition.content).trim().split('\n').slice(-2)).toEqual([issuer, '2026年2月10日']);
});

test('the office’s own report is signed by the office, also where its publications are issued by the government', () => {
  const agency = nameInReport('甲县人民政府', { scope: 'own', filer: 'office' });
  const report = reportOfFigures({ agency, period: wholeYear(2025), figures: {} });
  const signed = { issuer: '甲县人民政府', signer: agency, on: civilDate('2026-02-10') };
  const { head, content } = editionOfReport(report, signed, []);
  expect(head.issuer).toBe('甲县人民政府');
  expect(textOf(content).trim().split('\n').slice(-2)).toEqual(['甲县人民政府办公室', '2026年2月10日']);
});
