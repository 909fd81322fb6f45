import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done } from '../../../../tests/support/acting.ts';
import { reportTown, nilText, type ReportTown } from '../../../../tests/support/report-town.ts';
import { civilDate, wholeYear, type CivilDate } from '../../../law/index.ts';
import { returnStep } from '../../../acts/publishing/return-step.ts';
import { workToday } from '../work-today.ts';
import { reportsWaiting } from './reports-waiting.ts';

let town: ReportTown;
beforeAll(async () => {
  town = await reportTown();
});
afterAll(() => town.close());

const waitingFor = async (role: 'clerk' | 'office-head' | 'reviewer-1') => {
  const { township: bodyId } = town.bodies;
  const found = await town.ledger.read({ bodies: [bodyId] }, (tx) =>
    // Before the last day: what is submitted waits for the office above.
    reportsWaiting(tx, { bodyId, roles: [role] }, civilDate('2026-01-20')),
  );
  return found.map(({ sentence }) => sentence);
};

/** What the desk shows the head of the office on that day of its reports. */
const shownOn = async (today: CivilDate) => {
  const { actor, now } = await town.as('head', today);
  const { duties, publishing } = await town.ledger.read({ bodies: [actor.bodyId] }, (tx) =>
    workToday(tx, actor, now, today),
  );
  return {
    duties: duties.filter(({ key }) => key === 'annual-report' || key === 'report-step'),
    publishing: publishing.entries.filter(({ kind }) => kind === 'ready' || kind === 'returned'),
  };
};

test('a report asks its own body for each step, and never by its manuscript', async () => {
  const of = await town.open(wholeYear(2025));
  expect(await waitingFor('clerk')).toEqual([]);
  done(await town.freeze(of));
  done(await town.write(of, nilText(2025)));
  done(await town.layOut(of));
  expect(await waitingFor('office-head')).toEqual([]);
  const { publicationId } = await town.report(of);
  const at = { bodyId: of.bodyId, publicationId: publicationId ?? '' };
  const digest = (await town.state(at)).working?.digest ?? '';
  const comments = [{ place: '正文', text: '写得太笼统' }];
  const returned = { actId: uuidv7(), ...at, digest, step: 'secrecy', comments };
  done(await returnStep(await town.as('secrecy'), returned));
  expect(await waitingFor('clerk')).toEqual(['三审退回了，请改好再送。']);
  const lead = '2025年，乙镇人民政府公开惠农补贴和村务事项，办理群众来信。';
  done(await town.write(of, nilText(2025, { lead })));
  expect(await waitingFor('clerk')).toEqual([]);
  done(await town.layOut(of));
  await town.review(of);
  expect(await waitingFor('clerk')).toEqual([]);
  expect(await waitingFor('office-head')).toEqual(['三审通过了，请上报。']);
  const late = await shownOn(civilDate('2026-01-20'));
  expect(late.duties).toMatchObject([
    { key: 'annual-report', reportId: of.reportId, details: expect.stringContaining('三审通过了，请上报。') },
  ]);
  expect(late.publishing).toEqual([]);
  done(await town.submit(of));
  expect(await waitingFor('office-head')).toEqual([]);
  done(await town.sendBack(of, '2/licences', '请核对许可件数'));
  expect(await waitingFor('clerk')).toEqual(['上级退回了，有1条意见，请改好再报。']);
  expect(await waitingFor('reviewer-1')).toEqual([]);
});

test('what no countdown tells of is shown by itself', async () => {
  const half = await town.open({ kind: 'half', year: 2025, part: 1 });
  done(await town.freeze(half));
  done(await town.submit(half));
  done(await town.sendBack(half, '2/licences', '请核对许可件数'));
  const { duties } = await shownOn(civilDate('2026-07-10'));
  expect(duties).toContainEqual({
    key: 'report-step',
    title: '2025年上半年数字',
    details: '上级退回了，有1条意见，请改好再报。',
    dueOn: null,
    basis: [],
    reportId: half.reportId,
  });
});
