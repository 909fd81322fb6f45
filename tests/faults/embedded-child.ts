import { writeSync } from 'node:fs';
import pg from 'pg';
import { prepareBinaries } from '../../src/ledger/embedded/binaries.ts';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';

/*
 * A process for the tests to kill: `embedded-child.ts <mode> <folder> …`. It says what it does in lines of JSON,
 * written at once, so that a line is out before the process can be killed.
 *
 * hold      starts on the folder and stays
 * stream    starts, then adds row after row to the table `numbers`; a line for every row once it is committed
 * leave     starts, then ends by process.exit without close
 * binaries  prepares the programs of the package <folder>, copies to the folder that follows
 */
const [mode = '', folder = '', copies = ''] = process.argv.slice(2);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

try {
  if (mode === 'binaries') {
    const { folder: native, version } = prepareBinaries(folder, null, copies);
    say({ native, version });
    process.exit(0);
  }
  const server = await startEmbedded({ dataDir: folder });
  say({ url: server.url, adopted: server.adopted, dataFolder: server.dataFolder });
  if (mode === 'leave') process.exit(0);
  if (mode === 'stream') {
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table if not exists numbers (number int primary key)');
    const { rows } = await client.query<{ last: number }>(
      'select coalesce(max(number), 0) as last from numbers',
    );
    for (let number = (rows[0]?.last ?? 0) + 1; ; number += 1) {
      await client.query('insert into numbers values ($1)', [number]);
      say({ committed: number });
    }
  }
  setInterval(() => undefined, 60_000);
} catch (fault) {
  say({ name: fault instanceof Error ? fault.name : '', message: String(fault) });
  process.exit(1);
}
