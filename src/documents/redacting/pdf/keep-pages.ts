import { deflateSync } from 'node:zlib';
import type { PdfGlyph } from '../../inspection/pdf-glyphs.ts';
import { stripPicture } from '../../masking/mask-picture.ts';
import { operatorsIn } from '../../masking/pdf/content-stream.ts';
import { showing } from '../../masking/pdf/leave-out-glyphs.ts';
import { ContentEditor } from '../../masking/pdf/page-edits.ts';
import type { PdfFile } from '../../masking/pdf/pdf-file.ts';
import { type PdfDict, PdfName, PdfStream, type PdfValue } from '../../masking/pdf/pdf-value.ts';
import type { PageText } from '../page-text.ts';
import { tellsOf } from './font-characters.ts';
import { formWithUsed, usedResources } from './used-resources.ts';

/** A page that stays text: its own values, and its content without what is hidden. */
export interface KeptPage {
  readonly dict: PdfDict;
  readonly content: string;
}

/** Keeps pages of a file as they are, without what they hide. */
export class PageKeeper {
  readonly #file: PdfFile;
  readonly #editor: ContentEditor;
  #forms: ReadonlyMap<number, string> | null = null;

  constructor(file: PdfFile) {
    this.#file = file;
    this.#editor = new ContentEditor(file);
  }

