import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { done } from '../../tests/support/acting.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { noticeOf, publishingTown, type PublishingTown } from '../../tests/support/publishing-town.ts';
import { publishNow } from '../acts/publishing/publish.ts';
import { inspectFile } from '../documents/inspection/inspect-file.ts';
import { maskFile } from '../documents/masking/mask-file.ts';
import { wordsHere, type Words } from '../documents/words/words-pool.ts';
import { readUnread } from '../ledger/public-words.ts';
import { siteAddresses } from '../site/public/site-addresses.ts';
import { indexPublic } from './index-public.ts';
import { startJobs, type Jobs } from './start-jobs.ts';

let town: PublishingTown;
const running: Jobs[] = [];

beforeEach(async () => {
  town = await publishingTown();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()));
  await town.close();
});

async function server(): Promise<void> {
  running.push(
    await startJobs({
      ledger: town.ledger,
      url: town.database.url,
      clock: () => new Date(),
      backups: { nightly: () => Promise.resolve() },
      files: town.files,
      masking: { inspect: inspectFile, mask: maskFile },
      words: wordsHere,
      addresses: siteAddresses(town.ledger),
      publicUrl: null,
      deliver: null,
      log: () => undefined,
      pollMs: 50,
    }),
  );
}

async function publish(title: string, lines: readonly string[] = ['现予公开。']) {
  const of = await town.draft(noticeOf(title, [...lines]));
  const digest = await town.send(of);
  await town.pass(of);
  done(await publishNow(await town.as('clerk'), { actId: uuidv7(), ...of, digest }));
  return of;
}
const unread = () => town.ledger.read('everything', (tx) => readUnread(tx, 100));
const texts = () =>
  town.ledger.read('everything', (tx) => tx.selectFrom('public_texts').select(['part', 'text']).execute());
const services = (words: Words = wordsHere) => ({
  ledger: town.ledger,
  files: town.files,
  words,
  masking: { inspect: inspectFile },
});

it('makes the words of what goes out, by a job that the act itself asks for', async () => {
  await server();
  const of = await publish('关于防火的通知', ['老君山林区禁止野外用火。']);
  await expect.poll(unread).toEqual([]);
  expect(await texts()).toEqual([{ part: 1, text: '老君山林区禁止野外用火。' }]);
  const { rows } = await asOwner(town.database.url, (owner) =>
    owner.query(
      `select words @@ '''=防火'' & ''君山''' as found, title_words @@ '''君山''' as titled from public_index
       where publication_id = $1`,
      [of.publicationId],
    ),
  );
  expect(rows).toEqual([{ found: true, titled: false }]);
});

it('makes at its start the words of what went out while its jobs were lost', async () => {
  await publish('关于修路的通知');
  await asOwner(town.database.url, (owner) => owner.query('delete from graphile_worker._private_jobs'));
  await server();
  await expect.poll(unread).toEqual([]);
});

it('does the same once more without harm, and goes on past one that is in trouble', async () => {
  await publish('关于停水的通知');
  await publish('关于停电的通知');
  const failing: Words = {
    ...wordsHere,
    ofHead: (head) =>
      head.title.includes('停水') ? Promise.reject(new Error('no words')) : wordsHere.ofHead(head),
  };
  await expect(indexPublic(services(failing), {})).rejects.toThrow('no words');
  expect(await unread()).toHaveLength(1);
  await indexPublic(services(), {});
  await indexPublic(services(), {});
  expect(await unread()).toEqual([]);
  expect((await texts()).map(({ part }) => part)).toEqual([1, 1]);
});

it('finds nothing of a text that is not what was reviewed', async () => {
  await publish('关于植树的通知', ['老君山植树。']);
  await asOwner(town.database.url, (owner) => owner.query(`update contents set title = '别的'`));
  await indexPublic(services(), {});
  expect(await texts()).toEqual([]);
  expect(await unread()).toEqual([]);
});
