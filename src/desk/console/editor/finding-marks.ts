import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorSpot } from '../../../content/editor-spots.ts';

/** A finding in the text, as it is marked there: its number in the list, its word, how grave it is. */
export interface MarkedFinding {
  readonly fingerprint: string;
  readonly number: number;
  /** 身份证号, 敏感身份 …: what stands before the marked characters. */
  readonly word: string;
  readonly level: 'error' | 'warning' | 'said';
  /** Positions in the text that was screened. */
  readonly spots: readonly EditorSpot[];
}

/** The id of the button before a finding: links of the list and F8 lead to it. */
export const findingId = (number: number) => `finding-mark-${number}`;

const key = new PluginKey<DecorationSet>('findingMarks');

function decorations(
  { state: { doc } }: Editor,
  findings: readonly MarkedFinding[],
  open: (fingerprint: string, at: HTMLElement) => void,
): DecorationSet {
  const all = findings.flatMap((finding) =>
    finding.spots.flatMap(({ from, to, kind }, at) => {
      // A text that went on since it was screened: what no longer has its place waits for the next screening.
      if (to > doc.content.size) return [];
      const spec = { fingerprint: finding.fingerprint };
      const marked =
        kind === 'node'
          ? Decoration.node(from, to, { class: `finding-node ${finding.level}` }, spec)
          : Decoration.inline(
              from,
              to,
              {
                nodeName: 'mark',
                class: `finding-text ${finding.level}`,
                'aria-describedby': `finding-row-${finding.number}`,
              },
              spec,
            );
      const label = Decoration.widget(from, () => buttonOf(finding, at === 0, open), {
        side: -1,
        key: `${finding.fingerprint}:${finding.number}:${finding.level}:${at}`,
        stopEvent: () => true,
        ignoreSelection: true,
      });
      return [marked, label];
    }),
  );
  return DecorationSet.create(doc, all);
}

function buttonOf(
  { fingerprint, number, word, level }: MarkedFinding,
  first: boolean,
  open: (fingerprint: string, at: HTMLElement) => void,
): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `finding-label ${level}`;
  button.tabIndex = -1;
  button.contentEditable = 'false';
  button.textContent = `${number} ${word}`;
  button.setAttribute('aria-haspopup', 'dialog');
  if (first) button.id = findingId(number);
  button.addEventListener('click', () => open(fingerprint, button));
  return button;
}

/** Marks findings in the text; what is typed moves them along. */
export const findingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, before) =>
          (transaction.getMeta(key) as DecorationSet | undefined) ??
          before.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Shows these findings in place of those before. */
export function markFindings(
  editor: Editor,
  findings: readonly MarkedFinding[],
  open: (fingerprint: string, at: HTMLElement) => void,
): void {
  const { state, view } = editor;
  view.dispatch(state.tr.setMeta(key, decorations(editor, findings, open)).setMeta('addToHistory', false));
}

/** Selects what a finding marks, for typing over it. @returns false where it is not marked in the text */
export function selectFinding(editor: Editor, fingerprint: string): boolean {
  const [mark] =
    key
      .getState(editor.state)
      ?.find(undefined, undefined, (spec: { fingerprint?: string }) => spec.fingerprint === fingerprint) ??
    [];
  if (mark === undefined) return false;
  editor.chain().focus().setTextSelection({ from: mark.from, to: mark.to }).scrollIntoView().run();
  return true;
}
