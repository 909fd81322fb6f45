import { Button } from 'antd';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { redactionGrounds } from '../../../../law/index.ts';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { addressOf } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { boxBetween, byKey, holds, isDrawn, moved, sized, type Box, type Point } from './box-geometry.ts';
import { texts } from './texts.ts';
import type { Boxes, DrawnBox } from './use-boxes.ts';

/** What a pointer that is down does: draws a new box, moves one, or drags its corner. */
type Drag =
  | { readonly kind: 'draw'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'move' | 'size'; readonly key: string; readonly from: Point; readonly box: Box };

const percent = (value: number) => `${value * 100}%`;
const placeOf = ({ x, y, w, h }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(w),
  height: percent(h),
});

/** One page with its boxes: drawn with the pointer, a word by a click, by keys from a button. */
export function PageCanvas({
  params,
  page,
  pages,
  ratio,
  zoom,
  touch,
  boxes,
}: {
  readonly params: { readonly bodyId: string; readonly requestId: string; readonly fileId: string };
  readonly page: number;
  readonly pages: number;
  /** Width divided by height. */
  readonly ratio: number;
  readonly zoom: number;
  /** Whether a finger draws; otherwise it scrolls. */
  readonly touch: boolean;
  readonly boxes: Boxes;
}) {
  const surface = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [near, setNear] = useState(false);
  const [gone, setGone] = useState(0);
  const ofPage = { ...params, page: String(page) };
  const words = useRead(requestPaperEndpoints.materialWords, { params: ofPage }, near);
  const own = boxes.boxes.filter((each) => each.page === page);
  const source = addressOf(requestPaperEndpoints.materialPicture.path, { params: ofPage });

  const pointOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const start = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || (event.pointerType === 'touch' && !touch)) return;
    const from = pointOf(event);
    const held = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-box]') : null;
    const box = own.find(({ key }) => key === held?.dataset['box']);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (box === undefined) return setDrag({ kind: 'draw', from, to: from });
    const corner = event.target instanceof HTMLElement && event.target.matches('.redact-corner');
    boxes.choose(box.key);
    setDrag({ kind: corner ? 'size' : 'move', key: box.key, from, box: box.box });
  };
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (drag === null) return;
    const to = pointOf(event);
    if (drag.kind === 'draw') return setDrag({ ...drag, to });
    const [dx, dy] = [to.x - drag.from.x, to.y - drag.from.y];
    boxes.change(drag.key, {
      box: drag.kind === 'move' ? moved(drag.box, dx, dy) : sized(drag.box, dx, dy),
    });
  };
  const end = () => {
    if (drag?.kind === 'draw') {
      const drawn = boxBetween(drag.from, drag.to);
      const word = words.data?.words.find(({ box }) => holds(box, drag.from));
      if (isDrawn(drawn)) boxes.add([{ page, box: drawn }]);
      else if (word !== undefined) boxes.add([{ page, box: word.box }]);
    }
    setDrag(null);
  };
  const addOne = () => {
    boxes.add([{ page, box: { x: 0.35, y: 0.45, w: 0.3, h: 0.03 } }]);
    // The new box is on the page after the next painting.
    requestAnimationFrame(() =>
      surface.current?.querySelector<HTMLElement>('[data-box].chosen')?.focus({ preventScroll: false }),
    );
  };
  return (
    <section className="redact-page" aria-labelledby={`page-${page}`}>
      <div className="row">
        <h3 id={`page-${page}`}>{texts.pageHead(page, pages, own.length)}</h3>
        <Button size="small" aria-label={texts.addBoxOn(page)} onClick={addOne}>
          {texts.addBox}
        </Button>
      </div>
      {/* A page that is wider than the screen is moved within its frame, by keys too. */}
      <div
        className="redact-frame"
        tabIndex={zoom > 100 ? 0 : undefined}
        role="group"
        aria-label={texts.pageOf(page)}
      >
        <div
          className={touch ? 'redact-surface drawing' : 'redact-surface'}
          ref={surface}
          style={{ aspectRatio: String(ratio), width: `${zoom}%` }}
          onPointerEnter={() => setNear(true)}
          onPointerDown={start}
          onPointerMove={go}
          onPointerUp={end}
          onPointerCancel={() => setDrag(null)}
        >
          <img
            src={gone === 0 ? source : `${source}?again=${gone}`}
            alt={texts.pageAlt(page)}
            loading="lazy"
            draggable={false}
            onError={(event) => event.currentTarget.classList.add('missing')}
            onLoad={(event) => event.currentTarget.classList.remove('missing')}
          />
          <p className="redact-missing">
            {texts.pictureGone} <Button onClick={() => setGone(gone + 1)}>{texts.again}</Button>
          </p>
          {own.map((each, at) => (
            <BoxButton key={each.key} drawn={each} number={at + 1} boxes={boxes} />
          ))}
          {drag?.kind === 'draw' && (
            <div className="redact-new" style={placeOf(boxBetween(drag.from, drag.to))} />
          )}
        </div>
      </div>
    </section>
  );
}

/** A box on its page: chosen by focus, moved and sized by the arrow keys. */
function BoxButton({
  drawn: { key, page, box, ground },
  number,
  boxes,
}: {
  readonly drawn: DrawnBox;
  readonly number: number;
  readonly boxes: Boxes;
}) {
  const { article } = redactionGrounds[ground].basis;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = byKey(box, event.key, event.shiftKey);
    if (next !== null) boxes.change(key, { box: next });
    else if (event.key === 'Delete' || event.key === 'Backspace') boxes.remove(key);
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      data-box={key}
      id={`box-${key}`}
      className={boxes.chosen === key ? 'redact-box chosen' : 'redact-box'}
      style={placeOf(box)}
      aria-label={texts.boxLabel(page, number, article)}
      onFocus={() => boxes.choose(key)}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden="true">{number}</span>
      <span aria-hidden="true" className="redact-corner" />
    </button>
  );
}
