import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../tests/support/ledger.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { verifyAndRecord } from '../acts/upkeep/record-upkeep.ts';
import { addJob, sendAlert } from '../ledger/queue.ts';
import { createBackups } from './backups.ts';
import { deliverByMail, type Deliver } from './mail.ts';
import { startJobs, type Jobs } from './start-jobs.ts';

let house: TestLedger;
let county: string;
let folder: string;
const running: Jobs[] = [];

beforeEach(async () => {
  house = await freshLedger();
  county = await body(house.ledger, '甲县人民政府');
  folder = mkdtempSync(join(tmpdir(), 'gongkai-jobs-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()));
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

let clock = new Date('2026-11-20T18:30:00Z');
const backups = () =>
  createBackups({
    ledger: house.ledger,
    url: house.database.url,
    folder,
    filesFolder: join(folder, 'files'),
    program: '0.0.0',
    clock: () => clock,
    onTrouble: (error) => {
      throw error;
    },
  });

async function start(deliver: Deliver | null, url = house.database.url): Promise<Jobs> {
  const jobs = await startJobs({
    ledger: house.ledger,
    url,
    clock: () => clock,
    backups: backups(),
    deliver,
    log: () => undefined,
    pollMs: 50,
  });
  running.push(jobs);
  return jobs;
}

const outbox = () => house.ledger.read('everything', (tx) => tx.selectFrom('outbox').selectAll().execute());
const alert = (subject: string) =>
  house.ledger.write('everything', (tx) =>
    sendAlert(tx, { bodyId: county, actId: county }, { subject, text: '正文' }),
  );
const kinds = () =>
  house.ledger.read('everything', async (tx) => {
    const acts = await tx.selectFrom('acts').select(['kind', 'actor_id']).orderBy('seq').execute();
    return acts.map(({ kind, actor_id: actor }) => `${kind} ${actor === null ? '系统' : '某人'}`);
  });

describe('messages', () => {
  it('go out by mail to those who look after the installation', async () => {
    const received: { readonly to: readonly string[]; readonly text: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          received.push({
            to: envelope.rcptTo.map(({ address }) => address),
            text: Buffer.concat(chunks).toString('utf8'),
          });
          done();
        });
      },
    });
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
    const { port } = server.server.address() as AddressInfo;
    try {
      await start(
        deliverByMail({
          url: `smtp://127.0.0.1:${port}`,
          from: 'gongkai@example.com',
          to: ['a@example.com', 'b@example.com'],
        }),
      );
      await alert('台账核验发现1处问题');
      await expect.poll(async () => (await outbox())[0]?.delivered_at).toEqual(clock);
      expect(received).toHaveLength(1);
      expect(received[0]?.to).toEqual(['a@example.com', 'b@example.com']);
      expect(received[0]?.text).toContain(Buffer.from('正文').toString('base64'));
    } finally {
      await new Promise<void>((closed) => server.close(() => closed()));
    }
  });

  it('are not sent where the act that sends them was undone', async () => {
    const sent = vi.fn<Deliver>(() => Promise.resolve());
    await start(sent);
    await house.ledger
      .write('everything', async (tx) => {
        await sendAlert(tx, { bodyId: county, actId: county }, { subject: '撤回', text: '' });
        throw new Error('undone');
      })
      .catch(() => undefined);
    await alert('留下');
    await expect.poll(() => sent.mock.calls.map(([{ subject }]) => subject)).toEqual(['留下']);
    expect(await outbox()).toHaveLength(1);
  });

  it('stay in the outbox with the reason, and the job with them, while they are not taken', async () => {
    await start(() => Promise.reject(new Error('邮箱已满')));
    await alert('甲');
    await expect
      .poll(async () => (await outbox())[0])
      .toMatchObject({ tries: 1, last_trouble: '邮箱已满', delivered_at: null });
    const { rows } = await asOwner(house.database.url, (owner) =>
      owner.query('select attempts, last_error from graphile_worker.jobs'),
    );
    expect(rows).toMatchObject([{ attempts: 1, last_error: expect.stringContaining('邮箱已满') }]);
  });

  it('wait while no mail is set, and go out at the first start with it', async () => {
    const without = await start(null);
    await alert('甲');
    await expect.poll(async () => (await outbox())[0]?.last_trouble).toMatch(/没有设置SMTP_URL/u);
    await without.close();
    running.length = 0;
    const sent = vi.fn<Deliver>(() => Promise.resolve());
    await start(sent);
    await expect.poll(() => sent.mock.calls.length).toBe(1);
  });
});

