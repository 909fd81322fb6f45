import { nameInReport, type ReportScope } from '../../../law/index.ts';
import { filerOf } from '../../../ledger/read/reports/report-state.ts';
import type { ComparedReport } from '../../../ledger/read/site/compared-reports.ts';
import type { SiteBody, SiteMap } from '../../../ledger/read/site/site-map.ts';
import { organOfSlug, slugOfOrgan } from '../policies/organ-slug.ts';
import { reportTexts as texts } from '../texts/reports.ts';

/** Who reports: a body on itself, a county on all of its bodies, or a body that has no site here and sent a file. */
export interface ReportUnit {
  /** In a query: `yizhen`, `own`; `own.county` for the sum; `outside.<id>` for one without a site here. */
  readonly key: string;
  /** `unitId` of its reports. */
  readonly id: string;
  /** Null for one outside of the platform. */
  readonly body: SiteBody | null;
  readonly scope: ReportScope;
  readonly name: string;
}

const sumEnding = '.county';
const outsideStart = 'outside.';

/** @param agency of a county's sum, as its newest report names the government; null where none is public */
export function unitOf(
  map: SiteMap,
  body: SiteBody,
  scope: ReportScope,
  agency: string | null = null,
): ReportUnit {
  const slug = slugOfOrgan(map, body);
  return {
    key: scope === 'county' ? `${slug}${sumEnding}` : slug,
    id: body.id,
    body,
    scope,
    name: scope === 'county' ? texts.sumOf(reporterOf(body, scope, agency)) : reporterOf(body, scope, null),
  };
}

/** Whose year a body's report tells, as its title does: the government of its county, that government's office, the body itself. */
export function reporterOf(body: SiteBody, scope: ReportScope, agency: string | null): string {
  const filer = filerOf(body.level, scope);
  return filer === null ? body.name : nameInReport(body.name, { scope, filer, agency: agency ?? undefined });
}

/** The government that the newest sum of a county names. */
const agencyOf = (reports: readonly ComparedReport[], { id }: SiteBody): string | null =>
  reports.find(({ unitId, scope }) => unitId === id && scope === 'county')?.agency ?? null;

/** Whom a query names; null where there is no such body. A body is also known by its id, and by the part of addresses that it had before. */
export function unitOfKey(map: SiteMap, reports: readonly ComparedReport[], key: string): ReportUnit | null {
  if (key.startsWith(outsideStart)) return unitsOutside(reports).find((unit) => unit.key === key) ?? null;
  const scope = key.endsWith(sumEnding) ? 'county' : 'own';
  const slug = scope === 'county' ? key.slice(0, -sumEnding.length) : key;
  const body = organOfSlug(map, slug) ?? map.byId.get(slug) ?? map.formerSlugs.get(slug);
  return body === undefined ? null : unitOf(map, body, scope, agencyOf(reports, body));
}

/**
 * Those of whom figures are public, in the order of the site's lists; a county's sum before its own, and those outside of the platform last,
 * as the county's roster has them.
 */
export function unitsOf(map: SiteMap, reports: readonly ComparedReport[]): readonly ReportUnit[] {
  const there = new Set(reports.map(({ unitId, scope }) => `${unitId}.${scope}`));
  const here = map.bodies.flatMap((body) =>
    (['county', 'own'] as const).flatMap((scope) =>
      there.has(`${body.id}.${scope}`) ? [unitOf(map, body, scope, agencyOf(reports, body))] : [],
    ),
  );
  return [...here, ...unitsOutside(reports)];
}

/** Bodies without a site here whose files the county read in. */
export function unitsOutside(reports: readonly ComparedReport[]): readonly ReportUnit[] {
  const units = new Map<string, ReportUnit>();
  for (const { unitId: id, outside: name, scope } of reports) {
    if (name === null || units.has(id)) continue;
    units.set(id, { key: `${outsideStart}${id}`, id, body: null, scope, name });
  }
  return [...units.values()];
}
