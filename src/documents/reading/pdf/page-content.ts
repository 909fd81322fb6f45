import { apply, area, type Box, boxAround, compose, type Matrix } from './geometry.ts';
import type { Glyph } from './glyph.ts';
import type { FontFacts, OperatorCodes, Operators } from './operators.ts';
import { filledLines, polygonsOf, type Stroke, strokedEdges } from './strokes.ts';
import { initialText, type ShownGlyph, TextPen, type TextSettings } from './text-state.ts';

/** What is printed on one page, in page coordinates (geometry.ts). */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  /** Boxes of pictures; nothing of their content is known. */
  readonly pictures: readonly Box[];
  /** True where text is set in a font that could not be read: it is not among the glyphs. */
  readonly lostText: boolean;
}

/** More lines than this are a drawing or a bomb; tables are not looked for among them. */
export const mostStrokes = 60_000;
const mostGlyphs = 300_000;

/** Smaller pictures are ornaments, square points. */
const smallestPicture = 400;

interface State {
  readonly matrix: Matrix;
  readonly text: TextSettings;
  /** Colours as `#rrggbb`; white lines are not seen. */
  readonly stroke: string;
  readonly fill: string;
  readonly strokeAlpha: number;
  readonly fillAlpha: number;
}

/** Size of a page as it is viewed, and the map from its user space to there. */
export interface PageView {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
}

