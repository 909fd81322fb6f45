import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { publishDue, publishNow } from '../../src/acts/publishing/publish.ts';
import type { PublishingContext } from '../../src/acts/publishing/services.ts';
import { civilDate } from '../../src/law/index.ts';
import { keysFrom } from '../../src/ledger/keys.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { memoryStore } from '../support/memory-store.ts';

/*
 * A process for the tests to kill: `publish-child.ts <url> <actor> <items> <today>`, the two in the middle JSON. It publishes the approved items by
 * that person and those whose time has come by itself, two at a time, and says each that is out in a line, written at once.
 */
interface Item {
  readonly bodyId: string;
  readonly publicationId: string;
  readonly digest: string;
  readonly scheduled: boolean;
}
const [url = '', actor = '{}', given = '[]', day = ''] = process.argv.slice(2);
const items = JSON.parse(given) as readonly Item[];
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

const today = civilDate(day);
const unasked = () => Promise.resolve({ reason: 'there are no files' });
const context: PublishingContext = {
  ledger: openLedger({ url, keys: keysFrom(randomBytes(32)), poolSize: 4 }),
  actor: JSON.parse(actor) as PublishingContext['actor'],
  today,
  now: new Date(),
  files: memoryStore(),
  fileTools: { recognise: unasked, inspect: unasked, mask: unasked },
};
say({ ready: true });

const waiting = [...items];
async function work(): Promise<void> {
  for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
    const { scheduled, ...of } = item;
    const outcome = scheduled
      ? await publishDue(context, of, today)
      : await publishNow(context, { actId: uuidv7(), ...of });
    say(outcome.done ? { out: item.publicationId } : { refused: outcome.refusal.message });
  }
}
await Promise.all([work(), work()]);
say({ finished: true });
setInterval(() => undefined, 60_000);
