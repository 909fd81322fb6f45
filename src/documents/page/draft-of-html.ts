import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type {
  ImageNode,
  Inline,
  ListItemNode,
  ListNode,
  Mark,
  ParagraphNode,
} from '../../content/content.ts';
import { headingLevel, isBlock, isNavigationList, isVisible } from '../reading/html-visibility.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { alignmentOf, attributeOf, marksWithin } from './inline-of-html.ts';
import {
  insideOfCell,
  paragraphOf,
  tableOf,
  tidyInline,
  type DraftBlock,
  type DraftCell,
  type PageDraft,
} from './page-draft.ts';
import { Pictures } from './picture-of-page.ts';

type Element = Tree.Element;
type Align = 'center' | 'right' | null;

/** Elements inside one another; pages that people make stay below fifty. */
const deepest = 400;
/** A table with so much text in one cell lays out a page. */
const longestCell = 2_000;

/** What stands around the text of a page and is not its text. */
const furniture = new Set(['header', 'footer', 'nav', 'aside', 'form']);

/**
 * A web page as a draft: what a reader of it sees, by what its elements mean. Where it has one `main` or `article`, only that.
 * Pictures come in where they are part of the file (`data:`); nothing is fetched.
 * @throws UnreadableFile where elements are nested beyond measure
 */
export function draftOfHtml(html: string): PageDraft {
  const root = parseWithin(html);
  const elements = elementsBelow(root);
  const mains = ['main', 'article'].map((tag) => elements.filter(({ tagName }) => tagName === tag));
  const start = mains.find((found) => found.length === 1)?.[0] ?? root;
  const reader = new PageReader();
  const blocks = reader.blocksOf(start.childNodes, [], null);
  return {
    title: titleOf(elements),
    blocks,
    images: reader.pictures.taken,
    remarks: reader.pictures.remarks(),
  };
}

function parseWithin(html: string): Tree.Document {
  let depth = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > deepest)
          throw new UnreadableFile('网页的标签套了四百多层，不像正常的网页，没有读取。请另存为.docx后再试。');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

function elementsBelow(root: Tree.Document): Element[] {
  const found: Element[] = [];
  const pending: Tree.ChildNode[] = [...root.childNodes];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!('tagName' in next)) continue;
    found.push(next);
    pending.push(...next.childNodes);
  }
  return found.reverse();
}

/** The title as the page states it for machines (ArticleTitle), or its title element. */
function titleOf(elements: readonly Element[]): string | null {
  const meta = elements.find(
    (each) => each.tagName === 'meta' && attributeOf(each, 'name').toLowerCase() === 'articletitle',
  );
  const title = elements.find(({ tagName }) => tagName === 'title');
  const texts = [
    meta === undefined ? '' : attributeOf(meta, 'content'),
    ...(title?.childNodes ?? []).map((child) => ('value' in child ? child.value : '')),
  ];
  const text = texts.map((each) => each.replaceAll(/\s+/gu, ' ').trim()).find((each) => each !== '');
  return text ?? null;
}

/** Reads elements into blocks; text that stands in no paragraph becomes one. */
class PageReader {
  readonly pictures = new Pictures();

  blocksOf(nodes: readonly Tree.ChildNode[], marks: readonly Mark[], align: Align): DraftBlock[] {
    const blocks: DraftBlock[] = [];
    let line: Inline[] = [];
    const endLine = () => {
      const content = tidyInline(line);
      if (content.length > 0) blocks.push(paragraphOf(content, align));
      line = [];
    };
    const walk = (inside: readonly Tree.ChildNode[], around: readonly Mark[]) => {
      for (const node of inside) {
        if (node.nodeName === '#text' && 'value' in node) {
          if (node.value !== '') line.push(stretch(node.value, around));
        } else if ('tagName' in node && this.#isRead(node)) {
          if (node.tagName === 'br') line.push({ type: 'hardBreak' });
          else if (node.tagName === 'img') {
            const image = this.#image(node);
            if (image !== null) {
              endLine();
              blocks.push(image);
            }
          } else if (isBlock(node)) {
            endLine();
            blocks.push(...this.#block(node, marksWithin(node, around), align));
          } else walk(node.childNodes, marksWithin(node, around));
        }
      }
    };
    walk(nodes, marks);
    endLine();
    return blocks;
  }

  #isRead(element: Element): boolean {
    return isVisible(element) && !furniture.has(element.tagName) && !isNavigationList(element);
  }

