import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { mostChildren } from '../../../content/content.ts';

/** Positions of a document at most: a longer text belongs into an attachment, and would not be taken by the server. */
export const longestDocument = 250_000;

/** Refuses what would make the text longer than it may be, and says so. */
export const limits = (tell: () => void) =>
  Extension.create({
    name: 'limits',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction, { doc: before }) => {
          const { doc } = transaction;
          const grows = transaction.docChanged && doc.content.size > before.content.size;
          const fits = doc.content.size <= longestDocument && doc.childCount < mostChildren;
          if (!grows || fits) return true;
          tell();
          return false;
        },
      }),
    ],
  });
