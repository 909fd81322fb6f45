import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'antd';
import { FindingTold, FindingWays, type FindingActs } from './finding-acts.tsx';
import type { ListedFinding } from './listed-findings.ts';
import { texts } from './texts.ts';

/** A finding opened at its place: what, why, three ways out. Esc closes it, the focus goes back to the mark. */
export function FindingDialog({
  listed,
  at,
  acts,
  close,
}: {
  readonly listed: ListedFinding;
  /** The mark in the text. */
  readonly at: HTMLElement;
  readonly acts: FindingActs;
  readonly close: (backTo: HTMLElement | null) => void;
}) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly top: number; readonly left: number } | null>(null);
  useEffect(() => {
    const panel = box.current;
    if (panel === null) return;
    const mark = at.getBoundingClientRect();
    // On a phone it is a sheet at the bottom, whatever stands here.
    const around = panel.offsetParent?.getBoundingClientRect() ?? mark;
    const left = Math.max(0, Math.min(mark.left - around.left, around.width - panel.offsetWidth));
    setPlace({ top: mark.bottom - around.top + 6, left });
    panel.focus();
  }, [at]);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const { target } = event;
      if (target instanceof Node && box.current?.contains(target) !== true && target !== at) close(null);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [at, close]);
  return (
    <div
      ref={box}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className="finding-dialog stack tight"
      style={place ?? { top: 0, left: 0, visibility: 'hidden' }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close(at);
      }}
    >
      <h3 id={id}>
        {listed.number} {listed.finding.kind}
      </h3>
      <FindingTold listed={listed} />
      <FindingWays listed={listed} acts={acts} done={() => close(null)} />
      <div className="row">
        <Button size="small" type="link" onClick={() => close(at)}>
          {texts.close}
        </Button>
      </div>
    </div>
  );
}
