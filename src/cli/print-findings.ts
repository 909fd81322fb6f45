import type { CheckedFile } from '../documents/checking/check-opened.ts';
import { findingWord, levelWords, notJudgedWord, type Finding } from '../report/finding.ts';

const words = [levelWords.error, levelWords.warning, notJudgedWord, levelWords.notice];

/** One file's findings in plain Chinese, worst first, as a block of lines. */
export function printFindings(checked: CheckedFile, remarks: readonly string[]): string {
  const head = checked.readable ? headOf(checked) : `${checked.file}\n  没能检查：${checked.reason ?? ''}`;
  const lines = checked.findings.map(lineOf);
  return [head, ...remarks.map((remark) => `  注意：${remark}`), ...lines].join('\n') + '\n';
}

function headOf({ file, report, findings }: CheckedFile): string {
  const agency = report?.agency ?? '没认出单位';
  const year = report?.year === null || report?.year === undefined ? '没认出年度' : `${report.year}年度`;
  const counts = words.flatMap((word) => {
    const count = findings.filter((finding) => findingWord(finding) === word).length;
    return count === 0 ? [] : [`${word}${count}处`];
  });
  return `${file}\n  ${agency} ${year}  ${counts.length === 0 ? '没有发现问题' : counts.join('  ')}`;
}

/** One finding, with what to do about it. */
export function lineOf(finding: Finding, index: number): string {
  const advice = finding.advice === undefined ? [] : [`       改法：${finding.advice}`];
  return [`  ${index + 1} ${findingWord(finding)} [${finding.rule}] ${finding.message}`, ...advice].join(
    '\n',
  );
}

/** The closing sentence over all files. */
export function printSummary(checked: readonly CheckedFile[]): string {
  const unread = checked.filter((file) => !file.readable).length;
  const faulty = checked.filter((file) => file.findings.some((finding) => finding.level === 'error')).length;
  const clean = checked.length - unread - faulty;
  const parts = [`共${checked.length}份`, `没有必须改的${clean}份`, `有必须改的${faulty}份`];
  return `${[...parts, ...(unread > 0 ? [`没能检查${unread}份`] : [])].join('，')}。\n`;
}
