import { describe, expect, it } from 'vitest';
import { clean, inventedHtml } from '../../../tests/journeys/invented-reports.ts';
import { checkOpened } from './check-opened.ts';
import { openReport } from './open-report.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('openReport', () => {
  it('opens a report and keeps the name as given', async () => {
    const opened = await openReport(bytes(inventedHtml(clean)), '丙镇.html');
    expect(opened).toMatchObject({ file: '丙镇.html', readable: true, omissions: [], remarks: [] });
    expect(opened.readable && opened.reading.report).toMatchObject({
      agency: '甲县丙镇人民政府',
      year: 2025,
    });
  });

  it('opens what it gave out as JSON, as data', async () => {
    const opened = await openReport(bytes(inventedHtml(clean)), 'a.html');
    const report = checkOpened(opened).report;
    const again = await openReport(bytes(JSON.stringify(report)), 'a.json');
    expect(again).toMatchObject({ readable: true, reading: { fromDocument: false, report } });
  });

  it.each([
    [
      'a text that is something else',
      '会议通知\n请到会。',
      'a.txt',
      /没有看到年度报告的六个部分.*会议通知|会议通知.*没有看到/u,
    ],
    ['data that is something else', '{"a":1}', 'a.json', /不合年度报告的格式/u],
    ['an empty file', '', 'a.txt', /./u],
    ['a broken DOCX', 'PK\u0003\u0004broken', 'a.docx', /./u],
    [
      'a book with the heading of a report',
      `一、总体情况\n${'全年公开信息3条。\n'.repeat(30_000)}`,
      'a.txt',
      /正文有\d+个字，超过200000个字/u,
    ],
  ])('says of %s why it was not checked', async (_, content, name, reason) => {
    const opened = await openReport(bytes(content), name);
    expect(opened.readable).toBe(false);
    expect(opened.readable ? '' : opened.reason).toMatch(reason);
    expect(opened.readable ? '' : opened.reason).toMatch(/。$/u);
  });

  it.each([
    ['one heading', '一、总体情况\n本年度主动公开信息3条。'],
    ['tables without a heading', inventedHtml(clean).replaceAll(/<h2>.*?<\/h2>/gu, '')],
  ])('takes a part of a report for a report: %s', async (_, content) => {
    expect(await openReport(bytes(content), content.startsWith('<') ? 'a.html' : 'a.txt')).toMatchObject({
      readable: true,
    });
  });
});

describe('checkOpened', () => {
  it('gives what check --json prints', async () => {
    const opened = await openReport(
      bytes(inventedHtml({ ...clean, figures: { 'received/total': '2' } })),
      'a.html',
    );
    const checked = checkOpened(opened);
    expect(Object.keys(checked)).toEqual(['file', 'readable', 'report', 'findings']);
    expect(checked.findings.map(({ rule, where }) => ({ rule, where }))).toEqual(
      expect.arrayContaining([
        { rule: 'T3-A', where: { table: 3, column: 'total' } },
        { rule: 'T3-C', where: { table: 3, row: 'received' } },
      ]),
    );
    expect(checked.findings[0]?.level).toBe('error');
  });

  it('gives the reason where the file was not read, and ignores a previous report that was not', async () => {
    const unread = { file: 'b.pdf', readable: false, reason: '这是扫描件。' } as const;
    expect(checkOpened(unread)).toEqual({ ...unread, findings: [] });
    const opened = await openReport(bytes(inventedHtml(clean)), 'a.html');
    expect(checkOpened(opened, unread)).toEqual(checkOpened(opened));
  });

  it('finds personal data in the text through the screening room', async () => {
    const overview = '联系人张三，手机13800138000。';
    const checked = checkOpened(await openReport(bytes(inventedHtml({ ...clean, overview })), 'a.html'));
    expect(checked.findings.map(({ rule }) => rule)).toContain('P-1');
    expect(JSON.stringify(checked.findings)).not.toContain('13800138000');
  });
});
