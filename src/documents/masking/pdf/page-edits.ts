import type { PdfShow } from '../../inspection/pdf-glyphs.ts';
import { applySplices, type Splice } from '../splice.ts';
import { type ContentOperator, operatorsIn } from './content-stream.ts';
import { showing, withoutGlyphs } from './leave-out-glyphs.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfDict, PdfName, PdfRef, PdfStream, type PdfValue } from './pdf-value.ts';

/** Forms inside forms at most. */
const deepest = 24;

/** Glyphs that are left out of one show operator, and what pdf.js knows of it. */
interface Cut {
  readonly operator: ContentOperator;
  readonly show: PdfShow;
  readonly left: Set<number>;
}

/** A content stream's text, and the cuts in it by their place. */
interface EditedStream {
  readonly source: string;
  readonly cuts: Map<number, Cut>;
  readonly splices: Splice[];
}

/** Content streams of pages and of the forms that they draw, edited. */
export class ContentEditor {
  readonly #file: PdfFile;
  readonly #forms = new Map<number, EditedStream>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /**
   * The content of a page without some glyphs. Throws Error where its show operators are not those that pdf.js saw.
   * @param left glyphs to be left out, by the number of their show operator
   */
  page(
    page: PdfDict,
    resources: PdfDict,
    shows: readonly PdfShow[],
    left: ReadonlyMap<number, ReadonlySet<number>>,
  ): string {
    const contents = this.#file.resolve(page.get('Contents'));
    const streams =
      contents instanceof PdfStream
        ? [contents]
        : this.#file.array(page.get('Contents')).map((each) => this.#file.resolve(each));
    const source = streams
      .map((stream) =>
        stream instanceof PdfStream ? Buffer.from(this.#file.decoded(stream)).toString('latin1') : '',
      )
      .join('\n');
    const edited: EditedStream = { source, cuts: new Map(), splices: [] };
    let count = 0;
    const next = (): number => {
      count += 1;
      return count - 1;
    };
    const depth = this.#walk(edited, resources, shows, left, next, 0);
    if (count !== shows.length)
      throw new Error(`the page shows text ${count} times, not ${shows.length} times`);
    // What the page leaves open is closed, so that what is drawn after it stands in the page's own space.
    return `q\n${written(edited)}\n${'Q\n'.repeat(Math.max(0, depth) + 1)}`;
  }

  /** Forms that were changed, by the number of their object. */
  forms(): ReadonlyMap<number, string> {
    return new Map(
      [...this.#forms].flatMap(([number, stream]) =>
        stream.cuts.size + stream.splices.length === 0 ? [] : [[number, written(stream)] as const],
      ),
    );
  }

  #walk(
    stream: EditedStream,
    resources: PdfDict,
    shows: readonly PdfShow[],
    left: ReadonlyMap<number, ReadonlySet<number>>,
    next: () => number,
    depth: number,
  ): number {
    if (depth > deepest) throw new Error('PDF forms nested too deep');
    let open = 0;
    for (const operator of operatorsIn(stream.source)) {
      if (operator.name === 'q') open += 1;
      if (operator.name === 'Q') open -= 1;
      if (showing.has(operator.name)) {
        const number = next();
        const show = shows[number];
        const gone = left.get(number);
        if (show === undefined || gone === undefined) continue;
        const cut = stream.cuts.get(operator.start) ?? { operator, show, left: new Set<number>() };
        for (const glyph of gone) cut.left.add(glyph);
        stream.cuts.set(operator.start, cut);
      } else if (operator.name === 'BDC' && operator.operands[1] instanceof Map) {
        // What is read aloud instead of the glyphs says again what is left out of them.
        const [tag, told] = operator.operands;
        if (tag instanceof PdfName && (told.has('ActualText') || told.has('E')))
          stream.splices.push({
            start: operator.start,
            end: operator.end,
            with: `/${tag.value} ${plainList(told)} BDC`,
          });
      } else if (operator.name === 'Do') {
        const [name] = operator.operands;
        const objects = this.#file.dict(resources.get('XObject'));
        const reference = name instanceof PdfName ? objects?.get(name.value) : undefined;
        const form = this.#file.resolve(reference);
        if (!(form instanceof PdfStream) || this.#file.name(form.dict.get('Subtype')) !== 'Form') continue;
        const own = this.#file.dict(form.dict.get('Resources')) ?? resources;
        this.#walk(this.#form(reference, form), own, shows, left, next, depth + 1);
      }
    }
    return open;
  }

  #form(reference: PdfValue | undefined, form: PdfStream): EditedStream {
    const number = reference instanceof PdfRef ? reference.number : -1;
    const known = this.#forms.get(number);
    if (known !== undefined && number >= 0) return known;
    const source = Buffer.from(this.#file.decoded(form)).toString('latin1');
    const stream: EditedStream = { source, cuts: new Map(), splices: [] };
    this.#forms.set(number, stream);
    return stream;
  }
}

/** The number that ties content to the structure of the document is all that is kept of a list of properties. */
function plainList(told: PdfDict): string {
  const id = told.get('MCID');
  return typeof id === 'number' ? `<</MCID ${id}>>` : '<<>>';
}

function written({ source, cuts, splices }: EditedStream): string {
  const all = [...cuts.values()].map(({ operator, show, left }) => ({
    start: operator.start,
    end: operator.end,
    with: withoutGlyphs(operator, show, left),
  }));
  return applySplices(source, [...all, ...splices]);
}
