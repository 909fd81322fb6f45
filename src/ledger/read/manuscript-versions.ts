import { sql } from 'kysely';
import type { Tx } from '../ledger.ts';

interface OfPublication {
  readonly bodyId: string;
  readonly publicationId: string;
}

/** One step of the history of a text at work. */
export interface ManuscriptVersion {
  readonly version: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly savedBy: { readonly id: string; readonly name: string };
  /** Fields that differ from the version before: title, head.number, content, attachments, changeNote. */
  readonly changed: readonly string[];
}

/** So many steps are shown, the newest first. */
const mostShown = 500;

/** The history of a text, the newest step first. */
export async function listManuscriptVersions(
  tx: Tx,
  { bodyId, publicationId }: OfPublication,
): Promise<readonly ManuscriptVersion[]> {
  const { rows } = await sql<VersionRaw & { readonly changed: readonly string[] }>`
    select ${columns}, v.changed from manuscript_versions v
    where v.body_id = ${bodyId} and v.publication_id = ${publicationId}
    order by v.version desc limit ${sql.lit(mostShown)}`.execute(tx);
  return rows.map(({ changed, ...row }) => ({ ...headOf(row), changed }));
}

/** An old text; its shape is that of `content/edition.ts`. Null where there is none under that number. */
export async function readManuscriptVersion(
  tx: Tx,
  { bodyId, publicationId, version }: OfPublication & { readonly version: number },
): Promise<(Omit<ManuscriptVersion, 'changed'> & { readonly edition: unknown }) | null> {
  const { rows } = await sql<VersionRaw & { readonly edition: unknown }>`
    select ${columns}, json_build_object('title', v.title, 'head', v.head, 'content', v.content,
      'attachments', v.attachments) as edition
    from manuscript_versions v
    where v.body_id = ${bodyId} and v.publication_id = ${publicationId} and v.version = ${version}`.execute(
    tx,
  );
  const [row] = rows;
  return row === undefined ? null : { ...headOf(row), edition: row.edition };
}

interface VersionRaw {
  readonly version: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly savedByName: string | null;
}

const columns = sql`
  v.version, v.saved_at as "savedAt", v.saved_by as "savedBy", staff_name(v.saved_by) as "savedByName"`;

const headOf = ({ version, savedAt, savedBy, savedByName }: VersionRaw) => ({
  version,
  savedAt: savedAt.toISOString(),
  savedBy: { id: savedBy, name: savedByName ?? '' },
});
