import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import {
  inDays,
  noticeOf,
  publishingTown,
  type Publisher,
  type PublishingTown,
} from '../../../tests/support/publishing-town.ts';
import { letThrough } from './let-through.ts';
import { passStep } from './pass-step.ts';
import { publishDue, publishNow } from './publish.ts';
import { rescreen } from './rescreen.ts';
import { schedulePublication } from './schedule-publication.ts';
import { screenEdition } from './screening.ts';
import type { OfPublication } from './services.ts';
import { setWords } from './set-words.ts';

let town: PublishingTown;
beforeAll(async () => {
  town = await publishingTown();
});
afterAll(() => town.close());

const words = async (who: Publisher, bodyId: string, ...list: readonly string[]) => {
  const before = await town.ledger.read('everything', (tx) =>
    tx.selectFrom('word_lists').select('set_at').where('body_id', '=', bodyId).executeTakeFirst(),
  );
  return setWords(await town.as(who), {
    actId: uuidv7(),
    bodyId,
    source: 'form',
    basedOn: before?.set_at.toISOString() ?? null,
    words: list.map((word) => ({ list: '敏感词', word })),
  });
};
const again = async (bodyId: string | null) =>
  rescreen(await town.as('clerk'), {
    bodyId,
    onTrouble: (error) => {
      throw error;
    },
  });
const row = (of: OfPublication) =>
  town.ledger.read('everything', (tx) =>
    tx
      .selectFrom('publications')
      .select(['rescreened_open as open', 'work_state as working'])
      .where('publication_id', '=', of.publicationId)
      .executeTakeFirstOrThrow(),
  );
const rescreenings = async (of: OfPublication) =>
  (await town.acts(of)).filter((kind) => kind === 'publication.rescreened').length;
async function sent(title: string, text: string, writer: Publisher = 'clerk') {
  const of = await town.draft(noticeOf(title, [text]), writer);
  return { ...of, digest: await town.send(of, writer) };
}
async function published(title: string, text: string) {
  const of = await sent(title, text);
  await town.pass(of);
  done(await publishNow(await town.as('clerk'), { actId: uuidv7(), ...of }));
  return of;
}
const allow = async (who: Publisher, of: OfPublication & { readonly digest: string }, fingerprint: string) =>
  letThrough(await town.as(who), { actId: uuidv7(), ...of, fingerprint, reason: '这里是地名，不是人名' });

describe('screening again', () => {
  it('says what new words find in what is public, once, and what was settled since', async () => {
    const of = await published('关于游览的通知', '游览老君山请走大路。');
    const other = await published('关于东湖的通知', '游览东湖请走小路。');
    await again(null);
    expect([await rescreenings(of), await rescreenings(other)]).toEqual([0, 0]);
    // The county's words hold in the township.
    done(await words('countyclerk', town.bodies.county, '老君山'));
    const { rows: jobs } = await asOwner(town.database.url, (owner) =>
      owner.query<{ payload: unknown }>(
        `select payload from graphile_worker._private_jobs where key = 're-screen/' || $1`,
        [town.bodies.county],
      ),
    );
    expect(jobs).toEqual([{ payload: { bodyId: town.bodies.county } }]);
    await again(town.bodies.county);
    await again(town.bodies.county);
    await again(town.bodies.otherTownship);
    expect([await rescreenings(of), await rescreenings(other)]).toEqual([1, 0]);
    expect((await row(of)).open).toBe(1);

    const context = await town.as('secrecy');
    const edition = noticeOf('关于游览的通知', ['游览老君山请走大路。']);
    const screening = await screenEdition(context, { ...of, edition });
    if ('code' in screening) throw new Error(screening.message);
    const [finding] = screening.findings;
    const fingerprint = finding?.fingerprint ?? '';
    expect(finding).toMatchObject({ kind: '敏感词', open: true });
    expect(refused(await allow('clerk', of, fingerprint)).message).toMatch(/只有保密审查人/u);
    done(await allow('secrecy', of, fingerprint));
    expect((await row(of)).open).toBe(0);
    await again(null);
    expect(await rescreenings(of)).toBe(2);
    done(await words('countyclerk', town.bodies.county));
  });

  it('keeps what was approved by old rules from going out, until it is settled', async () => {
    const of = await sent('关于防火的通知', '西山防火。');
    await town.pass(of);
    const day = inDays(40);
    const scheduled = await schedulePublication(await town.as('clerk'), {
      actId: uuidv7(),
      ...of,
      on: day,
      time: '08:00',
    });
    done(scheduled);
    done(await words('clerk', of.bodyId, '西山'));
    await asOwner(town.database.url, (owner) =>
      owner.query('update chain_heads set at = $1', [`${day}T00:00:01Z`]),
    );
    const due = async () => publishDue(await town.as('clerk'), of, day);
    expect(refused(await due()).message).toMatch(/筛查还有1处没有处理/u);
    expect(refused(await due()).message).toMatch(/筛查还有1处没有处理/u);
    expect((await town.acts(of)).filter((kind) => kind === 'publication.screened')).toHaveLength(2);
    expect((await row(of)).working).toBe('scheduled');
    const screening = await screenEdition(await town.as('secrecy'), {
      ...of,
      edition: noticeOf('关于防火的通知', ['西山防火。']),
    });
    const findings = 'code' in screening ? [] : screening.findings;
    expect(findings).toHaveLength(1);
    for (const { fingerprint } of findings) done(await allow('secrecy', of, fingerprint));
    done(await due());
    done(await words('clerk', of.bodyId));
  });

  it('lets nobody pass the secrecy step on the word of old rules', async () => {
    const of = await sent('关于南坡的通知', '南坡造林。');
    done(await words('clerk', of.bodyId, '南坡'));
    const passing = await passStep(await town.as('secrecy'), {
      actId: uuidv7(),
      ...of,
      step: 'secrecy',
      opinion: '',
    });
    expect(refused(passing).message).toMatch(/筛查还有\d处没有处理/u);
    done(await words('clerk', of.bodyId));
  });

  it('leaves a township alone with the words of another', async () => {
    const of = await published('关于北桥的通知', '北桥维修。');
    done(await words('otherclerk', town.bodies.otherTownship, '北桥'));
    await again(null);
    expect((await row(of)).open).toBeNull();
    expect(refused(await words('otherclerk', town.bodies.township, '北桥')).code).toBe('not-found');
  });
});

it('leaves the ledger sound', async () => {
  expect(await town.faults()).toEqual([]);
});
