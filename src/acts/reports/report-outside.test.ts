import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { hire } from '../../../tests/support/county.ts';
import { act } from '../../../tests/support/ledger.ts';
import { friday } from '../../../tests/support/publishing-town.ts';
import { reportTown, type ReportTown } from '../../../tests/support/report-town.ts';
import { openComments, wholeYear } from '../../law/index.ts';
import { reportingBody } from '../../ledger/read/reports/report-state.ts';
import type { OfReport } from './act-on-report.ts';
import { acceptOutside, returnOutside } from './review-outside.ts';
import { submitReport } from './submit-report.ts';

let town: ReportTown;
beforeAll(async () => {
  town = await reportTown();
  // The township has the platform to itself: of the county there is the body, and no one who reviews.
  await act(town.ledger, town.bodies.county, 'staff.left', town.ids.watcher, { on: friday, reason: '调离' });
});
afterAll(() => town.close());

const mailed = async (of: OfReport, how = '政务邮件') =>
  submitReport(await town.as('head'), { actId: uuidv7(), ...of, how });
const accepted = async (of: OfReport) =>
  acceptOutside(await town.as('head'), { actId: uuidv7(), ...of, remark: '县政务公开办电话告知通过' });

async function reviewed(year: number): Promise<OfReport> {
  const of = await town.open(wholeYear(year));
  done(await town.freeze(of));
  done(await town.write(of, undefined));
  await town.explainAll(of);
  done(await town.layOut(of));
  await town.review(of);
  return of;
}

/** What a writer of the township sees of the office above, in the scope of the township alone. */
const countySeen = () =>
  town.ledger.read({ bodies: [town.bodies.township] }, async (tx) => {
    const found = await reportingBody(tx, town.bodies.township);
    const staff = await tx.selectFrom('staff').select('body_id').distinct().execute();
    return { countyId: found?.countyId, sees: staff.map(({ body_id }) => body_id) };
  });

describe('the report of a township whose county is not on the platform', () => {
  it('is sent up by hand, comes back and is accepted by hand, and goes to the public', async () => {
    const of = await reviewed(2025);
    expect(refused(await mailed(of, '')).message).toBe('请写明怎样报的，如：政务邮件。');
    done(await mailed(of));
    expect((await town.report(of)).submitted).toMatchObject({ to: null, how: '政务邮件' });
    const comments = [{ place: '2/licences', text: '请与审批局核对' }];
    done(await returnOutside(await town.as('head'), { actId: uuidv7(), ...of, comments }));
    expect(openComments(await town.report(of))).toEqual(comments);
    expect((await town.report(of)).returns).toMatchObject([{ outside: true }]);
    done(await town.layOut(of));
    await town.review(of);
    done(await mailed(of));
    done(await accepted(of));
    done(await town.publish(of));
    expect(await town.report(of)).toMatchObject({ phase: 'published' });
    expect(await town.faults()).toEqual([]);
  });

  it('learns of the office above nothing but that nobody is there', async () => {
    expect(await countySeen()).toEqual({ countyId: null, sees: [town.bodies.township] });
  });

  it.each([
    ['only a clerk', ['clerk'], null],
    ['someone who reviews', ['county-supervisor'], 'county'],
  ] as const)('with %s at the county', async (_, roles, to) => {
    const staffId = await hire(town.ledger, town.bodies.county, `county.${roles[0]}`, roles);
    const { countyId, sees } = await countySeen();
    expect(countyId).toBe(to === null ? null : town.bodies.county);
    expect(sees).toEqual([town.bodies.township]);
    await act(town.ledger, town.bodies.county, 'staff.left', staffId, { on: friday, reason: '调离' });
    expect((await countySeen()).countyId).toBeNull();
  });
});
