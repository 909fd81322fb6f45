import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, it } from 'vitest';
import { readPdf } from './read-pdf.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const regular = join(fonts, '400Regular', 'NotoSansSC_400Regular.ttf');

function print(source: string): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(regular)] }] });
  const main = `#set text(font: "Noto Sans SC", lang: "zh", size: 12pt)\n${source}`;
  return compiler.pdf({ mainFileContent: main });
}

it('reads a table with a rotated label, a repeated head and page numbers over several pages', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `[第${i + 1}项], [${i * 37}], [${i % 7}]`);
  const bytes = print(`
#set page(paper: "a4", numbering: "— 1 —")
甲县乙镇年度报告
#table(columns: (40pt, 1fr, 1fr, 1fr),
  table.header([类], [项目], [数量], [其他]),
  table.cell(rowspan: 3, rotate(-90deg, reflow: true)[办理结果]), ${rows.slice(0, 3).join(', ')},
  ${rows
    .slice(3)
    .map((row) => `[], ${row}`)
    .join(', ')})
完。`);
  const result = await readPdf(bytes);
  if (!result.ok || !('source' in result)) throw new Error(JSON.stringify(result));
  const { blocks } = result.source;
  expect(blocks.map((block) => (block.kind === 'table' ? 'table' : block.text))).toEqual([
    '甲县乙镇年度报告',
    'table',
    '完。',
  ]);
  const table = blocks.find((block) => block.kind === 'table');
  const cells = table?.rows.map((row) => row.map(({ text }) => text));
  expect(table?.rows[1]?.[0]).toEqual({ text: '办理结果', rowSpan: 3 });
  expect(cells?.filter((row) => row.includes('项目')).length).toBeGreaterThan(1);
  expect(cells?.filter((row) => !row.includes('项目')).map((row) => row.slice(-3))).toEqual(
    Array.from({ length: 60 }, (_, i) => [`第${i + 1}项`, `${i * 37}`, `${i % 7}`]),
  );
});

it('joins a paragraph over a page break and reads a landscape page', async () => {
  const sentence = '本机关认真贯彻落实条例要求，坚持以公开为常态、不公开为例外。';
  const bytes = print(`
#set page(paper: "a4", flipped: true, height: 200pt, margin: 40pt, numbering: "1 / 1")
#set par(first-line-indent: (amount: 2em, all: true), justify: true)
${sentence.repeat(30)}

第二段。`);
  const result = await readPdf(bytes);
  expect(result).toMatchObject({
    source: { blocks: [{ text: sentence.repeat(30) }, { text: '第二段。' }] },
  });
});
