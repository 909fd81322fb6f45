import type { InsertObject } from 'kysely';
import type { ActKind, RecordedAct } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import type { Database } from '../schema.ts';

/** What an act changes in the tables that serve lists. Reads nothing but those tables, so that it can be replayed. */
type One<K extends ActKind> = (tx: Tx, act: RecordedAct<K>) => Promise<unknown>;

/** The same for a run of acts of one kind, or of the kinds that share it, in few statements. */
export interface Many<K extends ActKind> {
  readonly many: (tx: Tx, acts: readonly RecordedAct<K>[]) => Promise<unknown>;
}

export type Projector<K extends ActKind> = One<K> | Many<K>;

export type Projectors = { readonly [K in ActKind]?: Projector<K> };

/** PostgreSQL takes 65,535 values in a statement. */
const mostRows = 2_000;

/** A projector of acts that each add a row. */
export function addingRow<K extends ActKind, T extends keyof Database>(
  table: T,
  row: (act: RecordedAct<K>) => InsertObject<Database, T>,
): Many<K> {
  return {
    many: async (tx, acts) => {
      for (let at = 0; at < acts.length; at += mostRows) {
        await tx
          .insertInto(table)
          .values(acts.slice(at, at + mostRows).map(row))
          .execute();
      }
    },
  };
}
