/**
 * How long `gongkai check` takes beside what the parser libraries alone need for the same files, in one run.
 * Usage: npx tsx bench/check.ts [number of reports, default 1000]
 * Goals (docs: design figures): ratio ≤ 1.5; one report from process start < 0.3 s.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { extractText, getDocumentProxy } from 'unpdf';
import { checkOpened } from '../src/documents/checking/check-opened.ts';
import { openReport } from '../src/documents/checking/open-report.ts';
import { writeReport } from '../src/documents/writing/write-report.ts';
import { consistentReport } from '../tests/support/arbitrary-report.ts';

const formats = ['html', 'docx', 'pdf'] as const;
type Format = (typeof formats)[number];

const total = Number(process.argv[2] ?? 1000);
const rounds = 3;
/** Starts of the command for the median. */
const starts = 20;
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));

const bare: Readonly<Record<Format, (bytes: Uint8Array) => unknown>> = {
  html: (bytes) => parse(new TextDecoder().decode(bytes)),
  docx: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
  pdf: async (bytes) => extractText(await getDocumentProxy(bytes.slice())),
};

interface Sample {
  readonly file: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

async function makeSamples(): Promise<readonly Sample[]> {
  const reports = fc.sample(consistentReport(), { numRuns: total, seed: 20261121 });
  const samples: Sample[] = [];
  for (const [index, report] of reports.entries()) {
    const format = formats[index % formats.length] ?? 'html';
    const { bytes } = await writeReport(report, format);
    const file = join(folder, `${String(index).padStart(4, '0')}.${format}`);
    writeFileSync(file, bytes);
    samples.push({ file, format, bytes });
  }
  return samples;
}

async function timed(samples: readonly Sample[], work: (sample: Sample) => unknown): Promise<number> {
  const start = performance.now();
  for (const sample of samples) await work(sample);
  return performance.now() - start;
}

const check = async ({ bytes, file }: Sample) => checkOpened(await openReport(bytes, file));

try {
  const samples = await makeSamples();
  console.log(`${samples.length} reports made, a third each of ${formats.join(', ')}\n`);
  console.log(
    'format   parser alone  gongkai check  ratio   (one thread, best of',
    rounds,
    'interleaved rounds)',
  );
  const sums = { bare: 0, check: 0 };
  for (const format of formats) {
    const these = samples.filter((sample) => sample.format === format);
    await timed(these.slice(0, 20), check);
    await timed(these.slice(0, 20), ({ bytes }) => bare[format](bytes));
    const best = { bare: Infinity, check: Infinity };
    for (let round = 0; round < rounds; round += 1) {
      best.bare = Math.min(best.bare, await timed(these, ({ bytes }) => bare[format](bytes)));
      best.check = Math.min(best.check, await timed(these, check));
    }
    sums.bare += best.bare;
    sums.check += best.check;
    print(format, best, these.length);
  }
  print('all', sums, samples.length);

  const cli = new URL('../dist/cli/main.js', import.meta.url).pathname;
  const run = (files: readonly string[]) => {
    const start = performance.now();
    // Exit code 1 is no failure here: random reports of one body and two years need not fit each other.
    const { status, stderr } = spawnSync(process.execPath, [cli, 'check', '--json', ...files], {
      maxBuffer: 1 << 30,
    });
    if (status !== 0 && status !== 1) throw new Error(String(stderr));
    return performance.now() - start;
  };
  const wall = run([folder]);
  console.log(
    `\ncommand over the folder, ${availableParallelism()} cores: ${(wall / 1000).toFixed(1)} s, ` +
      `${((samples.length / wall) * 1000).toFixed(0)} reports/s`,
  );
  for (const format of formats) {
    const one = samples.find((sample) => sample.format === format)?.file ?? '';
    readFileSync(one);
    const times = Array.from({ length: starts }, () => run([one])).sort((a, b) => a - b);
    const median = times[Math.floor(starts / 2)] ?? 0;
    console.log(`one ${format} from process start: median ${median.toFixed(0)} ms (goal < 300 ms)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(name: string, times: { bare: number; check: number }, count: number): void {
  const each = (ms: number) => `${(ms / count).toFixed(2)} ms`.padStart(12);
  console.log(
    `${name.padEnd(8)}${each(times.bare)}${each(times.check)}   ${(times.check / times.bare).toFixed(2)}`,
  );
}
