import type { Act, ActKind, RecordedAct } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { bodyProjections } from './bodies.ts';
import { calendarProjections } from './calendar.ts';
import { catalogueProjections } from './catalogue.ts';
import { channelProjections } from './channels.ts';
import { documentProjections } from './documents.ts';
import type { Projector, Projectors } from './projector.ts';
import { publicationProjections } from './publications.ts';
import { reportProjections } from './reports.ts';
import { requestProjections } from './requests.ts';
import { notePublicRevisions, siteProjections } from './site.ts';
import { staffProjections } from './staff.ts';
import { workProjections } from './work.ts';

/** Acts that change no list: they are the audit's alone. */
const recordsOnly = [
  'staff.password-set',
  'staff.totp-enrolled',
  'staff.totp-removed',
  'staff.recovery-codes-made',
  'staff.provider-linked',
  'staff.signed-in',
  'staff.sign-in-refused',
  'staff.locked',
  'staff.unlocked',
  'staff.signed-out',
  'staff.session-ended',
  'personal.revealed',
  'audit.exported',
  'ledger.verified',
  'backup.made',
] as const satisfies readonly ActKind[];

const projectors = {
  ...bodyProjections,
  ...staffProjections,
  ...workProjections,
  ...calendarProjections,
  ...catalogueProjections,
  ...documentProjections,
  ...publicationProjections,
  ...channelProjections,
  ...siteProjections,
  ...requestProjections,
  ...reportProjections,
} satisfies { readonly [K in Exclude<ActKind, (typeof recordsOnly)[number]>]: Projector<K> };

/** The tables that are built from acts alone, parents first: what `verify` rebuilds and compares. */
export const projectedTables = [
  'bodies',
  'staff',
  'deputies',
  'work_items',
  'handovers',
  'holiday_notices',
  'settings',
  'official_documents',
  'clean_ups',
  'register_entries',
  'catalogue_rows',
  'catalogue_events',
  'obligation_answers',
  'publications',
  'editions',
  'hit_verdicts',
  'review_chains',
  'publishing_profiles',
  'channel_records',
  'word_lists',
  'public_sites',
  'former_slugs',
  'old_addresses',
  'public_revisions',
  'requests',
  'redress_cases',
  'request_rules',
  'reports',
  'report_figures',
  'imported_reports',
  'report_roster',
  'report_reminders',
  'activities',
] as const;

/** Brings the projections up to date with acts, in their order. */
export async function project(tx: Tx, acts: readonly Act[]): Promise<void> {
  for (let from = 0; from < acts.length;) {
    const projector = projectorOf(acts[from]);
    const next = acts.findIndex((act, at) => at > from && projectorOf(act) !== projector);
    const run = acts.slice(from, next < 0 ? acts.length : next);
    from += run.length;
    if (projector !== undefined) await projectRun(tx, projector, run);
  }
  await notePublicRevisions(tx, acts);
}

/** Kinds that share a projector of runs are one run where they stand together. */
const projectorOf = (act: Act | undefined) =>
  act === undefined ? undefined : ((projectors as Projectors)[act.kind] as Projector<ActKind> | undefined);

/** @param run acts of the projector's kinds */
async function projectRun<K extends ActKind>(
  tx: Tx,
  projector: Projector<K>,
  run: readonly Act[],
): Promise<void> {
  const acts = run as readonly RecordedAct<K>[];
  if (typeof projector === 'object') await projector.many(tx, acts);
  else for (const act of acts) await projector(tx, act);
}
