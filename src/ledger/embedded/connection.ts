import pg from 'pg';
import { owner } from './make-cluster.ts';

/** How to reach the embedded server. */
export interface Connection {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The database that the ledger lives in. */
export const databaseName = 'gongkai';

export const connectionTo = (port: number, password: string): Connection => ({
  host: '127.0.0.1',
  port,
  user: owner,
  password,
  database: databaseName,
});

/**
 * The same as an address; it holds the password. What the operator has set for other servers (PGSSLMODE) does not
 * count for this one.
 */
export const urlOf = ({ host, port, user, password, database }: Connection): string =>
  `postgres://${user}:${password}@${host}:${port}/${database}?sslmode=disable`;

/** One session on a database of the server, ended when `work` has ended. */
async function withSession<T>(
  connection: Connection,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...connection,
    database,
    ssl: false,
    connectionTimeoutMillis: 10_000,
    application_name: 'gongkai',
    // Given, so that the client does not send PGOPTIONS of the operator's environment instead.
    options: '-c client_encoding=UTF8',
  });
  // A server that goes away under the session rejects the query; the event has nothing to add.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What a server says of itself: which data it serves and its version (`18.4`). */
export const askServer = (connection: Connection): Promise<{ folder: string; version: string }> =>
  withSession(connection, 'postgres', async (client) => {
    const { rows } = await client.query<{ folder: string; version: string }>(
      "select current_setting('data_directory') as folder, current_setting('server_version') as version",
    );
    const [row] = rows;
    if (row === undefined) throw new Error('The server said nothing of itself.');
    return row;
  });

/** Makes the ledger's database where it is missing. */
export const ensureDatabase = (connection: Connection): Promise<void> =>
  withSession(connection, 'postgres', async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database "${databaseName}" template template0`);
  });
