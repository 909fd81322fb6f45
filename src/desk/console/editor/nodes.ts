import { mergeAttributes, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { isFileId } from './file-id.ts';

/** A quotation of paragraphs. */
const Quotation = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

/** An item of a list: paragraphs, and lists below it. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

/** Where the browser gets the file of a picture. */
export type FileAddress = (fileId: string) => string;

/** A picture that was uploaded, with its alternative text; nothing from elsewhere. */
const Picture = Node.create<{ address: FileAddress }>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ address: (fileId: string) => fileId }),
  addAttributes: () => ({ fileId: { default: '' }, alt: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'img[data-file-id]',
      getAttrs: (element) => {
        const fileId = element.getAttribute('data-file-id') ?? '';
        return isFileId(fileId) ? { fileId, alt: element.getAttribute('alt') ?? '' } : false;
      },
    },
  ],
  renderHTML({ node }) {
    const { fileId, alt } = node.attrs as { fileId: string; alt: string };
    const image = { 'data-file-id': fileId, alt, src: this.options.address(fileId) };
    return ['figure', {}, ['img', image], ['figcaption', { contenteditable: 'false' }, alt]];
  },
});

const cellContent = '(paragraph | image)+';

/** A table with its caption (表题), which stands above it. */
const CaptionedTable = Table.extend({
  // The view that comes with the extension keeps widths of columns, which this text has not, and shows no caption.
  addNodeView: () => null,
  addAttributes: () => ({
    caption: {
      default: '',
      parseHTML: (element) => element.querySelector('caption')?.textContent?.trim().slice(0, 200) ?? '',
      rendered: false,
    },
  }),
  renderHTML({ node, HTMLAttributes }) {
    const { caption } = node.attrs as { caption: string };
    const table = mergeAttributes(this.options.HTMLAttributes, HTMLAttributes);
    return caption === ''
      ? ['table', table, ['tbody', 0]]
      : ['table', table, ['caption', { contenteditable: 'false' }, caption], ['tbody', 0]];
  },
});

/** The nodes that the starter kit has otherwise, or not at all. */
export const ownNodes = (address: FileAddress) => [
  Quotation,
  ListItem,
  Picture.configure({ address }),
  CaptionedTable.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableCell.extend({ content: cellContent }),
  TableHeader.extend({ content: cellContent }),
];
