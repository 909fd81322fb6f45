import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  actingCounty,
  done,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { initialChain, initialIndexRule, type ChainConfig } from '../../law/index.ts';
import type { PublishingProfile } from '../../ledger/publishing-acts.ts';
import { chainInForce } from '../../ledger/read/chain-in-force.ts';
import { publishingSettings } from '../../ledger/read/publishing-settings.ts';
import { setChain, type SetChain } from './set-chain.ts';
import { setProfile, type SetProfile } from './set-profile.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(() => house.close());

const settings = (bodyId = house.bodies.township) =>
  house.ledger.read('everything', (tx) => publishingSettings(tx, bodyId));

/** The chain without its last so many reviews and proofs. */
const shorter = (reviews: number, why: string | null): ChainConfig => ({
  ...initialChain,
  steps: initialChain.steps.filter(({ id }) => !/-[1-3]$/u.test(id) || Number(id.slice(-1)) <= reviews),
  fewerReviewsReason: why,
});
const why = '本镇只有两名工作人员，没有第三个人可以审';

const chain = async (change: Partial<SetChain> = {}, by: Account = 'head') => {
  const columnId = change.columnId ?? null;
  const seen = (await settings()).chains.find((each) => each.columnId === columnId);
  return setChain(await house.as(by), {
    actId: uuidv7(),
    bodyId: house.bodies.township,
    columnId,
    chain: shorter(2, why),
    seenAt: seen?.setAt ?? null,
    reason: '人员变动',
    ...change,
  });
};

const inForce = (columnId: string) =>
  house.ledger.read('everything', (tx) => chainInForce(tx, house.bodies.township, columnId));

describe('setChain', () => {
  it('sets it for all columns, then for one, and takes each back', async () => {
    done(await chain());
    expect((await inForce('notice')).steps.map(({ title }) => title)).toEqual([
      '保密审查',
      '一审',
      '一校',
      '二审',
      '二校',
    ]);
    done(await chain({ columnId: 'notice', chain: initialChain }));
    expect((await inForce('notice')).steps).toHaveLength(7);
    expect((await inForce('news')).steps).toHaveLength(5);
    const shown = (await settings()).chains;
    expect(shown.map(({ columnId, setBy }) => [columnId, setBy])).toEqual([
      [null, '王五'],
      ['notice', '王五'],
    ]);
    expect(shown[0]?.faults.map(({ id }) => id)).toEqual(['K-4']);
    done(await chain({ columnId: 'notice', chain: null }, 'watcher'));
    expect((await inForce('notice')).steps).toHaveLength(5);
    expect(refused(await chain({ columnId: 'notice', chain: null })).code).toBe('not-now');
    done(await chain({ chain: null }));
    expect(await inForce('notice')).toEqual(initialChain);
  });

  it('keeps no reason for fewer reviews where there are three', async () => {
    done(await chain({ chain: { ...initialChain, fewerReviewsReason: why } }));
    expect((await inForce('news')).fewerReviewsReason).toBeNull();
  });

  it('names persons of the body only', async () => {
    const of = (persons: readonly string[]) => ({
      ...initialChain,
      steps: initialChain.steps.map((step) => (step.id === 'review-1' ? { ...step, persons } : step)),
    });
    expect(refused(await chain({ chain: of([house.ids.otherhead]) })).message).toContain(
      '一审指定的人不在本单位',
    );
    expect(refused(await chain({ chain: of([house.ids.keeper]) })).message).toContain(
      '一审指定的周九不办业务',
    );
    done(await chain({ chain: of([house.ids.second]) }));
  });

  test.each<[string, Account, Partial<SetChain>, string, string | undefined]>([
    [
      'fewer reviews without a reason',
      'head',
      { chain: shorter(2, null) },
      'wrong-input',
      'fewerReviewsReason',
    ],
    [
      'no secrecy review',
      'head',
      { chain: { ...initialChain, steps: initialChain.steps.slice(1) } },
      'wrong-input',
      'steps',
    ],
    ['no review', 'head', { chain: shorter(0, why) }, 'wrong-input', 'steps'],
    ['no such column', 'head', { columnId: 'nowhere' }, 'wrong-input', 'columnId'],
    ['no reason of its own', 'head', { reason: ' ' }, 'wrong-input', 'reason'],
    [
      'a number of a person',
      'head',
      { chain: shorter(2, `${why}${identityNumber(4)}`) },
      'wrong-input',
      'fewerReviewsReason',
    ],
    ['what was not seen', 'head', { seenAt: '2026-01-01T00:00:00.000Z' }, 'stale', undefined],
    ['by a clerk', 'clerk', {}, 'not-allowed', undefined],
    ['by another body', 'otherhead', {}, 'not-found', undefined],
  ])('refuses %s', async (_, by, change, code, field) => {
    const refusal = refused(await chain(change, by));
    expect(refusal.code).toBe(code);
    if (field !== undefined) expect(refusal.field).toBe(field);
  });
});

