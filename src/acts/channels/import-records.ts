import { v7 as uuidv7 } from 'uuid';
import {
  readChannelRow,
  readLinks,
  type ChannelColumn,
  type ChannelDefaults,
  type CivilDate,
  type ReadChannelLine,
} from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { ChannelRecord } from '../../ledger/publishing-acts.ts';
import { bodiesFor } from '../actor.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext, type StatedAct } from '../perform.ts';
import { sourceForEver } from '../publishing-input.ts';
import { acknowledgePortal } from './acknowledge-portal.ts';
import { faultOfPrivateRecord, recordOf } from './channel-input.ts';

/** A list of what went out: rows of a workbook by column, or a text with links. */
export interface ChannelTable {
  readonly bodyId: string;
  /** Name of the file, or `paste`. */
  readonly source: string;
  readonly rows: readonly {
    readonly row: number;
    readonly cells: Readonly<Partial<Record<ChannelColumn, string>>>;
  }[];
  /** Pasted links; read besides the rows. */
  readonly text: string;
  readonly defaults: ChannelDefaults;
  /** Categories that a person chose for single rows. */
  readonly categories: readonly { readonly row: number; readonly category: string }[];
}

/** A line that would be recorded. */
export interface CheckedRecord {
  readonly row: number;
  readonly record: ChannelRecord;
  /** The record that has this address; its reads are brought up to date. Null for a new one. */
  readonly standing: ChannelRecord | null;
}

export interface ChannelCheck {
  readonly records: readonly CheckedRecord[];
  /** What forbids it; `text` is what stood there. */
  readonly faults: readonly { readonly row: number; readonly sentence: string; readonly text: string }[];
  /** What was taken otherwise than it stood. */
  readonly remarks: readonly { readonly row: number; readonly sentence: string }[];
  /** Lines that are recorded already, just so. */
  readonly same: readonly number[];
}

/** So many lines a list may have. */
const mostChannelRows = 2000;

/** What an import would do, with everything that stands in its way; writes nothing. */
export async function checkChannelImport(
  { ledger, actor, today }: ActContext,
  table: ChannelTable,
): Promise<ChannelCheck> {
  const bodies = bodiesFor(actor, 'channels.record');
  if (!bodies.includes(table.bodyId)) return { records: [], faults: [], remarks: [], same: [] };
  return ledger.read({ bodies }, (tx) => checked(tx, table, today));
}

/**
 * Records every line of a list at once, or none. A line whose address is recorded already brings its number of readers
 * up to date; one that changes nothing is passed over.
 */
export async function importChannels(
  context: ActContext,
  { actId, ...table }: ChannelTable & { readonly actId: string },
): Promise<Outcome> {
  const { bodyId } = table;
  const act = { permission: 'channels.record', bodyId, actId, kind: 'channel.recorded' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const { records, faults } = await checked(tx, table, context.today);
    const [fault] = faults;
    if (fault !== undefined) {
      const sentence = `有${faults.length}处要先改好，一条也没有登记。第${fault.row}行：${fault.sentence}`;
      return refuse('wrong-input', sentence);
    }
    if (records.length === 0) {
      return refuse('wrong-input', '没有可以登记的内容，或者都已经登记过，没有改动。');
    }
    const added = records.filter(({ standing }) => standing === null).map(({ record }) => record);
    await acknowledgePortal(tx, bodyId, added);
    const source = sourceForEver(table.source);
    return [
      { kind: 'channel.recorded', subjectId: actId, payload: { source, records: added } },
      ...records.flatMap(({ record, standing }): readonly StatedAct[] =>
        standing === null
          ? []
          : [
              {
                kind: 'channel.corrected',
                subjectId: record.recordId,
                payload: { record, reason: '更新阅读数' },
              },
            ],
      ),
    ];
  });
}

async function checked(
  tx: Tx,
  { bodyId, rows, text, defaults, categories }: ChannelTable,
  today: CivilDate,
): Promise<ChannelCheck> {
  const read: readonly (ReadChannelLine & { readonly row: number; readonly text: string })[] = [
    ...rows.map(({ row, cells }) => ({
      row,
      text: Object.values(cells).join(' ').slice(0, 120),
      ...readChannelRow(cells, defaults, today),
    })),
    ...readLinks(text, defaults, today),
  ];
  if (read.length > mostChannelRows) {
    const sentence = `一次最多${mostChannelRows}条，现有${read.length}条，请分几次登记。`;
    return { records: [], faults: [{ row: 1, sentence, text: '' }], remarks: [], same: [] };
  }
  const faults: { row: number; sentence: string; text: string }[] = [];
  const remarks: { row: number; sentence: string }[] = [];
  const lines: { row: number; record: ChannelRecord }[] = [];
  const firstRow = new Map<string, number>();
  const chosen = new Map(categories.map(({ row, category }) => [row, category]));
  for (const { row, text: stood, line, ...found } of read) {
    remarks.push(...found.remarks.map((sentence) => ({ row, sentence })));
    faults.push(...found.faults.map((sentence) => ({ row, sentence, text: stood })));
    if (line === null) continue;
    const fault = faultOfPrivateRecord(line);
    const record = recordOf(uuidv7(), {
      ...line,
      category: chosen.get(row) ?? line.category,
      publicationId: null,
    });
    const key = keyOf(record);
    const earlier = firstRow.get(key);
    // What may not be kept is not shown either.
    if (fault !== null) faults.push({ row, sentence: fault.message, text: '' });
    else if (earlier !== undefined) faults.push({ row, sentence: `和第${earlier}行重复。`, text: stood });
    else lines.push({ row, record });
    firstRow.set(key, earlier ?? row);
  }
  const standing = await standingOf(
    tx,
    bodyId,
    lines.map(({ record }) => record),
  );
  const records: CheckedRecord[] = [];
  const same: number[] = [];
  for (const { row, record } of lines) {
    const before = standing.get(keyOf(record)) ?? null;
    if (before === null) records.push({ row, record, standing: null });
    else if (record.reads === null || record.reads === before.reads) same.push(row);
    else records.push({ row, record: { ...before, reads: record.reads }, standing: before });
  }
  return { records, faults: faults.toSorted((a, b) => a.row - b.row), remarks, same };
}

/** What tells records apart: the address in its channel, else what hung where on which day. */
const keyOf = ({ channel, url, title, place, on }: ChannelRecord) =>
  JSON.stringify(url === null ? [channel, title, place, on] : [channel, url]);

async function standingOf(
  tx: Tx,
  bodyId: string,
  records: readonly ChannelRecord[],
): Promise<ReadonlyMap<string, ChannelRecord>> {
  if (records.length === 0) return new Map();
  const urls = records.flatMap(({ url }) => (url === null ? [] : [url]));
  const days = records.flatMap(({ url, on }) => (url === null ? [on] : []));
  const rows = await tx
    .selectFrom('channel_records')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .where((at) =>
      at.or([
        ...(urls.length === 0 ? [] : [at('url', 'in', [...new Set(urls)])]),
        ...(days.length === 0 ? [] : [at('on_date', 'in', [...new Set(days)])]),
      ]),
    )
    .execute();
  return new Map(
    rows.map((row) => {
      const { record_id: recordId, channel, category, title, url, place, reads } = row;
      const { on_date: on, publication_id: publicationId } = row;
      const record = { recordId, channel, category, title, url, place, on, reads, publicationId };
      return [keyOf(record), record];
    }),
  );
}
