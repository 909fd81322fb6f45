import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { packageOf, leakyDocx, run, wordPart } from '../../../tests/support/leaky-office.ts';
import { leakyPdf } from '../../../tests/support/leaky-pdf.ts';
import { leakyJpeg, leakyPng } from '../../../tests/support/leaky-pictures.ts';
import { leakyWorkbook } from '../../../tests/support/leaky-workbook.ts';
import { arbitraryContent } from '../../../tests/support/arbitrary-content.ts';
import { docxOf, wordCell, wordParagraph, workbookOf } from '../../../tests/support/office-files.ts';
import { line, show, writePdf } from '../../../tests/support/pdf-writer.ts';
import { hostileAddresses, xssPayloads } from '../../../tests/support/xss-payloads.ts';
import { contentSchema, type Block, type Content } from '../../content/content.ts';
import { htmlOf } from '../../content/html.ts';
import { textOf } from '../../content/text.ts';
import { mapImages } from '../../content/map-images.ts';
import { listWorkbook } from '../writing/list-workbook.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { pageOfFile } from './page-of-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pageOfHtml = (html: string) => pageOfFile(bytesOf(`<!doctype html><html><body>${html}`), 'a.html');
const html = (content: Content) => htmlOf(content, { fileUrl: () => '/p', idPrefix: 'h' });
/** Blocks as short lines: `h2 一、总则`, `p^ 居中`, `table 2x3 head 1: 名单`. */
const outline = ({ content }: Content) =>
  content.map((block: Block) => {
    const text = textOf({ type: 'doc', content: [block] });
    if (block.type === 'heading') return `h${block.attrs.level} ${text}`;
    if (block.type === 'paragraph') {
      const align = { center: '^', right: '>', left: '' }[block.attrs?.textAlign ?? 'left'];
      return `p${align} ${text}`;
    }
    if (block.type !== 'table') return block.type;
    const head = block.content.filter(({ content: cells }) =>
      cells.every(({ type }) => type === 'tableHeader'),
    ).length;
    return `table head ${head}${block.attrs === undefined ? '' : ` “${block.attrs.caption}”`}: ${text
      .split('\n')
      .slice(block.attrs === undefined ? 0 : 1)
      .join(' / ')
      .replaceAll('\t', ',')}`;
  });
const center = '<w:jc w:val="center"/>';
const p = wordParagraph;

/** A letter of an office as it comes out of Word. */
const letter = (more = '') =>
  docxOf(
    [
      p('甲县人民政府办公室文件', center),
      p('甲政办发〔2026〕12号', center),
      p('甲县人民政府办公室关于印发', center),
      p('《甲县养殖补贴办法》的通知', center),
      p('各乡镇人民政府：'),
      p('一、总体要求'),
      p('　　现将办法印发给你们，请认真执行。'),
      more,
      p('甲县人民政府办公室', '<w:jc w:val="right"/>'),
      p('2026年3月2日', '<w:jc w:val="right"/>'),
    ].join(''),
  );

