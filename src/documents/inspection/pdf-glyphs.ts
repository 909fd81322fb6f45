import {
  apply,
  type Box,
  boxAround,
  compose,
  holds,
  identity,
  type Matrix,
} from '../reading/pdf/geometry.ts';
import type { FontFacts, OperatorCodes, Operators } from '../reading/pdf/operators.ts';
import { polygonsOf } from '../reading/pdf/strokes.ts';
import { isNearlyWhite } from './docx-styles.ts';

/** How a glyph of a PDF is seen, or why it is not. */
export type GlyphLayer =
  'body' | 'covered-text' | 'invisible-text' | 'faint-text' | 'off-page-text' | 'annotation';

/** One glyph that a page sets, whether or not it is seen. Places in the page's own space, y upwards. */
export interface PdfGlyph {
  readonly text: string;
  readonly box: Box;
  /** Where it stands along its line and across: the line's direction is the x axis. */
  readonly along: number;
  readonly across: number;
  readonly angle: number;
  readonly size: number;
  layer: GlyphLayer;
  /** Whether a picture lies at its place, before or behind it: it may show the same once more. */
  pictured: boolean;
  /** Number of the show operator of the page, annotations left out, and of the glyph in it. */
  readonly show: number;
  readonly index: number;
}

/** A show operator as pdf.js has it: what must be known to leave glyphs out and keep the others in place. */
export interface PdfShow {
  readonly glyphs: number;
  /** Thousandths of the text size by which the pen moves past each glyph: what a number in `TJ` must undo. */
  readonly skips: readonly number[];
}

export interface PageGlyphs {
  readonly glyphs: readonly PdfGlyph[];
  readonly shows: readonly PdfShow[];
}

/** A filled box or a picture, with how many glyphs stood before it. */
interface Cover {
  readonly box: Box;
  readonly before: number;
  readonly dark: boolean;
  readonly picture: boolean;
}

interface State {
  readonly matrix: Matrix;
  readonly font: FontFacts;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
  readonly mode: number;
  readonly fill: string;
  readonly alpha: number;
  /** What is drawn outside of it is not seen; null where nothing is cut off. */
  readonly clip: Box | null;
}

interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

const mostGlyphs = 400_000;

/**
 * Every glyph that the commands of a page set, with how it is seen: under boxes and pictures that are painted later,
 * in render modes that paint nothing, in white on white, off the page.
 * @param view left, bottom, right, top of what is shown of the page
 */
