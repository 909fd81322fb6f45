import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isVisible } from '../reading/html-visibility.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import type { LocatedPart, PartRole, Segment, StructureNote } from './inspected-part.ts';
import { pageText } from './page-text.ts';
import { PartWriter } from './part-writer.ts';

/** Elements inside one another, as in `reading/html.ts`. */
const deepest = 2_000;

/** Attributes whose values are read by people or machines. */
const telling: Readonly<Record<string, PartRole>> = {
  alt: 'alt-text',
  title: 'alt-text',
  'aria-label': 'alt-text',
  summary: 'alt-text',
  placeholder: 'alt-text',
  content: 'properties',
  value: 'form-field',
  href: 'link',
  src: 'link',
};

const blocks =
  /^(?:p|div|td|th|li|h[1-6]|caption|title|tr|table|ul|ol|section|article|body|head|pre|dd|dt|option|figcaption|script|style|blockquote)$/;

/** Everything that a page holds: what it shows, hides, describes and comments. */
export function htmlParts(bytes: Uint8Array): {
  readonly parts: readonly LocatedPart[];
  readonly structure: readonly StructureNote[];
} {
  const source = pageText(bytes, 'html');
  const writer = new PartWriter();
  let line: { place: string; role: PartRole; segments: Segment[] } = {
    place: '',
    role: 'body',
    segments: [],
  };
  let count = 0;
  const flush = (): void => {
    if (line.segments.length > 0) {
      count += 1;
      writer.add(`网页第${count}段${roleNames[line.role] ?? ''}`, line.role, line.segments);
    }
    line = { place: '', role: line.role, segments: [] };
  };
  const pending: { node: Tree.Node; role: PartRole }[] = [{ node: parsed(source), role: 'body' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    let { role } = next;
    const location = 'sourceCodeLocation' in node ? node.sourceCodeLocation : null;
    if (node.nodeName === '#comment' && 'data' in node) {
      const { startOffset: start = 0, endOffset: end = 0 } = location ?? {};
      writer.add('网页的注释', 'markup', [{ member: '', start, end, text: node.data, writing: 'comment' }]);
      continue;
    }
    if (node.nodeName === '#text' && 'value' in node && location) {
      if (line.role !== role) flush();
      line.role = role;
      const { startOffset: start, endOffset: end } = location;
      line.segments.push({ member: '', start, end, text: node.value, writing: 'text' });
    }
    if ('tagName' in node) {
      if (blocks.test(node.tagName) || node.tagName === 'br') flush();
      role = roleWithin(node, role);
      for (const attribute of node.attrs) {
        const what =
          telling[attribute.name] ?? (attribute.name.startsWith('data-') ? 'custom-data' : undefined);
        const place = node.sourceCodeLocation?.attrs?.[attribute.name];
        if (what === undefined || place === undefined) continue;
        writer.add(`网页${node.tagName}元素的${attribute.name}`, what, [
          attributeSegment(source, place.startOffset, place.endOffset, attribute.value),
        ]);
      }
    }
    if ('content' in node) pending.push({ node: node.content, role: 'hidden-text' });
    if ('childNodes' in node)
      for (const child of node.childNodes.toReversed()) pending.push({ node: child, role });
  }
  flush();
  const found = new Set(writer.parts.map((part) => part.role));
  const structure: StructureNote[] = [];
  if (found.has('hidden-text'))
    structure.push({ removal: null, says: '网页里有不显示的文字，请核对是否应当公开。' });
  const comments = writer.parts.some(({ segments }) => segments.some(({ writing }) => writing === 'comment'));
  if (comments) structure.push({ removal: 'comments', says: '网页的源代码里有注释。' });
  return { parts: writer.parts, structure };
}

const roleNames: Partial<Record<PartRole, string>> = {
  'hidden-text': '（不显示）',
  'faint-text': '（白色或者极小的字）',
  markup: '（脚本或样式）',
};

function roleWithin(element: Tree.Element, outer: PartRole): PartRole {
  if (element.tagName === 'title') return 'title';
  if (/^(?:script|style)$/.test(element.tagName)) return 'markup';
  const style = element.attrs.find(({ name }) => name === 'style')?.value ?? '';
  const shown =
    isVisible(element) || /^(?:head|html|select|button|map|svg|nav|ruby|rt)$/.test(element.tagName);
  if (outer === 'hidden-text' || !shown) return 'hidden-text';
  if (
    /(?:^|;)\s*(?:color\s*:\s*(?:#fff(?:fff)?\b|white)|font-size\s*:\s*[01]px|opacity\s*:\s*0(?:;|$)|text-indent\s*:\s*-\d{3,})/i.test(
      style,
    )
  )
    return 'faint-text';
  return outer;
}

function parsed(source: string): Tree.Document {
  let depth = 0;
  return parse(source, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > deepest)
          throw new UnreadableFile('网页的标签套了两千多层，不像正常的网页，没有检查。请另存为.docx后再试。');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

/** The value within `name="value"`. */
function attributeSegment(source: string, from: number, to: number, text: string): Segment {
  const raw = source.slice(from, to);
  const sign = raw.indexOf('=');
  const value = sign < 0 ? raw.length : sign + 1 + (/^\s*["']?/.exec(raw.slice(sign + 1))?.[0].length ?? 0);
  const closed = /["']$/.test(raw) ? 1 : 0;
  return {
    member: '',
    start: from + value,
    end: Math.max(from + value, to - closed),
    text,
    writing: 'attribute',
  };
}
