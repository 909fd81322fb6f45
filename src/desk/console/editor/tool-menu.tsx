import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly enabled: boolean;
  /** Null for what is done, true or false for what holds or not. */
  readonly checked: boolean | null;
}

/** What the toolbar gives each of its buttons: one of them is a stop of the Tab key, arrows lead to the others. */
export interface Stop {
  readonly 'data-tool': string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

/** A button of the toolbar that opens a menu under it; arrows lead through it, Esc closes it. */
export function ToolMenu({
  label,
  name,
  stop,
  entries,
}: {
  /** What the button shows, which may be what is chosen now. */
  readonly label: string;
  readonly name: string;
  readonly stop: Stop;
  readonly entries: () => readonly MenuEntry[];
}) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const items = box.current?.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])');
    items?.[0]?.focus();
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setOpen(true);
      return;
    }
    // The arrows along the toolbar are not meant while the menu is open.
    event.stopPropagation();
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') setOpen(false);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: 0, End: 0 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [
      ...(box.current?.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])') ?? []),
    ];
    const at = items.findIndex((each) => each === document.activeElement);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : at + step;
    items[(to + items.length) % items.length]?.focus();
  };

  return (
    <div className="tool-menu" ref={box} onKeyDown={onKey}>
      <button
        {...stop}
        ref={button}
        type="button"
        className="tool"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={name === label ? undefined : `${name}：${label}`}
        // The caret stays where it is: what is chosen is done there.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        {label}
        <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div className="tool-list" role="menu" aria-label={name}>
          {entries().map(({ id, label: words, run, enabled, checked }) => (
            <div
              key={id}
              role={checked === null ? 'menuitem' : 'menuitemradio'}
              aria-checked={checked ?? undefined}
              aria-disabled={!enabled}
              tabIndex={-1}
              className="tool-entry"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                if (!enabled) return;
                setOpen(false);
                run();
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                if (!enabled) return;
                setOpen(false);
                run();
              }}
            >
              <span aria-hidden="true" className="tool-check">
                {checked === true ? '✓' : ''}
              </span>
              {words}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
