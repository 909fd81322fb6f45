import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { writeReport } from '../documents/writing/write-report.ts';
import { sampleReport } from '../../tests/support/sample-report.ts';
import { run } from './run.ts';

let folder: string;

/** Runs the command in this process and keeps what it printed. */
async function gongkai(...args: string[]) {
  const printed = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    interactive: false,
  });
  return { code, ...printed };
}

const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'));
  const report = sampleReport();
  writeFileSync(at('good.html'), (await writeReport(report, 'html')).bytes);
  writeFileSync(at('good.json'), (await writeReport(report, 'json')).bytes);
  const faulty = structuredClone(report) as { requests: { received: { total: number } } };
  faulty.requests.received.total += 1;
  writeFileSync(at('faulty.json'), JSON.stringify(faulty));
  writeFileSync(at('picture.pdf'), 'not a pdf');
  mkdirSync(at('reports'));
  writeFileSync(at('reports/one.html'), readFileSync(at('good.html')));
  writeFileSync(at('reports/notes.bin'), 'x');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('gongkai check', () => {
  test.each([
    [['good.html'], 0],
    [['faulty.json'], 1],
    [['good.html', 'faulty.json'], 1],
    [['picture.pdf', 'faulty.json'], 2],
    [['nowhere.docx'], 2],
  ])('%j ends with %i', async (files, code) => {
    expect((await gongkai('check', ...files.map(at))).code).toBe(code);
  });

  it.each([[[]], [['--json']]])('says what it noticed about the file, with %j', async (options) => {
    writeFileSync(at('page.pdf'), readFileSync(at('good.html')));
    const { out, err } = await gongkai('check', ...options, at('page.pdf'));
    expect(options.length === 0 ? out : err).toContain('注意：文件名以.pdf结尾，内容其实是网页');
  });

  it('prints the array of the contract', async () => {
    const { out, code } = await gongkai('check', '--json', at('faulty.json'), at('picture.pdf'));
    const files = JSON.parse(out) as {
      file: string;
      readable: boolean;
      reason?: string;
      findings: object[];
    }[];
    expect(code).toBe(2);
    expect(files.map(({ file, readable }) => [file, readable])).toEqual([
      [at('faulty.json'), true],
      [at('picture.pdf'), false],
    ]);
    expect(files[1]?.reason).toMatch(/。$/u);
    const keys = new Set(files[0]?.findings.flatMap(Object.keys));
    expect(
      [...keys].filter((key) => !['rule', 'level', 'where', 'message', 'left', 'right'].includes(key)),
    ).toEqual([]);
    expect(files[0]?.findings).toContainEqual(
      expect.objectContaining({ rule: 'T3-C', where: { table: 3, row: 'received' } }),
    );
  });

  it('takes a folder, leaving out what is no report', async () => {
    const { out } = await gongkai('check', '--json', at('reports'));
    expect((JSON.parse(out) as { file: string }[]).map(({ file }) => file)).toEqual([at('reports/one.html')]);
  });

  it('takes a pattern', async () => {
    const { out } = await gongkai('check', '--json', at('*.html'));
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('prints for a person: the file, the cell as the form names it, what to do', async () => {
    const { out } = await gongkai('check', at('faulty.json'));
    expect(out).toContain(at('faulty.json'));
    expect(out).toContain('必须改');
    expect(out).toContain('一、本年新收政府信息公开申请数量');
    expect(out).toContain('改法：');
  });
});

describe('gongkai convert', () => {
  test.each(['docx', 'pdf', 'html', 'xlsx', 'json'])('to %s and back', async (format) => {
    const out = at(`converted.${format}`);
    expect((await gongkai('convert', at('good.html'), '--to', format, '-o', out)).code).toBe(0);
    const checked = await gongkai('check', '--json', out);
    const [file] = JSON.parse(checked.out) as [{ report: { requests: object; agency: string } }];
    expect(file.report.requests).toEqual(sampleReport().requests);
    expect(file.report.agency).toBe(sampleReport().agency);
  });

  it('writes prose that reads back otherwise, and says which part', async () => {
    const report = sampleReport();
    const short = { ...report, narrative: { ...report.narrative, preamble: '现将情况报告。' } };
    writeFileSync(at('short.json'), JSON.stringify(short));
    const result = await gongkai('convert', at('short.json'), '--to', 'docx', '-o', at('short.docx'));
    expect(result.code).toBe(0);
    expect(result.err).toContain('注意：“前言”的文字读回来与原文不同：原文是“现将情况报告。”');
    expect(result.out).not.toContain('核对无误。');
    expect(readFileSync(at('short.docx')).length).toBeGreaterThan(500);
  });

  it('does not write over a file that was not named', async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect(await gongkai('convert', 'good.html', '--to', 'json')).toMatchObject({ code: 2 });
    } finally {
      process.chdir(before);
    }
    expect(readFileSync(at('good.json'), 'utf8')).toContain('agency');
  });
});

