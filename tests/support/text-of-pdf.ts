import { readDocument } from '../../src/documents/reading/read-file.ts';

/** Everything that a PDF says, in order, without blanks. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const result = await readDocument(bytes, '案卷.pdf');
  if (!result.ok || !('source' in result)) throw new Error('not read back');
  return result.source.blocks
    .map((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)).join('') : block.text,
    )
    .join('')
    .replaceAll(/\s/gu, '');
}
