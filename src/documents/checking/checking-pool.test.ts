import { afterEach, expect, it } from 'vitest';
import { clean, inventedHtml } from '../../../tests/journeys/invented-reports.ts';
import { docxOf, wordParagraph } from '../../../tests/support/office-files.ts';
import { createCheckingPool, type CheckingPool } from './checking-pool.ts';
import { openReport } from './open-report.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const report = bytesOf(inventedHtml(clean));
let pool: CheckingPool | null = null;

function poolOf(timeLimitMs?: number): CheckingPool {
  pool = createCheckingPool({ size: 1, ...(timeLimitMs === undefined ? {} : { timeLimitMs }) });
  return pool;
}

afterEach(async () => {
  await pool?.close();
  pool = null;
});

it('opens as openReport does, over the border of the thread', async () => {
  expect(await poolOf().open(report, '丙镇.html')).toEqual(await openReport(report, '丙镇.html'));
  // The caller's bytes are still the caller's.
  expect(report.length).toBeGreaterThan(0);
});

it.each([
  // Formatting elements that are never closed: the parser's work and its tree swell with each.
  ['a.html', 7_000, () => bytesOf('<p><b><i>'.repeat(200_000))],
  ['a.docx', 25_000, () => docxOf(wordParagraph('甲').repeat(400_000))],
])('gives up a file that swells, %s, and reads the next one', async (name, timeLimitMs, hostile) => {
  const { open } = poolOf(timeLimitMs);
  const [given, next] = await Promise.all([open(hostile(), name), open(report, '丙镇.html')]);
  expect(given).toMatchObject({ file: name, readable: false });
  // Which limit it meets first is the machine's affair; worker-pool.test.ts tells them apart.
  expect(given.readable ? '' : given.reason).toMatch(
    /^(?:读了\d+秒还没有读完|文件展开后太大)，已停下，没有检查。.*。$/u,
  );
  expect(next).toMatchObject({ file: '丙镇.html', readable: true });
});
