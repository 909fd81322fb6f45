import type { ReportState } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { profileOf } from '../../ledger/read/document-rules.ts';
import { namedActivities } from '../../ledger/read/reports/named-activities.ts';
import type { OfReport } from '../../ledger/read/reports/report-state.ts';
import { siteSettings } from '../../ledger/read/site/site-settings.ts';
import type { ProposalInput } from '../../report/index.ts';
import type { StandingReport } from './standing-report.ts';

/**
 * What the text of a report is proposed from: its figures as they stand, what the body tells of itself in its guide and its settings,
 * its activities by name, last year's text, and what was said already of last year's measures.
 */
export async function proposalInput(
  tx: Tx,
  { bodyId }: OfReport,
  { scope, period, filer }: ReportState,
  { checked: { agency, lastYear }, figures, facts, kept }: StandingReport,
): Promise<ProposalInput> {
  const guide = (await siteSettings(tx, bodyId))?.guide ?? null;
  return {
    body: {
      name: agency,
      filer,
      address: filled(guide?.address),
      postcode: filled(guide?.postcode),
      phone: filled(guide?.phone),
      site: siteOf(await profileOf(tx, bodyId)),
    },
    scope,
    period,
    facts,
    figures,
    activities: await namedActivities(tx, bodyId, period),
    lastYear: lastYear === null ? null : { sections: lastYear.sections, measures: lastYear.measures },
    followUps: kept?.text.followUps ?? [],
  };
}

const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** 甲县乙镇政府网站（www.…）; null where neither is set. */
function siteOf(profile: { readonly siteName: string; readonly siteDomain: string } | null): string | null {
  if (profile === null || profile.siteName === '') return null;
  return profile.siteDomain === '' ? profile.siteName : `${profile.siteName}（${profile.siteDomain}）`;
}