  #block(element: Element, marks: readonly Mark[], around: Align): DraftBlock[] {
    const align = alignmentOf(element, around);
    const level = headingLevel(element);
    if (level !== undefined) return this.#heading(element, level);
    switch (element.tagName) {
      case 'hr':
        return [{ type: 'horizontalRule' }];
      case 'ul':
      case 'ol':
        return this.#list(element);
      case 'table':
        return this.#table(element, marks, align);
      case 'blockquote': {
        const inside = this.blocksOf(element.childNodes, marks, align);
        const paragraphs = inside.filter((block): block is ParagraphNode => block.type === 'paragraph');
        return paragraphs.length === inside.length && inside.length > 0
          ? [{ type: 'blockquote', content: paragraphs }]
          : inside;
      }
      default:
        return this.blocksOf(element.childNodes, marks, align);
    }
  }

  /** A heading is its text; what is bold in it is so by being a heading. */
  #heading(element: Element, level: number): DraftBlock[] {
    return this.blocksOf(element.childNodes, [], null).map((block): DraftBlock => {
      if (block.type !== 'paragraph') return block;
      const content = (block.content ?? []).map((node): Inline => {
        if (node.type !== 'text') return node;
        return { ...node, marks: (node.marks ?? []).filter(({ type }) => type !== 'bold') };
      });
      return { type: 'heading', level, content: tidyInline(content) };
    });
  }

  #list(element: Element): DraftBlock[] {
    const content = element.childNodes.flatMap((node): ListItemNode[] => {
      if (!('tagName' in node) || !this.#isRead(node)) return [];
      // A list directly in a list, as Word writes them, belongs to the item above.
      const inside =
        node.tagName === 'li' ? this.blocksOf(node.childNodes, [], null) : this.blocksOf([node], [], null);
      const kept = insideOfItem(inside);
      return kept.length === 0 ? [] : [{ type: 'listItem', content: kept }];
    });
    if (content.length === 0) return [];
    if (element.tagName === 'ul') return [{ type: 'bulletList', content }];
    const start = Number.parseInt(attributeOf(element, 'start'), 10);
    const from = start >= 1 && start <= 10_000 ? start : 1;
    return [{ type: 'orderedList', ...(from === 1 ? {} : { attrs: { start: from } }), content }];
  }

  #table(element: Element, marks: readonly Mark[], align: Align): DraftBlock[] {
    const sections = childElements(element).filter((each) => this.#isRead(each));
    const caption = sections
      .filter(({ tagName }) => tagName === 'caption')
      .map(textBelow)
      .join(' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    const groups = sections.filter(({ tagName }) => /^t(?:head|body|foot)$/u.test(tagName));
    const rows = groups.flatMap((group) => {
      const inGroup = childElements(group).filter((row) => row.tagName === 'tr' && this.#isRead(row));
      return inGroup.map((row, at) =>
        childElements(row)
          .filter((cell) => /^t[dh]$/u.test(cell.tagName) && this.#isRead(cell))
          .map((cell) => ({
            isHeading: cell.tagName === 'th' || group.tagName === 'thead',
            columns: spanOf(cell, 'colspan'),
            rows: Math.min(spanOf(cell, 'rowspan'), inGroup.length - at),
            blocks: this.blocksOf(cell.childNodes, marks, null),
          })),
      );
    });
    const cells = rows.flat();
    const insides = cells.map(({ blocks }) => insideOfCell(blocks));
    const isLayout =
      cells.length === 1 || insides.some((inside) => inside === null || lengthOf(inside) > longestCell);
    const named = caption === '' ? [] : [paragraphOf([stretch(caption, [])], align)];
    if (isLayout || cells.length === 0) return [...named, ...cells.flatMap(({ blocks }) => blocks)];
    const inside = new Map(cells.map(({ blocks }, at) => [blocks, insides[at] ?? []] as const));
    const placed = rows.filter((row) => row.length > 0);
    return [
      tableOf(
        placed.map((row) =>
          row.map(({ isHeading, columns, rows: down, blocks }): DraftCell => ({
            isHeading,
            columns,
            rows: down,
            content: inside.get(blocks) ?? [],
          })),
        ),
        caption,
      ),
    ];
  }

  #image(element: Element): ImageNode | null {
    const data = /^data:image\/(?:png|jpeg|gif|webp);base64,(?<data>[A-Za-z0-9+/=\s]+)$/u.exec(
      attributeOf(element, 'src').trim(),
    )?.groups?.['data'];
    const bytes = data === undefined ? undefined : new Uint8Array(Buffer.from(data, 'base64'));
    const image = this.pictures.take(bytes, attributeOf(element, 'alt').trim());
    return image === null ? null : { type: 'image', attrs: { fileId: image.id, alt: image.alt } };
  }
}

function stretch(text: string, marks: readonly Mark[]): Inline {
  return { type: 'text', text, ...(marks.length === 0 ? {} : { marks: [...marks] }) };
}

/** What an item of a list may hold: paragraphs and lists; what else there is becomes paragraphs. */
function insideOfItem(blocks: readonly DraftBlock[]): (ParagraphNode | ListNode)[] {
  return blocks.flatMap((block): (ParagraphNode | ListNode)[] => {
    if (block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList')
      return [block];
    if (block.type === 'table')
      return block.content.flatMap(({ content }) => content.flatMap((cell) => insideOfItem(cell.content)));
    const inside = insideOfCell([block]) ?? [];
    return inside.filter((each): each is ParagraphNode => each.type === 'paragraph');
  });
}

function lengthOf(inside: readonly (ParagraphNode | ImageNode)[]): number {
  return inside.reduce(
    (sum, node) =>
      node.type === 'image'
        ? sum
        : sum +
          (node.content ?? []).reduce((all, each) => all + (each.type === 'text' ? each.text.length : 1), 0),
    0,
  );
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(attributeOf(cell, name), 10);
  return span >= 1 ? Math.min(span, 1_000) : 1;
}

const childElements = ({ childNodes }: Element) =>
  childNodes.filter((node): node is Element => 'tagName' in node);

function textBelow(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textBelow(node) : ''))
    .join('');
}
