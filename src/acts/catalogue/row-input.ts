import { channelIds, faultsOfRow, type CatalogueRow, type PublishingFault } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfLength } from '../input.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { faultOfPrivate } from '../publishing-input.ts';

/** A row as it is entered: its id is the ledger's. */
export type RowInput = Omit<CatalogueRow, 'id'>;

/** Rows that one body keeps at most. */
export const mostRows = 2000;

/**
 * What keeps a row from standing. A time limit that cannot be read does not: catalogues have wordings of all kinds, and
 * the desk says of such a row that nothing is reminded of.
 */
export function faultsThatKeepOut(row: CatalogueRow): readonly PublishingFault[] {
  return faultsOfRow(row).filter(({ id, level }) => level === 'error' && id !== 'R-2');
}

/** What is wrong with a row that is entered; null where it can stand. */
export function faultOfRow(row: CatalogueRow): Refusal | null {
  const lengths = [
    ['field', '领域', row.field, 40],
    ['matter', '一级事项', row.matter, 200],
    ['subMatter', '二级事项', row.subMatter, 200],
    ['elements', '公开内容', row.elements.join('\n'), 5000],
    ['basis', '公开依据', row.basis, 5000],
    ['timeLimit', '公开时限', row.timeLimit, 500],
    ['publisher', '公开主体', row.publisher, 200],
    ['otherChannels', '其他渠道', row.otherChannels.join('\n'), 500],
    ['group', '特定群体', row.group ?? '', 200],
  ] as const;
  if (row.field.trim() === '') return refuse('wrong-input', '请填写领域。', 'field');
  for (const [field, name, text, most] of lengths) {
    const fault = faultOfLength(text, name, field, most);
    if (fault !== null) return fault;
  }
  const [fault] = faultsThatKeepOut(row);
  if (fault !== undefined) {
    const { sentence, field, basis } = fault;
    return { ...refuse('wrong-input', sentence, field), basis };
  }
  for (const [field, name, text] of lengths) {
    const found = faultOfPrivate(text, field, name);
    if (found !== null) return found;
  }
  return null;
}

/** A row with blanks at the ends of its texts taken away and nothing in it twice. */
export function tidied(row: CatalogueRow): CatalogueRow {
  const lines = (list: readonly string[]) => [
    ...new Set(list.map((each) => each.trim()).filter((each) => each !== '')),
  ];
  return {
    id: row.id,
    field: row.field.trim(),
    itemId: row.itemId,
    matter: row.matter.trim(),
    subMatter: row.subMatter.trim(),
    elements: lines(row.elements),
    basis: row.basis.trim(),
    timeLimit: row.timeLimit.trim(),
    publisher: row.publisher.trim(),
    channels: channelIds.filter((id) => row.channels.includes(id)),
    otherChannels: lines(row.otherChannels),
    group: row.group === null || row.group.trim() === '' ? null : row.group.trim(),
    manner: row.manner,
    levels: [...new Set(row.levels)],
  };
}

/** A row that stands in a body's catalogue. */
export interface StandingRow {
  readonly row: CatalogueRow;
  readonly position: number;
  /** ISO 8601. */
  readonly setAt: string;
}

/** The catalogue of a body as it stands, in its order. */
export async function rowsOf(tx: Tx, bodyId: string): Promise<readonly StandingRow[]> {
  const found = await tx
    .selectFrom('catalogue_rows')
    .select(['content', 'position', 'set_at'])
    .where('body_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('row_id')
    .execute();
  return found.map(({ content, position, set_at }) => ({
    row: content as CatalogueRow,
    position,
    setAt: set_at.toISOString(),
  }));
}

/** The row, or why there is none. */
export async function standingRow(tx: Tx, bodyId: string, rowId: string): Promise<StandingRow | Refusal> {
  const found = (await rowsOf(tx, bodyId)).find(({ row }) => row.id === rowId);
  return found ?? refuse('not-found', '公开目录里没有这一行，可能已经去掉了。请回到目录再看。');
}
