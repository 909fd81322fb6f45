import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../../tests/support/acting.ts';
import { sumFigures } from '../../../../tests/support/sum-figures.ts';
import { fileReport, reportSoFar, someFigures } from '../../../../tests/support/county-reports.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { wholeCounty } from '../../../../tests/support/whole-county.ts';
import { civilDate, wholeYear, type RosterLine } from '../../../law/index.ts';
import { readInterims } from '../../../ledger/read/report-county/interims.ts';
import { readMembers } from '../../../ledger/read/report-county/members.ts';
import { proposeRoster } from '../../../ledger/read/report-county/propose-roster.ts';
import { reportsToReview } from '../../../ledger/read/report-county/reports-to-review.ts';
import { readRoster } from '../../../ledger/read/report-county/roster.ts';
import { openReport } from '../open-report.ts';
import { figuresDigest } from '../seen-figures.ts';
import { countySum } from './county-sum.ts';
import { freezeCountyReport, unfreezeCountyReport } from './freeze-county-report.ts';
import { acceptMemberFile, importMemberReport, removeMemberFile } from './member-file.ts';
import { remindMembers } from './remind.ts';
import { acceptReport, returnReport } from './review-report.ts';
import { rosterSetAt, setRoster } from './set-roster.ts';

const year = 2025;
const today = civilDate('2026-02-10');

let house: Awaited<ReturnType<typeof wholeCounty>>;
let outside: RosterLine;
beforeAll(async () => {
  house = await wholeCounty();
  outside = house.outside;
});
afterAll(() => house.close());

const watcher = () => house.as('watcher', today);
const countyId = () => house.bodies.county;
const membersNow = () =>
  house.ledger.read('everything', (tx) => readMembers(tx, countyId(), { year, today }));
const sumNow = () => house.ledger.read('everything', (tx) => countySum(tx, countyId(), { year, today }));
const memberOf = async (memberId: string) =>
  (await membersNow()).find(({ line }) => line.memberId === memberId);

describe('the roster', () => {
  it('is proposed from the tree: the office, departments, townships, never a village', async () => {
    const { lines, added } = await house.ledger.read('everything', (tx) => proposeRoster(tx, countyId()));
    expect(lines.map(({ name, filer }) => [name, filer])).toEqual([
      ['甲县人民政府', 'office'],
      ['甲县教育局', 'department'],
      ['甲县档案馆', 'department'],
      ['乙镇人民政府', 'township'],
      ['丁镇人民政府', 'township'],
      ['己镇人民政府', 'township'],
      ['庚乡人民政府', 'township'],
      ['辛乡人民政府', 'township'],
    ]);
    expect(added).toHaveLength(8);
  });

  it('is set whole, with reasons for those that need not report', async () => {
    const { lines } = await house.ledger.read('everything', (tx) => proposeRoster(tx, countyId()));
    const set = [
      ...lines.map((line) =>
        line.bodyId === house.more.second ? { ...line, exempt: 'not-administrative' as const } : line,
      ),
      outside,
    ];
    const input = { bodyId: countyId(), lines: set, reason: '年度核定' };
    done(await setRoster(await watcher(), { ...input, actId: uuidv7(), seenAt: null }));
    expect(await house.ledger.read('everything', (tx) => readRoster(tx, countyId()))).toEqual(set);
    // Somebody else has it open from before.
    const stale = refused(await setRoster(await watcher(), { ...input, actId: uuidv7(), seenAt: null }));
    expect(stale.code).toBe('stale');
  });

  const line = (change: Partial<RosterLine>): RosterLine => ({ ...outside, ...change });
  it.each<[string, () => readonly RosterLine[], RegExp]>([
    ['no line', () => [], /没有单位/u],
    [
      'a village',
      () => [line({ memberId: house.bodies.village, bodyId: house.bodies.village, filer: 'township' })],
      /不是行政机关，不报年报/u,
    ],
    ['a body twice', () => [outside, outside], /两行，汇总会重复计算/u],
    ['a name twice in one year', () => [outside, line({ memberId: uuidv7() })], /两行/u],
    [
      'a department as the office',
      () => [line({ bodyId: house.bodies.department, filer: 'office' })],
      /类别不对/u,
    ],
    [
      'the office as one that need not',
      () => [line({ bodyId: house.bodies.county, filer: 'office', exempt: 'not-outward' })],
      /不能列为不用报/u,
    ],
    [
      'the id of a body for one outside',
      () => [line({ memberId: house.bodies.county })],
      /用的是甲县人民政府的编号/u,
    ],
    ['an end before the beginning', () => [line({ from: 2025, until: 2024 })], /早于起始年度/u],
  ])('refuses %s', async (_, lines, message) => {
    const seenAt = await house.ledger.read('everything', (tx) => rosterSetAt(tx, countyId()));
    const outcome = await setRoster(await watcher(), {
      actId: uuidv7(),
      bodyId: countyId(),
      lines: lines(),
      reason: '年度核定',
      seenAt,
    });
    expect(refused(outcome).message).toMatch(message);
  });

  it('is nobody else’s to set', async () => {
    const input = { actId: uuidv7(), bodyId: countyId(), lines: [outside], reason: '核定', seenAt: null };
    expect(refused(await setRoster(await house.as('countyhead', today), input)).code).toBe('not-allowed');
  });
});