export function readGlyphs(
  operators: Operators,
  codes: OperatorCodes,
  view: Box,
  fontOf: (id: string) => FontFacts,
): PageGlyphs {
  const glyphs: PdfGlyph[] = [];
  const shows: PdfShow[] = [];
  const covers: Cover[] = [];
  const stack: State[] = [];
  let annotations = 0;
  let state: State = {
    matrix: identity,
    font: { broken: false, vertical: false, unit: 0.001, name: '', verticalMetrics: [-1000, 500, 880] },
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    mode: 0,
    fill: '#000000',
    alpha: 1,
    clip: null,
  };
  let line: Matrix = identity;
  let pen: Matrix = identity;
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
  };
  const move = (x: number, y: number) => {
    line = compose(line, [1, 0, 0, 1, x, y]);
    pen = line;
  };
  const transform = (value: unknown) => {
    const matrix = matrixOf(value);
    if (matrix !== null) set({ matrix: compose(state.matrix, matrix) });
  };
  const restore = () => {
    state = stack.pop() ?? state;
  };
  const picture = () => {
    const corners = (
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const
    ).map(([x, y]) => apply(state.matrix, x, y));
    if (state.alpha > 0.5)
      covers.push({ box: boxAround(corners), before: glyphs.length, dark: true, picture: true });
  };
  let clipNext = false;
  const clip = (corners: unknown, matrix: Matrix = state.matrix) => {
    const [x1, y1, x2, y2] = Array.from((corners ?? []) as ArrayLike<number>, Number);
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return;
    const points = (
      [
        [x1, y1],
        [x2, y1],
        [x1, y2],
        [x2, y2],
      ] as const
    ).map(([x, y]) => apply(matrix, x, y));
    const box = boxAround(points);
    const old = state.clip;
    set({
      clip:
        old === null
          ? box
          : {
              left: Math.max(old.left, box.left),
              top: Math.max(old.top, box.top),
              right: Math.min(old.right, box.right),
              bottom: Math.min(old.bottom, box.bottom),
            },
    });
  };
  const fill = (path: ArrayLike<number> | null) => {
    if (path === null || state.alpha < 0.5) return;
    for (const polygon of polygonsOf(path, state.matrix)) {
      if (polygon.length < 4 || polygon.length > 6) continue;
      covers.push({
        box: boxAround(polygon),
        before: glyphs.length,
        dark: !isNearlyWhite(state.fill.slice(1)),
        picture: false,
      });
    }
  };
  const show = (items: readonly (ShownGlyph | number)[]) => {
    const skips: number[] = [];
    const { font, size, charSpacing, wordSpacing, scale, rise } = state;
    let index = 0;
    for (const item of items) {
      if (typeof item === 'number') {
        const distance = (-item * size) / 1000;
        pen = compose(pen, font.vertical ? [1, 0, 0, 1, 0, distance] : [1, 0, 0, 1, distance * scale, 0]);
        continue;
      }
      const spacing = charSpacing + (item.isSpace === true ? wordSpacing : 0);
      const metrics = item.vmetric ?? font.verticalMetrics;
      const advance = font.vertical ? (metrics[0] ?? -1000) * font.unit : (item.width ?? 0) * font.unit;
      const map = compose(state.matrix, pen);
      const distance = advance * size + (font.vertical ? -spacing : spacing);
      skips.push(size === 0 ? 0 : (-distance * 1000) / size);
      const box = boxAround(
        (font.vertical
          ? ([
              [-size / 2, advance * size],
              [size / 2, 0],
            ] as const)
          : ([
              [0, rise - 0.15 * size],
              [advance * size * scale, rise + 0.9 * size],
            ] as const)
        ).flatMap(([x, y], at, all) => [apply(map, x, y), apply(map, x, all[1 - at]?.[1] ?? y)]),
      );
      const angle = Math.atan2(font.vertical ? -map[3] : map[1], font.vertical ? -map[2] : map[0]);
      const [x, y] = apply(map, 0, 0);
      if (glyphs.length < mostGlyphs && Number.isFinite(box.left + box.top + box.right + box.bottom)) {
        glyphs.push({
          text: item.unicode ?? '',
          box,
          along: x * Math.cos(angle) + y * Math.sin(angle),
          across: -x * Math.sin(angle) + y * Math.cos(angle),
          angle: Math.round(angle * 20) / 20,
          size: Math.abs(size) * Math.hypot(map[2], map[3]),
          layer: annotations > 0 ? 'annotation' : layerOf(state, box),
          pictured: false,
          show: annotations > 0 ? -1 : shows.length,
          index,
        });
      }
      index += 1;
      pen = compose(pen, font.vertical ? [1, 0, 0, 1, 0, distance] : [1, 0, 0, 1, distance * scale, 0]);
    }
    if (annotations === 0) shows.push({ glyphs: index, skips });
  };
  const actions = new Map<number, (o: readonly unknown[]) => void>([
    [codes.save, () => void stack.push(state)],
    [codes.restore, restore],
    [codes.transform, (o) => transform(o)],
    [
      codes.paintFormXObjectBegin,
      (o) => {
        stack.push(state);
        transform(o[0]);
        clip(o[1]);
      },
    ],
    [codes.clip, () => void (clipNext = true)],
    [codes.eoClip, () => void (clipNext = true)],
    [codes.paintFormXObjectEnd, restore],
    [
      codes.beginAnnotation,
      (o) => {
        annotations += 1;
        stack.push(state);
        transform(o[2]);
        transform(o[3]);
      },
    ],
    [
      codes.endAnnotation,
      () => {
        annotations -= 1;
        restore();
      },
    ],
    [codes.setFillRGBColor, (o) => set({ fill: String(o[0]) })],
    [
      codes.setGState,
      (o) => {
        for (const [key, value] of (o[0] ?? []) as [string, unknown][]) {
          if (key === 'ca') set({ alpha: Number(value) });
          else if (key === 'Font') setFont(value as unknown[]);
        }
      },
    ],
    [
      codes.constructPath,
      (o) => {
        const kind = Number(o[0]);
        const fills = [codes.fill, codes.eoFill, codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke];
        if (clipNext) clip(o[2]);
        clipNext = false;
        if (fills.includes(kind)) fill((o[1] as (ArrayLike<number> | null)[])[0] ?? null);
      },
    ],
    [
      codes.beginText,
      () => {
        line = identity;
        pen = identity;
      },
    ],
    [
      codes.setTextMatrix,
      (o) => {
        line = matrixOf(o[0]) ?? matrixOf(o) ?? identity;
        pen = line;
      },
    ],
    [codes.moveText, (o) => move(Number(o[0]), Number(o[1]))],
    [
      codes.setLeadingMoveText,
      (o) => {
        set({ leading: -Number(o[1]) });
        move(Number(o[0]), Number(o[1]));
      },
    ],
    [codes.nextLine, () => move(0, -state.leading)],
    [codes.setLeading, (o) => set({ leading: Number(o[0]) })],
    [codes.setCharSpacing, (o) => set({ charSpacing: Number(o[0]) })],
    [codes.setWordSpacing, (o) => set({ wordSpacing: Number(o[0]) })],
    [codes.setHScale, (o) => set({ scale: Number(o[0]) / 100 })],
    [codes.setTextRise, (o) => set({ rise: Number(o[0]) })],
    [codes.setTextRenderingMode, (o) => set({ mode: Number(o[0]) })],
    [codes.setFont, (o) => setFont(o)],
    [codes.showText, (o) => show((o[0] ?? []) as (ShownGlyph | number)[])],
    [codes.showSpacedText, (o) => show((o[0] ?? []) as (ShownGlyph | number)[])],
  ]);
  function setFont(operands: readonly unknown[]): void {
    set({ font: fontOf(String(operands[0])), size: Number(operands[1]) });
  }
  const painters = new Set([
    codes.paintImageXObject,
    codes.paintInlineImageXObject,
    codes.paintImageXObjectRepeat,
  ]);
  operators.codes.forEach((code, at) => {
    // A picture that was not decoded leaves an empty pair of transform and restore.
    if (painters.has(code) || (code === codes.restore && operators.codes[at - 1] === codes.transform))
      picture();
    actions.get(code)?.(operators.operands[at] ?? []);
  });
  settleLayers(glyphs, covers, view);
  return { glyphs, shows };
}

