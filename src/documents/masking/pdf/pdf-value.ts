/** A name (`/Type`), without its slash. */
export class PdfName {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** A string, as bytes in a JavaScript string (one unit a byte). */
export class PdfString {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** A reference to an object. */
export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** An operator of a content stream, or a word of the file's own (`obj`, `stream`). */
export class PdfKeyword {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export type PdfDict = Map<string, PdfValue>;

/** A stream: its dictionary and its bytes as they stand in the file. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly raw: Uint8Array;
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfKeyword
  | PdfStream
  | PdfDict
  | readonly PdfValue[];

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** Text of a string: UTF-16 with its mark, UTF-8 with its mark, or as Latin letters. */
export function textOfString({ bytes }: PdfString): string {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xFE\xFF'))
    return Buffer.from(buffer.subarray(2, buffer.length - (buffer.length % 2)))
      .swap16()
      .toString('utf16le');
  if (bytes.startsWith('\xFF\xFE')) return buffer.subarray(2).toString('utf16le');
  if (bytes.startsWith('\xEF\xBB\xBF')) return buffer.subarray(3).toString('utf8');
  return bytes;
}

/** A text as a string. */
export function stringOfText(text: string): PdfString {
  return new PdfString(`\xFE\xFF${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`);
}