describe('a Word document', () => {
  it('gives title, number, issuer and date, and headings numbered by hand', async () => {
    const page = await pageOfFile(letter(), 'a.docx');
    expect(page).toMatchObject({
      title: '甲县人民政府办公室关于印发《甲县养殖补贴办法》的通知',
      head: { number: '甲政办发〔2026〕12号', issuer: '甲县人民政府办公室', formedOn: '2026-03-02' },
      images: [],
      remarks: [],
    });
    expect(outline(page.content)).toEqual([
      'p^ 甲县人民政府办公室文件',
      'p^ 甲政办发〔2026〕12号',
      'p 各乡镇人民政府：',
      'h2 一、总体要求',
      'p 现将办法印发给你们，请认真执行。',
      'p> 甲县人民政府办公室',
      'p> 2026年3月2日',
    ]);
  });

  it('keeps formats, links, breaks, and what insertions hold; deletions, hidden text and fields go', async () => {
    const bytes = packageOf(
      {
        'word/document.xml': wordPart(
          'document',
          `<w:body><w:p>${run('甲', '<w:b/>')}${run('乙', '<w:b w:val="0"/><w:i/>')}${run('2', '<w:vertAlign w:val="superscript"/>')}<w:r><w:br/></w:r>${run('丙', '<w:u w:val="single"/>')}${run('丁', '<w:u w:val="none"/><w:strike/>')}</w:p>` +
            `<w:p><w:ins w:id="1" w:author="李四">${run('新')}</w:ins><w:del w:id="2" w:author="李四">${run('旧', '', 'delText')}</w:del>${run('藏', '<w:vanish/>')}<w:hyperlink r:id="rId9">${run('指南')}</w:hyperlink><w:hyperlink r:id="rId8">${run('脚本')}</w:hyperlink></w:p></w:body>`,
        ),
      },
      {
        '': [['rId1', 'officeDocument', 'word/document.xml']],
        'word/document.xml': [
          ['rId9', 'hyperlink', 'https://example.invalid/a', true],
          ['rId8', 'hyperlink', 'javascript:window.pwned=1', true],
        ],
      },
    );
    const { content, remarks } = await pageOfFile(bytes, 'a.docx');
    expect(html(content)).toBe(
      '<p><strong>甲</strong><em>乙</em><sup>2</sup><br><u>丙</u><s>丁</s></p>\n' +
        '<p>新<a href="https://example.invalid/a" rel="noopener">指南</a>脚本</p>',
    );
    expect(remarks.join('')).toMatch(/修订痕迹.*隐藏的文字.*没有带入/u);
  });

  it('keeps merged cells, makes a head of names, and a caption of the line above', async () => {
    const table = `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
      <w:tr>${wordCell('户主', '<w:vMerge w:val="restart"/>')}${wordCell('金额（元）', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${wordCell('', '<w:vMerge/>')}${wordCell('春季')}${wordCell('秋季')}</w:tr>
      <w:tr>${wordCell('张三')}${wordCell('100')}${wordCell('200')}</w:tr></w:tbl>`;
    const { content } = await pageOfFile(letter(p('附表1 补贴发放名单') + table), 'a.docx');
    const found = content.content.find(({ type }) => type === 'table');
    expect(outline({ type: 'doc', content: found === undefined ? [] : [found] })).toEqual([
      'table head 2 “附表1 补贴发放名单”: 户主,金额（元） / 春季,秋季 / 张三,100,200',
    ]);
    expect(html({ type: 'doc', content: found === undefined ? [] : [found] })).toContain(
      '<thead><tr><th scope="col" rowspan="2">户主</th><th scope="col" colspan="2">金额（元）</th></tr><tr><th scope="col">春季</th>',
    );
  });

  it('makes lists of bullets and plain numbers, and keeps other numbers as they are printed', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const at = (deep: number, text: string) =>
      p(text, `<w:numPr><w:ilvl w:val="${deep}"/><w:numId w:val="1"/></w:numPr>`);
    const bytes = docxOf(
      at(0, '对象为本县户籍人员。') +
        at(1, '种植户') +
        at(2, '水稻') +
        at(2, '小麦') +
        at(1, '养殖户') +
        p('完。'),
      { 'word/numbering.xml': numbering },
    );
    expect(html((await pageOfFile(bytes, 'a.docx')).content)).toBe(
      '<p>一、对象为本县户籍人员。</p>\n<ol><li>种植户<ul><li>水稻</li><li>小麦</li></ul></li><li>养殖户</li></ol>\n<p>完。</p>',
    );
  });

  it('takes pictures with their alternative text and without what the camera wrote', async () => {
    const drawing = (descr: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="${descr}"/><a:blip r:embed="rId7"/></wp:inline></w:drawing></w:r>`;
    const bytes = packageOf(
      {
        'word/document.xml': wordPart(
          'document',
          `<w:body><w:p>${run('公示栏如图。')}${drawing('公示栏照片')}</w:p><w:p>${drawing('')}</w:p></w:body>`,
        ),
        'word/media/image1.jpeg': leakyJpeg((path) => `@${path}@`),
      },
      {
        '': [['rId1', 'officeDocument', 'word/document.xml']],
        'word/document.xml': [['rId7', 'image', 'media/image1.jpeg']],
      },
    );
    const { content, images, remarks } = await pageOfFile(bytes, 'a.docx');
    expect(images.map(({ name, type, alt }) => [name, type, alt])).toEqual([
      ['图片1.jpg', 'image/jpeg', '公示栏照片'],
      ['图片2.jpg', 'image/jpeg', ''],
    ]);
    for (const { bytes: picture } of images) {
      const { parts } = await inspectFile(picture, 'a.jpg');
      expect(parts.filter(({ text }) => text.includes('@'))).toEqual([]);
    }
    expect(remarks.join('')).toContain('有1张图片没有替代文字');
    // Kept pictures take the place of those in the file; what was not kept goes.
    const kept = '22222222-2222-4222-8222-222222222222';
    const moved = mapImages(content, (id) => (id === images[0]?.id ? kept : null));
    expect(moved.content.filter(({ type }) => type === 'image')).toEqual([
      { type: 'image', attrs: { fileId: kept, alt: '公示栏照片' } },
    ]);
    const without = await pageOfFile(bytes, 'a.docx', { keepImages: false });
    expect([without.images, outline(without.content)]).toEqual([[], ['p 公示栏如图。']]);
  });
});

describe('a workbook', () => {
  it('is a table a sheet, without its hidden rows, columns and sheets, and says so', async () => {
    const rows = [
      ['养殖补贴发放名单', '', ''],
      ['姓名', '身份证号', '金额'],
      ['张三', '@hidden column@', 100],
      ['李四', '@hidden column@', 200],
      ['王五', '@hidden row@', 300],
    ];
    const bytes = workbookOf(
      {
        名单: rows,
        底册: [['@hidden sheet@']],
        说明: [
          ['项目', '内容'],
          ['标准', '每头100元'],
        ],
      },
      (sheet, name) => {
        if (name !== '名单') return;
        sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
        sheet['!cols'] = [{}, { hidden: true }, {}];
        sheet['!rows'] = [{}, {}, {}, {}, { hidden: true }];
      },
      { hidden: ['底册'] },
    );
    const { content, remarks } = await pageOfFile(bytes, '名单.xlsx');
    expect(outline(content)).toEqual([
      'table head 1 “养殖补贴发放名单”: 姓名,金额 / 张三,100 / 李四,200',
      'table head 1 “说明”: 项目,内容 / 标准,每头100元',
    ]);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(/“名单”的隐藏行、隐藏列.*“底册”是隐藏的.*没有带入.*作为附件公开前请先处理/u);
  });

  it('reads what the program itself writes', async () => {
    const bytes = listWorkbook({
      title: '补贴名单',
      columns: [
        { head: '户主', width: 12 },
        { head: '金额', width: 12 },
      ],
      rows: [
        ['张三', 100],
        ['=1+1', null],
      ],
      remark: null,
      author: '张三',
      writtenAt: new Date('2026-11-20T00:00:00Z'),
    });
    expect(outline((await pageOfFile(bytes, 'a.xlsx')).content)).toEqual([
      'table head 1 “补贴名单”: 户主,金额 / 张三,100 / =1+1,',
    ]);
  });
});

describe('a PDF', () => {
  it('gives paragraphs and ruled tables', async () => {
    const rules =
      [700, 670, 640].map((y) => line(60, y, 460, y)).join('') +
      [60, 260, 460].map((x) => line(x, 640, x, 700)).join('');
    const content = [
      show(180, 780, 22, '甲县养殖补贴公示'),
      show(60, 740, 14, '现将补贴发放情况公示如下。'),
      rules,
      show(80, 680, 12, '姓名'),
      show(280, 680, 12, '金额'),
      show(80, 650, 12, '张三'),
      show(280, 650, 12, '100'),
    ].join('\n');
    const page = await pageOfFile(writePdf([{ content }]), 'a.pdf');
    expect(page.title).toBe('甲县养殖补贴公示');
    expect(outline(page.content)).toEqual([
      'p 现将补贴发放情况公示如下。',
      'table head 1: 姓名,金额 / 张三,100',
    ]);
  });

  it('refuses a scan with a sentence', async () => {
    const scan = writePdf([{ content: 'q 500 0 0 700 40 60 cm /Im1 Do Q' }]);
    await expect(pageOfFile(scan, 'a.pdf')).rejects.toThrow(/扫描件.*Word原件/u);
  });
});

describe('a web page', () => {
  const cases: readonly (readonly [what: string, html: string, result: string])[] = [
    ['text without paragraphs', '甲<br>乙<p>丙', '<p>甲<br>乙</p>\n<p>丙</p>'],
    [
      'marks by elements and by styles',
      '<p><b>甲</b><span style="font-weight:700;font-style:italic">乙</span><a href="https://example.invalid/?a=1&amp;b">丙</a><a href="javascript:1">丁</a></p>',
      '<p><strong>甲</strong><strong><em>乙</em></strong><a href="https://example.invalid/?a=1&amp;b" rel="noopener">丙</a>丁</p>',
    ],
    [
      'headings from h2 on, alignment',
      '<h3>一</h3><p align=center>甲</p><h4>（一）</h4><div style="text-align:right"><p>乙</p></div>',
      '<h2 id="h1">一</h2>\n<p class="align-center">甲</p>\n<h3 id="h3">（一）</h3>\n<p class="align-right">乙</p>',
    ],
    [
      'lists, a list directly in a list too',
      '<ol start=3><li>甲<ul><li><p>乙</p></li></ul></li><ul><li>丙</li></ul></ol>',
      '<ol start="3"><li>甲<ul><li>乙</li></ul></li><li><ul><li>丙</li></ul></li></ol>',
    ],
    [
      'tables with head, caption and spans',
      '<table><caption>名单</caption><thead><tr><th>姓名<th colspan=2>金额</thead><tr><td rowspan=9>张三<td>1<td>2<tr><td>3<td>4</table>',
      '<div class="table-scroll" role="region" tabindex="0" aria-labelledby="h1"><table><caption id="h1">名单</caption><thead><tr><th scope="col">姓名</th><th scope="col" colspan="2">金额</th></tr></thead><tbody><tr><td rowspan="2">张三</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table></div>',
    ],
    [
      'a table for layout as what it holds',
      '<table><tr><td><h2>甲</h2><p>乙</p></table>',
      '<h2 id="h1">甲</h2>\n<p>乙</p>',
    ],
    [
      'only the article',
      '<header>站名</header><nav>栏目</nav><article><p>甲</p></article><footer>脚</footer>',
      '<p>甲</p>',
    ],
    [
      'nothing hidden',
      '<p>甲<span style="display:none">@</span><span hidden>@</span><!-- @ --></p><script>@</script>',
      '<p>甲</p>',
    ],
    ['a quotation', '<blockquote><p>甲</p></blockquote>', '<blockquote><p>甲</p></blockquote>'],
  ];
  test.each(cases)('reads %s', async (_, given, result) => {
    expect(html((await pageOfHtml(given)).content)).toBe(result);
  });

  it('gives back the text of any page that the program itself writes', async () => {
    const bare = (text: string) => text.replaceAll(/\s/gu, '');
    const hasLink = (content: Content) => JSON.stringify(content).includes('"link"');
    await fc.assert(
      fc.asyncProperty(arbitraryContent, async (given) => {
        // Lists of links alone are taken for the navigation of a page.
        const content = mapImages(given, () => null);
        fc.pre(bare(textOf(content)) !== '' && !hasLink(content));
        const { title, content: read } = await pageOfHtml(html(content));
        const [first, ...rest] = [bare(textOf(content)), bare(textOf(read)), bare(title ?? '')];
        expect([...rest.join('')].toSorted().join('')).toBe([...first].toSorted().join(''));
      }),
      { numRuns: 60 },
    );
  });

  it('takes the title of the page, and begins below where it stands again', async () => {
    const bytes = bytesOf(
      '<html><head><meta name="ArticleTitle" content="关于补贴的公示"><title>甲县人民政府</title></head><body><div>首页</div><div>政务公开</div><div>当前位置</div><div>更多</div><h1>关于补贴的公示</h1><p>共2户。</p></body></html>',
    );
    const { title, content, remarks } = await pageOfFile(bytes, 'a.html');
    expect([title, outline(content)]).toEqual(['关于补贴的公示', ['p 共2户。']]);
    expect(remarks).toEqual([expect.stringContaining('导航等文字没有带入')]);
  });

  it('takes the pictures that are in it, and fetches none', async () => {
    const png = Buffer.from(leakyPng(() => '')).toString('base64');
    const { images, remarks } = await pageOfHtml(
      `<p>甲</p><img alt="图" src="data:image/png;base64,${png}"><img src="https://example.invalid/a.png"><img src="data:image/svg+xml;base64,PHN2Zy8+">`,
    );
    expect(images.map(({ type, alt }) => [type, alt])).toEqual([['image/png', '图']]);
    expect(remarks.join('')).toContain('有2张图片没有带入');
  });
});

describe('text and what is no document', () => {
  it('takes a line for a paragraph', async () => {
    const { title, content } = await pageOfFile(
      bytesOf('关于停水的通告\n\n一、时间\n2026年3月2日。\n姓名\t金额\n张三\t1\n'),
      'a.txt',
    );
    expect(title).toBe('关于停水的通告');
    expect(outline(content).slice(0, 2)).toEqual(['h2 一、时间', 'p 2026年3月2日。']);
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'a.docx'],
    ['a picture', leakyJpeg(() => ''), 'a.jpg'],
    ['data', bytesOf('{"a":1}'), 'a.json'],
    ['a package without text', docxOf(''), 'a.docx'],
    ['half a file', letter().slice(0, 200), 'a.docx'],
    ['a page without text', bytesOf('<html><body><p> </p></body></html>'), 'a.html'],
    ['elements without end', bytesOf(`<html><body>${'<div>'.repeat(3_000)}甲`), 'a.html'],
  ])('refuses %s with a sentence', async (_, bytes, name) => {
    await expect(pageOfFile(bytes, name)).rejects.toThrow(UnreadableFile);
    await expect(pageOfFile(bytes, name)).rejects.toThrow(/。$/u);
  });
});

describe('hostile files', () => {
  it('brings nothing to sight that a file hides', async () => {
    const secret = (path: string) => `@${path}@`;
    const files = {
      'a.docx': leakyDocx(secret, leakyJpeg(secret), workbookOf({ a: [[secret('inner')]] })),
      'a.xlsx': leakyWorkbook(secret),
      'a.pdf': leakyPdf(secret),
    };
    const shown: Record<string, unknown> = {};
    for (const [name, bytes] of Object.entries(files)) {
      const page = await pageOfFile(bytes, name);
      shown[name] = [...new Set(JSON.stringify([page.title, page.content]).match(/@\w+@/gu))].toSorted();
      expect(page.remarks.join('')).toContain('没有带入');
    }
    expect(shown).toEqual({
      'a.docx': ['@body@', '@cell@', '@inserted@', '@textBox@'],
      'a.xlsx': ['@beyondPrint@', '@formulaValue@', '@inline@', '@rich@'],
      'a.pdf': ['@chinese@', '@form@', '@nextLine@', '@plain@', '@single@', '@spaced@'],
    });
  });

  it('makes text of every payload, in Word, Excel and web pages', async () => {
    const escape = (text: string) =>
      text
        .replaceAll(/[\0\uD800-\uDFFF]/gu, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
    const payloads = xssPayloads.filter((payload) => !/\p{Cs}|\0/u.test(payload));
    const files = {
      'a.docx': docxOf(payloads.map((payload) => p(escape(payload))).join('')),
      'a.xlsx': workbookOf({ a: payloads.map((payload) => [payload, '甲']) }),
      'a.html': bytesOf(
        `<html><body>${payloads.map((payload) => `<p>${escape(payload)}</p>`).join('')}${hostileAddresses.map((href) => `<p><a href="${escape(href)}">甲</a></p>`).join('')}`,
      ),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const { title, content } = await pageOfFile(bytes, name);
      expect(contentSchema.parse(content)).toEqual(content);
      const written = html(content);
      expect(written).not.toMatch(
        /<(?:script|img|svg|iframe|style|object|embed|form|input)|href="(?!https?:|mailto:)/iu,
      );
      const text = `${title ?? ''}${textOf(content)}`;
      // The writer of workbooks in tests takes references apart itself.
      const kept = payloads.filter((each) => /^[\x20-\x7E]+$/u.test(each) && !/&|CDATA/u.test(each));
      for (const payload of kept) expect(text).toContain(payload.replaceAll(/ +/gu, ' '));
    }
  });

  const number = () => '110101199003070000';
  const files = {
    'a.docx': leakyDocx(number, leakyJpeg(number), workbookOf({ a: [[number()]] })),
    'a.xlsx': leakyWorkbook(number),
    'a.pdf': leakyPdf(number),
    'a.html': bytesOf(
      '<html><body><h1>甲</h1><table><tr><td>乙<td><ul><li>丙</ul></table><img src="data:image/png;base64,AAAA"></body></html>',
    ),
  };
  it.each(Object.keys(files) as (keyof typeof files)[])(
    '%s, damaged anywhere: a page within the schema, or a sentence',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat(100_000), { minLength: 1, maxLength: 4 }),
          fc.constantFrom(0, 0x20, 0x3c, 0x3e, 0x26, 0x28, 0x39, 0xff),
          async (places, byte) => {
            let bytes = Uint8Array.from(files[name]);
            if (name.endsWith('x')) {
              const members = unzipSync(bytes);
              const names = Object.keys(members);
              for (const place of places) {
                const member = members[names[place % names.length] ?? ''];
                if (member !== undefined && member.length > 0) member[(place * 31) % member.length] = byte;
              }
              bytes = Uint8Array.from(zipSync(members));
            } else for (const place of places) bytes[place % bytes.length] = byte;
            try {
              const { content, images } = await pageOfFile(bytes, name);
              expect(contentSchema.safeParse(content).success).toBe(true);
              expect(content.content.length + images.length).toBeGreaterThan(0);
            } catch (error) {
              expect(error).toBeInstanceOf(UnreadableFile);
              expect((error as Error).message).toMatch(/。$/u);
            }
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  it('keeps within the limits of a page and says what it left out', async () => {
    const wide = Array.from({ length: 3 }, () => Array.from({ length: 260 }, (_, at) => `列${at}`));
    const { content, remarks } = await pageOfFile(workbookOf({ a: wide }), 'a.xlsx');
    expect(contentSchema.safeParse(content).success).toBe(true);
    expect(remarks.join('')).toContain('表格超过200列');
    const deep = '<ul><li>甲'.repeat(60);
    expect(textOf((await pageOfHtml(deep)).content).match(/甲/gu)).toHaveLength(60);
    const long = await pageOfHtml(`<p>${'𠀀'.repeat(30_000)}</p>`);
    expect(textOf(long.content)).toBe('𠀀'.repeat(30_000));
    const many = await pageOfHtml('<p>甲</p>'.repeat(5_200));
    expect([many.content.content.length, many.remarks.join('')]).toEqual([
      5_000,
      expect.stringContaining('前5000段'),
    ]);
  });
});

const samples = new URL('../../../../shared/samples/reports/', import.meta.url);
describe.skipIf(!existsSync(samples))('real files', () => {
  test.each([
    ['hongze-2024.pdf', 3],
    ['105587.html', 3],
  ])('%s becomes a page with its title, headings and tables', async (name, tables) => {
    const { title, content } = await pageOfFile(readFileSync(new URL(name, samples)), name);
    expect(title).toMatch(/政府信息公开工作年度报告$/u);
    const of = (type: string) => content.content.filter((block) => block.type === type).length;
    expect(of('table')).toBeGreaterThanOrEqual(tables);
  });
});
