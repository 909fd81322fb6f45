import { sql } from 'kysely';
import {
  urgentReviewDue,
  type ChainState,
  type CivilDate,
  type Round,
  type Urgency,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { chainInForce } from './chain-in-force.ts';
import { chainPeople } from './chain-people.ts';
import {
  lastAct,
  publicationActs,
  stepTitles,
  timelineOf,
  type PublicationAct,
  type TimelineEntry,
} from './publication-acts.ts';
import {
  owedIn,
  publicationColumns,
  publicationRows,
  type PublicationRaw,
  type PublicationRow,
} from './publication-row.ts';
import { namesOf, recordTitles, staffNamed } from './publication-names.ts';
import { readLinks, type PublicationLinks } from './publication-links.ts';
import { stepsOf, type StepRow } from './review-steps.ts';
import { sentIn, type SentText } from './sent-texts.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Where a publication belongs, with the names of what it is tied to. */
export interface PublicationPlace {
  readonly columnId: string;
  readonly rowId: string | null;
  readonly rowTitle: string | null;
  readonly obligationKey: string | null;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
}

/** Who sent a text back at which step, with what remarks. */
export interface ReturnedWith {
  readonly stepTitle: string;
  readonly by: Person;
  readonly comments: readonly { readonly place: string; readonly text: string }[];
}

/** Everything about a publication but its text. */
export interface PublicationInFull extends PublicationLinks {
  readonly publication: PublicationRow;
  readonly state: ChainState;
  /** True for a draft that was given up. */
  readonly discarded: boolean;
  readonly place: PublicationPlace;
  readonly working: {
    readonly digest: string;
    readonly edition: number;
    readonly changeNote: string | null;
    readonly submitted: boolean;
    /** Null where it was not screened yet. */
    readonly openHits: number | null;
    readonly steps: readonly StepRow[];
    readonly returned: ReturnedWith | null;
    readonly writers: readonly Person[];
  } | null;
  readonly urgency: {
    readonly digest: string;
    readonly reason: string;
    readonly orderedBy: Person;
    readonly dueOn: CivilDate;
    readonly atTheEarliest: boolean;
    readonly settled: Urgency['settled'];
    readonly steps: readonly StepRow[];
    /** What was said when the review afterwards sent it back; null where it did not. */
    readonly returned: ReturnedWith | null;
  } | null;
  readonly manuscript: {
    readonly version: number;
    readonly savedAt: string;
    readonly savedBy: Person;
  } | null;
  readonly editions: readonly {
    readonly edition: number;
    readonly digest: string;
    readonly publishedAt: string;
    readonly publishedBy: Person | null;
    readonly changeNote: string | null;
    readonly urgent: boolean;
  }[];
  /** Texts that were sent for review, the newest first. */
  readonly sent: readonly (Omit<SentText, 'by'> & { readonly by: Person })[];
  readonly withdrawal: { readonly notice: string; readonly reason: string; readonly at: string } | null;
  readonly exceptions: readonly {
    readonly person: Person;
    readonly steps: readonly string[];
    readonly reason: string;
    readonly by: Person;
  }[];
  readonly timeline: readonly TimelineEntry[];
}

/** One publication; null where there is none in that body, or it is out of the transaction's scope. */
export async function readPublication(
  tx: Tx,
  today: CivilDate,
  at: { readonly bodyId: string; readonly publicationId: string },
): Promise<PublicationInFull | null> {
  const { bodyId, publicationId } = at;
  const { rows } = await sql<PublicationRaw & PlaceRaw & ManuscriptRaw>`
    select ${publicationColumns}, p.row_id as "rowId", p.obligation_key as "obligationKey", p.document_id as "documentId",
      m.version as "manuscriptVersion", m.saved_at as "savedAt", m.saved_by as "savedBy"
    from publications p
    left join manuscripts m on m.body_id = p.body_id and m.publication_id = p.publication_id
    where p.body_id = ${bodyId} and p.publication_id = ${publicationId}`.execute(tx);
  const [raw] = rows;
  if (raw === undefined) return null;
  const { state } = raw;
  const acts = await publicationActs(tx, at);
  const people = await chainPeople(tx, bodyId, today);
  const editions = await readEditions(tx, at);
  const nameOf = await namesOf(tx, [
    ...staffNamed(state, acts),
    ...(raw.savedBy === null ? [] : [raw.savedBy]),
  ]);
  const named = (id: string): Person => ({ id, name: nameOf(id) });
  const records = await recordTitles(tx, bodyId, acts);
  const steps = stepTitles(acts);
  const facts = { acts, people, nameOf };
  const { working, urgency } = state;
  const returnedIn = (returned: Round['returned']): ReturnedWith | null =>
    returned === null
      ? null
      : {
          stepTitle: steps.get(returned.step) ?? returned.step,
          by: named(returned.by),
          comments: returned.comments,
        };
  const [row] = await publicationRows(tx, [raw], today);
  if (row === undefined) return null;
  return {
    publication: row,
    state,
    discarded: raw.discardedAt !== null,
    place: {
      columnId: raw.columnId,
      rowId: raw.rowId,
      rowTitle: raw.rowId === null ? null : records(raw.rowId),
      obligationKey: raw.obligationKey,
      documentId: raw.documentId,
      documentTitle: raw.documentId === null ? null : records(raw.documentId),
    },
    working:
      working === null
        ? null
        : {
            digest: working.digest,
            edition: working.edition,
            changeNote: working.changeNote,
            submitted: working.submitted,
            openHits: working.screening?.openHits ?? null,
            steps: stepsOf(working, { ...facts, underReview: working.submitted }),
            returned: working.submitted ? null : returnedIn(working.returned),
            writers: working.writers.map(named),
          },
    urgency:
      urgency === null
        ? null
        : {
            digest: urgency.digest,
            reason: urgency.reason,
            orderedBy: named(urgency.orderedBy),
            ...(await dueOf(tx, urgency, bodyId, raw.columnId)),
            settled: urgency.settled,
            steps: stepsOf(urgency, {
              ...facts,
              underReview: owedIn(state) !== null && urgency.returned === null,
            }),
            returned: returnedIn(urgency.returned),
          },
    manuscript:
      raw.manuscriptVersion === null || raw.savedAt === null || raw.savedBy === null
        ? null
        : {
            version: raw.manuscriptVersion,
            savedAt: raw.savedAt.toISOString(),
            savedBy: named(raw.savedBy),
          },
    editions: editions.map(({ publishedBy, ...edition }) => ({
      ...edition,
      publishedBy: publishedBy === null ? null : named(publishedBy),
    })),
    sent: sentIn(acts, (id) => steps.get(id) ?? id).map(({ by, ...sent }) => ({ ...sent, by: named(by) })),
    withdrawal: state.public?.state === 'withdrawn' ? withdrawalIn(acts) : null,
    exceptions: state.exceptions.map(({ personId, steps: exempt, reason, by }) => ({
      person: named(personId),
      steps: exempt.map((id) => steps.get(id) ?? id),
      reason,
      by: named(by),
    })),
    ...(await readLinks(tx, at)),
    timeline: timelineOf(acts, { person: nameOf, record: records }),
  };
}

interface PlaceRaw {
  readonly rowId: string | null;
  readonly obligationKey: string | null;
  readonly documentId: string | null;
}

interface ManuscriptRaw {
  readonly manuscriptVersion: number | null;
  readonly savedAt: Date | null;
  readonly savedBy: string | null;
}

async function dueOf(
  tx: Tx,
  urgency: Urgency,
  bodyId: string,
  columnId: string,
): Promise<{ readonly dueOn: CivilDate; readonly atTheEarliest: boolean }> {
  const chain = await chainInForce(tx, bodyId, columnId);
  const { date, atTheEarliest } = urgentReviewDue(urgency, chain, await calendarInForce(tx));
  return { dueOn: date, atTheEarliest };
}

async function readEditions(
  tx: Tx,
  { bodyId, publicationId }: { readonly bodyId: string; readonly publicationId: string },
) {
  const rows = await tx
    .selectFrom('editions')
    .select(['edition', 'digest', 'published_at', 'published_by', 'change_note', 'urgent'])
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .orderBy('edition')
    .execute();
  return rows.map((row) => ({
    edition: row.edition,
    digest: row.digest,
    publishedAt: row.published_at.toISOString(),
    publishedBy: row.published_by,
    changeNote: row.change_note,
    urgent: row.urgent,
  }));
}

function withdrawalIn(acts: readonly PublicationAct[]): PublicationInFull['withdrawal'] {
  const last = lastAct(acts, 'publication.withdrawn');
  if (last === null) return null;
  const { notice = '', reason = '' } = last.stated;
  return { notice, reason, at: last.act.at };
}
