import type { Block, Content } from '../../../src/content/content.ts';

export const doc = (...content: readonly Block[]): Content => ({ type: 'doc', content: [...content] });

export const paragraph = (
  text: string,
  textAlign: 'left' | 'center' | 'right' | null = null,
): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  ...(textAlign === null ? {} : { attrs: { textAlign } }),
  content: [{ type: 'text', text }],
});

export const paragraphs = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => paragraph(text));

export const heading = (text: string, level: 2 | 3 | 4 = 2): Block => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
});

export const picture = (fileId: string, alt: string): Block => ({ type: 'image', attrs: { fileId, alt } });

const cells = (type: 'tableHeader' | 'tableCell', texts: readonly string[]) =>
  texts.map((text) => ({ type, content: text === '' ? [paragraph('无')] : [paragraph(text)] }));

/** A table whose first row is its head. */
export const table = (caption: string, [head = [], ...rows]: readonly (readonly string[])[]): Block => ({
  type: 'table',
  attrs: { caption },
  content: [
    { type: 'tableRow', content: cells('tableHeader', head) },
    ...rows.map((row) => ({ type: 'tableRow' as const, content: cells('tableCell', row) })),
  ],
});

export const list = (type: 'bulletList' | 'orderedList', ...items: readonly string[]): Block => ({
  type,
  ...(type === 'orderedList' ? { attrs: { start: 1 } } : {}),
  content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});