function layerOf({ mode, alpha, fill, size, matrix, clip }: State, box: Box): GlyphLayer {
  const cut = clip !== null && !holds(clip, (box.left + box.right) / 2, (box.top + box.bottom) / 2, 2);
  if (cut) return 'invisible-text';
  if (mode === 3 || mode === 7 || alpha < 0.05) return 'invisible-text';
  if (Math.abs(size) * Math.hypot(matrix[2], matrix[3]) < 0.02) return 'faint-text';
  return isNearlyWhite(fill.slice(1)) && mode === 0 ? 'faint-text' : 'body';
}

/** What is painted over a glyph afterwards hides it; what is dark beneath white letters lets them be seen. */
function settleLayers(glyphs: readonly PdfGlyph[], covers: readonly Cover[], view: Box): void {
  glyphs.forEach((glyph, at) => {
    if (glyph.layer === 'annotation') return;
    const x = (glyph.box.left + glyph.box.right) / 2;
    const y = (glyph.box.top + glyph.box.bottom) / 2;
    const here = covers.filter(({ box }) => holds(box, x, y));
    glyph.pictured = here.some(({ picture }) => picture);
    if (!holds(view, x, y)) glyph.layer = 'off-page-text';
    else if (glyph.layer !== 'invisible-text') {
      if (here.some(({ before }) => before > at)) glyph.layer = 'covered-text';
      else if (glyph.layer === 'faint-text' && here.some(({ before, dark }) => before <= at && dark))
        glyph.layer = 'body';
    }
  });
}

function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return null;
  const numbers = Array.from(value as ArrayLike<unknown>, Number);
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (e === undefined || f === undefined || numbers.slice(0, 6).some(Number.isNaN)) return null;
  return [a, b, c, d, e, f];
}
