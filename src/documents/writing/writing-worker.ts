import { parentPort } from 'node:worker_threads';
import type { AnnualReport } from '../../report/index.ts';
import type { FileFindings } from './findings-xlsx.ts';
import type { PlainList } from './list-workbook.ts';
import type { Difference } from './verify-written.ts';
import type { Paper } from './write-paper.ts';
import type { Sheet, WorkbookFacts } from './workbook.ts';
import { writeVerifiedReport, WrittenDifferently, type Verified } from './write-verified-report.ts';
import type { WriteOptions } from './writer.ts';
import type { Written, WrittenFormat } from './written.ts';

/** A report or a paper of the office to be written in a format, findings, a list or sheets to be written as a workbook. */
export type WriteTask =
  | {
      readonly kind: 'report';
      readonly report: AnnualReport;
      readonly format: WrittenFormat;
      readonly options: WriteOptions;
    }
  | {
      readonly kind: 'paper';
      readonly paper: Paper;
      readonly format: 'docx' | 'pdf';
      readonly options: WriteOptions;
    }
  | { readonly kind: 'list'; readonly list: PlainList }
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[]; readonly facts: WorkbookFacts }
  | {
      readonly kind: 'findings';
      readonly files: readonly FileFindings[];
      readonly options: WriteOptions;
    };

/** What came of a task; `differs` is a `WrittenDifferently`, `threw` any other error, `stopped` a limit. */
export type WriteOutcome =
  | { readonly kind: 'report'; readonly written: Verified }
  | { readonly kind: 'paper'; readonly written: Written }
  | { readonly kind: 'list' | 'findings' | 'workbook'; readonly bytes: Uint8Array }
  | { readonly kind: 'differs'; readonly message: string; readonly differences: readonly Difference[] }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'stopped'; readonly reason: string };

async function outcomeOf(task: WriteTask): Promise<WriteOutcome> {
  try {
    switch (task.kind) {
      case 'report':
        return { kind: 'report', written: await writeVerifiedReport(task.report, task.format, task.options) };
      case 'paper': {
        const { writePaper } = await import('./write-paper.ts');
        return { kind: 'paper', written: await writePaper(task.paper, task.format, task.options) };
      }
      case 'list': {
        const { listWorkbook } = await import('./list-workbook.ts');
        return { kind: 'list', bytes: listWorkbook(task.list) };
      }
      case 'workbook': {
        const { workbook } = await import('./workbook.ts');
        return { kind: 'workbook', bytes: workbook(task.sheets, task.facts) };
      }
      case 'findings': {
        const { writeFindings } = await import('./findings-xlsx.ts');
        return { kind: 'findings', bytes: writeFindings(task.files, task.options) };
      }
    }
  } catch (error) {
    if (!(error instanceof WrittenDifferently)) return { kind: 'threw', error };
    return { kind: 'differs', message: error.message, differences: error.differences };
  }
}

// Entry of a worker thread of the writing pool: one message in, one `WriteOutcome` out.
const port = parentPort;
port?.on('message', (task: WriteTask) => {
  void outcomeOf(task).then((outcome) => port.postMessage(outcome));
});
port?.postMessage('ready');
