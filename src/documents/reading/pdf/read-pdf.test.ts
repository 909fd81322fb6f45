import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { line, type PdfPage, show, writePdf } from '../../../../tests/support/pdf-writer.ts';
import type { Block, Table } from '../../../report/source.ts';
import { readReport } from '../../../report/index.ts';
import { readPdf } from './read-pdf.ts';

const fixture = (name: string) => new URL(`../../../../tests/fixtures/pdf/${name}`, import.meta.url);
const text = '本机关认真贯彻落实条例要求，主动公开各类政府信息。';

async function blocksOf(bytes: Uint8Array): Promise<readonly Block[]> {
  const result = await readPdf(bytes);
  if (!result.ok || !('source' in result)) throw new Error(JSON.stringify(result));
  return result.source.blocks;
}
async function tablesOf(bytes: Uint8Array): Promise<Table[]> {
  return (await blocksOf(bytes)).filter((block) => block.kind === 'table');
}
const squeezed = (table: Table | undefined) =>
  table?.rows.map((row) =>
    row.map((cell) => [cell.text.replaceAll('\n', ''), cell.colSpan ?? 1, cell.rowSpan ?? 1]),
  );

describe('text', () => {
  it('comes from the predefined maps of fonts that are not embedded', async () => {
    expect(await blocksOf(writePdf([{ content: show(100, 700, 16, '甲县2024年（一）') }]))).toEqual([
      { kind: 'paragraph', text: '甲县2024年（一）', page: 1 },
    ]);
    const gbk = 'BT /F1 16 Tf 100 700 Td <bcd7cfd8 3132> Tj ET';
    expect(await blocksOf(writePdf([{ content: gbk }], { encoding: 'GBK-EUC-H' }))).toEqual([
      { kind: 'paragraph', text: '甲县12', page: 1 },
    ]);
  });

  test.each([
    ['a page that is viewed turned', { content: show(100, 700, 16, '甲县乙镇'), rotate: 90 }],
    ['a page set sideways', { content: `q 0 1 -1 0 400 100 cm ${show(0, 0, 16, '甲县乙镇')} Q` }],
    [
      'text in a rotated text matrix',
      { content: `BT /F1 16 Tf 0 -1 1 0 300 600 Tm <753253bf4e599547> Tj ET` },
    ],
    ['a negative font size', { content: `BT /F1 -16 Tf -1 0 0 -1 100 700 Tm <753253bf4e599547> Tj ET` }],
    ['imitated bold', { content: show(100, 700, 16, '甲县乙镇') + show(100.3, 700, 16, '甲县乙镇') }],
    ['spread characters', { content: `BT /F1 16 Tf 8 Tc 100 700 Td <753253bf4e599547> Tj ET` }],
    ['kerned characters', { content: `BT /F1 16 Tf 100 700 Td [<7532> -300 <53bf> 100 <4e599547>] TJ ET` }],
  ] satisfies [string, PdfPage][])('%s', async (_, page) => {
    expect(await blocksOf(writePdf([page]))).toMatchObject([{ text: '甲县乙镇' }]);
  });

  it('in a vertical font reads downwards', async () => {
    const bytes = writePdf([{ content: show(300, 700, 16, '甲县乙镇') }], { encoding: 'UniGB-UCS2-V' });
    expect(await blocksOf(bytes)).toMatchObject([{ text: '甲县乙镇' }]);
  });

  it('goes on over a page break, without page numbers', async () => {
    const rows = (n: number, first: string) =>
      show(72, 760, 16, first) + show(72, 730, 16, text) + show(280, 40, 12, `- ${n} -`);
    const blocks = await blocksOf(writePdf([{ content: rows(1, '　') }, { content: rows(2, text) }]));
    expect(blocks).toEqual([{ kind: 'paragraph', text: text.repeat(3), page: 1 }]);
  });
});

describe('tables', () => {
  /** A table of two columns whose first cell spans two rows. */
  const ruled = (top: number, figures: [string, string]) =>
    line(100, top, 400, top) +
    line(250, top - 30, 400, top - 30) +
    line(100, top - 60, 400, top - 60) +
    [100, 250, 400].map((x) => line(x, top, x, top - 60)).join('') +
    show(110, top - 35, 12, '行政许可') +
    show(300, top - 20, 12, figures[0]) +
    show(300, top - 50, 12, figures[1]);

  it('are rebuilt from ruling lines', async () => {
    expect(await tablesOf(writePdf([{ content: ruled(700, ['12', '345']) }]))).toEqual([
      {
        kind: 'table',
        gridded: true,
        page: 1,
        rows: [[{ text: '行政许可', rowSpan: 2 }, { text: '12' }], [{ text: '345' }]],
      },
    ]);
  });

  it('are joined over a page break', async () => {
    const pages = [{ content: ruled(100, ['1', '2']) }, { content: ruled(800, ['3', '4']) }];
    const tables = await tablesOf(writePdf(pages));
    expect(tables.map((table) => table.rows.map((row) => row.at(-1)?.text))).toEqual([['1', '2', '3', '4']]);
  });

  it('stand apart with text between them', async () => {
    const content = ruled(700, ['1', '2']) + show(72, 600, 12, '四、其他') + ruled(560, ['3', '4']);
    expect((await blocksOf(writePdf([{ content }]))).map(({ kind }) => kind)).toEqual([
      'table',
      'paragraph',
      'table',
    ]);
  });

  it('without ruling lines are rows of cells', async () => {
    const rows = [1, 2, 3].map((n) =>
      [`第${n}项`, `${n}`, `${n}0`, `${n}00`]
        .map((cell, i) => show(72 + i * 120, 700 - n * 20, 12, cell))
        .join(''),
    );
    const [table] = await tablesOf(writePdf([{ content: rows.join('') }]));
    expect(table?.gridded).toBe(false);
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['第1项', '1', '10', '100'],
      ['第2项', '2', '20', '200'],
      ['第3项', '3', '30', '300'],
    ]);
  });

  it('printed by Chromium are as they were', async () => {
    const [table] = await tablesOf(readFileSync(fixture('chromium-tables.pdf')));
    const printed = JSON.parse(readFileSync(fixture('chromium-tables.json'), 'utf8')) as unknown[][][];
    expect(squeezed(table)).toEqual(
      printed.map((row) => row.map((cell) => [cell[0], cell[1] ?? 1, cell[2] ?? 1])),
    );
  });

  it('printed by LibreOffice over two pages keep every figure in its row', async () => {
    const tables = await tablesOf(readFileSync(fixture('writer-table3.pdf')));
    const printed = JSON.parse(readFileSync(fixture('writer-table3.json'), 'utf8')) as [string][][];
    const figures = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.filter((cell) => /^\d+$/.test(cell))).filter((row) => row.length > 0);
    expect(tables).toHaveLength(1);
    expect(figures(tables[0]?.rows.map((row) => row.map((cell) => cell.text)) ?? [])).toEqual(
      figures(printed.map((row) => row.map(([cell]) => cell))),
    );
  });
});

