import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfRow, mostRows, rowsOf, tidied, type RowInput } from './row-input.ts';

export interface SetRow {
  readonly actId: string;
  readonly bodyId: string;
  /** Null for a new row. */
  readonly rowId: string | null;
  /** When the row that was seen had been set; null for a new one. */
  readonly seenAt: string | null;
  readonly row: RowInput;
}

/** Enters a row of the catalogue, or changes one. */
export async function setRow(context: ActContext, input: SetRow): Promise<Outcome> {
  const { actId, bodyId, rowId, seenAt } = input;
  // The same act twice enters one row: its id comes from the act's.
  const row = tidied({ ...input.row, id: rowId ?? actId });
  const fault = faultOfRow(row);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'catalogue.edit', bodyId, actId, kind: 'catalogue.rows-set' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const rows = await rowsOf(tx, bodyId);
    const before = rows.find((each) => each.row.id === row.id);
    if (rowId !== null && before === undefined) {
      return refuse('not-found', '公开目录里没有这一行，可能已经去掉了。请回到目录再看。');
    }
    if (before !== undefined && before.setAt !== seenAt) {
      return refuse('stale', '这一行刚有人改过，您看到的是原来的内容。请重新打开这一行，看过再改。');
    }
    const same = rows.find((each) => each.row.id !== row.id && matterKey(each.row) === matterKey(row));
    if (same !== undefined) {
      return refuse(
        'wrong-input',
        '目录里已经有领域、一级事项、二级事项都一样的一行，请改那一行。',
        'subMatter',
      );
    }
    if (before === undefined && rows.length >= mostRows) {
      return refuse('wrong-input', `目录最多${mostRows}行，已经满了。请先去掉不用的行。`);
    }
    const position = before?.position ?? (rows.at(-1)?.position ?? 0) + 1;
    return [
      {
        kind: 'catalogue.rows-set',
        subjectId: row.id,
        payload: { source: 'form', rows: [{ position, row }], removed: [] },
      },
    ];
  });
}

/** What tells rows of one catalogue apart: 领域, 一级事项 and 二级事项, blanks and signs aside. */
export function matterKey({
  field,
  matter,
  subMatter,
}: Pick<RowInput, 'field' | 'matter' | 'subMatter'>): string {
  const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');
  return [field.replace(/领域$/u, ''), matter, subMatter].map(bare).join('\n');
}

export interface RemovedRow {
  readonly actId: string;
  readonly bodyId: string;
  readonly rowId: string;
}

/** Takes a row out of the catalogue. What was published for it stays public; nothing more falls due. */
export async function removeRow(context: ActContext, { actId, bodyId, rowId }: RemovedRow): Promise<Outcome> {
  const act = { permission: 'catalogue.edit', bodyId, actId, kind: 'catalogue.rows-set' } as const;
  return perform(context, act, async (tx) => {
    const rows = await rowsOf(tx, bodyId);
    if (!rows.some(({ row }) => row.id === rowId)) {
      return refuse('not-found', '公开目录里没有这一行，可能已经去掉了。请回到目录再看。');
    }
    return [
      {
        kind: 'catalogue.rows-set',
        subjectId: rowId,
        payload: { source: 'form', rows: [], removed: [rowId] },
      },
    ];
  });
}
