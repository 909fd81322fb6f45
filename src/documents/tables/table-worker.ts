import { parentPort } from 'node:worker_threads';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { readTable } from './read-table.ts';
import type { TableFile } from './table-file.ts';

/** A file of tables to be read. */
export interface TableTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What came of it: the tables, or the sentence why not. */
export type TableOutcome =
  { readonly read: true; readonly file: TableFile } | { readonly read: false; readonly reason: string };

async function outcomeOf({ bytes, name }: TableTask): Promise<TableOutcome> {
  try {
    return { read: true, file: await readTable(bytes, name) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { read: false, reason: error.message };
    return {
      read: false,
      reason: '表格不完整或已损坏，读不出内容。请用Excel或WPS打开原件，另存为.xlsx后再试。',
    };
  }
}

// Entry of a worker thread of the table pool: one message in, one `TableOutcome` out.
const port = parentPort;
port?.on('message', (task: TableTask) => {
  void outcomeOf(task).then((outcome) => port.postMessage(outcome));
});
port?.postMessage('ready');
