import type { Mark, ParagraphNode } from '../../../../content/content.ts';
import { linesOf, type Run } from './line.ts';
import { listOf } from './lists.ts';
import { marksIn } from './marks.ts';
import { styleOf, type PastedElement, type PastedNode } from './pasted-tree.ts';
import { flatParagraphs, type Align, type RawBlock } from './raw-block.ts';
import { tableOf } from './tables.ts';
import { isLeft, type LeftBehind } from './what-to-leave.ts';
import { itemMarkOf, listsOf, noDeeper, withoutMarker, type ItemMark, type WordItem } from './word-lists.ts';

/** What the paragraphs being read become. */
interface Shape {
  readonly align: Align;
  /** Level of the heading as the source has it, from 1. */
  readonly heading?: number;
  readonly item?: ItemMark;
}

/** Elements that begin and end a paragraph. */
const blockTags = new Set(
  (
    'address article aside body center dd details div dl dt fieldset figcaption figure footer form header hgroup html ' +
    'legend main nav p pre section summary tbody td tfoot th thead tr caption'
  ).split(' '),
);

/** Reads pasted elements into blocks, one after the other. */
export class BlockReader {
  readonly blocks: RawBlock[] = [];
  private line: Run[] = [];
  private shape: Shape;
  /** Inside the code of a Word field, which is no text. */
  private inFieldCode = false;
  private readonly left: LeftBehind;

  constructor(left: LeftBehind, align: Align = null) {
    this.left = left;
    this.shape = { align };
  }

  read(nodes: readonly PastedNode[], marks: readonly Mark[]): void {
    for (const node of nodes) {
      if (typeof node !== 'string') this.readElement(node, marks);
      else if (!this.inFieldCode) this.line.push({ text: node, marks });
    }
  }

  private readElement(element: PastedElement, around: readonly Mark[]): void {
    const field = styleOf(element, 'mso-element');
    if (field.startsWith('field-')) this.inFieldCode = field === 'field-begin';
    if (isLeft(element, this.left)) return;
    const { tag } = element;
    const marks = marksIn(element, around);
    if (tag === 'br') {
      const page = /page-break-before\s*:\s*always|clear\s*:\s*all/iu.test(element.attributes['style'] ?? '');
      if (page) this.flush();
      else this.line.push('break');
    } else if (tag === 'hr') {
      this.put({ type: 'horizontalRule' });
    } else if (tag === 'table') {
      this.flush();
      this.blocks.push(...tableOf(element, this.left, readWith(this.left)));
    } else if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') {
      this.flush();
      this.blocks.push(...listOf(element, this.left, readWith(this.left)));
    } else if (tag === 'blockquote' && !isIndent(element)) {
      this.flush();
      const paragraphs = flatParagraphs(blocksIn(element.children, this.left));
      if (paragraphs.length > 0) this.blocks.push({ type: 'blockquote', content: paragraphs });
    } else if (tag === 'pre') {
      this.within(this.shape, () => this.readLines(element, marks));
    } else if (/^h[1-6]$/u.test(tag) || blockTags.has(tag) || tag === 'blockquote' || tag === 'li') {
      const isItem = styleOf(element, 'mso-list') !== '';
      const item = isItem ? itemMarkOf(element) : null;
      const shape = shapeIn(element, this.shape, item);
      this.within(shape, () =>
        this.read(isItem ? withoutMarker(element, item === null).children : element.children, marks),
      );
    } else {
      this.read(element.children, marks);
    }
  }

  /** Preformatted text: its line breaks are its own. */
  private readLines(element: PastedElement, marks: readonly Mark[]): void {
    for (const child of element.children) {
      if (typeof child !== 'string') this.readElement(child, marks);
      else {
        child.split(/\r\n?|\n/u).forEach((text, at) => {
          if (at > 0) this.line.push('break');
          this.line.push({ text, marks });
        });
      }
    }
  }

  private within(shape: Shape, read: () => void): void {
    this.flush();
    const before = this.shape;
    this.shape = shape;
    read();
    this.flush();
    this.shape = before;
  }

  private put(block: RawBlock): void {
    this.flush();
    this.blocks.push(block);
  }

  /** Ends the paragraph that is being read. */
  flush(): void {
    const { align, heading, item } = this.shape;
    linesOf(this.line).forEach((content, at) => {
      const attrs = align === null ? {} : { attrs: { textAlign: align } };
      const paragraph: ParagraphNode = { type: 'paragraph', ...attrs, content };
      if (heading !== undefined) this.blocks.push({ type: 'raw-heading', level: heading, paragraph });
      else if (item !== undefined && at === 0) this.blocks.push({ type: 'word-item', ...item, paragraph });
      else this.blocks.push(paragraph);
    });
    this.line = [];
  }
}

/** The quotation that editors of websites use to indent. */
function isIndent(element: PastedElement): boolean {
  return styleOf(element, 'border').startsWith('none') || styleOf(element, 'margin-left') !== '';
}

function shapeIn(element: PastedElement, around: Shape, item: ItemMark | null): Shape {
  const said = styleOf(element, 'text-align') || (element.attributes['align'] ?? '').toLowerCase();
  const align: Align =
    element.tag === 'center' || said.endsWith('center')
      ? 'center'
      : said === 'right' || said === 'end' || said === '-webkit-right'
        ? 'right'
        : said === ''
          ? around.align
          : null;
  const level =
    /^h(?<level>[1-6])$/u.exec(element.tag)?.groups?.['level'] ??
    /^(?<level>[1-9])$/u.exec(styleOf(element, 'mso-outline-level'))?.groups?.['level'];
  const heading = level === undefined ? around.heading : Number(level);
  return {
    align,
    ...(heading === undefined ? {} : { heading }),
    ...(item === null || heading !== undefined ? {} : { item }),
  };
}

/** The blocks of some elements; headings numbered as the schema has them only by `levelled`. */
export function blocksIn(nodes: readonly PastedNode[], left: LeftBehind, align: Align = null): RawBlock[] {
  const reader = new BlockReader(left, align);
  reader.read(nodes, []);
  reader.flush();
  return withLists(reader.blocks);
}

const readWith = (left: LeftBehind) => (nodes: readonly PastedNode[], align?: Align) =>
  blocksIn(nodes, left, align ?? null);

/** Items of Word's lists that follow one another become lists. */
function withLists(blocks: readonly RawBlock[]): RawBlock[] {
  const made: RawBlock[] = [];
  let items: WordItem[] = [];
  const close = () => {
    made.push(...listsOf(items).map((list) => noDeeper(list)));
    items = [];
  };
  for (const block of blocks) {
    if (block.type === 'word-item') items.push(block);
    else {
      close();
      made.push(block);
    }
  }
  close();
  return made;
}
