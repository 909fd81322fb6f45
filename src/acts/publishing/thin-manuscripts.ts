import { sql } from 'kysely';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import { thinFiles } from '../files/thin-files.ts';
import { thinPapers } from '../requests/papers/thin-papers.ts';

/** For so long every step of the history of a text at work is kept, and every text that was sent for review. */
const wholeDays = 30;
/** For so long an upload to a case waits to become a paper of it. */
const paperDays = 7;
/** After so long a text that is no longer written on has no history but what was sent for review. */
const historyDays = 180;

/**
 * Thins out what is kept of writing, so that drafts with people's data do not stay for ever: of the history of a text one
 * step a day and person after 30 days, none after 180 days without a text at work; texts that were sent for review and
 * are neither public, nor under review, nor approved, after 30 days; results of screenings, which can be made again; files
 * that none of the texts that are left names, after 30 days; what was uploaded to cases of requests and not used, after 7.
 * @param now from which days are counted back
 */
export async function thinManuscripts(
  { ledger, files }: { readonly ledger: Ledger; readonly files: FileStore },
  now: Date,
): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await ledger.write('everything', async (tx) => {
    await thinHistory(tx, before(wholeDays));
    await dropHistory(tx, before(historyDays), before(wholeDays));
    await dropContents(tx, before(wholeDays));
    await dropScreenings(tx, before(wholeDays));
  });
  await thinFiles({ ledger, files }, before(wholeDays));
  await thinPapers({ ledger, files }, before(paperDays));
}

/** The last step of each day and person stays, and the newest of all. */
async function thinHistory(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from manuscript_versions v
    where v.saved_at < ${before}
      and exists (
        select from manuscript_versions later
        where later.body_id = v.body_id and later.publication_id = v.publication_id and later.version > v.version
          and later.saved_by = v.saved_by
          and (later.saved_at at time zone 'Asia/Shanghai')::date = (v.saved_at at time zone 'Asia/Shanghai')::date
      )`.execute(tx);
}

/** The newest step stays where the publication lives, so that versions are counted on. */
async function dropHistory(tx: Tx, old: Date, givenUp: Date): Promise<void> {
  await sql`
    delete from manuscript_versions v
    using publications p
    where p.body_id = v.body_id and p.publication_id = v.publication_id
      and not exists (
        select from manuscripts m where m.body_id = v.body_id and m.publication_id = v.publication_id
      )
      and (
        (p.discarded_at is not null and p.discarded_at < ${givenUp})
        or (v.saved_at < ${old} and exists (
          select from manuscript_versions later
          where later.body_id = v.body_id and later.publication_id = v.publication_id and later.version > v.version
        ))
      )`.execute(tx);
}

async function dropContents(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from contents c
    where c.kept_at < ${before}
      and not exists (select from editions e where e.body_id = c.body_id and e.digest = c.digest)
      and not exists (
        select from publications p
        where p.body_id = c.body_id
          and (
            (p.work_digest = c.digest and p.discarded_at is null)
            or p.public_digest = c.digest
            or p.state -> 'urgency' ->> 'digest' = c.digest
          )
      )`.execute(tx);
}

async function dropScreenings(tx: Tx, before: Date): Promise<void> {
  await sql`delete from screenings where screened_at < ${before}`.execute(tx);
}