it('does each job once, however many servers work on one database', async () => {
  const sent: string[] = [];
  const deliver: Deliver = ({ subject }) => {
    sent.push(subject);
    return Promise.resolve();
  };
  await Promise.all([start(deliver), start(deliver), start(deliver)]);
  const subjects = Array.from({ length: 60 }, (_, at) => String(at));
  await Promise.all(subjects.map(alert));
  await expect
    .poll(async () => (await outbox()).filter(({ delivered_at }) => delivered_at !== null).length, {
      timeout: 20_000,
    })
    .toBe(60);
  expect(sent.toSorted((a, b) => Number(a) - Number(b))).toEqual(subjects);
});

it('verifies by the clock, records it, and tells when something is wrong', async () => {
  const sent = vi.fn<Deliver>(() => Promise.resolve());
  await start(sent);
  const verify = () => house.ledger.write('everything', (tx) => addJob(tx, 'verify-ledger', {}, 'verify'));
  await verify();
  await expect.poll(kinds).toEqual(['body.founded 系统', 'ledger.verified 系统']);
  expect(sent).not.toHaveBeenCalled();
  await asOwner(house.database.url, (owner) => owner.query("update bodies set name = '丁县'"));
  await verify();
  await expect
    .poll(() => sent.mock.calls[0]?.[0])
    .toMatchObject({
      subject: '台账核验发现1处问题',
      text: expect.stringContaining('被改动的有：name'),
    });
});

it('verifies for a person in that person’s chain, once for one act id', async () => {
  const clerk = await person(house.ledger, county, 'auditor', ['auditor']);
  const by = { bodyId: county, staffId: clerk, actId: '01900000-0000-7000-8000-000000000001' };
  await verifyAndRecord(house.ledger, by);
  await verifyAndRecord(house.ledger, by);
  expect(await kinds()).toEqual(['body.founded 系统', 'staff.added 系统', 'ledger.verified 某人']);
});

describe('backups', () => {
  it('are made in the night, recorded, and no more kept than is set', async () => {
    const { nightly, list } = backups();
    for (let night = 20; night < 25; night += 1) {
      clock = new Date(`2026-11-${night}T18:30:00Z`);
      if (night === 23) {
        await act(house.ledger, county, 'setting.changed', county, {
          key: 'backup.keep',
          value: 2,
          before: null,
        });
      }
      await nightly();
    }
    const kept = await list();
    expect(kept.map(({ file }) => file)).toEqual(['gongkai-20261125-023000', 'gongkai-20261124-023000']);
    expect(kept[0]).toMatchObject({ at: clock, sha256: expect.stringMatching(/^[\da-f]{64}$/u) });
    expect(readdirSync(folder)).toHaveLength(2);
    expect((await kinds()).filter((kind) => kind === 'backup.made 系统')).toHaveLength(5);
  });

  it('begun from the desk come back at once; a second one waits its turn', async () => {
    const desk = backups();
    const clerk = await person(house.ledger, county, 'admin', ['administrator']);
    const by = (end: number) => ({
      bodyId: county,
      staffId: clerk,
      actId: `01900000-0000-7000-8000-00000000000${end}`,
    });
    expect(await desk.begin(by(1))).toBe(true);
    expect(desk.running()).toBe(true);
    expect(await desk.begin(by(2))).toBe(false);
    await expect.poll(() => desk.running()).toBe(false);
    expect(await desk.list()).toHaveLength(1);
    expect((await kinds()).at(-1)).toBe('backup.made 某人');
  });
});

it('forgets sessions that ended long ago, and keeps the others', async () => {
  const clerk = await person(house.ledger, county, 'zhangsan');
  clock = new Date('2026-11-20T18:30:00Z');
  await asOwner(house.database.url, async (owner) => {
    for (const seen of ['2026-08-01', '2026-11-01']) {
      await owner.query(
        `insert into sessions values ($1, gen_random_uuid(), $2, $3, '', $4, $4, 'password', '', '', null, null)`,
        [county, clerk, Buffer.from(seen), seen],
      );
    }
  });
  await start(null);
  await house.ledger.write('everything', (tx) => addJob(tx, 'clear-sessions', {}, 'clear'));
  const seen = () =>
    house.ledger.read('everything', (tx) => tx.selectFrom('sessions').select('token_hash').execute());
  await expect
    .poll(async () => (await seen()).map(({ token_hash }) => token_hash.toString()))
    .toEqual(['2026-11-01']);
});
