import { Extension } from '@tiptap/core';
import { DOMParser, Slice, type ParseOptions } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { Content } from '../../../content/content.ts';
import { plainCharacters } from '../../../content/plain-characters.ts';
import { contentOfClipboard } from './paste/content-of-clipboard.ts';
import { isOwn, ownHtml } from './paste/own-html.ts';
import { treeOfHtml } from './paste/pasted-tree.ts';
import type { LeftBehind } from './paste/what-to-leave.ts';

/**
 * Pasting and dropping: what other programs put on the clipboard comes in as text and structure alone, and the clerk is
 * told what stayed behind. What was copied in the editor itself comes back as it was. No HTML of others reaches the
 * browser's parser.
 */
export const clipboard = (acts: {
  readonly tell: (left: LeftBehind) => void;
  /** A picture alone, as from a screenshot: it needs its alternative text first. */
  readonly picture: (file: File) => void;
}) =>
  Extension.create({
    name: 'clipboard',
    addProseMirrorPlugins() {
      const { schema } = this.editor;
      /** What was read of a clipboard, on its way past the browser's parser. */
      let read: Content | null = null;
      const parser = new (class extends DOMParser {
        override parseSlice(dom: Node, options?: ParseOptions): Slice {
          if (read === null) return super.parseSlice(dom, options);
          const { content } = schema.nodeFromJSON(read);
          read = null;
          return Slice.maxOpen(content);
        }
      })(schema, DOMParser.fromSchema(schema).rules);
      const pictureIn = (files: FileList | undefined) =>
        [...(files ?? [])].find(({ type }) => type.startsWith('image/'));
      const take = (data: DataTransfer | null) => {
        const file = pictureIn(data?.files);
        if (file === undefined || data?.types.includes('text/html') === true) return false;
        acts.picture(file);
        return true;
      };
      return [
        new Plugin({
          props: {
            transformPastedHTML: (html) => {
              const tree = treeOfHtml(html);
              if (isOwn(tree)) return ownHtml(tree);
              const { content, left } = contentOfClipboard(tree);
              read =
                content.content.length === 0 ? { type: 'doc', content: [{ type: 'paragraph' }] } : content;
              acts.tell(left);
              return '<p></p>';
            },
            transformPastedText: (text) => text.split('\n').map(plainCharacters).join('\n'),
            clipboardParser: parser,
            handlePaste: (_view, event) => take(event.clipboardData),
            handleDrop: (_view, event, _slice, moved) => {
              if (moved || !take(event.dataTransfer)) return false;
              event.preventDefault();
              return true;
            },
          },
        }),
      ];
    },
  });
