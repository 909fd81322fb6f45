import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { reportEndpoints } from '../../src/desk/contract/reports.ts';
import { wholeYear } from '../../src/law/index.ts';
import { plainText, similarity } from '../../src/report/index.ts';
import { act } from '../support/ledger.ts';
import { reportAt } from './report-samples.ts';
import { as, world, type World } from './world.ts';

let given: World;
beforeAll(async () => {
  given = await world();
});
afterAll(() => given.close());

type Proposed = z.output<typeof reportEndpoints.reportProposals.answer>;

test('what is proposed does not read like what another body of the county has published', async () => {
  const { bodies, ledger, people } = given;
  const period = wholeYear(2025);
  const { reportId } = await reportAt({ world: given, bodyId: bodies.township }, 'frozen', { period });
  const caller = await as(ledger, bodies, people.clerk);
  const supervision = async () => {
    const url = `/api/bodies/${bodies.township}/reports/${reportId}/proposals`;
    const { body } = await given.ask({ method: 'GET', url, as: caller });
    return plainText((body as Proposed).sections.supervision);
  };
  const alone = await supervision();
  const lines = [bodies.township, bodies.otherTownship].map((bodyId) => ({
    memberId: bodyId,
    bodyId,
    name: '某镇人民政府',
    filer: 'township' as const,
    exempt: null,
    remark: '',
    from: 2025,
    until: null,
  }));
  await act(ledger, bodies.county, 'roster.set', bodies.county, { lines, reason: '年度核定' });
  const change = { supervision: alone };
  const other = { world: given, bodyId: bodies.otherTownship };
  await reportAt(other, 'accepted', { period, change });
  expect(await supervision()).toBe(alone);
  await reportAt({ ...other, bodyId: bodies.department }, 'published', { period, change });
  expect(await supervision()).toBe(alone);
  await act(ledger, bodies.county, 'roster.set', bodies.county, {
    lines: lines.map((line) =>
      line.memberId === bodies.township
        ? line
        : { ...line, memberId: bodies.department, bodyId: bodies.department },
    ),
    reason: '年度核定',
  });
  expect(similarity(await supervision(), alone)).toBeLessThan(0.5);
});
