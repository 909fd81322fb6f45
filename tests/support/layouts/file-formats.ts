import type { SourceDocument } from '../../../src/report/source.ts';
import { asDocx } from './as-docx.ts';
import { asGbk } from './as-gbk.ts';
import { asMht } from './as-mht.ts';
import { asPdf, type PrintShape } from './as-pdf.ts';
import { asXlsx } from './as-xlsx.ts';
import { asHtml } from './html-file.ts';
import { isFile, type Layout, type Rendered } from './layout.ts';
import { openRendered } from './open-rendered.ts';

/** A format that layouts are written in, to be read back as files. */
export interface FileFormat {
  readonly name: string;
  /** Ending of the file's name. */
  readonly ending: string;
  readonly write: (rendered: Rendered) => Uint8Array | Promise<Uint8Array>;
  /** Layouts that the format cannot carry, and why. */
  readonly exclusions: readonly Rule[];
  /** Layouts whose figures the format loses: any may be missing, none may be wrong. The prose must be whole. */
  readonly losses?: readonly Rule[];
}

/** A rule about layouts in a format, with its reason. */
export interface Rule {
  readonly reason: string;
  readonly covers: (layout: Layout) => boolean;
}

const named = (reason: string, ...names: readonly string[]): Rule => ({
  reason,
  covers: ({ name }) => names.includes(name),
});

const titleOutside = named(
  'the title among the properties of a file is as a rule that of an older file, and not read',
  'title outside the text',
);
const spacesAsColumns: Rule = {
  reason: 'its lines are what a print looks like once its columns are spaces: printed again they differ',
  covers: ({ kind, name }) => kind === 'text' && !/: (?:ragged )?tabs|Markdown|a cell a line/u.test(name),
};
const onlyOf = (kind: Layout['kind'], reason: string): Rule => ({
  reason,
  covers: (layout) => layout.kind !== kind,
});
const notText = onlyOf('text', 'not a text file');
const notPage = onlyOf('html', 'not a web page');

/** What is lost where no lines are drawn between the cells. */
const unruled: readonly Rule[] = [
  named(
    'a cell that is blank or holds a word cannot be told from one that is not there',
    'noughts as 「」',
    'noughts as 「  」',
    'noughts as 「无」',
    'noughts as 「\\」',
    'table 4: first block blank',
    'text: tabs, first block of table 4 blank',
  ),
  named(
    'what stands among the rows and is none of them cannot be told from a row',
    'table 3: bare page number inside the table',
    'table 3: running head inside the table',
    'table 3: serial numbers in front',
    'table 3: a row 小计 below each group',
  ),
  named(
    'in columns this narrow figures touch one another or break over lines',
    'figures full-width',
    'figures with units',
    'figures with notes',
    'digits set apart',
    'labels broken after two characters',
    'text: Markdown',
  ),
  named(
    'a label printed over several lines has its figures beside any of them',
    'table 2: label and figure side by side',
    'table 4: block merged down, outcome, figure',
    'lost letters, ASCII punctuation and blanks',
    'text: Markdown, small tables with 数据1…数据6',
    'text: Markdown, wrong heads after a page break',
  ),
];

const ofBlocks =
  (write: (source: SourceDocument) => Uint8Array | Promise<Uint8Array>) => (rendered: Rendered) =>
    write(openRendered(rendered));
const pdf = (shape: PrintShape) => ofBlocks((source) => asPdf(source, shape));
const page = (source: SourceDocument) => asHtml(source, { title: source.title ?? '' });
const ownBytes = (rendered: Rendered) => (isFile(rendered) ? rendered.bytes : page(rendered));
const ownText = (rendered: Rendered) => new TextDecoder().decode(ownBytes(rendered));

/** Every format, with the layouts that it cannot carry. */
export const fileFormats: readonly FileFormat[] = [
  { name: 'DOCX', ending: 'docx', write: ofBlocks(asDocx), exclusions: [titleOutside] },
  {
    name: 'XLSX, a sheet a table',
    ending: 'xlsx',
    write: ofBlocks((source) => asXlsx(source, 'each')),
    exclusions: [titleOutside],
  },
  {
    name: 'XLSX, one sheet',
    ending: 'xlsx',
    write: ofBlocks((source) => asXlsx(source, 'one')),
    exclusions: [titleOutside],
  },
  {
    name: 'XLS',
    ending: 'xls',
    write: ofBlocks((source) => asXlsx(source, 'one', 'xls')),
    exclusions: [titleOutside],
  },
  {
    name: 'HTML',
    ending: 'html',
    write: ofBlocks(page),
    exclusions: [onlyOf('source', 'a file already, read as what it is')],
  },
  {
    name: 'MHT, quoted-printable',
    ending: 'mht',
    write: (rendered) => asMht(ownBytes(rendered), 'quoted-printable'),
    exclusions: [notPage],
  },
  {
    name: 'MHT, base64',
    ending: 'mht',
    write: (rendered) => asMht(ownBytes(rendered), 'base64'),
    exclusions: [notPage],
  },
  {
    name: 'HTML in GBK',
    ending: 'html',
    write: (rendered) => asGbk(ownText(rendered).replace('charset="utf-8"', 'charset="gb2312"')),
    exclusions: [notPage],
  },
  { name: 'text in UTF-8', ending: 'txt', write: ownBytes, exclusions: [notText] },
  {
    name: 'text in GBK',
    ending: 'txt',
    write: (rendered) => asGbk(ownText(rendered)),
    exclusions: [notText],
  },
  {
    name: 'text in GB18030',
    ending: 'txt',
    write: (rendered) => asGbk(`${ownText(rendered)}㐀\n`, { wide: true }),
    exclusions: [notText],
  },
  {
    name: 'text in UTF-16',
    ending: 'txt',
    write: (rendered) => Buffer.from(`\uFEFF${ownText(rendered)}`, 'utf16le'),
    exclusions: [notText],
  },
  { name: 'PDF', ending: 'pdf', write: pdf({ ruled: true, height: 297 }), exclusions: [spacesAsColumns] },
  {
    name: 'PDF of low pages',
    ending: 'pdf',
    write: pdf({ ruled: true, height: 190 }),
    exclusions: [spacesAsColumns],
  },
  {
    name: 'PDF without rules',
    ending: 'pdf',
    write: pdf({ ruled: false, height: 297 }),
    exclusions: [spacesAsColumns],
    losses: unruled,
  },
];
