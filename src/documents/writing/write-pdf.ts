import { statSync } from 'node:fs';
import { figureSize } from './figure-size.ts';
import type { LayoutCell, LayoutParagraph, LayoutTable, ReportLayout } from './layout.ts';
import { chosen, fontChoices, fontRemark, type FontUse } from './pdf-fonts.ts';
import { templateSource, typeset, typesetter, type Typesetter } from './typst.ts';
import { replacement, type Drawn, type WriteOptions } from './writer.ts';

/** Size of type in each table, in points: 五号; 小五 in table 4, whose fifteen columns are narrow. */
const tableSize: Readonly<Record<LayoutTable['number'], number>> = { 2: 12, 3: 10.5, 4: 9 };
/** Typst names the characters that no font has one page run at a time: so many runs at most. */
const mostRuns = 4;

/** Tagged where the typesetter can; the builds for some systems are a version behind (docs/decisions/0002). */
const standards = { tagged: 'a-2a', plain: 'a-2b' } as const;

/**
 * The report as a tagged PDF/A-2a (A-2b where the typesetter cannot tag, with a remark): A4 after GB/T 9704-2012, fonts subset, text copyable, title and language
 * set. A character that no font has is printed as □ and named in the remarks.
 */
export function writePdf(layout: ReportLayout, options: WriteOptions): Drawn {
  const { folder, folderRemarks } = fontFolder(options.fontFolder);
  const setter = typesetter(folder);
  const writtenAt = Math.floor((options.writtenAt ?? new Date()).getTime() / 1000);
  const template = templateSource('annual-report.typ');
  const fonts = fontsFor(setter);
  const lacking = new Set<string>();
  let standard: (typeof standards)[keyof typeof standards] = standards.tagged;
  for (let run = 0; run < mostRuns; run += 1) {
    const data = JSON.stringify(dataOf(layout, fonts), (_, value: unknown) =>
      typeof value === 'string' ? withoutLacking(value, lacking) : value,
    );
    const document = typeset(setter, template, { report: data });
    try {
      const bytes = setter.compiler.pdf(document, { pdfStandard: standard, creationTimestamp: writtenAt });
      setter.compiler.evictCache(10);
      const tagging = standard === standards.tagged ? [] : [untagged];
      return {
        bytes: new Uint8Array(bytes),
        remarks: [...folderRemarks, ...tagging, ...remarksOn(setter, lacking)],
      };
    } catch (cause) {
      if (standard === standards.tagged && isUnknownStandard(cause)) {
        standard = standards.plain;
        continue;
      }
      const found = undisplayable(cause);
      if (found.length === 0) throw cause;
      for (const text of found) lacking.add(text);
    }
  }
  throw new Error('PDF: characters without a font remain after their replacement');
}

const untagged = '这台机器上的排版程序版本较旧，写出的PDF没有给读屏软件用的标签。';

function isUnknownStandard(cause: unknown): boolean {
  return cause instanceof Error && /PdfStandard.*unknown variant/u.test(cause.message);
}

/** The font folder to use: Typst says nothing of one that is not there. */
function fontFolder(folder: string | undefined) {
  if (folder === undefined) return { folder, folderRemarks: [] };
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true)
    return { folder, folderRemarks: [] };
  return { folder: undefined, folderRemarks: [`字体文件夹“${folder}”不存在或不是文件夹，没有采用。`] };
}

function remarksOn({ unknownFonts }: Typesetter, lacking: ReadonlySet<string>): readonly string[] {
  const fonts = fontRemark(unknownFonts);
  return [
    ...(fonts === null ? [] : [fonts]),
    ...(lacking.size === 0
      ? []
      : [
          `字体里没有这些字符：${[...lacking].join('、')}，PDF里印作“${replacement}”。其他格式里仍是原来的字符。`,
        ]),
  ];
}

/** The texts that PDF/A refuses because no font shows them, out of Typst's diagnostics. */
function undisplayable(cause: unknown): readonly string[] {
  const message = cause instanceof Error ? cause.message : '';
  return [...message.matchAll(/the text `\\?"(.+?)\\?"` /gu)].flatMap(([, text]) =>
    text === undefined ? [] : [unescapeRust(text)],
  );
}

function unescapeRust(text: string): string {
  return text
    .replace(/\\+u\{([0-9a-f]+)\}/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\+(.)/gu, '$1');
}

function withoutLacking(text: string, lacking: ReadonlySet<string>): string {
  let kept = text;
  for (const each of lacking) kept = kept.replaceAll(each, replacement);
  return kept;
}

/** Each use set in the first font that the machine has, then in what stands for it. */
function fontsFor({ unknownFonts }: Typesetter) {
  const list = (use: FontUse) => {
    const own = chosen(fontChoices[use].names, unknownFonts);
    return own === null ? [fontChoices[use].standIn] : [own, fontChoices[use].standIn];
  };
  const stoodFor = (use: FontUse) => chosen(fontChoices[use].names, unknownFonts) === null;
  return {
    body: list('body'),
    title: list('title'),
    heading: list('heading'),
    section: list('section'),
    number: list('number'),
    // the stand-ins show by their weight what the prescribed fonts show by their shape
    'title-weight': stoodFor('title') ? 'bold' : 'regular',
    'heading-weight': stoodFor('heading') ? 'medium' : 'regular',
  };
}

function dataOf(layout: ReportLayout, fonts: ReturnType<typeof fontsFor>) {
  return {
    title: layout.title,
    titleLines: layout.titleLines,
    author: layout.agency ?? '',
    fonts,
    preamble: layout.preamble.map(paragraphData),
    parts: layout.parts.map(({ heading, paragraphs, table }) => ({
      heading,
      paragraphs: paragraphs.map(paragraphData),
      table: table === undefined ? null : tableData(table),
    })),
  };
}

function paragraphData({ lead, text }: LayoutParagraph) {
  return { lead, text };
}

function tableData(table: LayoutTable) {
  return {
    widths: table.widths,
    size: tableSize[table.number],
    figureSize: figureSize(table, tableSize[table.number]),
    breakable: table.headRows > 0,
    blocks: blocksOf(table),
  };
}

/** The table cut where heads begin anew: table 2 has a head in each block, the others one that is repeated. */
function blocksOf({ rows, headRows }: LayoutTable) {
  const blocks: { head: CellData[]; body: CellData[]; repeat: boolean }[] = [];
  for (const [at, row] of rows.entries()) {
    const isHead = at < headRows || row.every(({ kind }) => kind === 'heading');
    let block = blocks.at(-1);
    if (block === undefined || (isHead && block.body.length > 0)) {
      block = { head: [], body: [], repeat: headRows > 0 };
      blocks.push(block);
    }
    (isHead ? block.head : block.body).push(...row.map(cellData));
  }
  return blocks;
}

type CellData = ReturnType<typeof cellData>;

function cellData({ kind, text, colSpan, rowSpan, align }: LayoutCell) {
  return { kind, text, colSpan, rowSpan, align };
}
