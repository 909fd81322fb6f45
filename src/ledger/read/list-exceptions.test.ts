import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actingCounty, type ActingCounty } from '../../../tests/support/acting.ts';
import { act } from '../../../tests/support/ledger.ts';
import { civilDate, initialChain, type ChainConfig } from '../../law/index.ts';
import { exceptionsInForce, listCombinedRoles } from './list-exceptions.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(() => house.close());

const why = '本镇只有两名工作人员，没有第三个人可以审';
const short: ChainConfig = {
  ...initialChain,
  steps: initialChain.steps.filter(({ id }) => !id.endsWith('-3')),
  fewerReviewsReason: why,
};
const digest = 'a'.repeat(64);

async function opened(bodyId: string): Promise<string> {
  const id = uuidv7();
  const place = { columnId: 'notice', rowId: null, obligationKey: null, documentId: null };
  await act(house.ledger, bodyId, 'publication.opened', id, place);
  await act(house.ledger, bodyId, 'publication.drafted', id, {
    writerId: house.ids.clerk,
    digest,
    changeNote: null,
  });
  return id;
}

const inForce = (bodies: readonly string[], today = civilDate('2026-11-20')) =>
  house.ledger.read({ bodies }, (tx) => exceptionsInForce(tx, today));

it('shows chains with fewer reviews while they hold, in the bodies of the scope', async () => {
  const { township, otherTownship } = house.bodies;
  const set = (bodyId: string, columnId: string | null, chain: ChainConfig | null) =>
    act(house.ledger, bodyId, 'chain.set', bodyId, { columnId, chain, reason: '人员变动' }, house.ids.head);
  await set(township, null, short);
  await set(township, 'news', initialChain);
  await set(otherTownship, 'notice', short);
  const shown = async (bodies: readonly string[]) =>
    (await inForce(bodies)).fewer.map(({ bodyName, column, reviews, reason }) => [
      bodyName,
      column,
      reviews,
      reason,
    ]);
  expect(await shown([township, otherTownship])).toEqual([
    ['乙镇人民政府', null, 2, why],
    ['丁镇人民政府', '通知公告', 2, why],
  ]);
  expect(await shown([otherTownship])).toEqual([['丁镇人民政府', '通知公告', 2, why]]);
  await set(township, null, null);
  expect(await shown([township])).toEqual([]);
});

it('shows urgent publications with their day, those whose review is owed first', async () => {
  const { department } = house.bodies;
  const out = async (on: string) => {
    const id = await opened(department);
    await act(
      house.ledger,
      department,
      'publication.published-urgently',
      id,
      { digest, reason: '汛情紧急，群众马上要转移', on: civilDate(on) },
      house.ids.countyhead,
    );
    return id;
  };
  const settled = await out('2026-11-18');
  await act(house.ledger, department, 'publication.withdrawn', settled, {
    reason: '误发',
    notice: '已撤回。',
  });
  const owed = await out('2026-11-12');
  const { urgent } = await inForce([department]);
  expect(
    urgent.map(({ publicationId, dueOn, overdue, settled: how }) => [publicationId, dueOn, overdue, how]),
  ).toEqual([
    [owed, '2026-11-17', true, null],
    [settled, '2026-11-23', false, 'withdrawn'],
  ]);
  expect(urgent[0]).toMatchObject({
    bodyName: '甲县教育局',
    orderedBy: '孙八',
    reason: '汛情紧急，群众马上要转移',
  });
});

it('lists combined roles page by page, by body and year', async () => {
  const { township, otherTownship } = house.bodies;
  for (let count = 0; count < 21; count += 1) {
    await act(
      house.ledger,
      township,
      'publication.exempted',
      await opened(township),
      { personId: house.ids.second, steps: ['review-1', 'proof-1'], reason: why },
      house.ids.head,
    );
  }
  const list = (bodies: readonly string[], after?: string, filter = {}) =>
    house.ledger.read({ bodies }, (tx) =>
      listCombinedRoles(tx, { size: 20, ...(after === undefined ? {} : { after }) }, filter),
    );
  const first = await list([township, otherTownship]);
  expect([first.rows.length, first.total]).toEqual([20, 21]);
  expect((await list([township], first.next ?? '')).rows).toHaveLength(1);
  expect(first.rows[0]).toMatchObject({
    bodyName: '乙镇人民政府',
    person: '李四',
    by: '王五',
    steps: ['一审', '一校'],
    reason: why,
  });
  expect((await list([otherTownship])).rows).toEqual([]);
  expect((await list([township], undefined, { year: 2019 })).rows).toEqual([]);
  expect((await list([township, otherTownship], undefined, { body: otherTownship })).total).toBe(0);
});
