import { describe, expect, it, test } from 'vitest';
import { clean, faulty, inventedHtml, yearBefore } from '../../../tests/journeys/invented-reports.ts';
import { file, inject, post, useApp } from '../../../tests/support/server-app.ts';
import { checkOpened } from '../../documents/checking/check-opened.ts';
import { openReport } from '../../documents/checking/open-report.ts';
import { texts } from '../../site/texts.ts';

useApp();

describe('POST /check', () => {
  it('shows every file with its findings and marks', async () => {
    const { statusCode, body, headers } = await post('/check', [
      file('乙镇.html', inventedHtml(faulty)),
      file('丙镇.html', inventedHtml(clean)),
      file('通知.txt', '会议通知'),
      file('', '', 'previous'),
    ]);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('检查完3份：有必须改的1份，没有必须改的1份，没能检查1份');
    expect(body).toMatch(/id="f1-t3-notHeld-research" class="figure faulty error"/u);
    expect(body).toContain('规则T3-A');
    expect(body).toContain(texts.privacy);
    // The worst first.
    expect(body.indexOf('乙镇.html')).toBeLessThan(body.indexOf('丙镇.html'));
  });

  it('finds the same as the command does', async () => {
    const { body } = await post('/check', [file('乙镇.html', inventedHtml(faulty))]);
    const { findings } = checkOpened(
      await openReport(new TextEncoder().encode(inventedHtml(faulty)), '乙镇.html'),
    );
    for (const { message } of findings) expect(body).toContain(message);
  });

  it('holds two years of one body against each other', async () => {
    const { body } = await post('/check', [
      file('今年.html', inventedHtml(faulty)),
      file('去年.html', inventedHtml(yearBefore)),
    ]);
    expect(body).toContain(texts.results.comparedWith('去年.html'));
    expect(body).toContain('规则X-1');
    expect(body).toContain('去年1');
  });

  it('takes last year’s report from its own field, and does not list it', async () => {
    const { body } = await post('/check', [
      file('今年.html', inventedHtml(faulty)),
      file('去年.html', inventedHtml(yearBefore), 'previous'),
    ]);
    expect(body).toContain('检查完1份');
    expect(body).toContain(texts.results.comparedWith('去年.html'));
  });

  it('uses last year’s report for the file that it belongs to, or says that it was not used', async () => {
    const two = [file('今年.html', inventedHtml(faulty)), file('丙镇.html', inventedHtml(clean))];
    const used = await post('/check', [...two, file('去年.html', inventedHtml(yearBefore), 'previous')]);
    expect(used.body.match(/与《去年.html》对照/gu)).toHaveLength(1);
    const other = inventedHtml({ ...yearBefore, agency: '甲县丁镇人民政府' });
    const unused = await post('/check', [...two, file('丁镇.html', other, 'previous')]);
    expect(unused.body).toContain('去年的年报《丁镇.html》没有用上');
    const broken = await post('/check', [...two, file('坏.docx', 'PK\u0003\u0004', 'previous')]);
    expect(broken.body).toContain('去年的年报《坏.docx》没能读出');
  });

  it('asks for a file where there is none', async () => {
    const { statusCode, body } = await post('/check', [file('', ''), file('', '', 'previous')]);
    expect(statusCode).toBe(400);
    expect(body).toContain('<title>需修改：年度报告检查');
    expect(body).toMatch(/<a href="#files">请选择要检查的年报文件<\/a>/u);
  });

  it('names the file that is too large, and checks the others', async () => {
    const { body, statusCode } = await post('/check', [
      file('大文件.pdf', Buffer.alloc(20 * 1024 * 1024 + 1)),
      file('丙镇.html', inventedHtml(clean)),
      file('空.txt', ''),
    ]);
    expect(statusCode).toBe(200);
    expect(body).toContain('检查完3份：没有必须改的1份，没能检查2份');
    expect(body).toContain(texts.progress.tooLarge);
    expect(body).toContain(texts.results.empty);
  });

  it('checks the first fifty and names the rest', async () => {
    const many = Array.from({ length: 52 }, (_, index) => file(`${index + 1}.txt`, '会议通知'));
    const { body } = await post('/check', many);
    expect(body.match(new RegExp(`<p class="reason">${texts.results.tooMany}`, 'gu'))).toHaveLength(2);
    expect(body.indexOf('51.txt')).toBeGreaterThan(0);
  });

  test.each([
    ['<script>alert(1).html', '&lt;script&gt;alert(1).html'],
    ['../../etc/passwd.html', '>passwd.html<'],
    ['C:\\文件\\年报.html', '>年报.html<'],
    ['a\u202Elmth.exe.html', '>almth.exe.html<'],
    [`${'长'.repeat(400)}.html`, `>${'长'.repeat(100)}…`],
    ["年报'\u0022><img src=x>.html", '&lt;img src=x&gt;'],
  ])('shows a hostile name harmlessly: %s', async (name, shown) => {
    const { body, statusCode } = await post('/check', [file(name, inventedHtml(clean))]);
    expect(statusCode).toBe(200);
    expect(body).toContain(shown);
    expect(body).not.toMatch(/<script>|<img|\u202E|etc\/passwd/u);
  });

  it('shows a hostile report harmlessly', async () => {
    const agency = '甲县&lt;img src=x onerror=alert(1)&gt;镇';
    const { body } = await post('/check', [file('a.html', inventedHtml({ ...faulty, agency }))]);
    expect(body).not.toContain('<img');
  });

  it('tells files of the same name apart', async () => {
    const { body } = await post('/check', [file('a.txt', '甲'), file('a.txt', '乙')]);
    expect(body).toContain('>a.txt（2）<');
  });

  it('refuses what is no form', async () => {
    const { statusCode, body } = await inject({ method: 'POST', url: '/check', payload: { files: 1 } });
    expect(statusCode).toBe(415);
    expect(body).toContain(texts.errors.badRequest.text);
  });
});