const profile = (change: Partial<PublishingProfile> = {}): PublishingProfile => ({
  prefixes: ['甲政发', '甲政办发'],
  issuer: '乙镇人民政府',
  indexRule: initialIndexRule,
  indexValues: { body: '01525502-2', office: '' },
  siteName: '乙镇政府信息公开',
  siteDomain: 'www.example.cn',
  attributeReviewMonths: 12,
  normativeYears: 5,
  provisionalYears: null,
  cleanUpYears: null,
  ...change,
});

const setting = async (change: Partial<SetProfile> = {}, by: Account = 'head') => {
  const bodyId = change.bodyId ?? house.bodies.township;
  return setProfile(await house.as(by), {
    actId: uuidv7(),
    bodyId,
    seenAt: (await settings(bodyId)).profileSetAt,
    profile: profile(),
    ...change,
  });
};

describe('setProfile', () => {
  it('sets it, by the body or by the county, and once', async () => {
    done(await setting());
    expect((await settings()).profile).toEqual(profile({ indexValues: { body: '01525502-2' } }));
    expect(refused(await setting()).code).toBe('not-now');
    done(
      await setting(
        { bodyId: house.bodies.otherTownship, profile: profile({ issuer: '丁镇人民政府' }) },
        'watcher',
      ),
    );
  });

  test.each<[string, Account, Partial<PublishingProfile>, string, string | undefined]>([
    ['no issuer', 'head', { issuer: ' ' }, 'wrong-input', 'issuer'],
    ['an odd prefix', 'head', { prefixes: ['甲政发〔2026〕'] }, 'wrong-input', 'prefixes'],
    ['an address for a domain', 'head', { siteDomain: 'https://example.cn/a' }, 'wrong-input', 'siteDomain'],
    ['an odd code', 'head', { indexValues: { body: 'JX/02' } }, 'wrong-input', 'indexValues'],
    [
      'a code that ends in a hyphen',
      'head',
      { indexValues: { body: '01525502-' } },
      'wrong-input',
      'indexValues',
    ],
    ['a code of nothing', 'head', { indexValues: { whatever: 'JX' } }, 'wrong-input', 'indexValues'],
    [
      'a rule without a serial',
      'head',
      { indexRule: { parts: [{ kind: 'year' }] } },
      'wrong-input',
      'indexRule',
    ],
    ['a term beyond its limits', 'head', { normativeYears: 11 }, 'wrong-input', 'normativeYears'],
    ['half a year', 'head', { cleanUpYears: 1.5 }, 'wrong-input', 'cleanUpYears'],
    ['a number of a person', 'head', { siteName: `乙镇${identityNumber(5)}` }, 'wrong-input', 'siteName'],
    ['whoever may not', 'clerk', {}, 'not-allowed', undefined],
    ['another body', 'otherhead', {}, 'not-found', undefined],
  ])('refuses %s', async (_, by, change, code, field) => {
    const refusal = refused(await setting({ profile: profile({ siteName: '另一个', ...change }) }, by));
    expect(refusal.code).toBe(code);
    if (field !== undefined) expect(refusal.field).toBe(field);
  });

  it('refuses what was not seen', async () => {
    expect(refused(await setting({ seenAt: '2026-01-01T00:00:00.000Z' })).code).toBe('stale');
  });
});

it('leaves a ledger without faults', async () => {
  expect(await house.faults()).toEqual([]);
});
