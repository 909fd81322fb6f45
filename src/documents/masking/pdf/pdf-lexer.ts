import { type PdfDict, PdfKeyword, PdfName, PdfRef, PdfString, type PdfValue } from './pdf-value.ts';

const white = /[\0\t\n\f\r ]/;
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** Values inside one another at most. */
const deepest = 200;

/** Reads the values of PDF syntax one after the other from a text of one unit a byte. Throws Error where it is broken. */
export class PdfLexer {
  readonly source: string;
  at: number;

  constructor(source: string, at = 0) {
    this.source = source;
    this.at = at;
  }

  skip(): void {
    const { source } = this;
    for (;;) {
      while (this.at < source.length && white.test(source.charAt(this.at))) this.at += 1;
      if (source.charAt(this.at) !== '%') return;
      while (this.at < source.length && !/[\r\n]/.test(source.charAt(this.at))) this.at += 1;
    }
  }

  /** The next value; undefined at the end. `references` where `1 0 R` is one value: not in content streams. */
  next(references = true, depth = 0): PdfValue | undefined {
    if (depth > deepest) throw new Error('PDF values nested too deep');
    this.skip();
    const { source } = this;
    const character = source.charAt(this.at);
    if (character === '') return undefined;
    if (character === '/') return this.#name();
    if (character === '(') return this.#literal();
    if (character === '[') return this.#array(references, depth);
    if (source.startsWith('<<', this.at)) return this.#dict(references, depth);
    if (character === '<') return this.#hex();
    if (character === ']' || character === '}' || character === '{' || character === ')') {
      this.at += 1;
      return new PdfKeyword(character);
    }
    if (character === '>') {
      this.at += source.startsWith('>>', this.at) ? 2 : 1;
      return new PdfKeyword('>>');
    }
    return this.#word(references);
  }

  #word(references: boolean): PdfValue {
    const start = this.at;
    while (this.at < this.source.length && !delimiter.test(this.source.charAt(this.at))) this.at += 1;
    const word = this.source.slice(start, this.at);
    if (references && /^\d+$/.test(word)) {
      reference.lastIndex = this.at;
      const match = reference.exec(this.source);
      if (match !== null) {
        this.at = reference.lastIndex;
        return new PdfRef(Number(word));
      }
    }
    if (/^[+-]*(?:\d+\.?\d*|\.\d+)/.test(word))
      return Number.parseFloat(word.replace(/^[+-]*-|^\++/, (sign) => (sign.includes('-') ? '-' : '')));
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new PdfKeyword(word);
  }

  #name(): PdfName {
    const start = this.at + 1;
    this.at = start;
    while (this.at < this.source.length && !delimiter.test(this.source.charAt(this.at))) this.at += 1;
    const raw = this.source.slice(start, this.at);
    return new PdfName(
      raw.replace(/#([\da-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(String(digits), 16))),
    );
  }

  #array(references: boolean, depth: number): PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next(references, depth + 1);
      if (value === undefined) throw new Error('PDF array without its end');
      if (value instanceof PdfKeyword && value.value === ']') return values;
      values.push(value);
    }
  }

  #dict(references: boolean, depth: number): PdfDict {
    this.at += 2;
    const dict: PdfDict = new Map();
    for (;;) {
      const key = this.next(references, depth + 1);
      if (key instanceof PdfKeyword && key.value === '>>') return dict;
      if (!(key instanceof PdfName)) throw new Error('PDF dictionary without its end');
      const value = this.next(references, depth + 1);
      if (value === undefined) throw new Error('PDF dictionary without its end');
      if (value instanceof PdfKeyword && value.value === '>>') return dict;
      dict.set(key.value, value);
    }
  }

  #hex(): PdfString {
    const end = this.source.indexOf('>', this.at);
    if (end < 0) throw new Error('PDF string without its end');
    const digits = this.source.slice(this.at + 1, end).replace(/[^\da-f]/gi, '');
    this.at = end + 1;
    return new PdfString(
      Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'),
    );
  }

  #literal(): PdfString {
    let depth = 0;
    let bytes = '';
    for (let at = this.at; at < this.source.length; at += 1) {
      const character = this.source.charAt(at);
      if (character === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.source.slice(at + 1, at + 4))?.[0];
        const escaped = this.source.charAt(at + 1);
        if (octal !== undefined) {
          bytes += String.fromCharCode(Number.parseInt(octal, 8) & 255);
          at += octal.length;
        } else if (escaped === '\r' || escaped === '\n') {
          at += this.source.startsWith('\r\n', at + 1) ? 2 : 1;
        } else {
          bytes += escapes[escaped] ?? escaped;
          at += 1;
        }
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) {
        this.at = at + 1;
        return new PdfString(bytes);
      }
      if (character !== '(' || depth > 1) bytes += character;
    }
    throw new Error('PDF string without its end');
  }
}

const reference = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
