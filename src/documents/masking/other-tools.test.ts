import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import mammoth from 'mammoth';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { leakyDocx } from '../../../tests/support/leaky-office.ts';
import { leakyJpeg } from '../../../tests/support/leaky-pictures.ts';
import { leakyWorkbook } from '../../../tests/support/leaky-workbook.ts';
import { workbookOf } from '../../../tests/support/office-files.ts';
import { identityNumber, maskedNumber } from '../../../tests/support/planted-secrets.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import type { Removal } from '../inspection/inspected-part.ts';
import { typeset, typesetter } from '../writing/typst.ts';
import type { Mask } from './mask.ts';
import { maskFile } from './mask-file.ts';
import { proveMasked } from './prove-masked.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-tools-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (tool: string, ...probe: string[]): boolean => {
  try {
    execFileSync(tool, probe, { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`${tool} is not there: what it reads of masked files is not tried`);
    return false;
  }
};
const hasUnzip = has('unzip', '-v');
const hasExiftool = has('exiftool', '-ver');
const hasPdftotext = has('pdftotext', '-v');

const run = (tool: string, options: readonly string[], name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return execFileSync(tool, [...options, path], {
    encoding: 'latin1',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e8,
  });
};

const number = identityNumber(1);
const all: readonly Removal[] = [
  'comments',
  'changes',
  'hidden-text',
  'faint-text',
  'hidden-cells',
  'hidden-sheets',
  'properties',
  'embedded',
  'caches',
  'custom-data',
  'picture-data',
];

async function maskedAll(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const { parts } = await inspectFile(bytes, name);
  const masks = parts.flatMap((part): Mask[] => {
    const start = part.text.indexOf(number);
    return start < 0 ? [] : [{ part: part.id, start, end: start + 18, with: maskedNumber(number) }];
  });
  return (await maskFile(bytes, name, { masks, remove: all })).bytes;
}

describe('what other tools see of a masked file', () => {
  test.skipIf(!hasUnzip).each([
    [
      'a.docx',
      () =>
        leakyDocx(
          () => number,
          leakyJpeg(() => number),
          workbookOf({ a: [[number]] }),
        ),
    ],
    ['a.xlsx', () => leakyWorkbook(() => number)],
  ])('unzip finds a sound package in %s and nothing in it', async (name, make) => {
    expect(run('unzip', ['-p'], name, make())).toContain(number);
    const masked = await maskedAll(make(), name);
    expect(run('unzip', ['-p'], name, masked)).not.toContain(number);
    expect(run('unzip', ['-t'], name, masked)).toContain('No errors detected');
  });

  test.skipIf(!hasExiftool)('exiftool finds nothing in a photograph', async () => {
    const masked = await maskedAll(
      leakyJpeg(() => number),
      'a.jpg',
    );
    expect(run('exiftool', ['-a', '-u'], 'a.jpg', masked)).not.toContain(number);
  });

  it('masks a PDF as this program sets it, with subset fonts and tags', async () => {
    const template = `#set document(title: "名单", author: "某人")
#set text(font: "Noto Serif SC")
#table(columns: 3, [姓名], [身份证号], [金额], [张三], [${number}], [100], [李四], [无], [200])
联系人：某某，证件号码${number}，见附件。`;
    const { compiler } = typesetter();
    const bytes = Uint8Array.from(compiler.pdf(typeset(typesetter(), template, {})));
    const masked = await maskedAll(bytes, 'a.pdf');
    expect(await proveMasked(masked, 'a.pdf', [number])).toEqual([]);
    const text = (await inspectFile(masked, 'a.pdf')).parts.map((part) => part.text).join('|');
    expect(text).toContain('李四\t无\t200');
    expect(text).toContain('见附件');
    expect(text).not.toContain('某人');
    if (!hasPdftotext) return;
    const path = join(folder, 'typst.pdf');
    writeFileSync(path, masked);
    const seen = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    expect(seen).toContain('李四');
    expect(seen.replace(/\s/g, '')).not.toContain(number);
  });
});

describe('a long list', () => {
  it('of three thousand persons is masked in one go, every number of it', async () => {
    const numbers = Array.from({ length: 3000 }, (_, at) =>
      identityNumber(at % 1000, `19${60 + Math.floor(at / 1000)}0307`),
    );
    const bytes = workbookOf({
      名单: [['姓名', '身份证号'], ...numbers.map((each, at) => [`某${at}`, each])],
    });
    const { parts } = await inspectFile(bytes, 'a.xlsx');
    const masks = parts
      .filter(({ text }) => text.length === 18)
      .map(({ id, text }): Mask => ({ part: id, start: 0, end: 18, with: maskedNumber(text) }));
    expect(masks).toHaveLength(3000);
    const masked = await maskFile(bytes, 'a.xlsx', { masks, remove: [] });
    const after = await inspectFile(masked.bytes, 'a.xlsx');
    expect(after.parts.filter(({ text }) => /\d{17}/.test(text))).toEqual([]);
    expect(after.parts.filter(({ text }) => /^某\d+$/.test(text))).toHaveLength(3000);
  });
});

describe('a Word document of a library', () => {
  it('is masked in its table and header, and still opens where it opened', async () => {
    const cells = (...texts: string[]) =>
      new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
    const document = new Document({
      creator: '某经办',
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(`经办${number}`)] }) },
          children: [
            new Paragraph({
              children: [
                new TextRun({ text: `号码${number.slice(0, 5)}`, bold: true }),
                new TextRun(number.slice(5)),
              ],
            }),
            new Table({ rows: [cells('姓名', '身份证号'), cells('张三', number)] }),
          ],
        },
      ],
    });
    const bytes = Uint8Array.from(await Packer.toBuffer(document));
    const masked = await maskedAll(bytes, 'a.docx');
    expect(await proveMasked(masked, 'a.docx', [number, '某经办'])).toEqual([]);
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(masked) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value.split(/\n+/).filter((line) => line !== '')).toEqual([
      `号码${maskedNumber(number)}`,
      '姓名',
      '身份证号',
      '张三',
      maskedNumber(number),
    ]);
  });
});
