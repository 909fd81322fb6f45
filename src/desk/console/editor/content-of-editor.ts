import type { JSONContent } from '@tiptap/core';
import {
  deepestList,
  longestText,
  widestRow,
  type Block,
  type CellNode,
  type Content,
  type Inline,
  type ListItemNode,
  type ListNode,
  type Mark,
  type ParagraphNode,
} from '../../../content/content.ts';
import { plainCharacters } from '../../../content/plain-characters.ts';
import { isFileId } from './file-id.ts';
import { isHref } from './href.ts';

/**
 * The text that the editor holds as `contentSchema` has it: attributes that say nothing are left out, those that the
 * editor adds for itself too, and the empty paragraph at the end to write on in. No other node is lost that the schema
 * knows, so positions in the editor stay what they are.
 */
export function contentOfEditor(json: JSONContent): Content {
  const content = (json.content ?? []).flatMap(blockOf);
  while (content.length > 1 && isEmpty(content.at(-1))) content.pop();
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

const isEmpty = (block: Block | undefined) => block?.type === 'paragraph' && block.content === undefined;

function blockOf(node: JSONContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(node)];
    case 'heading': {
      const level = node.attrs?.['level'] === 3 ? 3 : node.attrs?.['level'] === 4 ? 4 : 2;
      const { attrs, ...rest } = paragraphOf(node);
      return [{ ...rest, type: 'heading', attrs: { level, ...attrs } }];
    }
    case 'image':
      return imageOf(node);
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }];
    case 'blockquote':
      return [{ type: 'blockquote', content: paragraphsIn(node) }];
    case 'bulletList':
    case 'orderedList':
      return [listOf(node, deepestList)];
    case 'table': {
      const caption = plainCharacters(String(node.attrs?.['caption'] ?? '')).slice(0, 200);
      const content = (node.content ?? []).map((row) => ({
        type: 'tableRow' as const,
        content: (row.content ?? []).slice(0, widestRow).map(cellOf),
      }));
      return [{ type: 'table', ...(caption === '' ? {} : { attrs: { caption } }), content }];
    }
    case undefined:
    default:
      // Only of our own schema: whatever else stood in an older text is kept by its text.
      return (node.content ?? []).flatMap(blockOf);
  }
}

function imageOf({ attrs }: JSONContent): Extract<Block, { type: 'image' }>[] {
  const fileId = String(attrs?.['fileId'] ?? '');
  const alt = plainCharacters(String(attrs?.['alt'] ?? '')).slice(0, 500);
  return isFileId(fileId) ? [{ type: 'image', attrs: { fileId, alt } }] : [];
}

function paragraphOf({ attrs, content }: JSONContent): ParagraphNode {
  const said: unknown = attrs?.['textAlign'];
  const align = said === 'center' || said === 'right' ? { attrs: { textAlign: said } as const } : {};
  const inline = (content ?? []).flatMap(inlineOf);
  return { type: 'paragraph', ...align, ...(inline.length === 0 ? {} : { content: inline }) };
}

function paragraphsIn({ content }: JSONContent): ParagraphNode[] {
  return (content ?? []).flatMap((node) => (node.type === 'paragraph' ? [paragraphOf(node)] : []));
}

function inlineOf(node: JSONContent): Inline[] {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  const text = plainCharacters(node.text ?? '');
  const marks = (node.marks ?? []).flatMap(markOf);
  const pieces: Inline[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + longestText, text.length);
    if (to < text.length && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to -= 1;
    pieces.push({ type: 'text', text: text.slice(from, to), ...(marks.length === 0 ? {} : { marks }) });
    from = to;
  }
  return pieces;
}

function markOf({ type, attrs }: NonNullable<JSONContent['marks']>[number]): Mark[] {
  switch (type) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
    case 'superscript':
    case 'subscript':
      return [{ type }];
    case 'link': {
      const href = String(attrs?.['href'] ?? '');
      return isHref(href) ? [{ type, attrs: { href } }] : [];
    }
    default:
      return [];
  }
}

const between = (value: unknown, most: number) => Math.min(Math.max(Math.trunc(Number(value) || 1), 1), most);

function cellOf({ type, attrs, content }: JSONContent): CellNode {
  const colspan = between(attrs?.['colspan'], 100);
  const rowspan = between(attrs?.['rowspan'], 1_000);
  const inside = (content ?? []).flatMap((node): CellNode['content'] =>
    node.type === 'image' ? imageOf(node) : node.type === 'paragraph' ? [paragraphOf(node)] : [],
  );
  return {
    type: type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    ...(colspan === 1 && rowspan === 1 ? {} : { attrs: { colspan, rowspan } }),
    content: inside.length === 0 ? [{ type: 'paragraph' }] : inside,
  };
}

function listOf({ type, attrs, content }: JSONContent, deepest: number): ListNode {
  const ordered = type === 'orderedList';
  const start = between(attrs?.['start'], 10_000);
  const items = (content ?? []).flatMap(({ content: inside }): ListItemNode[] => {
    const own = (inside ?? []).flatMap((node): ListItemNode['content'] => {
      if (node.type === 'paragraph') return [paragraphOf(node)];
      const isList = node.type === 'bulletList' || node.type === 'orderedList';
      return isList && deepest > 1 ? [listOf(node, deepest - 1)] : [];
    });
    const lifted = (inside ?? []).flatMap((node) =>
      deepest > 1 || node.type === 'paragraph' ? [] : listOf(node, 1).content,
    );
    return [{ type: 'listItem', content: own }, ...lifted];
  });
  return {
    type: ordered ? 'orderedList' : 'bulletList',
    ...(ordered && start > 1 ? { attrs: { start } } : {}),
    content: items,
  };
}
