import type { JSONContent } from '@tiptap/core';
import { parseReferences } from '../../../../report/index.ts';

/** What the node of a live reference is called in the editor. */
export const referenceName = 'reference';

const inline = (line: string): JSONContent[] =>
  parseReferences(line).map((segment) =>
    segment.kind === 'text'
      ? { type: 'text', text: segment.text }
      : { type: referenceName, attrs: { id: segment.id, written: segment.written } },
  );

/** The paragraphs of a text for the editor, its references as nodes. */
export const nodesOfText = (text: string): JSONContent[] =>
  text.split('\n').map((line) => {
    const content = inline(line);
    return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
  });

/** A text as the editor opens it. */
export const documentOfText = (text: string): JSONContent => ({ type: 'doc', content: nodesOfText(text) });

function written({ type, text, attrs }: JSONContent): string {
  if (type !== referenceName) return text ?? '';
  const { id, written: figure } = attrs as { readonly id: string; readonly written: number };
  return `{{${id}|${figure}}}`;
}

/** The text of what stands in the editor: a line a paragraph, references as they are stored. */
export const textOfDocument = ({ content = [] }: JSONContent): string =>
  content.map((paragraph) => (paragraph.content ?? []).map(written).join('')).join('\n');
