import { PdfLexer } from './pdf-lexer.ts';
import { PdfKeyword, type PdfValue } from './pdf-value.ts';

/** An operator of a content stream with its operands and its place in the stream's text. */
export interface ContentOperator {
  readonly name: string;
  readonly operands: readonly PdfValue[];
  readonly start: number;
  readonly end: number;
}

/** The operators of a content stream in order; pictures within it are passed over. Throws Error where it is broken. */
export function* operatorsIn(source: string): Generator<ContentOperator> {
  const lexer = new PdfLexer(source);
  let operands: PdfValue[] = [];
  let start = -1;
  for (;;) {
    lexer.skip();
    const at = lexer.at;
    const value = lexer.next(false);
    if (value === undefined) return;
    if (start < 0) start = at;
    if (!(value instanceof PdfKeyword)) {
      operands.push(value);
      continue;
    }
    if (value.value === 'ID') {
      endOfPicture.lastIndex = lexer.at + 1;
      if (endOfPicture.exec(source) === null)
        throw new Error('a picture in a PDF content stream without its end');
      lexer.at = endOfPicture.lastIndex;
    }
    yield { name: value.value, operands, start, end: lexer.at };
    operands = [];
    start = -1;
  }
}

const endOfPicture = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
