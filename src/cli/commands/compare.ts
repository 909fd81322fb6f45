import { checkOpened } from '../../documents/checking/check-opened.ts';
import { cellName } from '../../report/cell-name.ts';
import { compareReports, type Comparison } from '../../report/compare.ts';
import type { AnnualReport, NarrativePart } from '../../report/index.ts';
import { openFiles } from '../open-files.ts';
import { parseOptions } from '../options.ts';
import { lineOf } from '../print-findings.ts';
import type { ExitCode, Terminal } from '../run.ts';
import { UsageError } from '../usage-error.ts';

const parts: Readonly<Record<NarrativePart, string>> = {
  preamble: '开头',
  overview: '一、总体情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};

/** `gongkai compare OLD NEW [--json]`: year against year: carried over, in force, jumps, likeness of the text. */
export async function compare(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, { json: { type: 'boolean', default: false } });
  if (positionals.length !== 2) {
    throw new UsageError('请写两个文件，去年的在前：gongkai compare 去年的文件 今年的文件');
  }
  const [previous, current] = await openFiles(positionals, terminal);
  const unread = [previous, current].flatMap((file) => (file?.readable === false ? [file] : []));
  if (unread.length > 0 || previous?.readable !== true || current?.readable !== true) {
    if (values.json)
      terminal.out(
        `${JSON.stringify(
          unread.map((file) => checkOpened(file)),
          null,
          2,
        )}\n`,
      );
    for (const { file, reason } of unread) terminal.err(`${file}没能读出：${reason}\n`);
    return 2;
  }
  const comparison = compareReports(previous.reading, current.reading);
  if (values.json) {
    terminal.out(
      `${JSON.stringify({ previous: previous.file, current: current.file, ...comparison }, null, 2)}\n`,
    );
  } else terminal.out(printComparison(comparison, previous.reading.report, current.reading.report));
  return comparison.findings.some((finding) => finding.level === 'error') ? 1 : 0;
}

function printComparison(comparison: Comparison, previous: AnnualReport, current: AnnualReport): string {
  const title = (report: AnnualReport) => `${report.agency ?? '没认出单位'}${report.year ?? '没认出'}年度`;
  const changes = comparison.changes.map(({ cell, before, after, change }) => {
    const sign = change !== null && change > 0 ? '+' : '';
    const difference = change === null ? '' : `（${sign}${change}）`;
    return `  ${cellName(current, cell)}：${before ?? '未填'} → ${after ?? '未填'}${difference}`;
  });
  const alike = (Object.keys(parts) as NarrativePart[]).flatMap((part) => {
    const value = comparison.similarity[part];
    return value === null ? [] : [`  ${parts[part]}：相似度${(value * 100).toFixed(1)}%`];
  });
  return [
    `${title(previous)} → ${title(current)}`,
    comparison.findings.length === 0 ? '没有发现问题' : '检查结果',
    ...comparison.findings.map(lineOf),
    changes.length === 0 ? '表中的数没有变化' : `表中有变化的数（${changes.length}格）`,
    ...changes,
    '文字',
    ...alike,
    '',
  ].join('\n');
}
