import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { reportEndpoints } from '../../src/desk/contract/reports.ts';
import { civilDate } from '../../src/law/index.ts';
import { act } from '../support/ledger.ts';
import { reportAt } from './report-samples.ts';
import { as, world, type Caller, type World } from './world.ts';

let given: World;
let head: Caller;
beforeAll(async () => {
  given = await world();
  head = await as(given.ledger, given.bodies, given.people['office-head']);
  // A township that set the platform up for itself: of its county there is the body, and nobody who reviews.
  await act(given.ledger, given.bodies.county, 'staff.left', given.above, {
    on: civilDate('2026-11-20'),
    reason: '调离',
  });
});
afterAll(() => given.close());

type Whole = z.output<typeof reportEndpoints.report.answer>;

const reportsUrl = (reportId: string) => `/api/bodies/${given.bodies.township}/reports/${reportId}`;
const post = (url: string, body: object) =>
  given.ask({ method: 'POST', url, as: head, payload: { actId: uuidv7(), ...body } });

test('a township without a county on the platform carries its report to the end by hand', async () => {
  const { reportId } = await reportAt({ world: given, bodyId: given.bodies.township }, 'laid-out');
  const url = reportsUrl(reportId);
  const report = async () => {
    const answer = await given.ask({ method: 'GET', url, as: head });
    expect(answer.status).toBe(200);
    return answer.body as Whole;
  };
  expect(await report()).toMatchObject({ county: null, can: { submitted: { allowed: true } } });
  const unsaid = await post(`${url}/submit`, { how: '' });
  expect([unsaid.status, unsaid.body]).toMatchObject([422, { message: '请写明怎样报的，如：政务邮件。' }]);
  expect((await post(`${url}/submit`, { how: '政务邮件' })).status).toBe(200);
  expect(await report()).toMatchObject({
    phase: 'submitted',
    submitted: { how: '政务邮件' },
    can: { returned: { allowed: true }, accepted: { allowed: true } },
  });
  const remark = '县政务公开办2026年11月20日电话告知通过';
  expect((await post(`${url}/accepted-outside`, { remark })).status).toBe(200);
  expect(await report()).toMatchObject({ accepted: { remark, outside: true } });
  const published = await post(`${url}/publish`, { where: null });
  expect(published.status).toBe(200);
  expect(await report()).toMatchObject({ phase: 'published', publication: { at: 'public' } });
});