describe('gongkai rollup', () => {
  it('adds up cell by cell and says where each sum comes from', async () => {
    const out = at('sum.json');
    const { code } = await gongkai('rollup', at('good.html'), at('faulty.json'), '-o', out);
    const sum = JSON.parse(readFileSync(out, 'utf8')) as {
      report: { requests: { received: { total: number } } };
      cells: { cell: { row: string; column?: string }; parts: { source: string }[] }[];
    };
    const one = sampleReport().requests.received.total ?? 0;
    expect(sum.report.requests.received.total).toBe(2 * one + 1);
    expect(sum.cells[0]?.parts.map(({ source }) => source)).toEqual([at('good.html'), at('faulty.json')]);
    // The same body twice is double counting.
    expect(code).toBe(1);
  });

  test.each(['docx', 'xlsx'])('says which cells it leaves empty in %s', async (format) => {
    const report = sampleReport();
    const disclosure = { ...report.disclosure, licences: null };
    writeFileSync(at('gap.json'), JSON.stringify({ ...report, disclosure }));
    const { err } = await gongkai('rollup', at('gap.json'), '-o', at(`gap.${format}`));
    expect(err).toMatch(/注意：.*行政许可.*共1格没有数字，文件中留空/u);
  });
});

it.each([
  ['convert', ['--to', 'html'], /没有交出：.*年份应为“2025”，读回来是“2024”/u],
  ['rollup', ['--agency', '乙县丙镇2024年'], /没有交出：.*机关名称应为“乙县丙镇2024年”，读回来是“空”/u],
])('gongkai %s writes nothing that would read back as another report', async (command, options, says) => {
  const report = sampleReport();
  const preamble = '乙县丙镇人民政府2024年政府信息公开工作年度报告\n根据条例编制本报告，供大家查阅。';
  const torn = { ...report, narrative: { ...report.narrative, preamble } };
  writeFileSync(at('torn.json'), JSON.stringify(torn));
  const result = await gongkai(command, at('torn.json'), ...options, '-o', at('torn.html'));
  expect(result).toMatchObject({ code: 2, out: '' });
  expect(result.err).toMatch(says);
  expect(existsSync(at('torn.html'))).toBe(false);
});

describe('gongkai compare', () => {
  it('lists what changed', async () => {
    const { out } = await gongkai('compare', at('good.html'), at('faulty.json'));
    expect(out).toContain('一、本年新收政府信息公开申请数量');
  });
});

test.each([
  [[], 2],
  [['help'], 0],
  [['--version'], 0],
  [['inspect'], 2],
  [['check'], 2],
  [['check', '--wrong'], 2],
  [['convert', 'a.docx', '--to', 'rtf'], 2],
  [['rollup', 'a.docx'], 2],
  [['compare', 'a.docx'], 2],
])('gongkai %j ends with %i and a sentence', async (args, code) => {
  const result = await gongkai(...args);
  expect(result.code).toBe(code);
  expect(result.out + result.err).not.toBe('');
});
