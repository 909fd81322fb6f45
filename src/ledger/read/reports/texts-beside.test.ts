import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foundCounty, type County } from '../../../../tests/support/county.ts';
import { act, body, freshLedger, type TestLedger } from '../../../../tests/support/ledger.ts';
import { civilDate, wholeYear, type ReportPayloads } from '../../../law/index.ts';
import { textsBeside } from './texts-beside.ts';

let house: TestLedger;
let bodies: County;
beforeAll(async () => {
  house = await freshLedger();
  bodies = await foundCounty(house.ledger);
});
afterAll(() => house.close());

const on = civilDate('2026-01-20');
let marks = 0;

/** A report of 2025 whose text is that word, carried so far. */
async function report(bodyId: string, word: string, stages: readonly string[], day = on): Promise<void> {
  const reportId = uuidv7();
  const digest = (marks += 1).toString(16).padStart(64, '0');
  await house.ledger.write({ bodies: [bodyId] }, (tx) =>
    tx
      .insertInto('report_texts')
      .values({
        body_id: bodyId,
        report_id: reportId,
        digest,
        text: JSON.stringify(word),
        written_at: new Date(),
        written_by: null,
      })
      .execute(),
  );
  const acts: Partial<ReportPayloads> = {
    opened: { scope: 'own', period: wholeYear(2025), filer: 'township' },
    frozen: { on, figures: {}, facts: {}, sources: [] },
    'text-set': { digest },
    published: { digest, on: day, where: null },
    'correction-begun': { reason: '更正' },
  };
  for (const kind of stages) {
    const payload = acts[kind as keyof ReportPayloads] as ReportPayloads['opened'];
    await act(house.ledger, bodyId, `report.${kind}` as 'report.opened', reportId, payload);
  }
}

it('gives what others on the roster made public, and only that', async () => {
  const written = ['opened', 'frozen', 'text-set'];
  const third = await body(house.ledger, '己镇人民政府', 'township', bodies.county);
  const offRoster = await body(house.ledger, '庚镇人民政府', 'township', bodies.county);
  const corrected = await body(house.ledger, '辛镇人民政府', 'township', bodies.county);
  const draft = await body(house.ledger, '壬镇人民政府', 'township', bodies.county);
  await report(bodies.township, '自己', [...written, 'published']);
  await report(bodies.otherTownship, '早些', [...written, 'published']);
  await report(third, '晚些', [...written, 'published'], civilDate('2026-01-25'));
  await report(offRoster, '不在名单', [...written, 'published']);
  await report(corrected, '更正中', [...written, 'published', 'correction-begun']);
  await report(draft, '没有公布', written);
  const members = [bodies.township, bodies.otherTownship, third, corrected, draft];
  await act(house.ledger, bodies.county, 'roster.set', bodies.county, {
    lines: members.map((bodyId) => ({
      memberId: bodyId,
      bodyId,
      name: '某镇人民政府',
      filer: 'township' as const,
      exempt: null,
      remark: '',
      from: 2025,
      until: null,
    })),
    reason: '年度核定',
  });
  const beside = (year: number, countyId: string | null = bodies.county) =>
    house.ledger.read({ bodies: [bodies.township] }, async (tx) => {
      const texts = await textsBeside(tx, { bodyId: bodies.township, countyId }, wholeYear(year));
      const seen = await tx.selectFrom('reports').select('body_id').distinct().execute();
      expect(seen.map(({ body_id }) => body_id)).toEqual([bodies.township]);
      return texts;
    });
  expect(await beside(2025)).toEqual(['晚些', '早些']);
  expect(await beside(2024)).toEqual([]);
  expect(await beside(2025, null)).toEqual([]);
});
