import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { readingOf } from '../../report/index.ts';
import { rollUp } from '../../report/roll-up.ts';
import { sampleReport } from '../../../tests/support/sample-report.ts';
import { writeFindings } from './findings-xlsx.ts';
import { withSourcesSheet } from './write-sources.ts';
import { writeReport } from './write-report.ts';

const report = sampleReport();
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('the Word document', () => {
  it('has the page, type and heads of the standard', async () => {
    const { bytes } = await writeReport(report, 'docx');
    const xml = part(bytes, 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    // 37, 35, 28 and 26 mm in twips
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    // one row of head in table 2, three in tables 3 and 4
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(7);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(14 + 28 + 4);
    expect(xml.match(/<w:tblCaption w:val="表[二三四] /gu)).toHaveLength(3);
    expect(xml.match(/<w:tblDescription w:val="[^"]+。"/gu)).toHaveLength(3);
    expect(part(bytes, 'word/styles.xml')).toMatch(/w:eastAsia="仿宋_GB2312"/u);
    expect(part(bytes, 'word/styles.xml')).toMatch(/w:line="579" w:lineRule="exact"/u);
    expect(part(bytes, 'word/fontTable.xml')).toMatch(/"方正小标宋简体"><w:altName w:val="STZhongsong"/u);
    expect(part(bytes, 'word/settings.xml')).toMatch(/<w:evenAndOddHeaders\/>/u);
    expect(part(bytes, 'docProps/core.xml')).toMatch(/<dc:title>甲县乙镇.+<dc:language>zh-CN</u);
  });
});

describe('the PDF', () => {
  it('is tagged, PDF/A-2a, with title and language', async () => {
    const { bytes, remarks } = await writeReport(report, 'pdf');
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang\s*\(zh/u);
    expect(Buffer.from(bytes).toString('utf8')).toMatch(/<pdfaid:conformance>A</u);
    // the machine of the test may have licensed fonts; where it has not, the remark says what stands for them
    for (const remark of remarks) expect(remark).toMatch(/Noto (?:Serif|Sans) SC代替/u);
  });

  it('says where a font folder is not there', async () => {
    const { remarks } = await writeReport(report, 'pdf', { fontFolder: 'no/such/folder' });
    expect(remarks[0]).toBe('字体文件夹“no/such/folder”不存在或不是文件夹，没有采用。');
  });

  it('prints □ for a character that no font has, and names it', async () => {
    const overview = '地名用字\u{10fffd}\u{10fffd}暂时无法显示。';
    const { remarks } = await writeReport({ ...report, narrative: { ...report.narrative, overview } }, 'pdf');
    expect(remarks.join('')).toMatch(/字体里没有这些字符：\u{10fffd}.*，PDF里印作“□”/u);
  });
});

describe('the web page', () => {
  type Node = DefaultTreeAdapterMap['node'];
  type Element = DefaultTreeAdapterMap['element'];
  const elements = (node: Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
  ];
  const attribute = (element: Element, name: string) =>
    element.attrs.find((each) => each.name === name)?.value;
  const page = async (text: string) => {
    const narrative = { ...report.narrative, overview: text };
    const { bytes } = await writeReport({ ...report, narrative }, 'html', {
      published: { at: '2026-01-22 09:00', url: 'https://example.invalid/?a=1&b=2' },
    });
    return elements(parse(strFromU8(bytes)));
  };

  it('escapes what it is given and holds no script', async () => {
    const all = await page('</p><script>alert(1)</script><img src=x onerror=alert(1)>&amp;“引号”');
    const names = new Set(all.map(({ tagName }) => tagName));
    expect(names.has('script')).toBe(false);
    expect(names.has('img')).toBe(false);
  });

  it('has one h1, named regions and heads for every figure', async () => {
    const all = await page('各项工作有序推进。');
    const by = (name: string) => all.filter(({ tagName }) => tagName === name);
    expect(by('h1')).toHaveLength(1);
    expect(by('h2')).toHaveLength(6);
    expect(by('caption')).toHaveLength(3);
    expect(by('thead')).toHaveLength(2);
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const figures = by('td').filter((cell) => attribute(cell, 'class') === 'figure');
    expect(figures).toHaveLength(10 + 175 + 15);
    for (const cell of figures) {
      const heads = (attribute(cell, 'headers') ?? '').split(' ');
      expect(heads.length).toBeGreaterThanOrEqual(2);
      for (const head of heads) expect(ids).toContain(head);
    }
    for (const head of by('th')) expect(attribute(head, 'scope')).toMatch(/^(?:col|row)(?:group)?$/u);
    const regions = all.filter((element) => attribute(element, 'role') === 'region');
    expect(regions.map((region) => attribute(region, 'tabindex'))).toEqual(['0', '0', '0']);
  });

  it('names the heads of a figure from the outermost in', async () => {
    const all = await page('各项工作有序推进。');
    const texts = new Map(
      all.flatMap((element) => {
        const id = attribute(element, 'id');
        const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
        return id === undefined ? [] : [[id, text] as const];
      }),
    );
    const named = (at: number) => {
      const cell = all.filter((element) => attribute(element, 'class') === 'figure')[at];
      return (cell === undefined ? '' : (attribute(cell, 'headers') ?? ''))
        .split(' ')
        .map((id) => texts.get(id));
    };
    expect(named(6)).toEqual(['第二十条第（五）项', '本年处理决定数量', '行政许可']);
    // the second figure of the fifth row of table 3
    expect(named(10 + 4 * 7 + 1)).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ]);
  });

  it('has only the meta tags that have a value', async () => {
    const metas = (await page('各项工作有序推进。')).filter(({ tagName }) => tagName === 'meta');
    const content = Object.fromEntries(
      metas.map((meta) => [attribute(meta, 'name') ?? '', attribute(meta, 'content')]),
    );
    expect(content).toMatchObject({
      ArticleTitle: '甲县乙镇人民政府2025年政府信息公开工作年度报告',
      PubDate: '2026-01-22 09:00',
      ContentSource: '甲县乙镇人民政府',
      Url: 'https://example.invalid/?a=1&b=2',
    });
    const { bytes } = await writeReport({ ...report, agency: null }, 'html');
    expect(strFromU8(bytes)).not.toMatch(/PubDate|ContentSource|name="Url"|content=""/u);
  });
});

describe('the workbook', () => {
  const book = (bytes: Uint8Array) => read(bytes, { type: 'array', cellFormula: true });
  const cellAt = (bytes: Uint8Array, sheet: string, reference: string) => {
    const { t, v, f } = book(bytes).Sheets[sheet]?.[reference] ?? {};
    return { t, v, f };
  };

  it('computes the sums that hold', async () => {
    const { bytes, remarks } = await writeReport(report, 'xlsx');
    expect(remarks).toEqual([]);
    expect(book(bytes).SheetNames).toEqual(['文字', '表二', '表三', '表四']);
    expect(cellAt(bytes, '表三', 'J4')).toEqual({ t: 'n', v: 12258, f: 'SUM(D4:I4)' });
    expect(cellAt(bytes, '表三', 'D27')).toEqual({ t: 'n', v: 3395, f: 'SUM(D6:D26)' });
    expect(cellAt(bytes, '表三', 'J27')).toEqual({ t: 'n', v: 12261, f: 'SUM(D27:I27)' });
    expect(cellAt(bytes, '表四', 'E4')).toEqual({ t: 'n', v: 61, f: 'SUM(A4:D4)' });
    expect(cellAt(bytes, '表二', 'B14')).toEqual({ t: 'n', v: 4068.208, f: undefined });
  });

  test.each([
    ['a row', 'received', 'total', 'J4', /表三“一、本年新收.+”行、“总计”列填报12259、相加得12258/u],
    ['the results of a column', 'resultTotal', 'research', 'F27', /“科研机构”列填报2314、相加得2313/u],
  ] as const)('keeps the filed figure where %s departs from the sum', async (_, row, column, at, said) => {
    const filed = (report.requests[row][column] ?? 0) + 1;
    const requests = { ...report.requests, [row]: { ...report.requests[row], [column]: filed } };
    const { bytes, remarks } = await writeReport({ ...report, requests }, 'xlsx');
    expect(cellAt(bytes, '表三', at)).toEqual({ t: 'n', v: filed, f: undefined });
    expect(remarks.join('')).toMatch(said);
  });

  it('writes no formula where a part of the sum is not known', async () => {
    const requests = { ...report.requests, granted: { ...report.requests.granted, business: null } };
    const { bytes } = await writeReport({ ...report, requests }, 'xlsx');
    expect(cellAt(bytes, '表三', 'J6').f).toBeUndefined();
    expect(cellAt(bytes, '表三', 'E27').f).toBeUndefined();
    expect(cellAt(bytes, '表三', 'E6').v ?? '').toBe('');
  });

  it('keeps text that begins like a formula as text', async () => {
    const overview = '=HYPERLINK("http://example.invalid")。\n+1+1\n-2\n@SUM(A1)';
    const { bytes } = await writeReport({ ...report, narrative: { ...report.narrative, overview } }, 'xlsx');
    for (const [at, value] of overview.split('\n').entries()) {
      expect(cellAt(bytes, '文字', `A${4 + at}`)).toEqual({ t: 's', v: value, f: undefined });
    }
  });

  it('carries a paragraph longer than a cell holds over to the next row', async () => {
    const overview = '按月更新公开目录。'.repeat(5000);
    const { bytes } = await writeReport({ ...report, narrative: { ...report.narrative, overview } }, 'xlsx');
    const rows = [4, 5, 6].map((row) => String(cellAt(bytes, '文字', `A${row}`).v));
    expect(rows.join('')).toBe(overview);
  });

  it('takes the sheet of sources over with its formulas', async () => {
    const sources = ['甲&乙.docx', '=丙.pdf'].map((source) => ({ source, reading: readingOf(report) }));
    const sum = rollUp(sources, '甲县');
    const { bytes } = await writeReport(sum.report, 'xlsx');
    const traced = withSourcesSheet(bytes, sum);
    expect(book(traced).SheetNames).toEqual(['文字', '表二', '表三', '表四', '来源']);
    expect([cellAt(traced, '来源', 'D1').v, cellAt(traced, '来源', 'E1').v]).toEqual([
      '甲&乙.docx',
      '=丙.pdf',
    ]);
    expect(cellAt(traced, '来源', 'B8')).toEqual({ t: 'n', v: 10352, f: 'SUM(D8:E8)' });
    expect(cellAt(traced, '表三', 'J4').f).toBe('SUM(D4:I4)');
  });

  it('lists findings one a row, to be filtered, the head in view', () => {
    const bytes = writeFindings([
      {
        file: '=甲.docx',
        findings: [
          {
            rule: 'T3-C',
            level: 'error',
            where: { table: 3, row: 'received', column: 'total' },
            message: '相差1件',
            left: 3,
            right: 4,
            advice: '核对',
          },
          { rule: 'V-4', level: 'notice', where: { part: 'problems' }, message: '文字过少' },
        ],
      },
      { file: '乙.pdf', findings: [], reason: '没有文字' },
    ]);
    const xml = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<autoFilter ref="A1:H4"/u);
    expect(xml).toMatch(/<pane ySplit="1"[^>]+state="frozen"/u);
    const row = (at: number) => [...'ABCDEFGH'].map((column) => cellAt(bytes, '检查结果', column + at).v);
    expect(row(1)).toEqual(['文件', '等级', '规则', '位置', '问题', '左', '右', '建议']);
    expect(row(2)).toEqual([
      '=甲.docx',
      '必须改',
      'T3-C',
      '表三“一、本年新收政府信息公开申请数量”行、“总计”列',
      '相差1件',
      3,
      4,
      '核对',
    ]);
    expect(row(3).slice(0, 5)).toEqual([
      '=甲.docx',
      '提示',
      'V-4',
      '五、存在的主要问题及改进情况',
      '文字过少',
    ]);
    expect(row(4).slice(0, 5)).toEqual(['乙.pdf', '没能判断', undefined, '全文', '没有文字']);
  });
});
