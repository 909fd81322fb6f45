import { z } from 'zod';

/**
 * The text of a publication as data: the JSON of the desk's editor (TipTap), of which exactly these nodes and marks are
 * taken. What is not in this list cannot be stored, so it cannot be shown either: nothing here carries HTML.
 */

/** Characters of one stretch of text. */
const longestText = 20_000;
/** Blocks, rows and cells of one list of children. */
const mostChildren = 5_000;

/** Where a link may lead: web pages and mail; never scripts or data. */
const href = z
  .string()
  .max(2_000)
  .regex(/^(?:https?:\/\/|mailto:)[^\s<>"'\\]+$/u, { error: '链接应以 http:// 或 https:// 开头' });

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('superscript') }),
  z.strictObject({ type: z.literal('subscript') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
]);

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(longestText),
  marks: z.array(mark).max(7).optional(),
});
const hardBreak = z.strictObject({ type: z.literal('hardBreak') });
const inline = z.array(z.discriminatedUnion('type', [text, hardBreak])).max(mostChildren);

const textAlign = z.enum(['left', 'center', 'right']).nullable();

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ textAlign }).optional(),
  content: inline.optional(),
});
const heading = z.strictObject({
  type: z.literal('heading'),
  // The title of the page is its first heading: the text begins with the second.
  attrs: z.strictObject({
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    textAlign: textAlign.optional(),
  }),
  content: inline.optional(),
});
const image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    /** A file of the body (`files`), never an address elsewhere. */
    fileId: z.uuid(),
    /** 替代文字: what the picture shows, for those who do not see it. */
    alt: z.string().max(500),
  }),
});
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') });

const cellContent = z.array(z.discriminatedUnion('type', [paragraph, image])).max(200);
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z
    .strictObject({ colspan: z.number().int().min(1).max(100), rowspan: z.number().int().min(1).max(1_000) })
    .optional(),
  content: cellContent,
});
const tableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).max(200) });
const table = z.strictObject({
  type: z.literal('table'),
  /** 表题: what the table holds. */
  attrs: z.strictObject({ caption: z.string().max(200) }).optional(),
  content: z.array(tableRow).max(mostChildren),
});

const listItem = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return z.array(z.union([paragraph, bulletList, orderedList])).max(200);
  },
});
const bulletList = z.strictObject({
  type: z.literal('bulletList'),
  get content() {
    return z.array(listItem).max(mostChildren);
  },
});
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.number().int().min(1).max(10_000) }).optional(),
  get content() {
    return z.array(listItem).max(mostChildren);
  },
});
const blockquote = z.strictObject({
  type: z.literal('blockquote'),
  content: z.array(paragraph).max(mostChildren),
});

const block = z.union([
  paragraph,
  heading,
  image,
  horizontalRule,
  table,
  bulletList,
  orderedList,
  blockquote,
]);

/** The text of a publication. */
export const contentSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(block).max(mostChildren),
});

export type Content = z.infer<typeof contentSchema>;
export type Block = z.infer<typeof block>;
export type Inline = z.infer<typeof inline>[number];
export type Mark = z.infer<typeof mark>;
export type ParagraphNode = z.infer<typeof paragraph>;
export type TableNode = z.infer<typeof table>;
export type ListItemNode = z.infer<typeof listItem>;

/** A text with nothing in it, as the editor begins. */
export const emptyContent: Content = { type: 'doc', content: [{ type: 'paragraph' }] };
