import { Extension } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import { deepestList } from '../../../content/content.ts';

/** How many lists stand around the selection. */
export function listDepth({ selection: { $from } }: EditorState): number {
  let depth = 0;
  for (let at = $from.depth; at > 0; at -= 1) {
    if (['bulletList', 'orderedList'].includes($from.node(at).type.name)) depth += 1;
  }
  return depth;
}

/** Keys of lists and of the text as a whole. */
export const keys = (acts: {
  readonly save: () => void;
  readonly toTools: () => void;
  readonly askLink: () => void;
}) =>
  Extension.create({
    name: 'keys',
    priority: 1_000,
    addKeyboardShortcuts() {
      const told = (act: () => void) => () => {
        act();
        return true;
      };
      return {
        Enter: () => this.editor.commands.splitListItem('listItem'),
        Tab: () => {
          const depth = listDepth(this.editor.state);
          if (depth === 0 || this.editor.isActive('table')) return false;
          if (depth < deepestList) this.editor.commands.sinkListItem('listItem');
          // Inside a list the key never leaves the text by surprise: Escape does.
          return true;
        },
        'Shift-Tab': () =>
          this.editor.isActive('table') ? false : this.editor.commands.liftListItem('listItem'),
        'Mod-s': told(acts.save),
        'Mod-k': told(acts.askLink),
        'Alt-F10': told(acts.toTools),
      };
    },
    addProseMirrorPlugins() {
      let leaving = false;
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              // Escape, then Tab: out of the text, also from lists and tables, where Tab has work of its own.
              keydown: (_view, event) => {
                if (event.key === 'Escape') leaving = true;
                else if (event.key !== 'Tab' && event.key !== 'Shift') leaving = false;
                return leaving && event.key === 'Tab';
              },
              blur: () => {
                leaving = false;
                return false;
              },
            },
          },
        }),
      ];
    },
  });
