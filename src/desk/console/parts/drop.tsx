import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

/** A button that opens a panel under it; Esc or a click elsewhere closes it and the focus returns. */
export function Drop({
  label,
  side = 'right',
  children,
}: {
  readonly label: ReactNode;
  readonly side?: 'left' | 'right';
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [open]);
  return (
    <div className="drop" ref={box}>
      <Button aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {label}
        <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </Button>
      {open && (
        <div className={`drop-panel stack tight ${side}`} id={id}>
          {typeof children === 'function' ? children(() => setOpen(false)) : children}
        </div>
      )}
    </div>
  );
}
