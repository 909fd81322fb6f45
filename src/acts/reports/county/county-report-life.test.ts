import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { done, refused } from '../../../../tests/support/acting.ts';
import { reportSoFar, someFigures } from '../../../../tests/support/county-reports.ts';
import { hire } from '../../../../tests/support/county.ts';
import { act } from '../../../../tests/support/ledger.ts';
import { reviewers, type Publisher } from '../../../../tests/support/publishing-town.ts';
import {
  keptWord,
  nilText,
  pagesOf,
  reportTown,
  type ReportTown,
} from '../../../../tests/support/report-town.ts';
import { civilDate, wholeYear, type RoleId, type RosterLine } from '../../../law/index.ts';
import { reportingBody, type OfReport } from '../../../ledger/read/reports/report-state.ts';
import { readPublication } from '../../publishing/publication-row.ts';
import { passStep } from '../../publishing/pass-step.ts';
import { readActor } from '../../sign-in/read-actor.ts';
import { explainWarning } from '../explain-warning.ts';
import { layOut } from '../lay-out.ts';
import { openReport } from '../open-report.ts';
import { publishReport } from '../publish-report.ts';
import { saveText } from '../save-text.ts';
import { standingReport } from '../standing-report.ts';
import { submitReport } from '../submit-report.ts';
import { countySum } from './county-sum.ts';
import { freezeCountyReport } from './freeze-county-report.ts';
import { remindMembers } from './remind.ts';

const year = 2025;
let town: ReportTown;
let county: string;
const staff = new Map<string, string>();

/** Someone of the county's office in that role. */
async function officer(role: RoleId, who: string = role) {
  const staffId =
    staff.get(who) ?? (await hire(town.ledger, county, `county.${who}`, [role], { name: '卫' }));
  staff.set(who, staffId);
  const watcher = await town.as('watcher');
  const actor = await town.ledger.read('everything', (tx) =>
    readActor(tx, { bodyId: county, staffId, name: '卫', roles: [role] }, watcher.today),
  );
  return { ...watcher, actor };
}

const rolesOf: Readonly<Partial<Record<Publisher, RoleId>>> = {
  secrecy: 'secrecy-reviewer',
  first: 'reviewer-1',
  middle: 'reviewer-2',
  chief: 'reviewer-3',
};

beforeAll(async () => {
  town = await reportTown();
  county = town.bodies.county;
  const profile = {
    prefixes: ['甲政办发'],
    issuer: '甲县人民政府办公室',
    indexRule: null,
    indexValues: { body: 'JX001' },
    siteName: '甲县政府信息公开',
    siteDomain: '',
    attributeReviewMonths: null,
    normativeYears: null,
    provisionalYears: null,
    cleanUpYears: null,
  };
  await act(town.ledger, county, 'profile.set', county, { profile });
  const line = (bodyId: string, name: string, filer: RosterLine['filer']): RosterLine => ({
    memberId: bodyId,
    bodyId,
    name,
    filer,
    exempt: null,
    remark: '',
    from: 2019,
    until: null,
  });
  const { township, otherTownship, department } = town.bodies;
  const lines = [
    line(county, '甲县人民政府', 'office'),
    line(department, '甲县教育局', 'department'),
    line(township, '乙镇人民政府', 'township'),
    line(otherTownship, '丁镇人民政府', 'township'),
  ];
  await act(town.ledger, county, 'roster.set', county, { lines, reason: '年度核定' });
  const published = (bodyId: string, granted: number, filer: RosterLine['filer']) =>
    reportSoFar(town.ledger, {
      bodyId,
      year,
      figures: someFigures({ granted }),
      upTo: 'published',
      filer,
      facts: { 'published.total': 10 },
    });
  await published(county, 1, 'office');
  await published(department, 2, 'department');
  await published(township, 3, 'township');
  await published(otherTownship, 4, 'township');
});
afterAll(() => town.close());

/** The report as it stands, checked. */
async function standing(of: OfReport) {
  const { today } = await town.as('watcher');
  return town.ledger.read('everything', async (tx) => {
    const body = await reportingBody(tx, of.bodyId);
    if (body === null) throw new Error('no body');
    return standingReport(tx, { of, body, state: await town.report(of), today });
  });
}

