import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChainHead } from '../verify/verify-ledger.ts';

/** Every table that a backup holds, parents before children. Sessions are left out: nobody is signed in after a restore; nor
 * do forms come back that someone was filling in. */
export const backedUpTables = [
  // Before the acts: a ledger with acts becomes no demonstration.
  'demonstration',
  'chain_heads',
  'acts',
  'personal_data',
  'outbox',
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
  'request_clocks',
  'request_order',
  'case_files',
  'letter_texts',
  'request_access',
  'applicant_keys',
  'report_texts',
  'imported_texts',
  'files',
  'manuscripts',
  'manuscript_versions',
  'contents',
  'screenings',
  // After publications and contents: their trigger finds no contents yet, and adds nothing to what comes here.
  'public_index',
  'public_texts',
  'site_findings',
  'site_checks',
  'staff_secrets',
  'drafts',
] as const;

export type BackedUpTable = (typeof backedUpTables)[number];

/** The migration with which a table came, where backups of before have to do without it. */
const since: Partial<Record<BackedUpTable, string>> = {
  public_sites: '0005-public-site',
  former_slugs: '0005-public-site',
  old_addresses: '0005-public-site',
  public_revisions: '0005-public-site',
  public_index: '0005-public-site',
  public_texts: '0005-public-site',
  site_findings: '0005-public-site',
  site_checks: '0005-public-site',
  requests: '0006-requests',
  redress_cases: '0006-requests',
  request_rules: '0006-requests',
  request_clocks: '0006-requests',
  request_order: '0006-requests',
  case_files: '0006-requests',
  letter_texts: '0006-requests',
  request_access: '0006-requests',
  applicant_keys: '0006-requests',
  demonstration: '0007-reports',
  reports: '0007-reports',
  report_figures: '0007-reports',
  imported_reports: '0007-reports',
  report_roster: '0007-reports',
  report_reminders: '0007-reports',
  activities: '0007-reports',
  report_texts: '0007-reports',
  imported_texts: '0007-reports',
};

/** The tables that a backup has whose database stood at that migration. */
export const tablesAt = (migration: string): readonly BackedUpTable[] =>
  backedUpTables.filter((table) => (since[table] ?? '') <= migration);

/** What a backup says of itself; written last, so that a folder without it is no whole backup. */
export interface BackupManifest {
  readonly format: 'gongkai-backup/1';
  /** Instant, ISO 8601. */
  readonly madeAt: string;
  /** Version of the program. */
  readonly program: string;
  /** The last migration that the database had. */
  readonly migration: string;
  /** Fingerprint of the key that opens the personal data; the key itself is not in the backup. */
  readonly keyId: string;
  readonly acts: number;
  readonly heads: readonly ChainHead[];
  readonly tables: readonly BackedUpFile[];
  /** Uploaded files, by their path below the files folder. */
  readonly files: readonly BackedUpFile[];
}

export interface BackedUpFile {
  /** Path inside the backup. */
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** A backup that cannot be made or restored, in a Chinese sentence. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

export const manifestName = 'manifest.json';
/** The folder of a backup, as `makeBackup` names it. */
export const backupName = /^gongkai-\d{8}-\d{6}$/u;
export const tablePath = (table: BackedUpTable) => `tables/${table}.copy.gz`;

/** @throws BackupError where the folder holds no whole backup */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null);
  if (text === null) {
    throw new BackupError(`${folder}里没有${manifestName}，不是完整的备份。请选另一份备份。`);
  }
  try {
    const manifest = JSON.parse(text) as BackupManifest;
    if (manifest.format !== 'gongkai-backup/1') throw new TypeError('format');
    return manifest;
  } catch (error) {
    throw new BackupError(`${folder}里的${manifestName}读不懂，可能被改动过，或者是更新的版本做的备份。`, {
      cause: error,
    });
  }
}
