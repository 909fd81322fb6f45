import { decodedStream } from './pdf-filters.ts';
import { PdfLexer } from './pdf-lexer.ts';
import { isArray, type PdfDict, PdfKeyword, PdfName, PdfRef, PdfStream, type PdfValue } from './pdf-value.ts';

/** Where an object stands: at an offset of the file, or in a stream of objects. */
type Entry = { readonly offset: number } | { readonly holder: number; readonly index: number };

/** Objects of a file at most. */
const mostObjects = 2_000_000;

/** The objects of a PDF as its newest revision has them. */
export class PdfFile {
  readonly trailer: PdfDict;
  readonly #source: string;
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<number, Entry | null>();
  readonly #objects = new Map<number, PdfValue>();
  readonly #holders = new Map<number, readonly PdfValue[]>();

  /** Throws Error where the file's own list of its objects is damaged. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const start = /startxref\s+(\d+)\s*(?:%%EOF)?/.exec(
      this.#source.slice(this.#source.lastIndexOf('startxref')),
    );
    this.trailer = this.#sections(Number(start?.[1] ?? Number.NaN));
  }

  /** What a value is, references followed. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found: PdfValue = value ?? null;
    for (let steps = 0; found instanceof PdfRef; steps += 1) {
      if (steps > 32) throw new Error('PDF references in a circle');
      found = this.object(found.number);
    }
    return found;
  }

  dict(value: PdfValue | undefined): PdfDict | undefined {
    const found = this.resolve(value);
    if (found instanceof PdfStream) return found.dict;
    return found instanceof Map ? found : undefined;
  }

  array(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    return isArray(found) ? found : [];
  }

  name(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value);
    return found instanceof PdfName ? found.value : undefined;
  }

  /** An object by its number; null where there is none. */
  object(number: number): PdfValue {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const entry = this.#entries.get(number);
    let value: PdfValue = null;
    if (entry !== undefined && entry !== null)
      value =
        'offset' in entry
          ? this.#objectAt(entry.offset, number)
          : (this.#held(entry.holder)[entry.index] ?? null);
    this.#objects.set(number, value);
    return value;
  }

  /** Bytes of a stream, unpacked; throws Error for the filters of pictures. */
  decoded(stream: PdfStream): Uint8Array {
    return decodedStream(stream, (value) => this.resolve(value));
  }

  #objectAt(offset: number, number: number | null): PdfValue {
    const lexer = new PdfLexer(this.#source, offset);
    const head = lexer.next(false);
    lexer.next(false);
    const word = lexer.next(false);
    if (!(word instanceof PdfKeyword) || word.value !== 'obj' || (number !== null && head !== number))
      throw new Error('a PDF object is not where it should be');
    const value = lexer.next() ?? null;
    if (!(value instanceof Map)) return value;
    lexer.skip();
    if (!this.#source.startsWith('stream', lexer.at)) return value;
    const start = lexer.at + (this.#source.startsWith('\r\n', lexer.at + 6) ? 8 : 7);
    const length = this.resolve(value.get('Length'));
    let end = typeof length === 'number' ? start + length : Number.NaN;
    if (!/^\s*endstream/.test(this.#source.slice(end, end + 20))) {
      const found = this.#source.indexOf('endstream', start);
      if (found < 0) throw new Error('PDF stream without its end');
      end = found;
    }
    return new PdfStream(value, this.#bytes.subarray(start, end));
  }

  #held(holder: number): readonly PdfValue[] {
    const known = this.#holders.get(holder);
    if (known !== undefined) return known;
    const stream = this.object(holder);
    if (!(stream instanceof PdfStream)) throw new Error('a PDF stream of objects is missing');
    const text = Buffer.from(this.decoded(stream)).toString('latin1');
    const first = Number(this.resolve(stream.dict.get('First')));
    const count = Number(this.resolve(stream.dict.get('N')));
    const heads = new PdfLexer(text);
    const values: PdfValue[] = [];
    for (let index = 0; index < count; index += 1) {
      heads.next(false);
      const offset = Number(heads.next(false));
      values.push(new PdfLexer(text, first + offset).next() ?? null);
    }
    this.#holders.set(holder, values);
    return values;
  }

  /** Follows the lists of objects from the newest to the oldest; what a newer one has stands. */
  #sections(newest: number): PdfDict {
    const pending = [newest];
    const seen = new Set<number>();
    let trailer: PdfDict | null = null;
    for (let offset = pending.pop(); offset !== undefined; offset = pending.pop()) {
      if (seen.has(offset) || seen.size > 1_000) continue;
      seen.add(offset);
      if (!(offset >= 0 && offset < this.#source.length)) throw new Error('PDF without its list of objects');
      const table = /^\s*xref\b/.exec(this.#source.slice(offset, offset + 20));
      const dict =
        table === null ? this.#streamSection(offset) : this.#tableSection(offset + table[0].length);
      trailer ??= dict;
      const [previous, hybrid] = [dict.get('Prev'), dict.get('XRefStm')];
      if (typeof previous === 'number') pending.push(previous);
      if (typeof hybrid === 'number') pending.push(hybrid);
    }
    if (trailer === null) throw new Error('PDF without its trailer');
    return trailer;
  }

  #tableSection(start: number): PdfDict {
    const lexer = new PdfLexer(this.#source, start);
    for (;;) {
      const first = lexer.next(false);
      if (first instanceof PdfKeyword && first.value === 'trailer') {
        const dict = lexer.next();
        if (dict instanceof Map) return dict;
        throw new Error('PDF without its trailer');
      }
      const count = lexer.next(false);
      if (typeof first !== 'number' || typeof count !== 'number' || count > mostObjects)
        throw new Error('PDF with a damaged list of objects');
      for (let index = 0; index < count; index += 1) {
        const offset = lexer.next(false);
        lexer.next(false);
        const kind = lexer.next(false);
        if (typeof offset !== 'number' || !(kind instanceof PdfKeyword))
          throw new Error('PDF with a damaged list of objects');
        this.#enter(first + index, kind.value === 'n' ? { offset } : null);
      }
    }
  }

  #streamSection(offset: number): PdfDict {
    const stream = this.#objectAt(offset, null);
    if (!(stream instanceof PdfStream)) throw new Error('PDF without its list of objects');
    const widths = this.array(stream.dict.get('W')).map(Number);
    const data = this.decoded(stream);
    const size = Number(stream.dict.get('Size'));
    const index = stream.dict.has('Index') ? this.array(stream.dict.get('Index')).map(Number) : [0, size];
    let at = 0;
    const field = (width: number, missing: number): number => {
      let value = 0;
      for (let byte = 0; byte < width; byte += 1) value = value * 256 + (data[at + byte] ?? 0);
      at += width;
      return width === 0 ? missing : value;
    };
    for (let pair = 0; pair + 1 < index.length; pair += 2) {
      const first = index[pair] ?? 0;
      const count = Math.min(index[pair + 1] ?? 0, mostObjects);
      for (let number = first; number < first + count && at < data.length; number += 1) {
        const kind = field(widths[0] ?? 0, 1);
        const a = field(widths[1] ?? 0, 0);
        const b = field(widths[2] ?? 0, 0);
        this.#enter(number, kind === 1 ? { offset: a } : kind === 2 ? { holder: a, index: b } : null);
      }
    }
    return stream.dict;
  }

  #enter(number: number, entry: Entry | null): void {
    if (!this.#entries.has(number)) this.#entries.set(number, entry);
  }
}
