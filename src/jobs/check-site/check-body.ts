import {
  emptyGuide,
  faultsOfGuide,
  filingDeadline,
  metaTagsOf,
  yearOf,
  type FilerKind,
  type SiteRuleId,
} from '../../law/index.ts';
import type { BodyLevel } from '../../ledger/act-kinds.ts';
import { checkedColumns, checkedOldAddresses, hasAnnualReport } from '../../ledger/read/site/checked-body.ts';
import type { SitePage } from '../../ledger/read/site/site-addresses.ts';
import type { SiteBody } from '../../ledger/read/site/site-map.ts';
import { otherBodies } from '../../ledger/read/site/site-settings.ts';
import type { CheckCall } from './check-call.ts';
import type { Found } from './found.ts';

/** What is wrong with the face of a body apart from its items: columns, guide, report, meta tags, old addresses. */
export async function checkBody(call: CheckCall, body: SiteBody): Promise<readonly Found[]> {
  const { ledger, site, today, map } = call;
  const found: Found[] = [];
  const tell = (rule: SiteRuleId, page: SitePage, place: string, message: string) => {
    const path = site.pathOf(body.id, page);
    if (path !== null) found.push({ rule, path, place, message, publicationId: null });
  };
  const { columns, reported, old, others } = await ledger.read('everything', async (tx) => ({
    columns: await checkedColumns(tx, body, today),
    reported: await hasAnnualReport(tx, body.id, yearOf(today) - 1),
    old: await checkedOldAddresses(tx, body.id),
    others: await otherBodies(tx, body.id),
  }));

  for (const { columnId, facts } of columns.blank) {
    if (columnId !== null && !filledOtherwise.has(columnId))
      tell('S-6', { kind: 'column', columnId }, facts.title, `“${facts.title}”还没有内容。`);
  }
  for (const { columnId, facts, state } of columns.stale) {
    // New media are no page of this site.
    if (facts.kind === 'new-media') continue;
    const page: SitePage = columnId === null ? { kind: 'home' } : { kind: 'column', columnId };
    tell('S-7', page, facts.title, `“${facts.title}”${state.sentence}`);
  }

  for (const { id, field, level, sentence } of faultsOfGuide(body.guide ?? emptyGuide, body, others)) {
    if (level !== 'notice') tell(missing.has(id) ? 'S-8' : 'S-9', { kind: 'guide' }, field, sentence);
  }

  const due = filerOf(body.level);
  const deadline = due === null ? null : filingDeadline(due, yearOf(today) - 1);
  if (deadline !== null && today > deadline.date && !reported) {
    const message = `没有找到${yearOf(today) - 1}年度的年报，${deadline.date}以前就应当公布。`;
    tell('S-10', { kind: 'reports' }, `${yearOf(today) - 1}年度`, message);
  }

  const metaSite = { name: map.name, domain: body.domain, idCode: body.siteCode ?? '' };
  const column = { name: '首页', description: map.name, keywords: ['首页'], type: '首页' };
  for (const { name, sentence } of metaTagsOf(metaSite, column, null).faults) {
    tell('S-5', { kind: 'home' }, name, sentence);
  }

  for (const { path, publicationId, publicState, target } of old) {
    const leads =
      publicationId === null
        ? target !== null && ['there', 'withdrawn'].includes(await site.standingOf(target))
        : // What was withdrawn has a page that says so.
          publicState !== null;
    if (!leads) {
      const to = publicationId === null ? (target ?? '') : '一条已经没有的信息';
      found.push({
        rule: 'S-14',
        path,
        place: path,
        message: `旧网址${path}对应${to}，那里没有网页。`,
        publicationId: null,
      });
    }
  }
  return found;
}

/** The guide is made of its facts (S-8), and of the report another rule tells (S-10). */
const filledOtherwise: ReadonlySet<string> = new Set(['guide', 'annual-report']);

/** Of the guide's rules those of fields that are not filled in. */
const missing: ReadonlySet<string> = new Set(['G-1', 'G-2']);

/** A village files no report of its own. */
const filers: Readonly<Record<BodyLevel, FilerKind | null>> = {
  county: 'county',
  department: 'department',
  township: 'township',
  village: null,
};
const filerOf = (level: BodyLevel): FilerKind | null => filers[level];
