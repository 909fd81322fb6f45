import { Extension } from '@tiptap/core';
import { DOMParser, Slice, type ParseOptions } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { plainCharacters } from '../../../content/plain-characters.ts';
import { contentOfClipboard } from './paste/content-of-clipboard.ts';
import { treeOfDom } from './paste/pasted-tree.ts';
import type { LeftBehind } from './paste/what-to-leave.ts';

/**
 * Pasting and dropping: what other programs put on the clipboard comes in as text and structure alone, and the clerk is
 * told what stayed behind. What was copied in the editor itself comes back as it was.
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
      const own = DOMParser.fromSchema(schema);
      const read = new (class extends DOMParser {
        override parseSlice(dom: Node, options: ParseOptions = {}): Slice {
          const around = dom instanceof Element ? dom.closest('[data-pm-slice]') : null;
          const within = 'querySelector' in dom ? (dom as Element).querySelector('[data-pm-slice]') : null;
          // Text alone was made into paragraphs by the editor, which asks to keep its blanks.
          if (around !== null || within !== null || options.preserveWhitespace === true) {
            return own.parseSlice(dom, options);
          }
          const { content, left } = contentOfClipboard(treeOfDom(dom));
          acts.tell(left);
          return Slice.maxOpen(schema.nodeFromJSON(content).content);
        }
      })(schema, own.rules);
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
            clipboardParser: read,
            // Styles are not read: the page's policy would refuse them, and tell of it.
            transformPastedHTML: (html) => html.replaceAll(/<style\b[^>]*>[^]*?<\/style\s*>/giu, ''),
            transformPastedText: (text) => text.split('\n').map(plainCharacters).join('\n'),
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