it('goes from the sum to the public by the county’s own three reviews, then up by hand', async () => {
  const supervisor = await town.as('watcher');
  const clerk = await officer('clerk');
  const head = await officer('office-head');
  const opening = {
    bodyId: county,
    scope: 'county',
    period: wholeYear(year),
    agency: '甲县人民政府',
  } as const;
  const reportId = done(
    await openReport(supervisor, { actId: uuidv7(), ...opening, permission: 'reports.supervise' }),
  );
  const of = { bodyId: county, reportId };
  done(await freezeCountyReport(supervisor, { actId: uuidv7(), ...of, without: [], explanation: '' }));
  expect((await town.report(of)).frozen).toMatchObject({
    figures: someFigures({ granted: 10 }),
    facts: { 'published.total': 40, 'requests.received': 10 },
  });
  const text = nilText(year, {
    lead: '2025年，全县各单位按照条例规定推进政府信息公开工作，有关情况如下。',
    onRequest:
      '全县新收政府信息公开申请{{requests.received|10}}件，上年结转{{requests.carriedIn|0}}件，' +
      '办结{{requests.closed|10}}件，结转下年度继续办理{{requests.carriedOut|0}}件。',
  });
  done(await saveText(clerk, { actId: uuidv7(), ...of, text }));
  const { checked } = await standing(of);
  expect(checked.findings.filter(({ level }) => level === 'error')).toEqual([]);
  for (const { level, key } of checked.findings) {
    if (level !== 'warning') continue;
    done(await explainWarning(clerk, { actId: uuidv7(), ...of, key, explanation: '已经核对，情况属实' }));
  }
  const { digest, figures } = await standing(of);
  const pages = pagesOf(text, figures);
  const edition = { ...pages, head: { ...pages.head, formedOn: civilDate('2026-11-20') } };
  done(
    await layOut(clerk, { actId: uuidv7(), ...of, digest, edition, files: [await keptWord(town, county)] }),
  );
  const early = await publishReport(head, { actId: uuidv7(), ...of, where: null });
  expect(refused(early).message).toMatch(/三审还没有完成/u);
  const { publicationId } = await town.report(of);
  const publication = { bodyId: county, publicationId: publicationId ?? '' };
  const found = await town.ledger.read({ bodies: [county] }, (tx) => readPublication(tx, publication));
  if ('code' in found || found.state.working === null) throw new Error('nothing is under review');
  const { steps, digest: seen } = found.state.working;
  for (const { id: step } of steps) {
    const who = reviewers[step] ?? 'clerk';
    const context = await officer(rolesOf[who] ?? 'proofreader', who);
    done(await passStep(context, { actId: uuidv7(), ...publication, digest: seen, step, opinion: '同意' }));
  }
  done(await publishReport(head, { actId: uuidv7(), ...of, where: null }));
  done(await submitReport(head, { actId: uuidv7(), ...of, how: '政务邮件报市政府办公室' }));
  expect(await town.report(of)).toMatchObject({
    published: [{ edition: 1, figures: someFigures({ granted: 10 }) }],
    submitted: { to: null, how: '政务邮件报市政府办公室' },
  });
  expect(await town.faults()).toEqual([]);
});

it('is the same sum for whoever writes the report, who sees nothing else of the bodies below', async () => {
  const of = { year, today: civilDate('2026-11-20') };
  const all = await town.ledger.read('everything', (tx) => countySum(tx, county, of));
  const { sum, seen } = await town.ledger.read({ bodies: [county] }, async (tx) => ({
    sum: await countySum(tx, county, of),
    seen: await tx.selectFrom('reports').select('body_id').distinct().execute(),
  }));
  expect(sum.figures).toEqual(all.figures);
  expect(sum.figures['3/granted/total']).toBe(10);
  expect(seen).toEqual([{ body_id: county }]);
});

it('opens work for the head of the office that is reminded, once, and ends it when the report comes', async () => {
  const of = await town.open(wholeYear(2024));
  const { bodyId } = of;
  const openWork = () =>
    town.ledger.read('everything', (tx) =>
      tx
        .selectFrom('work_items')
        .select(['holder_id', 'title', 'due_on'])
        .where('body_id', '=', bodyId)
        .where('done_at', 'is', null)
        .execute(),
    );
  for (const message of ['请本周报来', '']) {
    const asking = { actId: uuidv7(), bodyId: county, year: 2024, memberIds: [bodyId], message };
    done(await remindMembers(await town.as('watcher'), asking));
  }
  expect(await openWork()).toEqual([
    { holder_id: town.ids.head, title: '报送2024年度政府信息公开工作年度报告', due_on: '2025-01-31' },
  ]);
  done(await town.freeze(of));
  done(await town.write(of, nilText(2024)));
  await town.explainAll(of);
  done(await town.layOut(of));
  await town.review(of);
  done(await town.submit(of));
  expect(await openWork()).toEqual([]);
});
