import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { isWrittenFormat, writtenFormats } from '../../documents/writing/written.ts';
import { fontOptions } from '../font-options.ts';
import { openFiles } from '../open-files.ts';
import { parseOptions } from '../options.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';
import { writeOrSay } from '../write-or-say.ts';

/**
 * `gongkai convert FILE --to docx|pdf|html|xlsx|json [-o OUT] [--fonts FOLDER]`: the same report in the official layout.
 * What was written is read back and compared before the command succeeds: a figure that differs refuses, prose
 * that reads back otherwise is named on stderr. A file that is there already is overwritten only where it is
 * named with `-o`.
 */
export async function convert(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    to: { type: 'string' },
    out: { type: 'string', short: 'o' },
    fonts: { type: 'string' },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new UsageError('请写一个要转换的文件：gongkai convert 文件 --to docx');
  }
  const format = values.to ?? extname(values.out ?? '').slice(1);
  if (!isWrittenFormat(format)) {
    throw new UsageError(`请用 --to 写明要转成哪种格式：${writtenFormats.join('、')}。`);
  }
  const out = values.out ?? `${basename(file, extname(file))}.${format}`;
  if (values.out === undefined && existsSync(out)) {
    throw new UsageError(`“${out}”已经存在，没有覆盖。请用 -o 写明输出文件。`);
  }
  const [opened] = await openFiles([file], terminal);
  if (opened === undefined || !opened.readable) {
    terminal.err(`${file}没能读出：${opened?.reason ?? ''}\n`);
    return 2;
  }
  const written = await writeOrSay(opened.reading.report, format, fontOptions(values.fonts), terminal);
  if (written === null) return 2;
  await writeFile(out, written.bytes);
  const told =
    written.differences.length === 0
      ? '并读回核对无误'
      : '数字读回核对无误，文字读回来有不同，见下面的“注意”';
  terminal.out(`已写入“${out}”，${told}。\n`);
  for (const remark of [...opened.omissions, ...opened.remarks, ...written.remarks])
    terminal.err(`注意：${remark}\n`);
  return 0;
}
