import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { civilDate, initialChain } from '../../law/index.ts';
import { firstHour, firstHourSteps } from './first-hour.ts';

let house: TestLedger;
const ids = { town: '', zhang: '', li: '', publication: uuidv7() };
const digest = 'a'.repeat(64);

const told = async (staffId: string): Promise<readonly string[]> => {
  const { done } = await house.ledger.read({ bodies: [ids.town] }, (tx) =>
    firstHour(tx, { bodyId: ids.town, staffId }),
  );
  return firstHourSteps.filter((step) => done[step]);
};
const does = (kind: Parameters<typeof act>[2], payload: object) =>
  act(house.ledger, ids.town, kind, ids.publication, payload as never, ids.zhang);

beforeAll(async () => {
  house = await freshLedger();
  ids.town = await body(house.ledger, '乙镇人民政府', 'township');
  ids.zhang = await person(house.ledger, ids.town, 'zhang');
  ids.li = await person(house.ledger, ids.town, 'li');
});
afterAll(() => house.close());

it('ticks each step when the ledger holds it, and not before', async () => {
  const { ledger } = house;
  const seen: string[][] = [];
  const look = async () => void seen.push([...(await told(ids.zhang))]);
  await look();
  await act(ledger, ids.town, 'profile.set', ids.town, { profile: {} as never });
  await act(ledger, ids.town, 'catalogue.rows-set', ids.town, {
    source: 'form',
    rows: [{ position: 1, row: { id: uuidv7(), field: '民政' } as never }],
    removed: [],
  });
  await act(ledger, ids.town, 'document.registered', uuidv7(), {
    attribute: 'proactive',
    groundId: 'listed',
    reason: '',
    reviewOn: null,
    itemId: null,
    number: null,
    title: '通知',
    kind: '通知',
    issuer: '乙镇人民政府',
    formedOn: civilDate('2026-11-02'),
    rowId: null,
    normative: null,
    publicElsewhere: null,
  });
  await does('publication.opened', {
    columnId: 'notice',
    rowId: null,
    obligationKey: null,
    documentId: null,
  });
  // Opened alone is not written yet.
  await look();
  await does('publication.drafted', { writerId: ids.zhang, digest, changeNote: null });
  await look();
  await does('publication.screened', { digest, openHits: 0, letThrough: 0, rulesVersion: '1' });
  await look();
  await does('publication.submitted', { digest, steps: initialChain.steps });
  await look();
  for (const { id } of initialChain.steps)
    await does('publication.passed', { digest, step: id, opinion: '' });
  await look();
  await does('publication.published', { digest });
  await look();
  const office = ['profile', 'catalogue', 'document'];
  expect(seen).toEqual([
    [],
    office,
    [...office, 'draft'],
    [...office, 'draft', 'screened'],
    [...office, 'draft', 'screened', 'sent'],
    [...office, 'draft', 'screened', 'sent', 'passed'],
    [...firstHourSteps],
  ]);
});

it('counts for a colleague what is of the body, and not what another wrote', async () => {
  expect(await told(ids.li)).toEqual(['profile', 'catalogue', 'document']);
});
