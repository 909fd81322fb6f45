import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { schedulePublication } from '../../src/acts/publishing/schedule-publication.ts';
import { done } from '../support/acting.ts';
import { asOwner } from '../support/owner.ts';
import { inDays, noticeOf, publishingTown, type PublishingTown } from '../support/publishing-town.ts';
import { House, query } from './embedded-house.ts';

let house: House;
let town: PublishingTown;
const day = inDays(90);
beforeEach(async () => {
  house = new House();
  town = await publishingTown();
});
afterEach(async () => {
  await house.clear();
  await town.close();
});

/** Items that passed every review: half of them wait for a person, half for ten o'clock, which has come. */
async function approved(count: number) {
  const items = [];
  for (let at = 0; at < count; at += 1) {
    const of = await town.draft(noticeOf(`关于第${at}件事的通知`));
    const digest = await town.send(of);
    await town.pass(of);
    const scheduled = at % 2 === 0;
    if (scheduled) {
      const time = { on: day, time: '10:00' };
      done(await schedulePublication(await town.as('clerk'), { actId: uuidv7(), ...of, digest, ...time }));
    }
    items.push({ ...of, digest, scheduled });
  }
  await asOwner(town.database.url, (owner) =>
    owner.query(`update chain_heads set at = $1 where body_id = $2`, [
      `${day}T02:00:00Z`,
      town.bodies.township,
    ]),
  );
  return items;
}

/** What stands of the items: each is out with all that belongs to it, or as approved as it was. */
async function standing(ids: readonly string[]) {
  const rows = await query(
    town.database.url,
    `select publication_id as id, work_state as work, public_state as shown,
       (select count(*)::int from acts a where a.subject_id = p.publication_id and a.kind = 'publication.published') as acts,
       (select count(*)::int from editions e where e.publication_id = p.publication_id) as editions,
       (select count(*)::int from outbox o where o.message ->> 'publicationId' = p.publication_id::text) as told,
       (select count(*)::int from manuscripts m where m.publication_id = p.publication_id) as manuscripts
     from publications p where publication_id = any ($1::uuid[])`,
    [ids],
  );
  return rows as readonly Record<string, unknown>[];
}

it('publishes each approved item once or not at all, whenever the server is killed, and the rest afterwards', async () => {
  const items = await approved(24);
  const ids = items.map(({ publicationId }) => publicationId);
  const { actor } = await town.as('clerk');
  const said = new Set<string>();
  let kills = 0;
  for (let left = items; left.length > 0;) {
    const program = { program: 'publish-child.ts' };
    const child = house.child(town.database.url, [JSON.stringify(actor), JSON.stringify(left), day], program);
    // Killed while one is going out; the last time it may finish.
    const last = kills >= 6;
    await child.line(0);
    if (last) await child.line(left.length + 1);
    else {
      await child.line(1);
      await sleep(Math.random() * 25);
    }
    await child.kill();
    kills += 1;
    for (const { out } of child.lines) if (typeof out === 'string') said.add(out);
    const rows = await standing(ids);
    for (const row of rows) {
      const out = { work: null, shown: 'published', acts: 1, editions: 1, told: 1, manuscripts: 0 };
      const waiting = { shown: null, acts: 0, editions: 0, told: 0, manuscripts: 1 };
      expect(row).toMatchObject(row['acts'] === 0 ? waiting : out);
      if (row['acts'] === 0) expect(['ready', 'scheduled']).toContain(row['work']);
    }
    const isOut = new Set(rows.filter(({ acts }) => acts === 1).map(({ id }) => id));
    for (const id of said) expect(isOut).toContain(id);
    left = items.filter(({ publicationId }) => !isOut.has(publicationId));
  }
  expect(kills).toBeGreaterThan(1);
  expect(await town.faults()).toEqual([]);
});