describe('POST /api/check', () => {
  const json = { accept: 'application/json' };

  it('answers with the result, the key for pairing and the row', async () => {
    const { statusCode, body } = await post(
      '/api/check',
      [
        { name: 'id', value: 'f7' },
        file('今年.html', inventedHtml(faulty), 'file'),
        file('去年.html', inventedHtml(yearBefore), 'previous'),
      ],
      json,
    );
    expect(statusCode).toBe(200);
    const answer = JSON.parse(body) as Record<string, never>;
    const [opened, previous] = await Promise.all(
      [inventedHtml(faulty), inventedHtml(yearBefore)].map((html) =>
        openReport(new TextEncoder().encode(html), '今年.html'),
      ),
    );
    if (opened === undefined) throw new Error('not opened');
    expect(answer).toMatchObject({
      checked: JSON.parse(JSON.stringify(checkOpened(opened, previous))),
      pair: { own: '甲县乙镇 2025', lastYear: '甲县乙镇 2024' },
      tally: { readable: true },
      html: expect.stringContaining('id="f7-t3-notHeld-research"') as string,
    });
  });

  test.each([
    ['no file', []],
    ['two files', [file('a.txt', '甲', 'file'), file('b.txt', '乙', 'file')]],
  ])('refuses %s as JSON', async (_, parts) => {
    const { statusCode, body } = await post('/api/check', parts, json);
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toEqual({
      title: texts.errors.badRequest.title,
      message: texts.errors.badRequest.text,
    });
  });

  it('takes no id from outside into the page', async () => {
    const { body } = await post(
      '/api/check',
      [{ name: 'id', value: '"><script>' }, file('a.html', inventedHtml(clean), 'file')],
      json,
    );
    expect((JSON.parse(body) as { html: string }).html).not.toContain('<script>');
  });
});
