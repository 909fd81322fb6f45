import { describe, expect, test } from 'vitest';
import { governmentOf, isGovernment, nameInReport } from './name-in-report.ts';

const sum = { scope: 'county', filer: 'county' } as const;
const office = { scope: 'own', filer: 'office' } as const;

describe('whose year a report tells', () => {
  test.each([
    ['甲县人民政府办公室', { ...sum, agency: '甲县人民政府' }, '甲县人民政府'],
    ['甲县政务服务局', { ...sum, agency: '甲县人民政府' }, '甲县人民政府'],
    ['甲县人民政府', { ...sum, agency: '甲县人民政府' }, '甲县人民政府'],
    ['甲县人民政府办公室', sum, '甲县人民政府'],
    ['甲县大数据中心', sum, '甲县大数据中心'],
    ['甲县人民政府办公室', office, '甲县人民政府办公室'],
    ['甲县人民政府', office, '甲县人民政府办公室'],
    ['甲县政务服务局', office, '甲县政务服务局'],
    ['甲县乙镇人民政府', { scope: 'own', filer: 'township' }, '甲县乙镇人民政府'],
  ] as const)('%s, %j: %s', (issuer, named, name) => {
    expect(nameInReport(issuer, named)).toBe(name);
  });

  test.each(['甲县人民政府办公室', '甲县人民政府', '甲开发区管理委员会', '甲县政务服务局'])(
    '%s bears another name in the sum than in its own',
    (issuer) => {
      const agency = governmentOf(issuer) ?? '甲县人民政府';
      expect(nameInReport(issuer, { ...sum, agency })).not.toBe(nameInReport(issuer, office));
    },
  );
});

test.each([
  ['甲县人民政府办公室', '甲县人民政府'],
  ['甲县人民政府', '甲县人民政府'],
  ['甲开发区管理委员会办公室', '甲开发区管理委员会'],
  ['人民政府办公室', null],
  ['甲县大数据中心', null],
])('the government of %s: %s', (issuer, name) => {
  expect(governmentOf(issuer)).toBe(name);
});

test.each([
  ['甲县人民政府', true],
  ['甲开发区管理委员会', true],
  ['甲县人民政府办公室', false],
  ['人民政府', false],
  ['甲县', false],
  ['', false],
])('%s is the name of a government: %s', (name, is) => {
  expect(isGovernment(name)).toBe(is);
});
