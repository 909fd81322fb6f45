import type { Block, Content } from '../../content/content.ts';

const paragraph = (text: string): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

/** A text of paragraphs. */
export const paragraphs = (...texts: readonly string[]): readonly Block[] => texts.map(paragraph);

export const heading = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});

const row = (type: 'tableHeader' | 'tableCell', texts: readonly string[]) => ({
  type: 'tableRow' as const,
  content: texts.map((text) => ({ type, content: [paragraph(text)] })),
});

/** A table whose first row is its head. */
export const table = (caption: string, [head = [], ...rows]: readonly (readonly string[])[]): Block => ({
  type: 'table',
  attrs: { caption },
  content: [row('tableHeader', head), ...rows.map((texts) => row('tableCell', texts))],
});

export const contentOf = (...blocks: readonly Block[]): Content => ({ type: 'doc', content: [...blocks] });
