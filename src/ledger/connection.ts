import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

/** The role under which the server works: it adds acts and cannot alter them. */
export const appRole = 'gongkai_app';

const int8 = 20;
const date = 1082;
const json = 114;

/**
 * How values come out of the database: whole numbers as numbers (no figure here passes 2^53), civil dates as text,
 * instants as `Date`.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') => {
    if (id === int8) return Number;
    if (id === date) return (text: string) => text;
    if (id === json) return (text: string) => JSON.parse(text) as unknown;
    return pg.types.getTypeParser(id, format);
  }) as typeof pg.types.getTypeParser,
};

/**
 * Opens a pool.
 * @param url `postgres://…`
 * @param role the role to work under; null for the one that the address names, as migrations need
 * @param size connections at most
 */
export function openPool(url: string, role: typeof appRole | null, size = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    application_name: 'gongkai',
    connectionTimeoutMillis: 10_000,
    // Finds out that the machine of the server is gone, which sends no word of it.
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
    options: [
      '-c timezone=UTC',
      '-c client_encoding=UTF8',
      '-c idle_in_transaction_session_timeout=60000',
      // A migration takes as long as it takes, and waits as long for that of another server.
      ...(role === null ? [] : ['-c statement_timeout=60000', `-c role=${role}`]),
    ].join(' '),
  });
  // A connection that dies while it is idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    prepareStatements(client);
  });
  return pool;
}

/**
 * So many texts of statements a connection keeps prepared; lists with odd filters beyond them are planned each time. The
 * demonstration's three years ask some 300.
 */
const mostPrepared = 400;

/** Has a connection plan each statement once: the plans of small statements take longer than their work. */
function prepareStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: readonly unknown[]) => unknown;
  const names = new Map<string, string>();
  const named = (text: unknown, values: unknown, ...rest: readonly unknown[]) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return query(text, values, ...rest);
    let name = names.get(text);
    if (name === undefined) {
      if (names.size >= mostPrepared) return query(text, values, ...rest);
      name = `s${names.size}`;
      names.set(text, name);
    }
    return query({ name, text, values }, ...rest);
  };
  client.query = named as typeof client.query;
}

/** The query builder on a pool. */
export function queries(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
