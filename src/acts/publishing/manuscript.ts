import { canonicalJson, type JsonValue } from '../../content/canonical.ts';
import type { Edition } from '../../content/edition.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { digestOfEdition } from './edition-digest.ts';
import type { OfPublication } from './services.ts';

/** The text at work of a publication. */
export interface Manuscript {
  /** Counts the savings. */
  readonly version: number;
  readonly edition: Edition;
  /** What writers say of findings, by fingerprint. */
  readonly explanations: Readonly<Record<string, string>>;
  readonly changeNote: string | null;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly savedBy: string;
  /** Since it was last sent for review: who wrote, one after the other. */
  readonly writers: readonly WriterRun[];
}

/** That someone wrote, and the digest of what they left. */
export interface WriterRun {
  readonly id: string;
  readonly digest: string;
}

const columns = [
  'version',
  'title',
  'head',
  'content',
  'attachments',
  'explanations',
  'writers',
  'change_note',
  'saved_at',
  'saved_by',
] as const;

/** The text at work; null where nothing is being written. */
export async function readManuscript(
  tx: Tx,
  { bodyId, publicationId }: OfPublication,
  lock = false,
): Promise<Manuscript | null> {
  const query = tx
    .selectFrom('manuscripts')
    .select(columns)
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return null;
  return {
    version: row.version,
    edition: {
      title: row.title,
      head: row.head,
      content: row.content,
      attachments: row.attachments,
    } as Edition,
    explanations: row.explanations as Manuscript['explanations'],
    changeNote: row.change_note,
    savedAt: row.saved_at.toISOString(),
    savedBy: row.saved_by,
    writers: row.writers as readonly WriterRun[],
  };
}

/** Begins a text at work. Its version goes on from the last one that the publication had. @returns the version */
export async function beginManuscript(
  tx: Tx,
  { bodyId, publicationId }: OfPublication,
  start: { readonly edition: Edition; readonly at: Date; readonly by: string },
): Promise<number> {
  const { highest } = await tx
    .selectFrom('manuscript_versions')
    .select((of) => of.fn.max('version').as('highest'))
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .executeTakeFirstOrThrow();
  const version = (highest ?? 0) + 1;
  await tx
    .insertInto('manuscripts')
    .values({
      body_id: bodyId,
      publication_id: publicationId,
      ...storedText(start.edition),
      version,
      explanations: '{}',
      writers: '[]',
      change_note: null,
      saved_at: start.at,
      saved_by: start.by,
    })
    .execute();
  return version;
}

/** Gives the text at work up; its history stays until it is thinned out. */
export async function dropManuscript(tx: Tx, { bodyId, publicationId }: OfPublication): Promise<void> {
  await tx
    .deleteFrom('manuscripts')
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .execute();
}

/**
 * Writes the next version of a text at work, with its history and who wrote. Savings of one person that follow closely
 * are one step of the history.
 * @param before as it was read with the lock, in this transaction
 * @returns the version now: the same where nothing differs
 */
export async function writeManuscript(
  tx: Tx,
  of: OfPublication,
  before: Manuscript,
  next: {
    readonly edition: Edition;
    readonly changeNote: string | null;
    readonly explanations: Readonly<Record<string, string>>;
    readonly at: Date;
    /** Null where the program writes (index number): that makes nobody a writer. */
    readonly by: string | null;
  },
): Promise<{ readonly version: number; readonly savedAt: string }> {
  const { edition, changeNote, explanations, at, by } = next;
  const changed = changedFields(before, { edition, changeNote });
  const explained = canonicalJson(explanations) !== canonicalJson(before.explanations);
  if (changed.length === 0 && !explained) return { version: before.version, savedAt: before.savedAt };
  const version = before.version + 1;
  const digest = digestOfEdition(edition);
  await tx
    .updateTable('manuscripts')
    .set({
      ...storedText(edition),
      version,
      explanations: JSON.stringify(explanations),
      change_note: changeNote,
      writers: JSON.stringify(
        by === null || changed.length === 0 ? before.writers : withRun(before.writers, { id: by, digest }),
      ),
      saved_at: at,
      saved_by: by ?? before.savedBy,
    })
    .where('body_id', '=', of.bodyId)
    .where('publication_id', '=', of.publicationId)
    .execute();
  if (changed.length > 0) await noteVersion(tx, of, { ...next, by: by ?? before.savedBy, version, changed });
  return { version, savedAt: at.toISOString() };
}

