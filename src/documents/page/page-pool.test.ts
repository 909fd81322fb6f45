import { afterEach, describe, expect, it } from 'vitest';
import { docxOf, wordParagraph } from '../../../tests/support/office-files.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { largestPageFile, pageOfFile } from './page-of-file.ts';
import { createPagePool, type PagePool } from './page-pool.ts';

let pool: PagePool | null = null;
function poolOf(timeLimitMs = 25_000): PagePool {
  pool = createPagePool({ size: 1, timeLimitMs });
  return pool;
}
afterEach(async () => {
  await pool?.close();
  pool = null;
});

const file = docxOf(wordParagraph('关于补贴的公示') + wordParagraph('共2户。'));

describe('createPagePool', () => {
  it('makes a page as pageOfFile does, over the border of the thread', async () => {
    expect(await poolOf().pageOfFile(file, 'a.docx')).toEqual(await pageOfFile(file, 'a.docx'));
  });

  it('throws over the border what pageOfFile throws', async () => {
    const { pageOfFile: make } = poolOf();
    await expect(make(file.slice(0, 80), 'a.docx')).rejects.toThrow(UnreadableFile);
    await expect(make(new Uint8Array(largestPageFile + 1), 'a.docx')).rejects.toThrow(
      /超过50MB.*作为附件公开。/u,
    );
  });

  it('gives up a file that swells and goes on with the next', async () => {
    const { pageOfFile: make } = poolOf(8_000);
    const hostile = docxOf(wordParagraph('甲').repeat(700_000));
    const [given, next] = await Promise.allSettled([make(hostile, 'a.docx'), make(file, 'b.docx')]);
    expect(given).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringMatching(/已停下，没有转成网页。/u) as string },
    });
    expect(next.status).toBe('fulfilled');
  });
});
