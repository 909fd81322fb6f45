/**
 * What the screening finds of what it should, and how fast it reads beside a search for the same patterns.
 * Usage: npx tsc -b src/screening && npx tsx bench/screening.ts [megabytes, default 32]
 * What is timed is the compiled program, as it is installed: tsx names every closure anew, which costs a seventh of the speed.
 * Goals: recall ≥ 0.99 and precision ≥ 0.98 for every kind; MB/s ≥ 0.25 × ripgrep's (grep -E where it is missing).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeLabels } from '../src/screening/home-address.ts';
import { numberLabels } from '../src/screening/labelled-number.ts';
import { homePhoneLabels } from '../src/screening/landline.ts';
import { markWords } from '../src/screening/mark.ts';
import type * as Screening from '../src/screening/screen-text.ts';
import { stateWords } from '../src/screening/sensitive-state.ts';
import { labelledSet, precisionOf, recallOf, score } from '../tests/support/screening/labelled-set.ts';

const compiled = new URL('../dist/screening/screen-text.js', import.meta.url).href;
const { screenText } = (await import(compiled)) as typeof Screening;

const megabytes = Number(process.argv[2] ?? 32);
const rounds = 5;
const seed = 20261121;

const set = labelledSet(seed);
const { scores, positives, negatives } = score(set);
console.log(
  `${set.length} papers made (seed ${seed}), ${positives} places to find, ${negatives} to leave alone\n`,
);
console.log('kind          found  missed  false  recall  precision');
for (const [kind, own] of scores) {
  const numbers = [own.found, own.missed, own.false].map((each) => String(each).padStart(7)).join('');
  const name = `${kind}${'　'.repeat(Math.max(0, 6 - kind.length))}`;
  console.log(`${name}${numbers}   ${recallOf(own).toFixed(3)}   ${precisionOf(own).toFixed(3)}`);
}

/** The papers as running text, as often as it takes. */
function textOf(length: number): string {
  const papers = labelledSet(seed + 1).map(({ screened }) =>
    screened
      .map((each) =>
        'rows' in each
          ? each.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n')
          : each.text,
      )
      .join('\n'),
  );
  // Between them what most papers consist of: prose.
  const prose =
    '各村要按照统一部署，结合实际抓好落实，及时公开办理结果，自觉接受群众监督，重要情况及时报告镇党委、镇政府。全年新修道路12.6公里，惠及群众3450人，投入资金286.4万元，比上年增长8.3%。\n';
  const block = papers.map((paper) => `${paper}\n${prose.repeat(12)}`).join('\n');
  return block.repeat(Math.ceil(length / Buffer.byteLength(block)));
}

const numberPattern = '[0-9０１２３４５６７８９][-0-9０１２３４５６７８９ ]{9,22}[0-9０１２３４５６７８９Xx]';
const words = [
  ...numberLabels.flatMap((label) => label.words),
  ...homeLabels,
  ...homePhoneLabels,
  ...stateWords,
  ...Object.values(markWords).flat(),
];
const pattern = `${numberPattern}|${words.join('|')}`;

const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
try {
  const file = join(folder, 'papers.txt');
  writeFileSync(file, textOf(megabytes * 1_000_000));
  const size = readFileSync(file).length / 1_000_000;
  const has = (command: string) => spawnSync(command, ['--version']).status === 0;
  const [command, args] = has('rg')
    ? ['rg', ['--threads', '1', '--count-matches', '-e', pattern, file]]
    : ['grep', ['-E', '-o', '-e', pattern, file]];
  const search = () => {
    const { status, stderr } = spawnSync(command, args, {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      maxBuffer: 1 << 30,
      // To a pipe: grep stops at the first match where nobody reads what it prints.
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status !== 0) throw new Error(`${command}: ${String(stderr)}`);
  };
  const screen = () => screenText(readFileSync(file, 'utf8')).length;

  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const best = { search: Infinity, screen: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    best.search = Math.min(best.search, timed(search));
    best.screen = Math.min(best.screen, timed(screen));
  }
  const speed = (ms: number) => (size / ms) * 1000;
  console.log(
    `\n${size.toFixed(1)} MB of papers, one thread, best of ${rounds} interleaved rounds, file read and decoded on both sides`,
  );
  console.log(
    `${command === 'rg' ? 'ripgrep' : 'grep -E'} with the same patterns: ${speed(best.search).toFixed(0)} MB/s`,
  );
  console.log(`screenText: ${speed(best.screen).toFixed(0)} MB/s, ${screen()} hits`);
  console.log(`ratio ${(best.search / best.screen).toFixed(2)} (goal ≥ 0.25)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
