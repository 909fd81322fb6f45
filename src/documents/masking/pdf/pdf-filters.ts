import { inflateSync } from 'node:zlib';
import { isArray, PdfName, type PdfStream, type PdfValue } from './pdf-value.ts';

const mostBytes = 134_217_728;

/** Bytes of a stream with its filters undone; throws Error for the filters of pictures and rare ones. */
export function decodedStream(
  stream: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array {
  const filters = listOf(resolve(stream.dict.get('Filter') ?? stream.dict.get('F')), resolve);
  const parameters = listOf(resolve(stream.dict.get('DecodeParms') ?? stream.dict.get('DP')), resolve);
  let data = stream.raw;
  filters.forEach((filter, at) => {
    const name = filter instanceof PdfName ? filter.value : '';
    if (name === 'FlateDecode' || name === 'Fl') {
      const inflated = inflateSync(data, { maxOutputLength: mostBytes, finishFlush: 2 });
      data = unpredicted(inflated, parameters[at], resolve);
    } else if (name === 'ASCIIHexDecode' || name === 'AHx') data = hexDecoded(data);
    else if (name === 'ASCII85Decode' || name === 'A85') data = base85Decoded(data);
    else throw new Error(`a PDF filter that is not undone: ${name}`);
  });
  return data;
}

function listOf(value: PdfValue, resolve: (value: PdfValue | undefined) => PdfValue): PdfValue[] {
  if (value === null) return [];
  return isArray(value) ? value.map((each) => resolve(each)) : [value];
}

function unpredicted(
  data: Uint8Array,
  parameters: PdfValue | undefined,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array {
  if (!(parameters instanceof Map)) return data;
  const number = (key: string, usual: number) => {
    const value = resolve(parameters.get(key));
    return typeof value === 'number' ? value : usual;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return data;
  if (predictor < 10) throw new Error('a PDF predictor that is not undone');
  const pixel = Math.max(1, (number('Colors', 1) * number('BitsPerComponent', 8)) >> 3);
  const width = Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8) * number('Columns', 1)) / 8);
  const rows = Math.floor(data.length / (width + 1));
  const result = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const raw = data[row * (width + 1) + 1 + column] ?? 0;
      const left = column >= pixel ? (result[at - pixel] ?? 0) : 0;
      const up = row > 0 ? (result[at - width] ?? 0) : 0;
      const corner = row > 0 && column >= pixel ? (result[at - width - pixel] ?? 0) : 0;
      result[at] = raw + predicted(kind, left, up, corner);
    }
  }
  return result;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function hexDecoded(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data).toString('latin1').split('>')[0] ?? '';
  const digits = text.replace(/[^\da-f]/gi, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function base85Decoded(data: Uint8Array): Uint8Array {
  const text = (Buffer.from(data).toString('latin1').replace(/^<~/, '').split('~')[0] ?? '').replace(
    /\s/g,
    '',
  );
  const bytes: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    const size = group.length;
    if (size < 2) return;
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let byte = 0; byte < size - 1; byte += 1) bytes.push(Math.floor(value / 256 ** (3 - byte)) % 256);
    group = [];
  };
  for (const character of text) {
    if (character === 'z' && group.length === 0) bytes.push(0, 0, 0, 0);
    else {
      group.push(character.charCodeAt(0) - 33);
      if (group.length === 5) flush();
    }
  }
  flush();
  return Uint8Array.from(bytes);
}