  /** The page, or null where it has what cannot be told from what is hidden (notes, fields, covers, a cut edge): it becomes a picture. */
  keep(page: PdfDict, text: PageText): KeptPage | null {
    try {
      if (this.#needsPicture(page, text)) return null;
      const resources = this.#file.dict(page.get('Resources')) ?? new Map<string, PdfValue>();
      const content = this.#editor.page(page, resources, text.read.shows, hiddenGlyphs(text));
      const used = usedResources(this.#file, content, resources);
      this.#checkForms(used, 0);
      this.#refusePaintedPicture(content, used);
      const kept = ['MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Group'];
      return {
        content,
        dict: new Map([...[...page].filter(([key]) => kept.includes(key)), ['Resources', used]]),
      };
    } catch {
      return null;
    }
  }

  /** Whether a font of a kept page tells of characters that only stood under boxes. */
  tells(page: KeptPage, characters: ReadonlySet<string>): boolean {
    const fonts = (resources: PdfDict | undefined, depth: number): PdfDict[] => {
      if (depth > 24) return [];
      const own = [...(this.#file.dict(resources?.get('Font')) ?? new Map<string, PdfValue>()).values()];
      const forms = [...(this.#file.dict(resources?.get('XObject')) ?? new Map<string, PdfValue>()).values()];
      return [
        ...own.flatMap((font) => this.#file.dict(font) ?? []),
        ...forms.flatMap((form) =>
          fonts(this.#file.dict(this.#file.dict(form)?.get('Resources')), depth + 1),
        ),
      ];
    };
    try {
      return fonts(this.#file.dict(page.dict.get('Resources')), 0).some((font) =>
        tellsOf(this.#file, font, characters),
      );
    } catch {
      return true;
    }
  }

  /** An object of the file as it is written again; called when all pages are kept. */
  object(number: number): PdfValue {
    const value = this.#file.object(number);
    if (!(value instanceof PdfStream)) return value;
    this.#forms ??= this.#editor.forms();
    const edited = this.#forms.get(number);
    const stream = edited === undefined ? value : rewritten(value, edited);
    if (this.#file.name(stream.dict.get('Filter')) === 'DCTDecode')
      return new PdfStream(stream.dict, stripPicture(stream.raw) ?? stream.raw);
    return packed(this.#withUsed(stream));
  }

  #withUsed(stream: PdfStream): PdfStream {
    const form = this.#file.name(stream.dict.get('Subtype')) === 'Form' || stream.dict.has('PatternType');
    return form && stream.dict.has('Resources') ? formWithUsed(this.#file, stream) : stream;
  }

  #needsPicture(page: PdfDict, { read, lines }: PageText): boolean {
    const links = this.#file
      .array(page.get('Annots'))
      .every((each) => this.#file.name(this.#file.dict(each)?.get('Subtype')) === 'Link');
    const box = (key: string) => this.#file.array(page.get(key)).map(Number);
    const [media, crop] = [box('MediaBox'), box('CropBox')];
    const cut = crop.length === 4 && crop.some((value, at) => Math.abs(value - (media[at] ?? 0)) > 1);
    return !links || cut || read.unreadable || lines.some(({ layer }) => layer === 'covered-text');
  }

  #checkForms(resources: PdfDict, depth: number): void {
    if (depth > 24) throw new Error('PDF forms nested too deep');
    for (const font of (this.#file.dict(resources.get('Font')) ?? new Map<string, PdfValue>()).values())
      if (this.#file.name(this.#file.dict(font)?.get('Subtype')) === 'Type3')
        throw new Error('a font that draws with resources of its own');
    for (const state of (this.#file.dict(resources.get('ExtGState')) ?? new Map<string, PdfValue>()).values())
      if (this.#file.dict(this.#file.dict(state)?.get('SMask')) !== undefined) throw new Error('a soft mask');
    for (const category of ['XObject', 'Pattern']) {
      for (const value of (
        this.#file.dict(resources.get(category)) ?? new Map<string, PdfValue>()
      ).values()) {
        const stream = this.#file.resolve(value);
        if (!(stream instanceof PdfStream)) continue;
        if (stream.dict.has('OC')) throw new Error('a layer');
        const pattern = stream.dict.has('PatternType');
        if (!pattern && this.#file.name(stream.dict.get('Subtype')) !== 'Form') continue;
        if (pattern) this.#refuseText(stream);
        const used = formWithUsed(this.#file, stream);
        this.#checkForms(
          this.#file.dict(used.dict.get('Resources')) ?? new Map<string, PdfValue>(),
          depth + 1,
        );
      }
    }
  }

  /** A shape painted over a picture may be there to hide what the picture shows. */
  #refusePaintedPicture(content: string, resources: PdfDict): void {
    const objects = this.#file.dict(resources.get('XObject'));
    let pictured = false;
    for (const { name, operands } of operatorsIn(content)) {
      if (pictured && (fills.has(name) || name === 'Do')) throw new Error('a picture that is painted over');
      const [drawn] = operands;
      if (
        name === 'ID' ||
        (name === 'Do' && drawn instanceof PdfName && this.#shows(objects?.get(drawn.value), 0))
      )
        pictured = true;
    }
  }

  /** Whether an object is a picture, or a form that draws one. */
  #shows(value: PdfValue | undefined, depth: number): boolean {
    const dict = this.#file.dict(value);
    if (dict === undefined || depth > 24) return false;
    if (this.#file.name(dict.get('Subtype')) !== 'Form') return true;
    const inner = this.#file.dict(this.#file.dict(dict.get('Resources'))?.get('XObject'));
    return [...(inner ?? new Map<string, PdfValue>()).values()].some((each) => this.#shows(each, depth + 1));
  }

  /** What is written within a pattern is not seen by the inspection. */
  #refuseText(pattern: PdfStream): void {
    const content = Buffer.from(this.#file.decoded(pattern)).toString('latin1');
    for (const { name } of operatorsIn(content))
      if (showing.has(name)) throw new Error('text within a pattern');
  }
}

/** Operators that paint a shape. */
const fills: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh']);

/** Glyphs that no reader sees, by the number of their show operator. */
function hiddenGlyphs({ read }: PageText): Map<number, Set<number>> {
  const gone = new Map<number, Set<number>>();
  const add = ({ show, index, layer }: PdfGlyph) => {
    if (layer === 'body' || show < 0) return;
    const set = gone.get(show) ?? new Set<number>();
    gone.set(show, set.add(index));
  };
  for (const line of read.lines) for (const unit of line.glyphs) for (const glyph of unit) add(glyph);
  return gone;
}

/** What is not packed may hold the marks by which other tools part a file into its versions (%%EOF ends tables of characters). */
function packed(stream: PdfStream): PdfStream {
  if (stream.dict.has('Filter')) return stream;
  return new PdfStream(
    new Map(stream.dict).set('Filter', new PdfName('FlateDecode')),
    deflateSync(stream.raw),
  );
}

function rewritten(stream: PdfStream, content: string): PdfStream {
  const dict = new Map([...stream.dict].filter(([key]) => key !== 'Filter' && key !== 'DecodeParms'));
  return new PdfStream(dict, Buffer.from(content, 'latin1'));
}
