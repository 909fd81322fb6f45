import { v7 as uuidv7 } from 'uuid';
import { afterEach, describe, expect, it, test } from 'vitest';
import { freshLedger, type TestLedger } from '../../../tests/support/ledger.ts';
import { verifyLedger } from '../../ledger/verify/verify-ledger.ts';
import { newSetUpCode } from './set-up-code.ts';
import { needsSetUp, setUpInstallation, type SetUp } from './set-up-installation.ts';

const now = new Date('2026-11-20T01:00:00Z');
const county: Omit<SetUp, 'actId'> = {
  level: 'county',
  name: '甲县',
  countyName: null,
  siteCode: '4400000001',
  account: 'boss',
  personName: '李四',
  password: 'Luo-Xuan-4471',
};
const township: Omit<SetUp, 'actId'> = { ...county, level: 'township', name: '乙镇', countyName: '甲县' };

let house: TestLedger | null = null;
const open = async () => {
  house = await freshLedger();
  return house.ledger;
};
afterEach(async () => {
  await house?.close();
  house = null;
});

describe('setting up', () => {
  it('makes a county and its administrator', async () => {
    const ledger = await open();
    expect(await needsSetUp(ledger)).toBe(true);
    const outcome = await setUpInstallation(ledger, { ...county, actId: uuidv7() }, now);
    expect(outcome).toMatchObject({ done: true, repeated: false });
    expect(await needsSetUp(ledger)).toBe(false);
    const rows = await ledger.read('everything', async (tx) => ({
      bodies: await tx.selectFrom('bodies').select(['name', 'level', 'site_code']).execute(),
      staff: await tx.selectFrom('staff').select(['account', 'name', 'roles']).execute(),
      acts: await tx.selectFrom('acts').select(['kind', 'actor_id', 'payload']).orderBy('seq').execute(),
      secrets: await tx.selectFrom('staff_secrets').select(['password_hash', 'must_change']).execute(),
    }));
    expect(rows.bodies).toEqual([{ name: '甲县', level: 'county', site_code: '4400000001' }]);
    expect(rows.staff).toEqual([{ account: 'boss', name: '李四', roles: ['administrator'] }]);
    expect(rows.acts.map(({ kind, actor_id }) => [kind, actor_id])).toEqual([
      ['body.founded', null],
      ['staff.added', null],
      ['staff.password-set', null],
    ]);
    expect(rows.secrets[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(rows.secrets[0]?.must_change).toBe(false);
    expect(JSON.stringify(rows.acts)).not.toContain(county.password);
  });

  it('puts a township below its county, which has no staff', async () => {
    const ledger = await open();
    const outcome = await setUpInstallation(ledger, { ...township, actId: uuidv7() }, now);
    expect(outcome.done).toBe(true);
    const bodies = await ledger.read('everything', (tx) =>
      tx.selectFrom('bodies').selectAll().orderBy('level').execute(),
    );
    expect(bodies.map(({ name, level, site_code }) => [name, level, site_code])).toEqual([
      ['甲县', 'county', null],
      ['乙镇', 'township', '4400000001'],
    ]);
    const [above, own] = bodies;
    expect(own?.path).toEqual([above?.body_id, own?.body_id]);
    expect(outcome.done && outcome.subjectId).toBe(own?.body_id);
    const staff = await ledger.read('everything', (tx) => tx.selectFrom('staff').select('body_id').execute());
    expect(staff).toEqual([{ body_id: own?.body_id }]);
    expect(await verifyLedger(ledger)).toMatchObject({ sound: true, bodies: 2, acts: 4 });
  });

  it('is done once when it is sent by two at once', async () => {
    const ledger = await open();
    const outcomes = await Promise.all(
      [county, township, { ...county, account: 'other' }].map((each) =>
        setUpInstallation(ledger, { ...each, actId: uuidv7() }, now),
      ),
    );
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
    expect(outcomes.flatMap((each) => (each.done ? [] : each.refusal.code))).toEqual(['not-now', 'not-now']);
    const { staff, heads } = await ledger.read('everything', async (tx) => ({
      staff: await tx.selectFrom('staff').select('staff_id').execute(),
      heads: await tx.selectFrom('chain_heads').select('seq').execute(),
    }));
    expect(staff).toHaveLength(1);
    expect(heads.every(({ seq }) => seq > 0)).toBe(true);
  });

  it.each([
    ['county', county],
    ['township', township],
  ])('does nothing when the same act comes twice (%s)', async (_, input) => {
    const ledger = await open();
    const actId = uuidv7();
    const first = await setUpInstallation(ledger, { ...input, actId }, now);
    const again = await setUpInstallation(ledger, { ...input, actId }, now);
    expect(again).toEqual({ ...first, repeated: true });
  });

  test.each([
    ['name', { name: ' ' }],
    ['countyName', { level: 'township' as const, countyName: null }],
    ['countyName', { level: 'department' as const, countyName: '' }],
    ['siteCode', { siteCode: '12345' }],
    ['account', { account: 'Boss' }],
    ['personName', { personName: '·' }],
    ['password', { password: 'short' }],
    ['password', { password: 'Boss-Boss-4471' }],
  ])('refuses what will not do: %s %j', async (field, change) => {
    const ledger = await open();
    const outcome = await setUpInstallation(ledger, { ...county, ...change, actId: uuidv7() }, now);
    expect(outcome).toMatchObject({ done: false, refusal: { code: 'wrong-input', field } });
    expect(await needsSetUp(ledger)).toBe(true);
  });
});

describe('the set-up code', () => {
  it('is new each time and matches however it is typed', () => {
    const one = newSetUpCode();
    expect(one.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/u);
    expect(newSetUpCode().code).not.toBe(one.code);
    expect(one.matches(one.code)).toBe(true);
    expect(one.matches(` ${one.code.toLowerCase().replaceAll('-', ' ')}`)).toBe(true);
    expect(one.matches('')).toBe(false);
    expect(one.matches(newSetUpCode().code)).toBe(false);
    expect(one.matches(`${one.code}A`)).toBe(false);
  });
});