/** Carries out a page's drawing commands as far as text, straight lines and pictures go. */
export function readContent(
  operators: Operators,
  codes: OperatorCodes,
  view: PageView,
  fontOf: (id: string) => FontFacts,
): PageContent {
  const start = view.matrix;
  const glyphs: Glyph[] = [];
  const strokes: Stroke[] = [];
  const pictures: Box[] = [];
  let lostText = false;
  const pen = new TextPen();
  const stack: State[] = [];
  let state: State = {
    matrix: start,
    text: initialText,
    stroke: '#000000',
    fill: '#000000',
    strokeAlpha: 1,
    fillAlpha: 1,
  };
  const set = (text: Partial<TextSettings>) => {
    state = { ...state, text: { ...state.text, ...text } };
  };
  const save = () => void stack.push(state);
  const restore = () => {
    state = stack.pop() ?? state;
  };
  const transform = (matrix: Matrix | null) => {
    if (matrix !== null) state = { ...state, matrix: compose(state.matrix, matrix) };
  };
  const paint = (kind: number, path: ArrayLike<number> | null) => {
    if (path === null || strokes.length > mostStrokes) return;
    const strokesIt = paintsLine(codes, kind) && state.stroke !== '#ffffff' && state.strokeAlpha > 0;
    const fillsIt = paintsArea(codes, kind) && state.fill !== '#ffffff' && state.fillAlpha > 0;
    if (!strokesIt && !fillsIt) return;
    const polygons = polygonsOf(path, state.matrix);
    for (const stroke of strokesIt ? strokedEdges(polygons) : filledLines(polygons)) strokes.push(stroke);
  };

  const actions = new Map<number, (operands: readonly unknown[]) => void>([
    [codes.save, save],
    [codes.restore, restore],
    [codes.transform, (o) => transform(matrixOf(o))],
    [
      codes.paintFormXObjectBegin,
      (o) => {
        save();
        transform(matrixOf(o[0]));
      },
    ],
    [codes.paintFormXObjectEnd, restore],
    [
      codes.beginAnnotation,
      (o) => {
        save();
        state = { ...state, matrix: start, text: initialText };
        transform(matrixOf(o[2]));
        transform(matrixOf(o[3]));
      },
    ],
    [codes.endAnnotation, restore],
    [codes.setStrokeRGBColor, (o) => void (state = { ...state, stroke: String(o[0]) })],
    [codes.setFillRGBColor, (o) => void (state = { ...state, fill: String(o[0]) })],
    [
      codes.setGState,
      (o) => {
        for (const [key, value] of (o[0] ?? []) as [string, unknown][]) {
          if (key === 'CA') state = { ...state, strokeAlpha: Number(value) };
          else if (key === 'ca') state = { ...state, fillAlpha: Number(value) };
          else if (key === 'Font') setFont(value as unknown[]);
        }
      },
    ],
    [codes.constructPath, (o) => paint(Number(o[0]), (o[1] as (ArrayLike<number> | null)[])[0] ?? null)],
    [codes.beginText, () => pen.begin()],
    [codes.setTextMatrix, (o) => pen.begin(matrixOf(o[0]) ?? matrixOf(o) ?? undefined)],
    [codes.moveText, (o) => pen.move(Number(o[0]), Number(o[1]))],
    [
      codes.setLeadingMoveText,
      (o) => {
        set({ leading: -Number(o[1]) });
        pen.move(Number(o[0]), Number(o[1]));
      },
    ],
    [codes.nextLine, () => pen.move(0, -state.text.leading)],
    [codes.setLeading, (o) => set({ leading: Number(o[0]) })],
    [codes.setCharSpacing, (o) => set({ charSpacing: Number(o[0]) })],
    [codes.setWordSpacing, (o) => set({ wordSpacing: Number(o[0]) })],
    [codes.setHScale, (o) => set({ scale: Number(o[0]) / 100 })],
    [codes.setTextRise, (o) => set({ rise: Number(o[0]) })],
    [codes.setFont, (o) => setFont(o)],
    [codes.showText, (o) => show(o)],
    [codes.showSpacedText, (o) => show(o)],
    [
      codes.nextLineShowText,
      (o) => {
        pen.move(0, -state.text.leading);
        show(o);
      },
    ],
  ]);
  function setFont(operands: readonly unknown[]): void {
    const id = String(operands[0]);
    set({ fontId: id, font: fontOf(id), size: Number(operands[1]) });
  }
  function show(operands: readonly unknown[]): void {
    if (glyphs.length > mostGlyphs) return;
    lostText ||= state.text.font.broken;
    const shown = (operands[0] ?? []) as (ShownGlyph | number)[];
    for (const glyph of pen.show(shown, state.text, state.matrix)) glyphs.push(glyph);
  }

  const painting = picturePainters(codes);
  for (let index = 0; index < operators.codes.length; index += 1) {
    const code = operators.codes[index] ?? -1;
    const operands = operators.operands[index] ?? [];
    // A picture that was not decoded leaves an empty pair of transform and restore.
    const dropped = code === codes.restore && operators.codes[index - 1] === codes.transform;
    if (dropped || painting.has(code)) pictures.push(unitSquare(state.matrix));
    actions.get(code)?.(operands);
  }
  return {
    width: view.width,
    height: view.height,
    glyphs,
    strokes,
    lostText,
    pictures: pictures.filter((box) => area(box) > smallestPicture),
  };
}

function paintsLine(codes: OperatorCodes, kind: number): boolean {
  return (
    kind === codes.stroke ||
    kind === codes.closeStroke ||
    kind === codes.fillStroke ||
    kind === codes.eoFillStroke ||
    kind === codes.closeFillStroke ||
    kind === codes.closeEOFillStroke
  );
}

function paintsArea(codes: OperatorCodes, kind: number): boolean {
  return kind === codes.fill || kind === codes.eoFill;
}

function picturePainters(codes: OperatorCodes): Set<number> {
  return new Set([
    codes.paintImageXObject,
    codes.paintInlineImageXObject,
    codes.paintImageMaskXObject,
    codes.paintImageXObjectRepeat,
  ]);
}

function unitSquare(matrix: Matrix): Box {
  return boxAround([apply(matrix, 0, 0), apply(matrix, 1, 1), apply(matrix, 0, 1), apply(matrix, 1, 0)]);
}

function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return null;
  const [a, b, c, d, e, f] = Array.from(value as ArrayLike<unknown>, Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (e === undefined || f === undefined || Number.isNaN(a)) return null;
  return [a, b, c, d, e, f];
}
