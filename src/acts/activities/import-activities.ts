import { v7 as uuidv7 } from 'uuid';
import {
  activityKinds,
  readActivityRow,
  type ActivityColumn,
  type ActivityDefaults,
  type CivilDate,
} from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { ActivityEntry } from '../../ledger/report-acts.ts';
import { bodiesFor } from '../actor.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { sourceForEver } from '../publishing-input.ts';
import { entryOf, faultOfPrivateActivity, standsSentence } from './activity-input.ts';

/** Rows of a list, each with the number that it has there. */
export interface ActivityTable {
  readonly bodyId: string;
  /** Name of the file, or `paste`. */
  readonly source: string;
  readonly rows: readonly {
    readonly row: number;
    readonly cells: Readonly<Partial<Record<ActivityColumn, string>>>;
  }[];
  readonly defaults: ActivityDefaults;
  /** True where lines that look like ones that stand are meant to stand twice. */
  readonly acceptRepeats: boolean;
}

/** What a list would come to. */
export interface ActivityCheck {
  readonly activities: readonly (ActivityEntry & { readonly row: number })[];
  /** What forbids it. */
  readonly faults: readonly { readonly row: number; readonly sentence: string }[];
  /** What was taken otherwise than it stood. */
  readonly remarks: readonly { readonly row: number; readonly sentence: string }[];
  /** Lines like one that stands, or an earlier row: likely recorded already. */
  readonly repeats: readonly { readonly row: number; readonly sentence: string }[];
}

/** So many lines a list may have. */
const mostActivityRows = 2000;

/** What an import would do, with everything that stands in its way; writes nothing. */
export async function checkActivityImport(
  { ledger, actor, today }: ActContext,
  table: ActivityTable,
): Promise<ActivityCheck> {
  const bodies = bodiesFor(actor, 'activities.record');
  if (!bodies.includes(table.bodyId)) return { activities: [], faults: [], remarks: [], repeats: [] };
  return ledger.read({ bodies }, (tx) => checked(tx, table, today));
}

/** Records every row of a list in one act, or none: a row that will not do keeps all of them out. */
export async function importActivities(
  context: ActContext,
  { actId, ...table }: ActivityTable & { readonly actId: string },
): Promise<Outcome> {
  const { bodyId } = table;
  const act = { permission: 'activities.record', bodyId, actId, kind: 'activity.recorded' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const { activities, faults, repeats } = await checked(tx, table, context.today);
    const [fault] = faults;
    if (fault !== undefined) {
      const sentence = `有${faults.length}处要先改好，一条也没有登记。第${fault.row}行：${fault.sentence}`;
      return refuse('wrong-input', sentence);
    }
    const [repeat] = repeats;
    if (repeat !== undefined && !table.acceptRepeats) {
      const sentence = `有${repeats.length}条可能登记过，一条也没有登记。第${repeat.row}行：${repeat.sentence}`;
      return refuse('wrong-input', sentence);
    }
    if (activities.length === 0) return refuse('wrong-input', '表里没有可以登记的行，没有登记。');
    const stated = activities.map(({ row: _row, ...entry }) => entry);
    const source = sourceForEver(table.source);
    return [{ kind: 'activity.recorded', subjectId: actId, payload: { source, activities: stated } }];
  });
}

async function checked(
  tx: Tx,
  { bodyId, rows, defaults }: ActivityTable,
  today: CivilDate,
): Promise<ActivityCheck> {
  if (rows.length > mostActivityRows) {
    const sentence = `一次最多${mostActivityRows}行，现有${rows.length}行，请分几次登记。`;
    return { activities: [], faults: [{ row: 1, sentence }], remarks: [], repeats: [] };
  }
  const activities: (ActivityEntry & { readonly row: number })[] = [];
  const faults: { row: number; sentence: string }[] = [];
  const remarks: { row: number; sentence: string }[] = [];
  for (const { row, cells } of rows) {
    const read = readActivityRow(cells, defaults, today);
    const fault = faultOfPrivateActivity({ title: cells.title ?? '', remark: cells.remark ?? '' });
    remarks.push(...read.remarks.map((sentence) => ({ row, sentence })));
    faults.push(...read.faults.map((sentence) => ({ row, sentence })));
    if (fault !== null) faults.push({ row, sentence: fault.message });
    else if (read.line !== null) activities.push({ row, ...entryOf(uuidv7(), read.line) });
  }
  const standing = await standingOf(tx, bodyId, activities);
  const repeats: { row: number; sentence: string }[] = [];
  const seen = new Map<string, number>();
  for (const entry of activities) {
    const { row, title } = entry;
    const key = keyOf(entry);
    const earlier = seen.get(key);
    const since = standing.get(key);
    const { lasts } = activityKinds[entry.kind];
    const list = lasts && entry.until === null ? faults : repeats;
    if (since !== undefined) {
      const sentence = lasts ? standsSentence(title, since) : '日期、类别、名称都和已登记的一条一样。';
      list.push({ row, sentence });
    } else if (earlier !== undefined) {
      list.push({ row, sentence: `${lasts ? '' : '日期、'}类别、名称都和第${earlier}行一样。` });
    } else seen.set(key, row);
  }
  return { activities, faults: faults.toSorted((a, b) => a.row - b.row), remarks, repeats };
}

/** What tells records apart: kind, name and day; for what still stands the day does not matter. */
const keyOf = ({ kind, title, on, until }: Pick<ActivityEntry, 'kind' | 'title' | 'on' | 'until'>) =>
  JSON.stringify(activityKinds[kind].lasts && until === null ? [kind, title] : [kind, title, on]);

/** Keys of what is recorded like these, with its day. */
async function standingOf(
  tx: Tx,
  bodyId: string,
  activities: readonly ActivityEntry[],
): Promise<ReadonlyMap<string, CivilDate>> {
  if (activities.length === 0) return new Map();
  const rows = await tx
    .selectFrom('activities')
    .select(['kind', 'title', 'on_date as on', 'until_date as until'])
    .where('body_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .where('title', 'in', [...new Set(activities.map(({ title }) => title))])
    .execute();
  return new Map(
    rows.map(({ kind, title, on, until }) => [
      keyOf({ kind: kind as ActivityEntry['kind'], title, on, until }),
      on,
    ]),
  );
}