const picture = 'q 500 0 0 700 40 40 cm /Im1 Do Q';

describe('what cannot be read', () => {
  test.each([
    [
      'a scan',
      writePdf([{ content: picture }, { content: picture + show(290, 20, 10, '- 2 -') }]),
      '这是扫描件',
    ],
    ['an empty PDF', writePdf([{ content: '' }]), '文件里没有内容'],
    [
      'a font without characters',
      writePdf([{ content: 'BT /F1 12 Tf 72 600 Td <0011001200130014> Tj ET' }], { encoding: 'Identity-H' }),
      '文字无法识别',
    ],
    ['bytes that are no PDF', Uint8Array.of(1, 2, 3), '已损坏'],
    ['no bytes', new Uint8Array(), '已损坏'],
  ])('%s', async (_, bytes, reason) => {
    expect(await readPdf(bytes)).toEqual({ ok: false, reason: expect.stringContaining(reason) as string });
  });

  it('a file with a password', async () => {
    const reason = expect.stringContaining('打开密码') as string;
    expect(await readPdf(readFileSync(fixture('open-password.pdf')))).toEqual({ ok: false, reason });
  });

  it('is named, and the rest is read', async () => {
    const result = await readPdf(writePdf([{ content: show(72, 700, 16, text) }, { content: picture }]));
    expect(result).toMatchObject({
      ok: true,
      source: { blocks: [{ text }], omissions: ['第2页是图片，未能读出文字，没有检查。请人工核对。'] },
    });
  });

  it('is a picture beside text', async () => {
    const content = show(72, 780, 16, text) + 'q 400 0 0 300 72 100 cm /Im1 Do Q';
    const result = await readPdf(writePdf([{ content }]));
    expect(result).toMatchObject({ source: { omissions: [expect.stringContaining('第1页有图片')] } });
  });

  it('is what lies behind page 200', async () => {
    const result = await readPdf(
      writePdf(Array.from({ length: 203 }, () => ({ content: show(72, 700, 16, text) }))),
    );
    expect(result).toMatchObject({
      source: { omissions: [expect.stringContaining('文件共203页，只读了前200页')] },
    });
  });
});

it('reads what only the owner may change, and files with a wrong cross-reference table', async () => {
  expect(await blocksOf(readFileSync(fixture('owner-password.pdf')))).toMatchObject([
    { text: '甲县乙镇2024年报告' },
  ]);
  const bytes = writePdf([{ content: show(72, 700, 16, text) }]);
  const broken = new TextDecoder('latin1').decode(bytes).replace(/startxref\n\d+/, 'startxref\n7');
  expect(await blocksOf(Uint8Array.from(broken, (c) => c.charCodeAt(0)))).toMatchObject([{ text }]);
});

it('leaves the given bytes as they were', async () => {
  const bytes = writePdf([{ content: show(72, 700, 16, text) }]);
  const before = bytes.slice();
  await readPdf(bytes);
  expect(bytes).toEqual(before);
});

const samples = new URL('../../../../../shared/samples/', import.meta.url);

describe.skipIf(!existsSync(samples))('the sample report (skipped without ../shared/samples)', () => {
  it('yields every figure of its three tables', async () => {
    const result = await readPdf(readFileSync(new URL('reports/hongze-2024.pdf', samples)));
    if (!result.ok || !('source' in result)) throw new Error('not read');
    const truth = JSON.parse(
      readFileSync(new URL('truth/hongze-2024.truth.json', samples), 'utf8'),
    ) as Record<string, unknown>;
    const { report } = readReport(result.source);
    expect(report.disclosure).toEqual(truth['disclosure']);
    expect(report.requests).toEqual(truth['requests']);
    expect(report.remedies).toEqual(truth['remedies']);
    const label = result.source.blocks
      .filter((block) => block.kind === 'table')
      .flatMap((table) => table.rows.flat())
      .find((cell) => cell.text.startsWith('三、'));
    expect(label).toEqual({ text: '三、本年度办理结果', rowSpan: 11 });
  });
});
