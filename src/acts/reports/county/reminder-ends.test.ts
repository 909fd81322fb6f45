import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { done } from '../../../../tests/support/acting.ts';
import { hire } from '../../../../tests/support/county.ts';
import { fileReport, someFigures } from '../../../../tests/support/county-reports.ts';
import { wholeCounty } from '../../../../tests/support/whole-county.ts';
import { civilDate, type RosterLine } from '../../../law/index.ts';
import { proposeRoster } from '../../../ledger/read/report-county/propose-roster.ts';
import { acceptMemberFile, importMemberReport } from './member-file.ts';
import { remindMembers } from './remind.ts';
import { rosterSetAt, setRoster } from './set-roster.ts';

const year = 2025;
const today = civilDate('2026-02-10');
let house: Awaited<ReturnType<typeof wholeCounty>>;
let lines: readonly RosterLine[];

const watcher = () => house.as('watcher', today);
const set = async (change: (line: RosterLine) => readonly RosterLine[]) => {
  const seenAt = await house.ledger.read('everything', (tx) => rosterSetAt(tx, house.bodies.county));
  lines = lines.flatMap(change);
  const input = { actId: uuidv7(), bodyId: house.bodies.county, lines, reason: '年度核定', seenAt };
  done(await setRoster(await watcher(), input));
};
const remind = async (...memberIds: string[]) =>
  done(
    await remindMembers(await watcher(), {
      actId: uuidv7(),
      bodyId: house.bodies.county,
      year,
      memberIds,
      message: '',
    }),
  );

/** How the reminders of a body ended, oldest first: what was said of each, null while it is open. */
const ends = async (bodyId: string) => {
  const rows = await house.ledger.read('everything', (tx) =>
    tx
      .selectFrom('work_items as w')
      .leftJoin('acts as a', (join) =>
        join
          .onRef('a.body_id', '=', 'w.body_id')
          .onRef('a.subject_id', '=', 'w.item_id')
          .on('a.kind', '=', 'work.done'),
      )
      .select(['w.done_at', 'a.payload'])
      .where('w.body_id', '=', bodyId)
      .where('w.title', '=', '报送2025年度政府信息公开工作年度报告')
      .orderBy('w.opened_at')
      .execute(),
  );
  return rows.map(({ done_at: at, payload }) =>
    at === null ? null : (payload as { remark: string }).remark,
  );
};

beforeAll(async () => {
  house = await wholeCounty();
  ({ lines } = await house.ledger.read('everything', (tx) => proposeRoster(tx, house.bodies.county)));
  await set((line) => [line]);
  const { township, otherTownship, department } = house.bodies;
  await hire(house.ledger, department, 'jyj.clerk', ['clerk']);
  await remind(township, otherTownship, department);
});
afterAll(() => house.close());

it('ends with the reason where the roster later excuses the body, and is sent anew where it asks again', async () => {
  const { township } = house.bodies;
  expect(await ends(township)).toEqual([null]);
  await set((line) => [line.memberId === township ? { ...line, exempt: 'not-outward' } : line]);
  const excused = '县里的应报单位名单写明本单位不用报年报：不对外行使职权。';
  expect(await ends(township)).toEqual([excused]);
  await set((line) => [line.memberId === township ? { ...line, exempt: null } : line]);
  await remind(township);
  expect(await ends(township)).toEqual([excused, null]);
});

it('ends where the roster no longer names the body for that year; a later end leaves it open', async () => {
  const { otherTownship } = house.bodies;
  await set((line) => [line.memberId === otherTownship ? { ...line, until: year } : line]);
  expect(await ends(otherTownship)).toEqual([null]);
  await set((line) => [line.memberId === otherTownship ? { ...line, until: year - 1 } : line]);
  expect(await ends(otherTownship)).toEqual(['县里的应报单位名单不再列入本单位这一年度，不用报。']);
});

it('ends where a file is accepted in the place of a report, not while it only waits', async () => {
  const { county: bodyId, department: memberId } = house.bodies;
  const file = { fileName: '教育局2025年报.pdf', sha256: house.sha256 };
  const report = fileReport('甲县教育局', year, someFigures({ granted: 1 }));
  const importId = done(
    await importMemberReport(await watcher(), { actId: uuidv7(), bodyId, memberId, year, ...file, report }),
  );
  expect(await ends(memberId)).toEqual([null]);
  done(await acceptMemberFile(await watcher(), { actId: uuidv7(), bodyId, importId, remark: '' }));
  expect(await ends(memberId)).toEqual(['县里采用了以文件报来的年报，列入汇总。']);
});

it('leaves the ledger whole', async () => {
  expect(await house.faults()).toEqual([]);
});
