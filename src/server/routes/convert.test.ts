import { describe, expect, it, test } from 'vitest';
import { clean, faulty, inventedHtml } from '../../../tests/journeys/invented-reports.ts';
import { file, inject, post, postFields, start, useApp } from '../../../tests/support/server-app.ts';
import { checkOpened } from '../../documents/checking/check-opened.ts';
import { openReport } from '../../documents/checking/open-report.ts';
import { WrittenDifferently } from '../../documents/writing/write-verified-report.ts';
import { createWritingPool } from '../../documents/writing/writing-pool.ts';
import { texts } from '../../site/texts.ts';

useApp();

describe('downloads', () => {
  const report = async () => {
    const opened = await openReport(
      new TextEncoder().encode(inventedHtml({ ...clean, disclosure: { licences: '4' } })),
      'a.html',
    );
    return checkOpened(opened).report;
  };

  test.each(['docx', 'pdf', 'html', 'xlsx', 'json'])(
    'gives the report as %s, which reads back the same',
    async (format) => {
      const wanted = await report();
      const { statusCode, headers, rawPayload } = await postFields(`/api/convert/${format}`, {
        report: JSON.stringify(wanted),
      });
      expect(statusCode).toBe(200);
      expect(headers['content-disposition']).toBe(
        `attachment; filename="report.${format}"; filename*=UTF-8''${encodeURIComponent(`甲县丙镇人民政府2025年政府信息公开工作年度报告.${format}`)}`,
      );
      expect(headers['content-security-policy']).toContain('sandbox');
      const again = await openReport(rawPayload, `a.${format}`);
      expect(again.readable && again.reading.report.disclosure).toEqual(wanted?.disclosure);
      expect(again.readable && again.reading.report.requests).toEqual(wanted?.requests);
    },
  );

  it('gives out prose that reads back otherwise, and says which part', async () => {
    const wanted = await report();
    if (wanted === undefined) throw new Error('not opened');
    const short = { ...wanted, narrative: { ...wanted.narrative, preamble: '现将情况报告。' } };
    const { statusCode, headers } = await postFields('/api/convert/docx', { report: JSON.stringify(short) });
    expect(statusCode).toBe(200);
    expect(decodeURIComponent(String(headers['gongkai-note']))).toMatch(/^“前言”的文字读回来与原文不同/u);
  });

  it('takes the report as JSON from programs too', async () => {
    const response = await inject({
      method: 'POST',
      url: '/api/convert/json',
      payload: { ...(await report()) },
    });
    expect(response.statusCode).toBe(200);
  });

  test.each([
    ['something else', '{"a":1}'],
    ['no JSON', 'x'],
    ['nothing', ''],
  ])('refuses %s', async (_, value) => {
    const { statusCode, body } = await postFields('/api/convert/docx', { report: value });
    expect(statusCode).toBe(400);
    expect(body).toContain('报告的内容不对');
  });

  it('refuses what is too large for a report', async () => {
    const { statusCode, body } = await postFields('/api/convert/docx', {
      report: 'x'.repeat(4 * 1024 * 1024),
    });
    expect(statusCode).toBe(413);
    expect(body).toContain(texts.errors.tooLarge.text);
  });

  it('gives nothing out that does not read back as meant', async () => {
    await start({
      writeReport: async () => {
        throw new WrittenDifferently('读回不符。', []);
      },
    });
    const { statusCode, body } = await postFields('/api/convert/pdf', {
      report: JSON.stringify(await report()),
    });
    expect(statusCode).toBe(500);
    expect(body).toContain('读回不符。');
  });

  it('answers others while a report is being written, and stops what takes too long', async () => {
    const writing = createWritingPool({ size: 1, timeLimitMs: 8_000 });
    await start({ writeReport: (given, format) => writing.writeReport(given, format), close: writing.close });
    const wanted = await report();
    if (wanted === undefined) throw new Error('not opened');
    const overview = '甲\n'.repeat(400_000);
    const order: string[] = [];
    const asked = inject({
      method: 'POST',
      url: '/api/convert/docx',
      payload: { ...wanted, narrative: { ...wanted.narrative, overview } },
    }).then((response) => {
      order.push('written');
      return response;
    });
    // The next one waits for the same worker: the page must not wait for either.
    const next = postFields('/api/convert/html', { report: JSON.stringify(wanted) });
    for (let round = 0; round < 3; round += 1) {
      expect((await inject({ url: '/' })).statusCode).toBe(200);
      order.push('page');
    }
    const { statusCode, body } = await asked;
    expect(order).toEqual(['page', 'page', 'page', 'written']);
    expect(statusCode).toBe(500);
    expect(body).toContain('已停下，没有交出文件');
    expect((await next).statusCode).toBe(200);
  });

  it('gives the findings of all files as a workbook, unread files included', async () => {
    const page = await post('/check', [
      file('乙镇.html', inventedHtml(faulty)),
      file('=1+1.txt', '会议通知'),
    ]);
    const field = /name="files" value="([^"]*)"/u.exec(page.body)?.[1] ?? '';
    const files = field
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#x27;', "'");
    const { statusCode, headers, rawPayload } = await postFields('/api/check/findings.xlsx', { files });
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toContain(encodeURIComponent('年度报告检查结果.xlsx'));
    const { read, utils } = await import('@e965/xlsx');
    const book = read(rawPayload, { cellFormula: true });
    const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(rows.filter(([name]) => name === '乙镇.html').length).toBeGreaterThan(3);
    expect(rows.filter(([name]) => name === '=1+1.txt')).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('没能检查');
    expect(
      Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {}).filter(
        (cell) => (cell as { f?: string }).f !== undefined,
      ),
    ).toEqual([]);
  });

  test.each(['', '[]', '[{"file":1}]', '{"a":1}'])('refuses findings that are none: %s', async (files) => {
    expect((await postFields('/api/check/findings.xlsx', { files })).statusCode).toBe(400);
  });
});
