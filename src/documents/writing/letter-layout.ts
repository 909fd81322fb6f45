import { formatChinese, type Letter, type LetterBlock, type LetterRole } from '../../law/index.ts';
import { breakLine } from './break-line.ts';
import { letterTable, type LetterTable } from './letter-table.ts';
import { plainLine, plainText } from './sheet-text.ts';

/** A paragraph of a letter as it is set: 一、 in 黑体, （一） in 楷体, the rest in 仿宋. */
export interface LetterParagraph {
  readonly kind: 'heading' | 'section' | 'text';
  readonly role: LetterRole;
  readonly text: string;
}

/** A letter as both formats draw it (GB/T 9704-2012). */
export interface LetterLayout {
  readonly title: string;
  readonly titleLines: readonly string[];
  /** Empty for none. */
  readonly number: string;
  /** With its colon. */
  readonly addressee: string;
  readonly parts: readonly (LetterParagraph | LetterTable)[];
  /** Where the part begins that stays together on the last page with the signature: the remedies, or the last paragraph. */
  readonly tail: number;
  /** The slip that comes back: a table behind the closing is printed under the signature, to be cut off; null for none. */
  readonly slip: LetterTable | null;
  /** As they are printed, with their numbers where there are several. */
  readonly attachments: readonly string[];
  readonly organLines: readonly string[];
  readonly date: string;
  /** In brackets, under the date; empty for none. */
  readonly contact: string;
  /** The line of the head of a page of what is not issued; empty for a letter that is. */
  readonly draft: string;
}

/** Characters of 2号 on a line of 156 mm, and of 3号 where the name of the body stands over the date. */
const titleWidth = 20;
const organWidth = 24;

const draftLine = '稿　未经签发，供审核用';

/** Lays a letter out. Line feeds within a text begin new paragraphs. */
export function layOutLetter(letter: Letter, draft: boolean): LetterLayout {
  const title = plainLine(letter.title);
  const { parts, slip } = slipApart(letter.blocks.flatMap(partsOf));
  const attachments = letter.attachments.map(plainLine).filter((name) => name !== '');
  return {
    title,
    titleLines: breakLine(title, titleWidth),
    number: letter.number === null ? (draft ? '（签发时编号）' : '') : plainLine(letter.number),
    addressee: `${plainLine(letter.addressee).replace(/[:：]$/u, '')}：`,
    parts,
    tail: tailOf(parts),
    slip,
    attachments: attachments.length < 2 ? attachments : attachments.map((name, at) => `${at + 1}. ${name}`),
    organLines: breakLine(plainLine(letter.organ), organWidth),
    date: letter.date === null ? '　　　　年　　月　　日' : formatChinese(letter.date),
    contact: inBrackets(plainLine(letter.contact)),
    draft: draft ? draftLine : '',
  };
}

function partsOf(block: LetterBlock): readonly (LetterParagraph | LetterTable)[] {
  if (block.kind === 'table') return block.rows.length === 0 ? [] : [letterTable(block)];
  return plainText(block.text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind: kindOf(block.role, text), role: block.role, text }));
}

function slipApart(parts: readonly (LetterParagraph | LetterTable)[]) {
  const [before, last] = [parts.at(-2), parts.at(-1)];
  const cut = last?.kind === 'table' && before?.kind === 'text' && before.role === 'closing';
  return cut ? { parts: parts.slice(0, -1), slip: asForm(last) } : { parts, slip: null };
}

/** What is asked left, room to write right. */
function asForm(table: LetterTable): LetterTable {
  return table.widths.length === 2 ? { ...table, widths: [56, 100], left: [true, true] } : table;
}

function kindOf(role: LetterRole, text: string): LetterParagraph['kind'] {
  if (role !== 'heading') return 'text';
  if (/^[一二三四五六七八九十]+、/u.test(text)) return 'heading';
  return /^（[一二三四五六七八九十]+）/u.test(text) ? 'section' : 'text';
}

/** The remedies with what follows them; without remedies the last paragraph. */
function tailOf(parts: readonly (LetterParagraph | LetterTable)[]): number {
  const remedy = parts.findIndex((part) => part.kind !== 'table' && part.role === 'remedy');
  if (remedy !== -1) return remedy;
  return parts.at(-1)?.kind === 'text' ? parts.length - 1 : parts.length;
}

function inBrackets(contact: string): string {
  if (contact === '') return '';
  const plain = contact.replace(/^（(?<inner>.*)）$/u, '$<inner>').replace(/。$/u, '');
  return `（${plain}）`;
}
