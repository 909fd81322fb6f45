import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { openPublicSite, type OpenSite } from '../support/open-public-site.ts';
import type { ServedCounty } from '../support/public-county.ts';
import { wide, type SiteBrowser } from '../support/site-browser.ts';

/** With JOURNEY_PICTURES the papers are left there, to be looked at: `pdftoppm -r 60 -png policy.pdf policy`. */
const pictures = process.env['JOURNEY_PICTURES'];

/** Radicals that Chromium writes for characters that look the same, and NFKC leaves. */
const radicals: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻓': '长',
  '⻔': '门',
  '⻅': '见',
  '⻚': '页',
};

/** Characters as they are meant, without the breaks of lines. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u2e80-\u2eff]/gu, (sign) => radicals[sign] ?? sign)
    .replaceAll(/\s+/gu, '');

/** Text of a paper, page by page. */
async function textOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map(plain);
}

describe.skipIf(chromiumPath() === null)('what citizens take away on paper', () => {
  let site: OpenSite;
  let county: ServedCounty;
  let at: SiteBrowser;

  beforeAll(async () => {
    site = await openPublicSite();
    ({ county, at } = site);
  });
  afterAll(() => site?.close());
  afterEach(() => at.expectNoComplaint());

  async function printed(name: string): Promise<string> {
    const page = await at.open({ viewport: wide, scripts: true, large: false }, county.path(name));
    const bytes = await page.pdf({ format: 'A4' });
    if (pictures !== undefined) writeFileSync(join(pictures, `${name}.pdf`), bytes);
    return (await textOf(bytes)).join('\n');
  }

  it('prints a policy: its head, its text, its address; nothing that only a screen can use', async () => {
    const text = await printed('assistance-2026');
    for (const words of [
      '甲县社会救助对象认定和管理办法',
      '甲政规〔2026〕3号',
      '第八章附则',
      '第24条办理结果应当依法公开，接受监督。',
      '附件2：补贴对象名单.xlsx',
      county.path('assistance-2026'),
    ]) {
      expect(text).toContain(plain(words));
    }
    for (const words of [
      '跳到主要内容',
      '大字版',
      '配色',
      '依申请公开',
      '网站地图',
      '上一篇',
      '本页目录',
      '看改了什么',
    ]) {
      expect(text).not.toContain(plain(words));
    }
  });

  it('prints what stands over a policy that is repealed', async () => {
    const text = await printed('assistance-2024');
    expect(text).toContain(plain('此文件已废止'));
    expect(text).toContain(plain('甲政规〔2026〕3号'));
  });

  it('prints a wide table within the paper, its head again on every page', async () => {
    const text = await printed('wide-table');
    // The last month of the last village: nothing is cut off at the right edge.
    expect(text).toContain(String(12_000 + 3 * 731 + 10 * 1_009));
    expect(text).toContain(plain('11月'));
  });

  it.each([
    ['gongmin', ['姓名', '证件号码', '签名']],
    ['zuzhi', ['单位名称', '信用代码', '盖章']],
  ])('gives the form of an application to print and to fill in: %s', async (applicant, fields) => {
    const page = await at.open({ viewport: wide, scripts: false, large: false }, '/ysqgk/');
    const link = page.locator(`a[href$="shenqingbiao-${applicant}.pdf"]`).first();
    const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const path = await saved.path();
    const pages = await textOf(readFileSync(path));
    expect(pages).toHaveLength(1);
    for (const words of [
      '甲县人民政府',
      '申请表',
      ...fields,
      '信息名称',
      '内容描述',
      '20个工作日',
      '甲县人民路1号',
    ])
      expect(pages[0]).toContain(plain(words));
    // Nobody has to say what it is for. (2019 edition of the Regulation)
    expect(pages[0]).toContain('不用说明用途');
    expect(pages[0]?.match(/用途/gu)).toHaveLength(1);
    expect(pages[0]).not.toContain('减免');
    if (pictures !== undefined) writeFileSync(join(pictures, `form-${applicant}.pdf`), readFileSync(path));

    const word = await page.request.get(`${county.url}/ysqgk/shenqingbiao-${applicant}.docx`);
    expect([word.status(), word.headers()['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    expect((await word.body()).subarray(0, 2).toString()).toBe('PK');
  });
});
