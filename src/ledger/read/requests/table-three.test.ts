import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillBody } from '../../../../tests/support/filled-body.ts';
import { body, freshLedger, type TestLedger } from '../../../../tests/support/ledger.ts';
import {
  countedRequest,
  datesOfPeriod,
  tableThreeOf,
  wholeYear,
  type ReportPeriod,
  type RequestState,
} from '../../../law/index.ts';
import { readTableThree } from './table-three.ts';

let house: TestLedger;
let town = '';

beforeAll(async () => {
  house = await freshLedger();
  town = await body(house.ledger, '乙镇人民政府', 'township');
  await fillBody(house, town, 7);
}, 300_000);
afterAll(() => house.close());

describe('table 3 as it is read', () => {
  it.each([
    wholeYear(2025),
    wholeYear(2026),
    wholeYear(2027),
    { kind: 'half', year: 2026, part: 1 },
    { kind: 'quarter', year: 2026, part: 3 },
  ] satisfies ReportPeriod[])(
    'is what the states of all requests say of $kind $year/$part',
    async (period) => {
      const { table, states } = await house.ledger.read('everything', async (tx) => ({
        table: await readTableThree(tx, town, period),
        states: (
          await sql<{ id: string; state: RequestState }>`
          select request_id as id, state from requests where body_id = ${town} order by received_on, request_id`.execute(
            tx,
          )
        ).rows,
      }));
      const { to } = datesOfPeriod(period);
      const all = states
        .flatMap(({ id, state }) => countedRequest(id, state) ?? [])
        .filter(({ receivedOn }) => receivedOn <= to);
      expect(table).toEqual(tableThreeOf(all, period));
      expect(states.filter(({ state }) => state.reopenings.length > 0).length).toBeGreaterThan(3);
      expect(states.filter(({ state }) => state.ended?.how === 'split').length).toBeGreaterThan(0);
      expect(table.total.carriedOut.length).toBeGreaterThan(0);
    },
  );
});
