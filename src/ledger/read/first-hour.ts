import { sql } from 'kysely';
import type { Tx } from '../ledger.ts';

/** What someone does who publishes for the first time, in this order. */
export const firstHourSteps = [
  'profile',
  'catalogue',
  'document',
  'draft',
  'screened',
  'sent',
  'passed',
  'published',
] as const;

export type FirstHourStep = (typeof firstHourSteps)[number];

/** How far someone has come with the first item, by what the ledger holds. */
export interface FirstHour {
  readonly done: Readonly<Record<FirstHourStep, boolean>>;
  /** The item that has come furthest of those that the person opened; null before the first. */
  readonly publication: { readonly bodyId: string; readonly id: string } | null;
}

interface Furthest {
  readonly id: string;
  readonly written: boolean;
  readonly screened: boolean;
  readonly sent: boolean;
  readonly passed: boolean;
  readonly published: boolean;
}

/**
 * The first hour of a person. Rules, catalogue and register are the body's: whatever stands there counts. What was written, sent
 * and published is the person's own.
 */
export async function firstHour(
  tx: Tx,
  { bodyId, staffId }: { readonly bodyId: string; readonly staffId: string },
): Promise<FirstHour> {
  const { rows } = await sql<{
    readonly profile: boolean;
    readonly catalogue: boolean;
    readonly document: boolean;
  }>`
    select exists (select from publishing_profiles where body_id = ${bodyId}) as profile,
      exists (select from catalogue_rows where body_id = ${bodyId} and removed_at is null) as catalogue,
      exists (select from official_documents where body_id = ${bodyId} and removed_at is null) as document`.execute(
    tx,
  );
  // A text counts as written with its title; nothing is screened or sent of one that was given up.
  const { rows: own } = await sql<Furthest>`
    select p.publication_id as id,
      (coalesce(m.title, '') <> '' or p.work_digest is not null or p.public_state is not null) as written,
      (p.work_state <> 'draft' or p.public_state is not null or exists (
        select from hit_verdicts v where v.body_id = p.body_id and v.publication_id = p.publication_id
      )) is true as screened,
      (p.work_state in ('secrecy', 'reviews', 'ready', 'scheduled') or p.public_state is not null) is true as sent,
      (p.work_state in ('ready', 'scheduled') or p.public_state is not null) is true as passed,
      p.public_state is not null as published
    from publications p left join manuscripts m using (body_id, publication_id)
    where p.body_id = ${bodyId} and p.opened_by = ${staffId} and p.discarded_at is null
    order by published desc, passed desc, sent desc, screened desc, written desc, p.publication_id limit 1`.execute(
    tx,
  );
  const [furthest] = own;
  return {
    done: {
      profile: rows[0]?.profile ?? false,
      catalogue: rows[0]?.catalogue ?? false,
      document: rows[0]?.document ?? false,
      draft: furthest?.written ?? false,
      screened: furthest?.screened ?? false,
      sent: furthest?.sent ?? false,
      passed: furthest?.passed ?? false,
      published: furthest?.published ?? false,
    },
    publication: furthest === undefined ? null : { bodyId, id: furthest.id },
  };
}
