import type { CheckedFile } from '../../documents/checking/check-opened.ts';
import type { Opened } from '../../documents/checking/open-report.ts';
import { expandFiles } from '../expand-files.ts';
import { openFiles } from '../open-files.ts';
import { parseOptions } from '../options.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';

/**
 * `gongkai check FILE… [--previous FILE] [--json]`: reads annual reports and prints what is wrong in each.
 * Without `--previous`, last year's report of the same body is taken from among the files where it is there.
 */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    previous: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError('请写出要检查的文件：gongkai check 文件…');
  const files = await expandFiles(positionals);
  const opening = openFiles(values.previous === undefined ? files : [...files, values.previous], terminal);
  // The rules are loaded while the first files are being read.
  const [{ checkOpened }, { pairYears }, { printFindings, printSummary }] = await Promise.all([
    import('../../documents/checking/check-opened.ts'),
    import('../../documents/checking/pair-years.ts'),
    import('../print-findings.ts'),
  ]);
  const opened = await opening;
  const given = values.previous === undefined ? undefined : opened[files.length];
  if (given?.readable === false) throw new UsageError(`去年的报告“${given.file}”没能读出：${given.reason}`);
  const current = opened.slice(0, files.length);
  const pairs = pairYears(current);
  const checked = current.map((file) => checkOpened(file, given ?? pairs.get(file.file)));
  const saidOf = (file: Opened | undefined) =>
    file?.readable === true ? [...file.omissions, ...file.remarks] : [];
  if (values.json) {
    terminal.out(`${JSON.stringify(checked.map(contractual), null, 2)}\n`);
    // The contract has no place for them; unsaid, a page that was not read would look like a pass.
    for (const file of current) {
      for (const said of saidOf(file)) terminal.err(`${file.file} 注意：${said}\n`);
    }
  } else {
    checked.forEach((file, index) => terminal.out(`${printFindings(file, saidOf(current[index]))}\n`));
    if (checked.length > 1) terminal.out(printSummary(checked));
  }
  return exitCodeOf(checked);
}

/** A checked file with the keys of the contract and no others; JSON leaves out what is undefined. */
function contractual(checked: CheckedFile) {
  const findings = checked.findings.map(({ rule, level, where, message, left, right }) => ({
    rule,
    level,
    where,
    message,
    left,
    right,
  }));
  return { ...checked, findings };
}

/** 2 outranks 1: a file that was not read may hide anything. */
export function exitCodeOf(checked: readonly CheckedFile[]): ExitCode {
  if (checked.some((file) => !file.readable)) return 2;
  return checked.some((file) => file.findings.some((finding) => finding.level === 'error')) ? 1 : 0;
}