/** Sets who wrote to nobody: what was written so far is in the acts. */
export const clearWriters = (tx: Tx, of: OfPublication): Promise<void> => setWriters(tx, of, []);

/** Sets who wrote, for a text that was written elsewhere and put together by the program. */
export async function setWriters(
  tx: Tx,
  { bodyId, publicationId }: OfPublication,
  writers: readonly WriterRun[],
): Promise<void> {
  await tx
    .updateTable('manuscripts')
    .set({ writers: JSON.stringify(writers) })
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .execute();
}

/** Savings of one person within these minutes are one step of the history. */
const oneStepMinutes = 5;

async function noteVersion(
  tx: Tx,
  { bodyId, publicationId }: OfPublication,
  {
    edition,
    changeNote,
    at,
    by,
    version,
    changed,
  }: {
    readonly edition: Edition;
    readonly changeNote: string | null;
    readonly at: Date;
    readonly by: string;
    readonly version: number;
    readonly changed: readonly string[];
  },
): Promise<void> {
  const last = await tx
    .selectFrom('manuscript_versions')
    .select(['version', 'changed', 'saved_by', 'saved_at', 'begun_at'])
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  const goesOn =
    last !== undefined &&
    last.version === version - 1 &&
    last.saved_by === by &&
    at.getTime() - last.begun_at.getTime() < oneStepMinutes * 60_000;
  if (goesOn) {
    await tx
      .deleteFrom('manuscript_versions')
      .where('body_id', '=', bodyId)
      .where('publication_id', '=', publicationId)
      .where('version', '=', last.version)
      .execute();
  }
  await tx
    .insertInto('manuscript_versions')
    .values({
      body_id: bodyId,
      publication_id: publicationId,
      version,
      ...storedText(edition),
      change_note: changeNote,
      changed: [...new Set([...(goesOn ? last.changed : []), ...changed])],
      begun_at: goesOn ? last.begun_at : at,
      saved_at: at,
      saved_by: by,
    })
    .execute();
}

/** Runs that are kept: people who take turns for hours are told apart by fewer. */
const mostRuns = 60;

function withRun(runs: readonly WriterRun[], run: WriterRun): readonly WriterRun[] {
  const all = [...(runs.at(-1)?.id === run.id ? runs.slice(0, -1) : runs), run];
  if (all.length <= mostRuns) return all;
  // One whose writer wrote again goes, unless those beside it would then look alike: each writer must be told.
  const spare = all.findIndex(
    ({ id }, at) =>
      all.slice(at + 1).some((later) => later.id === id) && all[at - 1]?.digest !== all[at + 1]?.digest,
  );
  return spare < 0 ? all : all.toSpliced(spare, 1);
}

/** Which fields differ: title, head.number, content, attachments, changeNote. */
export function changedFields(
  before: Pick<Manuscript, 'edition' | 'changeNote'>,
  after: Pick<Manuscript, 'edition' | 'changeNote'>,
): readonly string[] {
  const json = (value: unknown) => canonicalJson(value as JsonValue);
  const [a, b] = [before.edition, after.edition];
  const heads = (Object.keys(b.head) as (keyof Edition['head'])[])
    .filter((key) => json(a.head[key]) !== json(b.head[key]))
    .map((key) => `head.${key}`);
  return [
    ...(a.title === b.title ? [] : ['title']),
    ...heads,
    ...(json(a.content) === json(b.content) ? [] : ['content']),
    ...(json(a.attachments) === json(b.attachments) ? [] : ['attachments']),
    ...(before.changeNote === after.changeNote ? [] : ['changeNote']),
  ];
}

const storedText = ({ title, head, content, attachments }: Edition) => ({
  title,
  head: JSON.stringify(head),
  content: JSON.stringify(content),
  attachments: JSON.stringify(attachments),
});
