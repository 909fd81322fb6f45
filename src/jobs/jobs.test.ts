import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hire } from '../../tests/support/county.ts';
import { act, body, freshLedger, person, type TestLedger } from '../../tests/support/ledger.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { memoryStore } from '../../tests/support/memory-store.ts';
import { inspectFile } from '../documents/inspection/inspect-file.ts';
import { maskFile } from '../documents/masking/mask-file.ts';
import { wordsHere } from '../documents/words/words-pool.ts';
import { siteAddresses } from '../site/public/site-addresses.ts';
import { hashPassword } from '../acts/sign-in/password.ts';
import { signIn } from '../acts/sign-in/sign-in.ts';
import { verifyAndRecord } from '../acts/upkeep/record-upkeep.ts';
import { civilDate } from '../law/index.ts';
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
    files: memoryStore(),
    masking: { inspect: inspectFile, mask: maskFile },
    words: wordsHere,
    addresses: siteAddresses(house.ledger),
    publicUrl: null,
    deliver,
    log: () => undefined,
    pollMs: 50,
  });
  running.push(jobs);
  return jobs;
}

/** A mail server that keeps what it is given. */
async function mailServer() {
  const received: { readonly to: readonly string[]; readonly text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const [, body = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.from(body, 'base64').toString('utf8').trimEnd(),
        });
        done();
      });
    },
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    deliver: deliverByMail({
      url: `smtp://127.0.0.1:${port}`,
      from: 'gongkai@example.com',
      to: ['a@example.com', 'b@example.com'],
    }),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
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
    const mail = await mailServer();
    try {
      await start(mail.deliver);
      await alert('台账核验发现1处问题');
      await expect.poll(async () => (await outbox())[0]?.delivered_at).toEqual(clock);
      expect(mail.received).toHaveLength(1);
      expect(mail.received[0]?.to).toEqual(['a@example.com', 'b@example.com']);
      expect(mail.received[0]?.text).toBe('正文');
    } finally {
      await mail.close();
    }
  });

  it('tell of an account that was locked: whose, until when, and from where it was tried', async () => {
    const staffId = await hire(house.ledger, county, 'zhangsan', ['clerk'], {
      hash: await hashPassword('Shan-Qing-2859'),
    });
    const credentials = { account: 'zhangsan', password: 'Wrong-Wrong-1', address: '192.0.2.7', device: '' };
    const moment = { now: new Date('2026-11-20T17:00:00Z'), today: civilDate('2026-11-21') };
    const mail = await mailServer();
    try {
      await start(mail.deliver);
      for (let tries = 0; tries < 4; tries += 1) await signIn(house.ledger, credentials, moment);
      expect(await outbox()).toEqual([]);
      await signIn(house.ledger, credentials, moment);
      // Locked it is already: no further word of it.
      await signIn(house.ledger, credentials, moment);
      await expect.poll(() => mail.received.length).toBe(1);
      const text = mail.received[0]?.text ?? '';
      expect(text).toContain('甲县人民政府的张三（账号zhangsan）连续输错5次，账号已锁定。');
      expect(text).toContain('锁定到2026年11月21日01:15（北京时间）。');
      expect(text).toContain('最后一次从网络地址192.0.2.7输入。');
      const messages = await outbox();
      expect(messages).toHaveLength(1);
      expect(messages[0]?.message).toMatchObject({ subject: '账号zhangsan已锁定' });
      const acts = await house.ledger.read('everything', (tx) =>
        tx
          .selectFrom('acts')
          .select(['kind', 'subject_id'])
          .where('act_id', '=', messages[0]?.act_id ?? '')
          .execute(),
      );
      expect(acts).toEqual([{ kind: 'staff.sign-in-refused', subject_id: staffId }]);
    } finally {
      await mail.close();
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
      .toMatchObject({ last_trouble: '邮箱已满', delivered_at: null });
    expect((await outbox())[0]?.tries).toBeGreaterThan(0);
    // The queue notes the trouble after the outbox does, and tries again a few seconds later.
    const job = () =>
      asOwner(house.database.url, async (owner) => {
        const { rows } = await owner.query<{ readonly attempts: number; readonly last_error: string | null }>(
          "select attempts, last_error from graphile_worker.jobs where task_identifier = 'deliver-message'",
        );
        return rows;
      });
    await expect.poll(job).toMatchObject([{ last_error: expect.stringContaining('邮箱已满') }]);
    expect((await job())[0]?.attempts).toBeGreaterThan(0);
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
    .poll(async () => (await outbox()).filter(({ delivered_at }) => delivered_at !== null).length)
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
  await verifyAndRecord({ ledger: house.ledger, files: memoryStore() }, by);
  await verifyAndRecord({ ledger: house.ledger, files: memoryStore() }, by);
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

it('throws away applications that were not sent within a day, and no others', async () => {
  clock = new Date('2026-11-20T18:30:00Z');
  await house.ledger.write('everything', async (tx) => {
    for (const [draft_key, hours] of [
      ['old', 25],
      ['new', 23],
    ] as const) {
      const saved_at = new Date(clock.getTime() - hours * 3_600_000);
      const row = { body_id: county, draft_key, cipher: Buffer.from('sealed'), saved_at };
      await tx.insertInto('application_drafts').values(row).execute();
    }
  });
  await start(null);
  await house.ledger.write('everything', (tx) => addJob(tx, 'clear-drafts', {}, 'clear'));
  const left = () =>
    house.ledger.read('everything', (tx) =>
      tx.selectFrom('application_drafts').select('draft_key').execute(),
    );
  await expect.poll(async () => (await left()).map(({ draft_key }) => draft_key)).toEqual(['new']);
});
