import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { startEmbedded } from '../../src/ledger/embedded/start-embedded.ts';
import { keysFrom } from '../../src/ledger/keys.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import { act, body } from '../support/ledger.ts';

/*
 * A process for the tests to kill: `append-child.ts embedded <DATA_DIR>` or `append-child.ts server <url>`. It founds
 * three bodies and appends acts to them from two writers each. It says each act that stands in a line of JSON, written
 * at once, so that a line is out before the process can be killed.
 */
const [mode = '', place = ''] = process.argv.slice(2);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

const url = mode === 'embedded' ? (await startEmbedded({ dataDir: place })).url : place;
await migrate(url);
const ledger = openLedger({ url, keys: keysFrom(randomBytes(32)), poolSize: 6 });
say({ url });

async function append(bodyId: string): Promise<never> {
  for (;;) {
    const staffId = uuidv7();
    const added = await act(ledger, bodyId, 'staff.added', staffId, {
      account: staffId,
      name: '张三',
      post: '干事',
      roles: ['clerk'],
      phoneId: null,
    });
    say({ act: added });
    say({
      act: await act(ledger, bodyId, 'staff.changed', staffId, { name: '李四', post: '主任', phoneId: null }),
    });
  }
}

const bodies = [await body(ledger, '甲县'), await body(ledger, '乙镇'), await body(ledger, '丙镇')];
await Promise.all([...bodies, ...bodies].map(append)).catch((fault: unknown) => {
  // Its database was taken away before it: it was to be killed now, and stays until it is.
  say({ refused: String(fault) });
  setInterval(() => undefined, 60_000);
});
