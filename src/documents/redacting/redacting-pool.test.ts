import { afterEach, describe, expect, it } from 'vitest';
import { pdfOf, stream } from '../../../tests/support/leaky-pdf.ts';
import { show, writePdf } from '../../../tests/support/pdf-writer.ts';
import { createRedactingPool, type RedactingPool } from './redacting-pool.ts';
import { CannotRedact, CoveredElsewhere } from './redaction.ts';

let pool: RedactingPool | null = null;
const poolOf = (timeLimitMs?: number): RedactingPool =>
  (pool = createRedactingPool({ size: 1, ...(timeLimitMs === undefined ? {} : { timeLimitMs }) }));
afterEach(async () => {
  await pool?.close();
  pool = null;
});

const pdf = writePdf([{ content: show(60, 700, 14, '申请人张三') + show(60, 600, 14, '又是张三') }]);
const word = { text: '张三', ground: 'refusedThirdPartyRights', note: '' } as const;

describe('createRedactingPool', () => {
  it('looks, draws, finds and covers over the border of the thread', async () => {
    const { look, picture, words, find, redact } = poolOf();
    expect(await look(pdf)).toMatchObject({ kind: 'pages', suggestions: [] });
    expect((await picture(pdf, 1)).subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    expect((await words(pdf, 1)).map(({ text }) => text).join('')).toContain('申请人');
    const places = await find(pdf, '张三');
    expect(places).toHaveLength(2);
    expect(await redact(pdf, { boxes: [], words: [word], elsewhere: 'refuse' })).toMatchObject({
      covered: 2,
    });
    const [first] = places;
    const boxes = (first?.boxes ?? []).map((box) => ({ page: 1, box, ground: word.ground, note: '' }));
    const refused = redact(pdf, { boxes, words: [], elsewhere: 'refuse' });
    await expect(refused).rejects.toThrow(CoveredElsewhere);
    await expect(refused).rejects.toMatchObject({ places: [{ text: '张三', pages: [1] }] });
  });

  it('refuses what is no file that can be covered, with a sentence', async () => {
    const { look } = poolOf();
    await expect(look(Uint8Array.from([0x4d, 0x5a, 0x90, 0]))).rejects.toThrow(CannotRedact);
  });

  it('stops a page that is drawn for ever, and goes on with the next file', async () => {
    // Each rectangle blends the whole page once more: it costs time, and no memory that a worker could end at first.
    const forever = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /ExtGState << /G << /ca 0.5 /BM /Luminosity >> >> >> >>',
      stream(`/G gs ${'0 0 595 842 re f '.repeat(20_000)}`),
    ]);
    const { picture } = poolOf(7_000);
    const [given, next] = await Promise.allSettled([picture(forever, 1), picture(pdf, 1)]);
    expect(given).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('已停下') as string },
    });
    expect(next.status).toBe('fulfilled');
  });
});
