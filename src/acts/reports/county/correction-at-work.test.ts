import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actingCounty } from '../../../../tests/support/acting.ts';
import { reportSoFar, someFigures, textOf } from '../../../../tests/support/county-reports.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { civilDate, type RosterLine } from '../../../law/index.ts';
import { countySum } from './county-sum.ts';
import { factsOfSum } from './freeze-county-report.ts';

const year = 2025;
const today = civilDate('2026-03-10');

let house: Awaited<ReturnType<typeof actingCounty>>;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(() => house.close());

/** What of the county's sum the cell and the text say, and which towns are in it. */
async function sumNow() {
  const sum = await house.ledger.read('everything', (tx) =>
    countySum(tx, house.bodies.county, { year, today }),
  );
  return {
    granted: sum.figures['3/granted/total'],
    published: factsOfSum(sum)['published.total'],
    sources: sum.sources.length,
  };
}

it('adds up the public edition whole, figures and text, until the correction is accepted', async () => {
  const { ledger, bodies } = house;
  const lines = [bodies.township, bodies.otherTownship].map((bodyId, at): RosterLine => ({
    memberId: bodyId,
    bodyId,
    name: `第${at + 1}镇人民政府`,
    filer: 'township',
    exempt: null,
    remark: '',
    from: 2019,
    until: null,
  }));
  await act(ledger, bodies.county, 'roster.set', bodies.county, { lines, reason: '年度核定' });
  const town = (bodyId: string, granted: number, total: number) =>
    reportSoFar(ledger, {
      bodyId,
      year,
      figures: someFigures({ granted }),
      upTo: 'published',
      to: bodies.county,
      text: textOf({ lead: `公布信息${total}条。` }),
      facts: { 'published.total': total },
    });
  const { reportId } = await town(bodies.township, 3, 198);
  await town(bodies.otherTownship, 4, 50);
  const before = { granted: 7, published: 248, sources: 2 };
  expect(await sumNow()).toEqual(before);

  const digest = 'c'.repeat(64);
  const on = civilDate('2026-03-05');
  const correcting = (kind: string, payload: object) =>
    act(ledger, bodies.township, `report.${kind}` as 'report.frozen', reportId, payload as never);
  const frozen = {
    on,
    figures: someFigures({ granted: 9 }),
    facts: { 'published.total': 210 },
    sources: [],
  };
  const steps: readonly (readonly [string, object])[] = [
    ['correction-begun', { reason: '漏计六件申请' }],
    ['frozen', frozen],
    ['text-set', { digest: 'd'.repeat(64) }],
    ['laid-out', { publicationId: uuidv7(), digest, files: [], warnings: 0 }],
    ['submitted', { digest, to: bodies.county, how: '', on }],
    ['returned', { digest, comments: [{ place: 'lead', text: '请核对' }] }],
    ['laid-out', { publicationId: uuidv7(), digest, files: [], warnings: 0 }],
    ['submitted', { digest, to: bodies.county, how: '', on }],
  ];
  for (const [kind, payload] of steps) {
    await correcting(kind, payload);
    expect(await sumNow(), kind).toEqual(before);
  }
  const after = { granted: 13, published: 260, sources: 2 };
  await correcting('accepted', { digest, remark: '', outside: false });
  expect(await sumNow()).toEqual(after);
  await correcting('published', { digest, on, where: null });
  expect(await sumNow()).toEqual(after);
});
