import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { withSourcesSheet, writeSources } from '../../documents/writing/write-sources.ts';
import { isWrittenFormat, writtenFormats, type WrittenFormat } from '../../documents/writing/written.ts';
import type { WriteOptions } from '../../documents/writing/writer.ts';
import { rollUp, type RollUp, type Source } from '../../report/roll-up.ts';
import { expandFiles } from '../expand-files.ts';
import { fontOptions } from '../font-options.ts';
import { openFiles } from '../open-files.ts';
import { parseOptions } from '../options.ts';
import { lineOf } from '../print-findings.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { writeOrSay } from '../write-or-say.ts';

/**
 * `gongkai rollup FILE… -o OUT [--agency NAME] [--fonts FOLDER]`: adds up reports cell by cell. Each sum can be traced: in JSON
 * beside the sum, in Excel on a sheet 来源, for the other formats in a workbook 名称.来源.xlsx beside the file.
 */
export async function rollup(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    out: { type: 'string', short: 'o' },
    agency: { type: 'string' },
    fonts: { type: 'string' },
  });
  if (positionals.length === 0 || values.out === undefined) {
    throw new UsageError('请写要汇总的文件和输出文件：gongkai rollup 文件… -o 汇总.xlsx');
  }
  const format = extname(values.out).slice(1);
  if (!isWrittenFormat(format)) {
    throw new UsageError(`输出文件“${values.out}”的扩展名应是：${writtenFormats.join('、')}。`);
  }
  const opened = await openFiles(await expandFiles(positionals), terminal);
  const sources = opened.flatMap((file): Source[] =>
    file.readable ? [{ source: file.file, reading: file.reading }] : [],
  );
  const unread = opened.flatMap((file) => (file.readable ? [] : [file]));
  for (const { file, reason } of unread) terminal.err(`${file}没能读出，没有计入：${reason}\n`);
  if (sources.length === 0) {
    terminal.err('一份也没能读出，没有写入汇总。\n');
    return 2;
  }
  const sum = rollUp(sources, values.agency ?? null);
  const written = await writeRollUp(sum, format, values.out, fontOptions(values.fonts), terminal);
  if (written === null) return 2;
  const named = written.files.map((file) => `“${file}”`).join('和');
  terminal.out(`汇总了${sources.length}份，已写入${named}。\n`);
  for (const remark of written.remarks) terminal.err(`注意：${remark}\n`);
  sum.findings.forEach((finding, index) => terminal.out(`${lineOf(finding, index)}\n`));
  if (unread.length > 0) return 2;
  return sum.findings.some((finding) => finding.level === 'error') ? 1 : 0;
}

/** The names of the files written, with what is to be said of them; null, with a sentence, where none was. */
async function writeRollUp(
  sum: RollUp,
  format: WrittenFormat,
  out: string,
  options: WriteOptions,
  terminal: Terminal,
): Promise<{ readonly files: readonly string[]; readonly remarks: readonly string[] } | null> {
  if (format === 'json') {
    await writeFile(out, `${JSON.stringify(sum, null, 2)}\n`);
    return { files: [out], remarks: [] };
  }
  const written = await writeOrSay(sum.report, format, options, terminal);
  if (written === null) return null;
  const { bytes, remarks } = written;
  if (format === 'xlsx') {
    await writeFile(out, withSourcesSheet(bytes, sum));
    return { files: [out], remarks };
  }
  const trace = `${out.slice(0, -extname(out).length)}.来源.xlsx`;
  await writeFile(out, bytes);
  await writeFile(trace, writeSources(sum));
  return { files: [out, trace], remarks };
}
