import {
  type PdfDict,
  PdfKeyword,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  isArray,
  type PdfValue,
} from './pdf-value.ts';

/** Where a value is written and what becomes of it on the way. */
export interface PdfWriting {
  /** What an object is; null for what is left out. */
  readonly object: (number: number) => PdfValue;
  /** A dictionary as it is written. */
  readonly dict: (dict: PdfDict) => PdfDict;
  readonly string: (string: PdfString) => PdfString;
}

/** A PDF of one revision with the objects that its root leads to, and no others; no document information. */
export function writePdfFile(root: number, writing: PdfWriting): Uint8Array {
  const numbers = new Map<number, number>();
  const pending: number[] = [];
  const numberOf = (old: number): number => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    numbers.set(old, numbers.size + 1);
    pending.push(old);
    return numbers.size;
  };
  const write = (value: PdfValue): string => {
    if (value === null) return 'null';
    if (typeof value === 'boolean') return String(value);
    if (typeof value === 'number') return plainNumber(value);
    if (value instanceof PdfName) return writtenName(value.value);
    if (value instanceof PdfString)
      return `<${Buffer.from(writing.string(value).bytes, 'latin1').toString('hex')}>`;
    if (value instanceof PdfRef)
      return writing.object(value.number) === null ? 'null' : `${numberOf(value.number)} 0 R`;
    if (value instanceof PdfKeyword) return value.value;
    if (isArray(value)) return `[${value.map(write).join(' ')}]`;
    const dict = writing.dict(value instanceof PdfStream ? value.dict : value);
    return `<<${[...dict].map(([key, each]) => `${writtenName(key)} ${write(each)}`).join('\n')}>>`;
  };
  numberOf(root);
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  let size = pieces[0]?.length ?? 0;
  const offsets: number[] = [];
  for (let at = 0; at < pending.length; at += 1) {
    const value = writing.object(pending[at] ?? 0);
    offsets.push(size);
    const parts = [Buffer.from(`${at + 1} 0 obj\n`, 'latin1')];
    if (value instanceof PdfStream) {
      const dict = new Map(value.dict).set('Length', value.raw.length);
      parts.push(
        Buffer.from(`${write(dict)}\nstream\n`, 'latin1'),
        Buffer.from(value.raw),
        Buffer.from('\nendstream'),
      );
    } else parts.push(Buffer.from(write(value), 'latin1'));
    parts.push(Buffer.from('\nendobj\n'));
    const piece = Buffer.concat(parts);
    pieces.push(piece);
    size += piece.length;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}trailer\n<</Size ${offsets.length + 1} /Root 1 0 R>>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(pieces));
}

/** A number as PDF writes it: never with an exponent. */
export function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/\.?0+$/, '');
}

function writtenName(name: string): string {
  return `/${name.replace(/[^\w.+*@!$&'"^`|~:;,=?-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}
