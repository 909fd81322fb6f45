import type { PartRole, Segment } from './inspected-part.ts';
import { attributeSegment, type PartWriter, segmentOf } from './part-writer.ts';
import { type Book, type BookSheet, columnIndex, columnLetters, richText } from './xlsx-book.ts';
import { descendants, elementIn, elementsIn, textsIn, valueOf, type XmlElement } from './xml-tree.ts';

/** A cell with its place. */
interface Cell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
}

/** What a sheet hides, counted. */
export interface SheetFacts {
  readonly hiddenCells: number;
  readonly formulas: number;
  readonly beyondPrint: number;
}

/** Reads one sheet of a workbook into parts; `uses` says how many cells of the workbook use each string. */
export function addSheet(
  book: Book,
  sheet: BookSheet,
  root: XmlElement,
  writer: PartWriter,
  uses: ReadonlyMap<number, number>,
): SheetFacts {
  const hidden = hiddenOf(root);
  const cells = cellsOf(root);
  const heads = headsOf(cells, book, sheet.member);
  const title = `工作表“${sheet.name}”${sheet.hidden === null ? '' : sheetStates[sheet.hidden]}`;
  const facts = { hiddenCells: 0, formulas: 0, beyondPrint: 0 };
  for (const cell of cells) {
    const head = cell.row === heads.row ? undefined : heads.texts.get(cell.column);
    const rowState = hidden.rows.get(cell.row);
    const columnHidden = hidden.columns.has(cell.column);
    const beyond =
      sheet.printArea !== null &&
      !sheet.printArea.some(
        (area) =>
          cell.row >= area.top &&
          cell.row <= area.bottom &&
          cell.column >= area.left &&
          cell.column <= area.right,
      );
    const look = book.lookOf(Number(valueOf(cell.element, 's') ?? 0));
    const role: PartRole =
      sheet.hidden !== null
        ? 'hidden-sheet'
        : rowState !== undefined
          ? 'hidden-row'
          : columnHidden
            ? 'hidden-column'
            : look !== 'shown'
              ? look
              : beyond
                ? 'beyond-print-area'
                : 'table-cell';
    const place =
      `${title}第${columnLetters(cell.column)}列${head === undefined ? '' : `“${head}”`}` +
      `${columnHidden ? '（隐藏）' : ''}第${cell.row + 1}行${rowState ?? ''}${lookNames[role] ?? ''}`;
    const segments = cellSegments(cell.element, book, sheet.member, uses);
    const table = `工作表“${sheet.name}”`;
    writer.add(place, role, segments, { table, row: cell.row, column: cell.column });
    const formula = elementIn(cell.element, 'f');
    if (formula !== undefined) {
      facts.formulas += 1;
      const text = textsIn(formula)
        .map((each) => each.text)
        .join('');
      const { start, end } = formula;
      writer.add(`${place}的公式`, 'formula', [
        { member: sheet.member, start, end, text, writing: 'formula' },
      ]);
    }
    const written = segments.some(({ text }) => text.trim() !== '');
    if (written && (rowState !== undefined || columnHidden)) facts.hiddenCells += 1;
    if (written && role === 'beyond-print-area') facts.beyondPrint += 1;
  }
  addRest(root, sheet.member, title, writer);
  return facts;
}

const sheetStates = { hidden: '（隐藏）', veryHidden: '（深度隐藏，菜单里也看不到）' } as const;

const lookNames: Partial<Record<PartRole, string>> = {
  'hidden-number': '（数字格式不显示内容）',
  'faint-text': '（白色或者极小的字）',
  'beyond-print-area': '（打印区域以外）',
};

function cellsOf(root: XmlElement): Cell[] {
  let row = -1;
  return elementsIn(elementIn(root, 'sheetData'), 'row').flatMap((line) => {
    row = Number(valueOf(line, 'r') ?? row + 2) - 1;
    let column = -1;
    return elementsIn(line, 'c').map((element) => {
      const letters = /^[A-Z]{1,3}/.exec(valueOf(element, 'r') ?? '')?.[0];
      column = letters === undefined ? column + 1 : columnIndex(letters);
      return { element, row, column };
    });
  });
}

/** Rows and columns that are not shown; a row says how. */
export function hiddenOf(root: XmlElement): {
  readonly rows: ReadonlyMap<number, string>;
  readonly columns: ReadonlySet<number>;
} {
  const filtered = elementIn(root, 'autoFilter') !== undefined;
  const rows = new Map<number, string>();
  let row = -1;
  for (const line of elementsIn(elementIn(root, 'sheetData'), 'row')) {
    row = Number(valueOf(line, 'r') ?? row + 2) - 1;
    const flat = valueOf(line, 'ht') !== undefined && Number(valueOf(line, 'ht')) < 1;
    if (isOn(line, 'hidden') || flat) rows.set(row, filtered ? '（隐藏或被筛选掉）' : '（隐藏）');
  }
  const columns = new Set<number>();
  for (const column of elementsIn(elementIn(root, 'cols'), 'col')) {
    const narrow = valueOf(column, 'width') !== undefined && Number(valueOf(column, 'width')) < 0.1;
    if (!isOn(column, 'hidden') && !narrow) continue;
    const last = Math.min(Number(valueOf(column, 'max') ?? 0), 16_384);
    for (let index = Number(valueOf(column, 'min') ?? 1); index <= last; index += 1) columns.add(index - 1);
  }
  return { rows, columns };
}

