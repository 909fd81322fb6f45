import { sql } from 'kysely';
import { screenParts, type ScreenedHit } from '../../screening/screen-parts.ts';
import type { KeptFile } from '../files/keep-file.ts';
import type { StructureNote } from '../files/file-tools.ts';
import type { RulesInForce } from './rules-in-force.ts';
import type { PublishingServices } from './services.ts';

/** What the screening found in one file; nothing in clear. */
export interface FileScreening {
  readonly hits: readonly ScreenedHit[];
  /** Why it could not be checked; empty where it was. */
  readonly unchecked: readonly string[];
  readonly structure: readonly StructureNote[];
}

/** By the SHA-256 of the file. */
export type FileScreenings = ReadonlyMap<string, FileScreening>;

/** The key of the fingerprints: without it a number could be found by trying them all. It stays as long as the installation's. */
export const screeningKey = ({ ledger }: Pick<PublishingServices, 'ledger'>): string =>
  ledger.keys.sign('screening fingerprints');

/** After so long what could not be checked is tried again: the server may have been busy. */
const againAfter = "interval '10 minutes'";

/**
 * Screens files, each once for each version of the rules: what was found is kept in `screenings`. A file is looked into by
 * `fileTools`, outside any transaction.
 */
export async function screenFiles(
  services: PublishingServices,
  bodyId: string,
  kept: readonly KeptFile[],
  { rules, version }: RulesInForce,
): Promise<FileScreenings> {
  const { ledger, files, fileTools } = services;
  const bySha = new Map(kept.map((file) => [file.sha256, file]));
  const found = new Map<string, FileScreening>(await earlier(services, bodyId, [...bySha.keys()], version));
  const key = screeningKey(services);
  for (const [sha256, { name }] of bySha) {
    if (found.has(sha256)) continue;
    const bytes = await files.read(sha256);
    const inspected =
      bytes === null
        ? { reason: `“${name}”的内容不在了，或者被改动过，没有检查。请重新上传。` }
        : await fileTools.inspect(bytes);
    const screening: FileScreening =
      'reason' in inspected
        ? { hits: [], unchecked: [inspected.reason], structure: [] }
        : {
            hits: screenParts(inspected.screened, rules, { key }),
            unchecked: [],
            structure: inspected.structure,
          };
    found.set(sha256, screening);
    const values = {
      hits: JSON.stringify(screening.hits),
      unchecked: JSON.stringify(screening.unchecked),
      structure: JSON.stringify(screening.structure),
    };
    await ledger.write({ bodies: [bodyId] }, (tx) =>
      tx
        .insertInto('screenings')
        .values((to) => ({
          body_id: bodyId,
          subject: `file:${sha256}`,
          rules: version,
          ...values,
          screened_at: to.fn('clock_timestamp'),
        }))
        .onConflict((conflict) =>
          conflict
            .columns(['body_id', 'subject', 'rules'])
            .doUpdateSet((to) => ({ ...values, screened_at: to.fn('clock_timestamp') })),
        )
        .execute(),
    );
  }
  return found;
}

async function earlier(
  { ledger }: PublishingServices,
  bodyId: string,
  hashes: readonly string[],
  version: string,
): Promise<readonly (readonly [string, FileScreening])[]> {
  if (hashes.length === 0) return [];
  const rows = await ledger.read({ bodies: [bodyId] }, (tx) =>
    tx
      .selectFrom('screenings')
      .select(['subject', 'hits', 'unchecked', 'structure'])
      .where('body_id', '=', bodyId)
      .where('rules', '=', version)
      .where(
        'subject',
        'in',
        hashes.map((sha256) => `file:${sha256}`),
      )
      .where(sql<boolean>`(unchecked = '[]' or screened_at > clock_timestamp() - ${sql.raw(againAfter)})`)
      .execute(),
  );
  return rows.map(({ subject, hits, unchecked, structure }) => [
    subject.slice('file:'.length),
    { hits, unchecked, structure } as FileScreening,
  ]);
}