describe('a year', () => {
  const reports = new Map<string, { reportId: string; digest: string }>();
  const fees = { '2/feesTenThousandYuan': 0.1 };

  it('shows each as it stands, with days late', async () => {
    const { ledger, bodies, more } = house;
    const plan = [
      [bodies.township, 'submitted', someFigures({ granted: 3, carriedOut: 1 }, fees), '2026-01-20'],
      [
        bodies.otherTownship,
        'submitted',
        someFigures({ granted: 2 }, { '2/feesTenThousandYuan': 0.2 }),
        '2026-02-03',
      ],
      [more.third, 'published', someFigures({ granted: 5 }), '2026-01-30'],
      [more.fourth, 'frozen', someFigures({ granted: 7 }), '2026-01-30'],
      [bodies.department, 'submitted', someFigures({ granted: 11 }, { '2/licences': 40 }), '2026-01-31'],
    ] as const;
    for (const [bodyId, upTo, figures, submittedOn] of plan) {
      reports.set(
        bodyId,
        await reportSoFar(ledger, { bodyId, year, figures, upTo, submittedOn, to: bodies.county }),
      );
    }
    const office = someFigures({ granted: 1 });
    await reportSoFar(ledger, {
      bodyId: bodies.county,
      year,
      figures: office,
      upTo: 'published',
      filer: 'office',
    });
    const told = (await membersNow()).map(({ line, standing, lateBy, due }) => [
      line.name,
      standing,
      lateBy,
      due,
    ]);
    expect(told).toEqual([
      ['甲县人民政府', 'published', 0, '2026-01-31'],
      ['甲县教育局', 'to-review', 0, '2026-01-31'],
      ['甲县档案馆', 'exempt', 0, '2026-01-31'],
      ['乙镇人民政府', 'to-review', 0, '2026-01-31'],
      ['丁镇人民政府', 'to-review', 3, '2026-01-31'],
      ['己镇人民政府', 'published', 0, '2026-01-31'],
      ['庚乡人民政府', 'at-work', 10, '2026-01-31'],
      ['辛乡人民政府', 'missing', 10, '2026-01-31'],
      ['甲县水利局', 'missing', 10, '2026-01-31'],
    ]);
  });

  it('is asked for: work for the head of the office, once while it is open; not of those who reported', async () => {
    const { bodies, more, ledger } = house;
    const ask = async (...memberIds: string[]) =>
      remindMembers(await watcher(), {
        actId: uuidv7(),
        bodyId: bodies.county,
        year,
        memberIds,
        message: '请本周报来',
      });
    expect(refused(await ask(bodies.township)).message).toContain('已经报了');
    expect(refused(await ask(more.second)).message).toContain('不用报');
    expect(refused(await ask(uuidv7())).message).toContain('不在这一年的名单上');
    done(await ask(more.fourth, more.fifth, outside.memberId));
    done(await ask(more.fourth));
    expect((await memberOf(more.fourth))?.reminders).toBe(2);
    expect((await memberOf(outside.memberId))?.reminders).toBe(1);
    const outbox = await ledger.read('everything', (tx) =>
      tx.selectFrom('outbox').select('message').where('body_id', '=', bodies.county).execute(),
    );
    expect(JSON.stringify(outbox)).toContain('甲县水利局');
  });

  it('waits for whoever supervises, and for nobody else', async () => {
    const asked = async (who: 'watcher' | 'countyhead') => {
      const { actor } = await house.as(who, today);
      return house.ledger.read({ bodies: [actor.bodyId, ...actor.bodiesBelow] }, (tx) =>
        reportsToReview(tx, actor),
      );
    };
    expect((await asked('watcher')).map(({ title, year: of }) => [title, of])).toEqual([
      ['3个单位的2025年度年报等您审核', 2025],
    ]);
    expect(await asked('countyhead')).toEqual([]);
  });

  it('lists the half-years and quarters that wait beside the reports', async () => {
    const { bodies, ledger } = house;
    const filed = { bodyId: bodies.village, year: 2025, figures: {}, to: bodies.county } as const;
    const period = { kind: 'quarter', year: 2025, part: 3 } as const;
    await reportSoFar(ledger, { ...filed, period, upTo: 'submitted', submittedOn: '2026-01-12' });
    const half = { kind: 'half', year: 2025, part: 2 } as const;
    await reportSoFar(ledger, { ...filed, period: half, upTo: 'frozen', submittedOn: '2026-01-12' });
    const { actor } = await house.as('watcher', today);
    const scope = { bodies: [actor.bodyId, ...actor.bodiesBelow] };
    const duties = await ledger.read(scope, (tx) => reportsToReview(tx, actor));
    expect(duties.map(({ key, year: of }) => [key, of])).toEqual([
      ['report-review', 2025],
      ['interim-review', 2025],
    ]);
    const rows = await ledger.read(scope, (tx) => readInterims(tx, bodies.county, 2025));
    expect(rows.map(({ bodyId, period: each, phase }) => [bodyId, each, phase])).toEqual([
      [bodies.village, period, 'submitted'],
    ]);
    expect(await ledger.read(scope, (tx) => readInterims(tx, bodies.county, 2024))).toEqual([]);
  });

  it('returns a report with comments at its places, on the body’s own chain, and only what was looked at', async () => {
    const { bodies, ledger } = house;
    const report = reports.get(bodies.township);
    if (report === undefined) throw new Error('no report');
    const { reportId, digest } = report;
    const given = {
      bodyId: bodies.township,
      reportId,
      comments: [{ place: '3/received/total', text: '请核对' }],
    };
    const back = async (change: object) =>
      returnReport(await watcher(), { actId: uuidv7(), digest, ...given, ...change });
    expect(refused(await back({ digest: 'b'.repeat(64) })).code).toBe('stale');
    expect(refused(await back({ comments: [] })).message).toContain('至少写一条意见');
    expect(
      refused(await back({ comments: [{ place: 'overview', text: '身份证号11010519491231002X' }] })).message,
    ).toContain('身份证');
    const actId = uuidv7();
    done(await back({ actId }));
    const acts = await ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select(['body_id', 'kind', 'actor_id']).where('act_id', '=', actId).execute(),
    );
    expect(acts).toEqual([
      { body_id: bodies.township, kind: 'report.returned', actor_id: house.ids.watcher },
    ]);
    expect((await memberOf(bodies.township))?.standing).toBe('returned');
    expect(
      refused(await acceptReport(await watcher(), { ...given, actId: uuidv7(), digest, remark: '' })).code,
    ).toBe('not-now');
  });

  it('accepts reports; the body itself cannot', async () => {
    const { bodies } = house;
    for (const bodyId of [bodies.otherTownship, bodies.department]) {
      const report = reports.get(bodyId);
      if (report === undefined) throw new Error('no report');
      const input = { bodyId, ...report, remark: '' };
      const own = await acceptReport(await house.as('otherhead', today), { actId: uuidv7(), ...input });
      expect(refused(own).code).toBe('not-allowed');
      done(await acceptReport(await watcher(), { actId: uuidv7(), ...input }));
      expect((await memberOf(bodyId))?.standing).toBe('accepted');
    }
  });

  const fromFile = async (
    figures: Readonly<Record<string, number>>,
    of: { memberId?: string; year?: number } = {},
  ) =>
    importMemberReport(await watcher(), {
      actId: uuidv7(),
      bodyId: house.bodies.county,
      memberId: outside.memberId,
      year,
      fileName: '水利局2025年报.pdf',
      sha256: house.sha256,
      report: fileReport('水利局', of.year ?? year, figures),
      ...(of.memberId === undefined ? {} : { memberId: of.memberId }),
    });

  it('takes in a file, counts it once it is accepted, and replaces it by another', async () => {
    const { bodies, more } = house;
    expect(refused(await fromFile({}, { year: 2024 })).message).toContain('2024年度');
    expect(refused(await fromFile({}, { memberId: more.second })).message).toContain('不用报');
    expect(refused(await fromFile({}, { memberId: bodies.department })).message).toContain('重复计算');
    const first = done(await fromFile(someFigures({ granted: 100 })));
    expect((await memberOf(outside.memberId))?.standing).toBe('to-review');
    const take = async (importId: string) =>
      acceptMemberFile(await watcher(), { actId: uuidv7(), bodyId: bodies.county, importId, remark: '' });
    done(await take(first));
    expect((await sumNow()).figures['3/granted/total']).toBe(1 + 11 + 2 + 5 + 100);
    const second = done(await fromFile(someFigures({ granted: 13 })));
    expect(refused(await take(first)).code).toBe('not-found');
    expect((await sumNow()).figures['3/granted/total']).toBe(1 + 11 + 2 + 5);
    done(await take(second));
    expect(refused(await take(second)).message).toContain('已经采用');
    expect((await sumNow()).figures['3/granted/total']).toBe(1 + 11 + 2 + 5 + 13);
  });

  it('adds up what was accepted, cell by cell; names what is missing', async () => {
    const { more, bodies } = house;
    const sum = await sumNow();
    expect(sum.figures).toEqual({
      ...someFigures({ granted: 1 + 11 + 2 + 5 + 13 }),
      '2/licences': 40,
      '2/feesTenThousandYuan': 0.2,
    });
    expect(new Set(sum.without)).toEqual(new Set([bodies.township, more.fourth, more.fifth]));
    const granted = sum.cells.find(({ cell }) => cell.row === 'granted' && cell.column === 'total');
    expect(granted?.parts.map(({ value }) => value)).toEqual([1, 11, 2, 5, 13]);
    const told = sum.findings.map(({ level, message }) => `${level} ${message}`);
    expect(told).toEqual([
      'warning 乙镇人民政府的年报退回修改，还没有重报，汇总数不含这个单位',
      'warning 庚乡人民政府还在写年报，没有报来，汇总数不含这个单位',
      'warning 辛乡人民政府还没有报，汇总数不含这个单位',
    ]);
  });

  it('gives what one SQL over the same sources gives', async () => {
    const { sources, figures } = await sumNow();
    const summed = await house.ledger.read('everything', (tx) =>
      sumFigures(tx, {
        reports: sources.flatMap(({ memberId, reportId }) =>
          reportId === null ? [] : [{ bodyId: memberId, reportId }],
        ),
        imports: sources.flatMap(({ importId }) =>
          importId === null ? [] : [{ bodyId: house.bodies.county, importId }],
        ),
      }),
    );
    expect(summed).toEqual({ figures, counted: 5 });
  });

  it('counts what is public while a correction of it is at work', async () => {
    const { more, ledger } = house;
    const { reportId } = reports.get(more.third) ?? { reportId: '' };
    const before = (await sumNow()).figures;
    await act(ledger, more.third, 'report.correction-begun', reportId, { reason: '更正件数' });
    const correction = { on: today, figures: someFigures({ granted: 50 }), facts: {}, sources: [] };
    await act(ledger, more.third, 'report.frozen', reportId, correction);
    expect((await memberOf(more.third))?.standing).toBe('published');
    expect((await sumNow()).figures).toEqual(before);
  });

  it('freezes the sum with its sources, once what is missing was seen and explained', async () => {
    const { bodies, ledger } = house;
    const reportId = done(
      await openReport(await watcher(), {
        actId: uuidv7(),
        bodyId: bodies.county,
        scope: 'county',
        period: wholeYear(year),
        agency: '甲县人民政府',
        permission: 'reports.supervise',
      }),
    );
    const { without } = await sumNow();
    const freeze = async (change: object) =>
      freezeCountyReport(await watcher(), {
        actId: uuidv7(),
        bodyId: bodies.county,
        reportId,
        without,
        explanation: '三个单位催报后仍未报来',
        ...change,
      });
    expect(refused(await freeze({ without: [] })).code).toBe('stale');
    expect(refused(await freeze({ seen: figuresDigest({ '3/received/total': 1 }) })).code).toBe('stale');
    expect(refused(await freeze({ explanation: '' })).message).toMatch(/^请写明原因：.*另有2项/u);
    done(await freeze({ seen: figuresDigest((await sumNow()).figures) }));
    const { state } = await ledger.read('everything', (tx) =>
      tx.selectFrom('reports').select('state').where('report_id', '=', reportId).executeTakeFirstOrThrow(),
    );
    const frozen = state as {
      frozen: { figures: object; sources: object[]; facts: object };
      explanations: object;
    };
    expect(frozen.frozen.figures).toEqual((await sumNow()).figures);
    expect(frozen.frozen.sources).toHaveLength(5);
    expect(frozen.frozen.facts).toMatchObject({ 'requests.received': 32 });
    expect(Object.keys(frozen.explanations)).toHaveLength(3);
    expect(refused(await freeze({})).code).toBe('not-now');
    const again = { actId: uuidv7(), bodyId: bodies.county, reportId, reason: '乙镇重报' };
    done(await unfreezeCountyReport(await watcher(), again));
  });

  it('finds a body that is counted twice, and lets nothing be frozen so', async () => {
    const { bodies, more } = house;
    // 辛乡 sent a file, which was accepted; then its report on the platform was accepted too.
    const importId = done(await fromFile(someFigures({ granted: 1 }), { memberId: more.fifth }));
    const at = { bodyId: bodies.county, importId };
    done(await acceptMemberFile(await watcher(), { ...at, actId: uuidv7(), remark: '' }));
    await reportSoFar(house.ledger, { bodyId: more.fifth, year, figures: {}, upTo: 'published' });
    const twice = await sumNow();
    expect(twice.findings[0]).toMatchObject({ level: 'error', rule: 'X-4' });
    expect(twice.findings[0]?.message).toContain('同一个单位有两份');
    done(await removeMemberFile(await watcher(), { ...at, actId: uuidv7(), reason: '已在平台报送' }));
    expect((await sumNow()).findings.every(({ level }) => level === 'warning')).toBe(true);
  });

  it('asks nobody of a body that was closed: there is no one who could answer', async () => {
    const { bodies, more, ledger } = house;
    await act(ledger, more.fourth, 'body.closed', more.fourth, { on: today, reason: '并入己镇' });
    const asked = { bodyId: bodies.county, year, memberIds: [more.fourth], message: '' };
    const before = (await memberOf(more.fourth))?.reminders;
    expect(refused(await remindMembers(await watcher(), { ...asked, actId: uuidv7() }))).toMatchObject({
      field: 'memberIds',
      message: '庚乡人民政府已经撤销，没有人可催，一个也没有催。请不选，并在名单里写明由谁一并报告。',
    });
    expect((await memberOf(more.fourth))?.reminders).toBe(before);
  });

  it('leaves the ledger whole', async () => {
    expect(await house.faults()).toEqual([]);
  });
});
