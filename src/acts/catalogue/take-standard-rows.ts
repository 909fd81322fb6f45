import { v5 as uuidv5 } from 'uuid';
import { standardRows, type CatalogueRow, type StandardRow } from '../../law/index.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { rowsOf } from './row-input.ts';
import { matterKey } from './set-row.ts';

export interface TakenRows {
  readonly actId: string;
  readonly bodyId: string;
  /** Ids of law's standard rows: std-01 … */
  readonly standardIds: readonly string[];
}

/** Takes over rows that a township may begin with. Those that stand already are left as they are. */
export async function takeStandardRows(context: ActContext, input: TakenRows): Promise<Outcome> {
  const { actId, bodyId, standardIds } = input;
  const chosen = standardRows.filter(({ id }) => standardIds.includes(id));
  if (chosen.length === 0 || chosen.length < new Set(standardIds).size) {
    return { done: false, refusal: refuse('wrong-input', '请选择要用的事项。', 'standardIds') };
  }
  const act = { permission: 'catalogue.edit', bodyId, actId, kind: 'catalogue.rows-set' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const { name } = await tx
      .selectFrom('bodies')
      .select('name')
      .where('body_id', '=', bodyId)
      .executeTakeFirstOrThrow();
    const rows = await rowsOf(tx, bodyId);
    const taken = new Set(rows.map(({ row }) => matterKey(row)));
    const fresh = chosen.filter((row) => !taken.has(matterKey(row)));
    if (fresh.length === 0) return refuse('not-now', '选的事项目录里都已经有了，没有要加的。');
    const last = rows.at(-1)?.position ?? 0;
    return [
      {
        kind: 'catalogue.rows-set',
        subjectId: bodyId,
        payload: {
          source: '常用事项',
          rows: fresh.map((row, at) => ({ position: last + at + 1, row: rowFor(row, bodyId, name) })),
          removed: [],
        },
      },
    ];
  });
}

/** Standard rows name their publisher by its kind; a body's catalogue names the body. */
function rowFor(standard: StandardRow, bodyId: string, name: string): CatalogueRow {
  const { cites: _cites, ...row } = standard;
  return {
    ...row,
    id: uuidv5(row.id, bodyId),
    publisher: row.publisher === '乡镇人民政府' ? name : row.publisher,
  };
}
