import { z } from 'zod';
import { plainCharacters } from './plain-characters.ts';

/**
 * The text of a publication as data: the JSON of the desk's editor (TipTap), of which exactly these nodes and marks are
 * taken. What is not in this list cannot be stored, so it cannot be shown either: nothing here carries HTML.
 * Characters without a shape (`plain-characters.ts`) are taken out, and text that was nothing else with them. The ids name
 * the parts in the reference of the API.
 */

/** Characters of one stretch of text. */
export const longestText = 20_000;
/** Blocks, rows and cells of one list of children. */
export const mostChildren = 5_000;
/** Cells of a row, and columns that they cover together. */
export const widestRow = 200;
/** Lists within lists: deeper ones no reader follows, and a parser only at a cost. */
export const deepestList = 6;

/** Where a link may lead: web pages and mail; never scripts or data. */
const href = z
  .string()
  .max(2_000)
  .regex(/^(?:https?:\/\/|mailto:)[^\s<>"'\\\p{C}]+$/u, { error: '链接应以 http:// 或 https:// 开头' });

/** Whether a link may lead there. */
export const isLinkAddress = (address: string) => href.safeParse(address).success;

const mark = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('bold') }),
    z.strictObject({ type: z.literal('italic') }),
    z.strictObject({ type: z.literal('underline') }),
    z.strictObject({ type: z.literal('strike') }),
    z.strictObject({ type: z.literal('superscript') }),
    z.strictObject({ type: z.literal('subscript') }),
    z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
  ])
  .meta({ id: 'TextMark' });

const text = z
  .strictObject({
    type: z.literal('text'),
    text: z.string().min(1).max(longestText).overwrite(plainCharacters),
    marks: z.array(mark).max(7).optional(),
  })
  .meta({ id: 'TextRun' });
const hardBreak = z.strictObject({ type: z.literal('hardBreak') }).meta({ id: 'TextBreak' });
const inline = z
  .array(z.discriminatedUnion('type', [text, hardBreak]))
  .max(mostChildren)
  .overwrite((nodes) => nodes.filter((node) => node.type !== 'text' || node.text !== ''));

const textAlign = z.enum(['left', 'center', 'right']).nullable();

const paragraph = z
  .strictObject({
    type: z.literal('paragraph'),
    attrs: z.strictObject({ textAlign }).optional(),
    content: inline.optional(),
  })
  .meta({ id: 'TextParagraph' });
const heading = z
  .strictObject({
    type: z.literal('heading'),
    // The title of the page is its first heading: the text begins with the second.
    attrs: z.strictObject({
      level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      textAlign: textAlign.optional(),
    }),
    content: inline.optional(),
  })
  .meta({ id: 'TextHeading' });
const image = z
  .strictObject({
    type: z.literal('image'),
    attrs: z.strictObject({
      /** A file of the body (`files`), never an address elsewhere. */
      fileId: z.uuid(),
      /** 替代文字: what the picture shows, for those who do not see it. */
      alt: z.string().max(500).overwrite(plainCharacters),
    }),
  })
  .meta({ id: 'TextImage' });
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') }).meta({ id: 'TextRule' });

const cellContent = z.array(z.discriminatedUnion('type', [paragraph, image])).max(200);
const cell = z
  .strictObject({
    type: z.enum(['tableCell', 'tableHeader']),
    attrs: z
      .strictObject({
        colspan: z.number().int().min(1).max(100),
        rowspan: z.number().int().min(1).max(1_000),
      })
      .optional(),
    content: cellContent,
  })
  .meta({ id: 'TextCell' });
const tableRow = z
  .strictObject({
    type: z.literal('tableRow'),
    content: z
      .array(cell)
      .max(widestRow)
      .refine((cells) => cells.reduce((sum, { attrs }) => sum + (attrs?.colspan ?? 1), 0) <= widestRow, {
        error: `表格一行最多${widestRow}列，请把表格拆开或者作为附件`,
      }),
  })
  .meta({ id: 'TextTableRow' });
const table = z
  .strictObject({
    type: z.literal('table'),
    /** 表题: what the table holds. */
    attrs: z.strictObject({ caption: z.string().max(200).overwrite(plainCharacters) }).optional(),
    content: z.array(tableRow).max(mostChildren),
  })
  .meta({ id: 'TextTable' });

/** A list and what its items hold, lists again among it. */
export interface ListNode {
  type: 'bulletList' | 'orderedList';
  attrs?: { start: number } | undefined;
  content: ListItemNode[];
}
export interface ListItemNode {
  type: 'listItem';
  content: (ParagraphNode | ListNode)[];
}

const listAttrs = z.strictObject({ start: z.number().int().min(1).max(10_000) });
type ListSchema = z.ZodObject<
  {
    type: z.ZodEnum<{ bulletList: 'bulletList'; orderedList: 'orderedList' }>;
    attrs: z.ZodOptional<typeof listAttrs>;
    content: z.ZodType<ListItemNode[], ListItemNode[]>;
  },
  z.core.$strict
>;

/** Lists that hold lists `below` times more: a schema without an end could be made to run out of stack. */
function listSchema(below: number): ListSchema {
  const inside = below === 0 ? paragraph : z.discriminatedUnion('type', [paragraph, listSchema(below - 1)]);
  const item = z.strictObject({ type: z.literal('listItem'), content: z.array(inside).max(200) });
  return z
    .strictObject({
      type: z.enum(['bulletList', 'orderedList']),
      attrs: listAttrs.optional(),
      content: z.array(item).max(mostChildren),
    })
    .refine(({ type, attrs }) => type === 'orderedList' || attrs === undefined, {
      error: '没有编号的列表没有起始编号',
    })
    .meta({ id: `TextList${deepestList - below}` });
}

const blockquote = z
  .strictObject({
    type: z.literal('blockquote'),
    content: z.array(paragraph).max(mostChildren),
  })
  .meta({ id: 'TextQuotation' });

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  image,
  horizontalRule,
  table,
  blockquote,
  listSchema(deepestList - 1),
]);

/** The text of a publication. */
export const contentSchema = z
  .strictObject({
    type: z.literal('doc'),
    content: z.array(block).max(mostChildren),
  })
  .meta({ id: 'Text' });

export type Content = z.infer<typeof contentSchema>;
export type Block = z.infer<typeof block>;
export type Inline = z.infer<typeof inline>[number];
export type Mark = z.infer<typeof mark>;
export type ParagraphNode = z.infer<typeof paragraph>;
export type HeadingNode = z.infer<typeof heading>;
export type ImageNode = z.infer<typeof image>;
export type CellNode = z.infer<typeof cell>;
export type TableNode = z.infer<typeof table>;

/** A text with nothing in it, as the editor begins. */
export const emptyContent: Content = { type: 'doc', content: [{ type: 'paragraph' }] };
