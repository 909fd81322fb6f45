import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { SourceDocument } from '../../report/source.ts';
import { readTable } from './html-table.ts';
import { headingLevel, isBlock, isNavigationList, isVisible } from './html-visibility.ts';
import { LineWriter } from './line-writer.ts';
import { UnreadableFile } from './unreadable-file.ts';

type Node = Tree.Node;
type Element = Tree.Element;

/** Elements inside one another; browsers stop at 512. */
const deepest = 2_000;

/** What the whole tree says before it is walked. */
interface Survey {
  readonly root: Node;
  /** Tables that hold a table: layout, not data. */
  readonly layout: ReadonlySet<Element>;
  readonly title: string | undefined;
  /** Read what the page hides as well. */
  readonly hiddenToo: boolean;
}

/**
 * An HTML page as blocks: all text that a reader of the page sees, in order, and the tables with their
 * spans. A table that holds tables, or has one cell, is layout: what it holds is read in order. The title is
 * that of the meta element ArticleTitle (国办发〔2017〕47号) or else of the title element. Where a page shows
 * next to nothing until its scripts have run, the text that it hides is read instead, with a remark.
 */
export function readHtml(html: string): SourceDocument {
  const root = parseWithin(html);
  const shown = read({ ...survey(root), hiddenToo: false });
  if (lengthOf(shown) >= 100) return shown;
  const all = read({ ...survey(root), hiddenToo: true });
  if (lengthOf(all) < lengthOf(shown) + 300) return shown;
  const remark = '网页的正文由脚本显示，这里读取的是网页中隐藏着的文字，请与网页上看到的内容核对。';
  return { ...all, omissions: [remark] };
}

function parseWithin(html: string): Tree.Document {
  let depth = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > deepest)
          throw new UnreadableFile('网页的标签套了两千多层，不像正常的网页，没有读取。请另存为.docx后再试。');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

function survey(root: Node): Omit<Survey, 'hiddenToo'> {
  const layout = new Set<Element>();
  let article: string | undefined;
  let title: string | undefined;
  const pending: { readonly node: Node; readonly table: Element | null }[] = [{ node: root, table: null }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    let { table } = next;
    if ('tagName' in node) {
      if (node.tagName === 'table') {
        if (table !== null) layout.add(table);
        table = node;
      } else if (node.tagName === 'title')
        title ??= node.childNodes.map((c) => ('value' in c ? c.value : '')).join('');
      else if (node.tagName === 'meta' && attribute(node, 'name')?.toLowerCase() === 'articletitle') {
        article ??= attribute(node, 'content');
      }
    }
    if ('childNodes' in node) {
      for (const child of node.childNodes.toReversed()) pending.push({ node: child, table });
    }
  }
  const chosen = [article, title].find((text) => text !== undefined && text.trim() !== '');
  return { root, layout, title: chosen?.replace(/\s+/g, ' ').trim() };
}

function read(page: Survey): SourceDocument {
  const writer = new LineWriter();
  walk(page.root, page, writer);
  return page.title === undefined ? { blocks: writer.blocks } : { title: page.title, blocks: writer.blocks };
}

/** Writes the text below a node; iterative, as pages nest deeper than the stack. */
function walk(start: Node, page: Survey, writer: LineWriter): void {
  const pending: (Node | (() => void))[] = [start];
  let kept = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'function') {
      next();
      continue;
    }
    if (next.nodeName === '#text' && 'value' in next) writer.text(next.value, kept > 0);
    if (!('childNodes' in next)) continue;
    if ('tagName' in next) {
      const element = next;
      if (element !== start && !isRead(element, page)) continue;
      if (element.tagName === 'br') {
        writer.breakLine();
        continue;
      }
      if (element.tagName === 'table' && !page.layout.has(element) && writeTable(element, page, writer))
        continue;
      if (isBlock(element)) {
        const level = headingLevel(element);
        const pre = element.tagName === 'pre' ? 1 : 0;
        writer.endParagraph();
        writer.level = level ?? writer.level;
        kept += pre;
        pending.push(() => {
          writer.endParagraph();
          kept -= pre;
          if (level !== undefined) writer.level = undefined;
        });
      }
    }
    for (const child of next.childNodes.toReversed()) pending.push(child);
  }
  writer.endParagraph();
}

function isRead(element: Element, page: Survey): boolean {
  if (isNavigationList(element)) return false;
  return (
    isVisible(element) ||
    (page.hiddenToo && !/^(?:head|script|style|noscript|title|nav)$/.test(element.tagName))
  );
}

/** Writes a table of data, with its caption before it; false, with nothing written, where it is layout. */
function writeTable(element: Element, page: Survey, writer: LineWriter): boolean {
  const textOf = (part: Element): string => {
    const inner = new LineWriter();
    walk(part, page, inner);
    return inner.cellText();
  };
  const found = readTable(element, textOf, (part) => isRead(part, page));
  if (found === null) return false;
  writer.endParagraph();
  for (const text of found.captions) writer.blocks.push({ kind: 'paragraph', text });
  if (found.table.rows.length > 0) writer.table(found.table);
  return true;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function lengthOf({ blocks }: SourceDocument): number {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flat().map((cell) => cell.text),
  );
  return texts.reduce((sum, text) => sum + text.trim().length, 0);
}
