import { join } from 'node:path';
import { findPackage, prepareBinaries } from './binaries.ts';
import { ensureDatabase, urlOf } from './connection.ts';
import { lockFolder } from './folder-lock.ts';
import { ensureCluster } from './make-cluster.ts';
import { keepPassword, resetPassword } from './password.ts';
import { findPlaces, openDataDir, usualOutside } from './places.ts';
import { clearDeadPostmaster, livingPostmaster } from './postmaster-file.ts';
import { processState } from './process-facts.ts';
import {
  adoptServer,
  launchServer,
  OtherPassword,
  stopServer,
  type Launch,
  type ServerProcess,
} from './server-process.ts';
import { superviseServer } from './supervise-server.ts';
import type { Connection } from './connection.ts';

/** A PostgreSQL of our own that runs on data in DATA_DIR. */
export interface EmbeddedPostgres {
  /** As the owner of everything, over 127.0.0.1 with its password; the database `gongkai` exists. */
  readonly connection: Connection;
  /** The same as an address, `postgres://…`; it holds the password. */
  readonly url: string;
  /** One Chinese sentence for the operator: which database, where its data is, and where it went instead. */
  readonly description: string;
  /** True where a living server was taken over that a killed process had left. */
  readonly adopted: boolean;
  /** The cluster. */
  readonly dataFolder: string;
  /** Stops it without waiting for its clients; resolves when it is down. A second call waits for the same end. */
  readonly close: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** DATA_DIR: made where it is missing; the data is in its folder `postgres`. */
  readonly dataDir: string;
  /** Settings of postgresql.conf, such as `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the cluster and the programs go, started as root, that the database's user cannot reach in place. */
  readonly outside?: string;
  /** Is told, in a Chinese sentence, that the server ended by itself and what became of it. */
  readonly report?: (sentence: string) => void;
}

/**
 * Starts the PostgreSQL that comes with the package, on the data in DATA_DIR, and keeps it running until `close`:
 * makes the cluster the first time, takes over a server that a killed process has left, clears up after one that was
 * killed itself, and starts it again on its port where it ends unasked.
 *
 * @throws DatabaseStartError with a Chinese sentence; another start on the same folder is one of its reasons.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = openDataDir(options.dataDir);
  const lock = await lockFolder(join(dataDir, 'postgres.lock'), dataDir);
  try {
    const places = findPlaces(dataDir, options.outside ?? usualOutside);
    const binaries = prepareBinaries(findPackage(), places.account, places.copies);
    const password = keepPassword(places);
    const { setAside } = await ensureCluster(places, binaries, password);
    const launch = { places, binaries, password, settings: options.settings ?? {} };
    const orphan = await takeOver(launch);
    const server = orphan ?? (await launchWithPassword(launch));
    try {
      await ensureDatabase(server.connection);
    } catch (fault) {
      await stopServer(server, places, binaries);
      throw fault;
    }
    const supervised = superviseServer(server, launch, options.report ?? (() => undefined));
    const stop = async () => {
      await supervised.stop();
      lock.release();
    };
    let closing: Promise<void> | null = null;
    return {
      connection: server.connection,
      url: urlOf(server.connection),
      description: describe(launch, dataDir, orphan !== null, setAside),
      adopted: orphan !== null,
      dataFolder: places.cluster,
      close: () => (closing ??= stop()),
    };
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/** The orphan on this cluster, if there is one that can serve on; one that cannot is stopped. */
async function takeOver(launch: Launch): Promise<ServerProcess | null> {
  const { cluster } = launch.places;
  const orphan = livingPostmaster(cluster);
  if (orphan !== null) {
    const adopted = await adoptServer(orphan, launch);
    if (adopted !== null) return adopted;
    const isDown = () => processState(orphan.pid) !== 'running';
    await stopServer({ pid: orphan.pid, isDown }, launch.places, launch.binaries);
  }
  clearDeadPostmaster(cluster);
  return null;
}

/** A cluster whose password is not the kept one is given it, once. */
async function launchWithPassword(launch: Launch): Promise<ServerProcess> {
  try {
    return await launchServer(launch);
  } catch (fault) {
    if (!(fault instanceof OtherPassword)) throw fault;
    resetPassword(launch.places, launch.binaries, launch.password);
    return launchServer(launch);
  }
}

function describe(
  { places, binaries }: Launch,
  dataDir: string,
  adopted: boolean,
  setAside: string | null,
): string {
  const facts = [
    `数据库是随程序附带的PostgreSQL ${binaries.version}`,
    places.moved
      ? `数据在“${places.cluster}”（以root启动时，数据库由uid ${places.account?.uid}运行，它进不了“${dataDir}”）`
      : `数据在“${places.cluster}”`,
    ...(binaries.folder.startsWith(places.copies) ? [`程序复制到了“${places.copies}”`] : []),
    ...(adopted ? ['接着使用上次意外中断后仍在运行的数据库'] : []),
    ...(setAside === null ? [] : [`原来没有建完的文件夹改名保留为“${setAside}”`]),
  ];
  return `${facts.join('，')}。`;
}