function isOn(element: XmlElement, name: string): boolean {
  return /^(?:1|true)$/.test(valueOf(element, name) ?? '');
}

/** The text of a cell as segments: shared strings stand in their own member. */
function cellSegments(
  cell: XmlElement,
  book: Book,
  member: string,
  uses: ReadonlyMap<number, number>,
): readonly Segment[] {
  const type = valueOf(cell, 't');
  if (type === 'inlineStr') {
    const inline = elementIn(cell, 'is');
    return inline === undefined ? [] : richText(inline, member);
  }
  const value = elementIn(cell, 'v');
  const raw =
    value === undefined
      ? ''
      : textsIn(value)
          .map((text) => text.text)
          .join('');
  if (type === 's') {
    const string = book.strings[Number(raw)] ?? [];
    // What several cells share is written into the one cell that is masked, so that the others keep theirs.
    if ((uses.get(Number(raw)) ?? 0) < 2 || string.length === 0) return string;
    const text = string.map((segment) => segment.text).join('');
    return [{ member, start: cell.start, end: cell.end, text, writing: 'cell' }];
  }
  if (type === 'b' || type === 'e' || raw === '') return [];
  const text = type === undefined || type === 'n' ? plainNumber(raw) : raw;
  return [{ member, start: cell.start, end: cell.end, text, writing: 'cell' }];
}

/** Counts in how many cells each shared string of a sheet stands. */
export function countStrings(root: XmlElement, uses: Map<number, number>): void {
  for (const line of elementsIn(elementIn(root, 'sheetData'), 'row')) {
    for (const cell of elementsIn(line, 'c')) {
      const value = elementIn(cell, 'v');
      if (valueOf(cell, 't') !== 's' || value === undefined) continue;
      const index = Number(
        textsIn(value)
          .map((text) => text.text)
          .join(''),
      );
      uses.set(index, (uses.get(index) ?? 0) + 1);
    }
  }
}

/** A number as it would be typed: 1.3812345678E10 is a telephone number. */
function plainNumber(raw: string): string {
  const number = Number(raw);
  if (!Number.isFinite(number) || !/e/i.test(raw)) return raw;
  return Number.isSafeInteger(number) ? String(number) : raw;
}

/** The first row in which two cells or more are words: the heads of the columns. */
function headsOf(
  cells: readonly Cell[],
  book: Book,
  member: string,
): { readonly row: number; readonly texts: ReadonlyMap<number, string> } {
  const rows = new Map<number, Map<number, string>>();
  for (const cell of cells) {
    if (cell.row > 10) break;
    const text = cellSegments(cell.element, book, member, new Map())
      .map((segment) => segment.text)
      .join('')
      .trim();
    if (text === '' || /\d{4}/.test(text)) continue;
    const line = rows.get(cell.row) ?? new Map<number, string>();
    line.set(cell.column, text.slice(0, 20));
    rows.set(cell.row, line);
  }
  const [row, texts] = [...rows].find(([, line]) => line.size > 1) ?? [-1, new Map<number, string>()];
  return { row, texts };
}

/** What else a sheet says: prompts, lists to choose from, tips of links, what is printed above and below. */
function addRest(root: XmlElement, member: string, title: string, writer: PartWriter): void {
  for (const child of elementsIn(root)) {
    if (child.name === 'sheetData' || child.name === 'mergeCells') continue;
    const role: PartRole = child.name === 'headerFooter' ? 'header-footer' : 'markup';
    const place = `${title}的${restNames[child.name] ?? '设置'}`;
    for (const element of descendants(child)) {
      writer.add(
        place,
        role,
        textsIn(element).map((text) => segmentOf(member, text)),
      );
      for (const attribute of element.attributes) {
        if (
          !/^(?:prompt|promptTitle|error|errorTitle|tooltip|display|location|val|name|altText)$/.test(
            attribute.name,
          )
        )
          continue;
        writer.add(place, role, [attributeSegment(member, attribute)]);
      }
    }
  }
}

const restNames: Readonly<Record<string, string>> = {
  headerFooter: '页眉页脚',
  dataValidations: '数据有效性提示',
  hyperlinks: '链接提示',
  conditionalFormatting: '条件格式',
  autoFilter: '筛选条件',
};
