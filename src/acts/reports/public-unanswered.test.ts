import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { act } from '../../../tests/support/ledger.ts';
import { nilText, reportTown, type ReportTown } from '../../../tests/support/report-town.ts';
import { civilDate, openComments, wholeYear, type RosterLine } from '../../law/index.ts';
import { readMembers } from '../../ledger/read/report-county/members.ts';
import { reportsToReview } from '../../ledger/read/report-county/reports-to-review.ts';
import { reportsWaiting } from '../../ledger/read/reports/reports-waiting.ts';
import type { OfReport } from './act-on-report.ts';
import { beginCorrection } from './begin-correction.ts';
import { enterFigure } from './enter-figure.ts';
import { publishReport } from './publish-report.ts';

let town: ReportTown;
beforeAll(async () => {
  town = await reportTown();
  const { county, township } = town.bodies;
  const line: RosterLine = {
    memberId: township,
    bodyId: township,
    name: '乙镇人民政府',
    filer: 'township',
    exempt: null,
    remark: '',
    from: 2019,
    until: null,
  };
  await act(town.ledger, county, 'roster.set', county, { lines: [line], reason: '年度核定' });
});
afterAll(() => town.close());

/** A report of that year, submitted and not answered. */
async function submitted(year: number): Promise<OfReport> {
  const of = await town.open(wholeYear(year));
  done(await town.freeze(of));
  done(await town.write(of, nilText(year)));
  await town.explainAll(of);
  done(await town.layOut(of));
  await town.review(of);
  done(await town.submit(of));
  return of;
}

/** How many reports the county's 今天 asks to be reviewed. */
async function toReview(): Promise<readonly string[]> {
  const { actor } = await town.as('watcher');
  const duties = await town.ledger.read('everything', (tx) => reportsToReview(tx, actor));
  return duties.map(({ title }) => title);
}

/** What the head of the office reads on the day. */
async function headReads(day: string): Promise<readonly string[]> {
  const { actor } = await town.as('head');
  const waiting = await town.ledger.read('everything', (tx) => reportsWaiting(tx, actor, civilDate(day)));
  return waiting.map(({ sentence }) => sentence);
}

const member = async (year: number) => {
  const { today } = await town.as('watcher');
  const members = await town.ledger.read('everything', (tx) =>
    readMembers(tx, town.bodies.county, { year, today }),
  );
  return members[0];
};

it('is public on its last day without an answer; comments that come later lead to a correction', async () => {
  const of = await submitted(2025);
  expect(await headReads('2026-01-30')).toEqual([]);
  expect(await headReads('2026-01-31')).toEqual([expect.stringContaining('最后一天到了，请先公布')]);
  const head = await town.as('head');
  const publishing = { actId: uuidv7(), ...of, where: null };
  const early = await publishReport({ ...head, today: civilDate('2026-01-30') }, publishing);
  expect(refused(early).message).toContain('当天起可以先公布');
  done(await town.publish(of));
  expect(await town.report(of)).toMatchObject({ phase: 'published', accepted: null });
  expect(await headReads('2026-11-20')).toEqual([]);

  // The county has still to look at it.
  expect(await toReview()).toEqual(['1个单位的2025年度年报等您审核']);
  expect(await member(2025)).toMatchObject({ standing: 'published', unreviewed: true });
  done(await town.sendBack(of, '2/licences', '许可件数与审批局的不一致'));
  const commented = await town.report(of);
  expect(commented.phase).toBe('published');
  expect(openComments(commented)).toHaveLength(1);
  expect(await toReview()).toEqual([]);
  expect(await headReads('2026-11-20')).toEqual([expect.stringContaining('提了1条意见，请更正')]);

  done(await beginCorrection(head, { actId: uuidv7(), ...of, reason: '更正许可件数' }));
  expect(openComments(await town.report(of))).toHaveLength(1);
  const figure = { place: '2/licences', value: 14, source: '便民服务中心台账' };
  done(await enterFigure(head, { actId: uuidv7(), ...of, ...figure }));
  done(await town.freeze(of));
  await town.explainAll(of);
  done(await town.layOut(of));
  await town.review(of);
  done(await town.submit(of));
  expect(openComments(await town.report(of))).toEqual([]);
  // A correction has no last day: the county is waited for.
  expect(refused(await town.publish(of)).message).toContain('审核通过以后公布');
  done(await town.accept(of));
  done(await town.publish(of));
  expect(await town.faults()).toEqual([]);
});

it('is accepted after it went public, once, and is public as it was', async () => {
  const of = await submitted(2024);
  done(await town.publish(of));
  done(await town.accept(of));
  expect(await town.report(of)).toMatchObject({ phase: 'published', edition: 1 });
  expect((await town.report(of)).accepted).not.toBeNull();
  expect(refused(await town.accept(of)).message).toContain('已经审核通过');
  expect(refused(await town.sendBack(of, 'lead', '请核对')).message).toContain('由公布的单位更正');
  expect(await member(2024)).toMatchObject({ standing: 'published', unreviewed: false });
  expect(await town.faults()).toEqual([]);
});
