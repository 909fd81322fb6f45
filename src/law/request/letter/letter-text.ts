import type { Letter, LetterBlock } from './letter.ts';

/** The words of a block, cells of a table by lines. */
export function wordsOfBlock(block: LetterBlock): string {
  return block.kind === 'text'
    ? block.text
    : [block.head, ...block.rows].map((row) => row.join('　')).join('\n');
}

/** Everything that is printed, in order: for checks, for comparing, for reading aloud. */
export function letterText(letter: Letter): string {
  const { title, number, addressee, blocks, attachments, organ, contact } = letter;
  return [
    title,
    number ?? '',
    `${addressee}：`,
    ...blocks.map(wordsOfBlock),
    ...attachments.map((name) => `附件：${name}`),
    organ,
    contact,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
