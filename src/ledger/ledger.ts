import { sql, type Kysely, type Transaction } from 'kysely';
import type pg from 'pg';
import { appRole, openPool, queries } from './connection.ts';
import type { Keys } from './keys.ts';
import type { Database } from './schema.ts';
import { scopeSetting, type Scope } from './scope.ts';

/** A transaction in the ledger: it sees the rows of the bodies in its scope and no others. */
export type Tx = Transaction<Database>;

export interface ReadLimits {
  /** The longest that the database may work on one statement; beyond it, it is refused. */
  readonly statementMs?: number;
}

/** The ledger of an installation. */
export interface Ledger {
  /** Everything or nothing: what the callback throws undoes what it wrote. */
  readonly write: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** One consistent view; whatever writes in it is refused by the database. */
  readonly read: <T>(scope: Scope, work: (tx: Tx) => Promise<T>, limits?: ReadLimits) => Promise<T>;
  readonly keys: Keys;
  /** The pool under the server's role, for the job queue. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/**
 * Opens the ledger of a migrated database, under the role that can add acts and not alter them.
 */
export function openLedger(options: {
  readonly url: string;
  readonly keys: Keys;
  readonly poolSize?: number;
  /** The time that a demonstration lives; without effect on any other ledger (`ledger_moment` of the database). */
  readonly demonstrationMoment?: () => Date;
}): Ledger {
  const pool = openPool(options.url, appRole, options.poolSize);
  const db = queries(pool);
  return {
    write: (scope, work) =>
      inScope(db, { scope, mode: 'read write', moment: options.demonstrationMoment?.() }, work),
    read: (scope, work, { statementMs } = {}) =>
      inScope(db, { scope, mode: 'isolation level repeatable read, read only', statementMs }, work),
    keys: options.keys,
    pool,
    close: () => db.destroy(),
  };
}

/** A transaction that says whose rows it may touch as it begins: both in one message, each of which costs a statement. */
function inScope<T>(
  db: Kysely<Database>,
  {
    scope,
    mode,
    statementMs,
    moment,
  }: {
    readonly scope: Scope;
    readonly mode: 'read write' | 'isolation level repeatable read, read only';
    readonly statementMs?: number | undefined;
    readonly moment?: Date | undefined;
  },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const setting = scopeSetting(scope);
  const lived =
    moment === undefined ? '' : `; set local gongkai.demonstration_moment to '${moment.toISOString()}'`;
  const limit = statementMs === undefined ? '' : `; set local statement_timeout to ${Math.ceil(statementMs)}`;
  return db.connection().execute(async (connection) => {
    await sql
      .raw(`begin ${mode}; set local gongkai.scope to '${setting}'${limit}${lived}`)
      .execute(connection);
    try {
      // What Kysely calls a transaction is a connection that begins no other.
      const done = await work(connection as Tx);
      // Alone, `commit` of a transaction that a statement has broken undoes it and says nothing.
      await sql.raw(`set local gongkai.scope to ''; commit`).execute(connection);
      return done;
    } catch (error) {
      // A connection that is gone has undone it already.
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}
