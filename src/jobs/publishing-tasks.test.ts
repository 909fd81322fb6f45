import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { done } from '../../tests/support/acting.ts';
import { asOwner } from '../../tests/support/owner.ts';
import {
  inDays,
  noticeOf,
  publishingTown,
  type PublishingTown,
} from '../../tests/support/publishing-town.ts';
import { schedulePublication } from '../acts/publishing/schedule-publication.ts';
import { setWords } from '../acts/publishing/set-words.ts';
import { withdrawPublication } from '../acts/publishing/end-publication.ts';
import { publishNow } from '../acts/publishing/publish.ts';
import { inspectFile } from '../documents/inspection/inspect-file.ts';
import { maskFile } from '../documents/masking/mask-file.ts';
import { wordsHere } from '../documents/words/words-pool.ts';
import { siteAddresses } from '../site/public/site-addresses.ts';
import { addJob } from '../ledger/queue.ts';
import { startJobs, type Jobs } from './start-jobs.ts';

let town: PublishingTown;
let clock: Date;
const day = inDays(90);
const running: Jobs[] = [];

beforeEach(async () => {
  town = await publishingTown();
  clock = new Date();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()));
  await town.close();
});

async function server(): Promise<Jobs> {
  const jobs = await startJobs({
    ledger: town.ledger,
    url: town.database.url,
    clock: () => clock,
    backups: { nightly: () => Promise.resolve() },
    files: town.files,
    masking: { inspect: inspectFile, mask: maskFile },
    words: wordsHere,
    addresses: siteAddresses(town.ledger),
    publicUrl: null,
    deliver: null,
    log: () => undefined,
    pollMs: 50,
  });
  running.push(jobs);
  return jobs;
}
/** Ten o'clock in China has come: for the ledger, for the queue, for the servers. */
async function tenOClock(): Promise<void> {
  clock = new Date(`${day}T02:00:00Z`);
  await asOwner(town.database.url, async (owner) => {
    await owner.query(`update chain_heads set at = $1`, [clock]);
    await owner.query(`update graphile_worker._private_jobs set run_at = now() where run_at > now()`);
  });
}
/** An item that is to go out at ten on that day. */
async function scheduled(title: string) {
  const of = await town.draft(noticeOf(title, ['老君山防火。']));
  const digest = await town.send(of);
  await town.pass(of);
  const at = { on: day, time: '10:00' };
  done(await schedulePublication(await town.as('clerk'), { actId: uuidv7(), ...of, digest, ...at }));
  return { ...of, digest };
}
const published = async (of: Awaited<ReturnType<typeof scheduled>>) =>
  (await town.acts(of)).filter((kind) => kind === 'publication.published').length;

it('publishes at the set time, once, however many servers there are', async () => {
  const of = await scheduled('关于防火的通知');
  await Promise.all([server(), server(), server()]);
  expect(await published(of)).toBe(0);
  await tenOClock();
  await expect.poll(() => published(of)).toBe(1);
  await town.ledger.write('everything', (tx) => addJob(tx, 'publish-due', {}, 'publish-due'));
  await town.ledger.write('everything', (tx) => addJob(tx, 'publish-scheduled', of, 'again'));
  const waiting = () =>
    asOwner(
      town.database.url,
      async (owner) => (await owner.query('select from graphile_worker._private_jobs')).rowCount,
    );
  await expect.poll(waiting).toBe(0);
  expect(await published(of)).toBe(1);
  const { rows } = await asOwner(town.database.url, (owner) =>
    owner.query(`select actor_id from acts where kind = 'publication.published'`),
  );
  expect(rows).toEqual([{ actor_id: null }]);
  expect(await town.faults()).toEqual([]);
});

it('publishes at its start what was due while no server ran', async () => {
  const first = await server();
  const of = await scheduled('关于停电的通知');
  await first.close();
  running.length = 0;
  await tenOClock();
  // As though the job had been lost as well.
  await asOwner(town.database.url, (owner) => owner.query('delete from graphile_worker._private_jobs'));
  await server();
  await expect.poll(() => published(of)).toBe(1);
});

it('goes on to the next item where one is kept back, and publishes that one when it is settled', async () => {
  const [held, next] = [await scheduled('关于登山的通知'), await scheduled('关于修路的通知')];
  await asOwner(town.database.url, (owner) =>
    owner.query(`update contents set title = '别的' where digest = $1`, [held.digest]),
  );
  await tenOClock();
  await server();
  await expect.poll(() => published(next)).toBe(1);
  expect(await published(held)).toBe(0);
  await asOwner(town.database.url, (owner) =>
    owner.query(`update contents set title = '关于登山的通知' where digest = $1`, [held.digest]),
  );
  await town.ledger.write('everything', (tx) => addJob(tx, 'publish-due', {}, 'publish-due'));
  await expect.poll(() => published(held)).toBe(1);
});

it('screens again what is public when the words of a body change', async () => {
  const of = await town.draft(noticeOf('关于游览的通知', ['老君山开放。']));
  const digest = await town.send(of);
  await town.pass(of);
  done(await publishNow(await town.as('clerk'), { actId: uuidv7(), ...of, digest }));
  await server();
  const words = [{ list: '敏感词', word: '老君山' }] as const;
  const { bodyId } = of;
  done(
    await setWords(await town.as('clerk'), { actId: uuidv7(), bodyId, source: 'form', basedOn: null, words }),
  );
  const open = async () =>
    (
      await town.ledger.read('everything', (tx) =>
        tx.selectFrom('publications').select('rescreened_open').executeTakeFirstOrThrow(),
      )
    ).rescreened_open;
  await expect.poll(open).toBe(1);
  const head = await town.as('head');
  done(await withdrawPublication(head, { actId: uuidv7(), ...of, reason: '有误', notice: '因内容有误撤回' }));
  expect(await town.faults()).toEqual([]);
});

it('thins out by night', async () => {
  const of = await town.draft(noticeOf('关于比赛的通知'));
  await asOwner(town.database.url, (owner) =>
    owner.query(
      `insert into contents select body_id, $1, title, head, content, attachments, now() - interval '40 days'
      from manuscripts where publication_id = $2`,
      ['f'.repeat(64), of.publicationId],
    ),
  );
  await server();
  await town.ledger.write('everything', (tx) => addJob(tx, 'thin-manuscripts', {}, 'thin'));
  const kept = () =>
    town.ledger.read('everything', (tx) => tx.selectFrom('contents').select('digest').execute());
  await expect.poll(kept).toEqual([]);
});
