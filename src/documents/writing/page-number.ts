import { Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { styleIds } from './docx-styles.ts';

/** One character of 4号 (14 pt), in twips: how far the page number stands from the edge. */
const oneCharacter = 280;

/** — 1 — one character from the outer edge: on odd pages right, on even pages left (GB/T 9704-2012, 7.5). */
export function outerPageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: side,
        indent: side === 'right' ? { right: oneCharacter } : { left: oneCharacter },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
