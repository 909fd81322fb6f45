import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { texts } from './texts.ts';
import {
  alignItems,
  historyItems,
  listItems,
  moreItems,
  plainItems,
  styleItems,
  tableItems,
  type Asked,
  type ToolItem,
} from './tool-items.ts';
import { ToolMenu, type MenuEntry, type Stop } from './tool-menu.tsx';

const entriesOf = (editor: Editor, items: readonly ToolItem[]): MenuEntry[] =>
  items.map(({ id, label, run, can, active }) => ({
    id,
    label,
    run: () => run(editor),
    enabled: can?.(editor) ?? true,
    checked: active?.(editor) ?? null,
  }));

/** What the toolbar shows of the place where the caret is. */
const standing = (editor: Editor) => ({
  style: styleItems.find(({ active }) => active?.(editor) === true)?.label ?? texts.styles.paragraph,
  bold: editor.isActive('bold'),
  underline: editor.isActive('underline'),
  link: editor.isActive('link'),
  undo: editor.can().undo(),
  redo: editor.can().redo(),
});

/** The tools of the text, in words. One stop of the Tab key; arrows, Home and End lead along it. */
export function Toolbar({
  editor,
  ask,
  controls,
}: {
  readonly editor: Editor;
  /** Opens the form that a tool needs. */
  readonly ask: (what: Asked) => void;
  /** Id of the text. */
  readonly controls: string;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState('style');
  const now = useEditorState({ editor, selector: ({ editor: it }) => standing(it) });
  const stop = (id: string): Stop => ({
    'data-tool': id,
    tabIndex: current === id ? 0 : -1,
    onFocus: () => setCurrent(id),
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return void editor.commands.focus();
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: 0, End: 0 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const tools = [...(bar.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
    const at = tools.findIndex((each) => each === document.activeElement);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tools.length - 1 : at + step;
    tools[(to + tools.length) % tools.length]?.focus();
  };
  const button = (
    id: string,
    label: string,
    run: () => void,
    more: { readonly pressed?: boolean; readonly enabled?: boolean } = {},
  ) => (
    <button
      {...stop(id)}
      type="button"
      className="tool"
      aria-pressed={more.pressed}
      aria-disabled={more.enabled === false}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (more.enabled !== false) run();
      }}
    >
      {label}
    </button>
  );
  const tableEntries = (): readonly MenuEntry[] => {
    const inside = editor.isActive('table');
    const asked = (id: 'table' | 'caption', label: string) => ({
      id,
      label,
      run: () => ask(id),
      enabled: id === 'table' ? !inside : inside,
      checked: null,
    });
    const [insert, caption] = [asked('table', texts.insertTable), asked('caption', texts.caption)];
    return inside
      ? [...entriesOf(editor, tableItems).slice(0, -1), caption, ...entriesOf(editor, tableItems).slice(-1)]
      : [insert];
  };
  return (
    <div
      className="tools"
      role="toolbar"
      aria-label={texts.tools}
      aria-controls={controls}
      ref={bar}
      onKeyDown={onKey}
    >
      <ToolMenu
        label={now.style}
        name={texts.style}
        stop={stop('style')}
        entries={() => entriesOf(editor, styleItems)}
      />
      {button('bold', texts.bold, () => plainItems.bold.run(editor), { pressed: now.bold })}
      {button('underline', texts.underline, () => plainItems.underline.run(editor), {
        pressed: now.underline,
      })}
      <ToolMenu
        label={texts.lists}
        name={texts.lists}
        stop={stop('lists')}
        entries={() => entriesOf(editor, listItems)}
      />
      <ToolMenu
        label={texts.align}
        name={texts.align}
        stop={stop('align')}
        entries={() => entriesOf(editor, alignItems)}
      />
      <ToolMenu label={texts.table} name={texts.table} stop={stop('table')} entries={tableEntries} />
      {button('picture', texts.picture, () => ask('picture'))}
      {button('link', texts.link, () => ask('link'), { pressed: now.link })}
      <ToolMenu
        label={texts.more}
        name={texts.more}
        stop={stop('more')}
        entries={() => entriesOf(editor, moreItems)}
      />
      {button('undo', texts.undo, () => historyItems.undo.run(editor), { enabled: now.undo })}
      {button('redo', texts.redo, () => historyItems.redo.run(editor), { enabled: now.redo })}
    </div>
  );
}
