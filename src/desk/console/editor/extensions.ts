import type { AnyExtension } from '@tiptap/core';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { TextAlign } from '@tiptap/extension-text-align';
import { StarterKit } from '@tiptap/starter-kit';
import { LinkMark } from './link-mark.ts';
import { ownNodes, type FileAddress } from './nodes.ts';

/** Exactly the nodes and marks of `content.ts`. The order of the marks is that in which pasted text has them. */
export const textExtensions = (address: FileAddress): AnyExtension[] => [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    blockquote: false,
    code: false,
    codeBlock: false,
    link: false,
    listItem: false,
    // A heading is ended by a paragraph, a table at the end has one behind it.
    trailingNode: { node: 'paragraph', notAfter: ['paragraph'] },
    dropcursor: { color: '#0B5394', width: 2 },
  }),
  Superscript,
  Subscript,
  LinkMark,
  TextAlign.configure({ types: ['heading', 'paragraph'], alignments: ['left', 'center', 'right'] }),
  ...ownNodes(address),
];
