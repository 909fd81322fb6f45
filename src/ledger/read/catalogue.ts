import { sql } from 'kysely';
import {
  citationText,
  eventTitles,
  faultsOfRow,
  parseTimeLimit,
  rowStandings as standingTitles,
  timeLimitText,
  type CatalogueRow,
  type CivilDate,
  type EventKind,
  type RowStandingId,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { looksBackFrom, obligationFacts } from './obligation-facts.ts';
import {
  obligationMeasure,
  obligationRow,
  rowStandings,
  standingOf,
  type RowStanding,
} from './obligations.ts';
import { pageOfRows } from './page-of-rows.ts';
import type { Page, PageQuery } from './page.ts';

/** A row of a catalogue as lists show it. */
export interface CatalogueListRow extends Pick<
  CatalogueRow,
  'id' | 'field' | 'matter' | 'subMatter' | 'timeLimit' | 'manner'
> {
  readonly position: number;
  /** The time limit as it was understood, a sentence a rule. */
  readonly understood: readonly string[];
  readonly unread: string | null;
  readonly standing: RowStandingId;
  readonly standingText: string;
  /** Obligations that nothing was done about. */
  readonly open: number;
  readonly overdue: number;
  readonly nextDue: CivilDate | null;
  readonly lastPublishedOn: CivilDate | null;
}

export interface CatalogueFilter {
  /** In the matters, the elements or the basis. */
  readonly text?: string | undefined;
  readonly field?: string | undefined;
  readonly standing?: RowStandingId | 'unread' | undefined;
}

/** The rows of a body's catalogue that match, in its order. */
export async function listCatalogue(
  tx: Tx,
  bodyId: string,
  today: CivilDate,
  page: PageQuery,
  filter: CatalogueFilter = {},
): Promise<Page<CatalogueListRow>> {
  const rows = await rowStandings(tx, [bodyId], await obligationMeasure(tx, today));
  const shown = rows.filter((row) => matches(row, filter)).map(listRow);
  return pageOfRows(shown, page, ({ id }) => id);
}

function matches({ facts: { row }, standing, unread }: RowStanding, filter: CatalogueFilter): boolean {
  const { text = '', field = '' } = filter;
  if (field !== '' && row.field !== field) return false;
  if (filter.standing === 'unread' ? unread === null : (filter.standing ?? standing) !== standing)
    return false;
  return [row.matter, row.subMatter, row.basis, ...row.elements].some((part) => part.includes(text));
}

export function listRow({
  facts,
  obligations,
  standing,
  unread,
  lastPublishedOn,
}: RowStanding): CatalogueListRow {
  const { id, field, matter, subMatter, timeLimit, manner } = facts.row;
  const open = obligations.filter(({ fulfilment }) => fulfilment === null);
  return {
    id,
    field,
    matter,
    subMatter,
    timeLimit,
    manner,
    position: facts.position,
    understood: understoodOf(facts.row),
    unread,
    standing,
    standingText: standingTitles[standing],
    open: open.length,
    overdue: open.filter(({ state }) => state.state === 'overdue').length,
    nextDue: open[0]?.obligation.due ?? null,
    lastPublishedOn,
  };
}

const understoodOf = ({ timeLimit }: CatalogueRow) =>
  (parseTimeLimit(timeLimit).rules ?? []).map(timeLimitText);

/** The fields of a body's catalogue in its order, with how many rows each has. */
export async function catalogueFieldsOf(
  tx: Tx,
  bodyId: string,
): Promise<readonly { readonly field: string; readonly rows: number }[]> {
  const { rows } = await sql<{ field: string; rows: number }>`
    select field, count(*)::int as rows from catalogue_rows
    where body_id = ${bodyId} and removed_at is null group by field order by min(position)`.execute(tx);
  return rows;
}

/** The whole catalogue as it stands, in its order. */
export async function catalogueOf(tx: Tx, bodyId: string): Promise<readonly CatalogueRow[]> {
  const rows = await tx
    .selectFrom('catalogue_rows')
    .select('content')
    .where('body_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('row_id')
    .execute();
  return rows.map(({ content }) => content as CatalogueRow);
}

/** A row with all that came of it; null where there is none in that body, or it was removed. */
export async function readCatalogueRow(
  tx: Tx,
  { bodyId, rowId }: { readonly bodyId: string; readonly rowId: string },
  today: CivilDate,
) {
  const kept = await tx
    .selectFrom('catalogue_rows')
    .select(['set_at', 'first_set_at'])
    .where('body_id', '=', bodyId)
    .where('row_id', '=', rowId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  const facts = (await obligationFacts(tx, [bodyId], looksBackFrom(today))).find(
    ({ row }) => row.id === rowId,
  );
  if (kept === undefined || facts === undefined) return null;
  const row = standingOf(facts, await obligationMeasure(tx, today));
  const said = new Set(facts.answers.map(({ key }) => key));
  const unmatched = new Set(row.unmatched.map(({ id }) => id));
  const { id: _id, ...content } = facts.row;
  return {
    row: content,
    setAt: kept.set_at.toISOString(),
    standing: row.standing,
    standingText: standingTitles[row.standing],
    understood: understoodOf(facts.row),
    unread: row.unread,
    faults: faultsOfRow(facts.row).map(({ level, field, sentence, basis }) => ({
      level,
      field: field ?? null,
      sentence,
      basis: basis.map(citationText),
    })),
    since: facts.since,
    obligations: row.obligations
      .map((stated) => ({
        ...obligationRow(row, stated),
        law: stated.obligation.basis.map(citationText),
        days: stated.obligation.derivation.map(({ date, counts, reason, notice }) => ({
          date,
          counts,
          reason,
          notice: notice === undefined ? null : (notice.number ?? notice.title),
        })),
        answered: said.has(stated.obligation.key) && stated.publicationId === null,
      }))
      .toReversed(),
    notApplicable: facts.answers.find(({ key }) => key === rowId) ?? null,
    events: facts.events
      .map((event) => ({
        id: event.id,
        title: event.eventText === '' ? eventTitles[event.kind] : event.eventText,
        on: event.on,
        makesDue: !unmatched.has(event.id),
      }))
      .toReversed(),
    eventChoices: eventChoicesOf(facts.row),
    published: await publishedFor(tx, bodyId, rowId),
  };
}

/** The events from which a row's time limit runs, as the form offers them. */
function eventChoicesOf({ timeLimit, manner }: CatalogueRow): readonly {
  readonly kind: EventKind;
  readonly eventText: string;
  readonly title: string;
}[] {
  const { rules } = parseTimeLimit(timeLimit);
  if (rules === null || manner === 'on-request') return [];
  const within = rules.filter((rule) => rule.kind === 'within');
  if (within.length === 0) {
    const recursOnly = rules.every(({ kind }) => kind === 'each');
    return recursOnly ? [] : [{ kind: 'formed', eventText: '', title: eventTitles.formed }];
  }
  const choices = within.map(({ event, eventText }) => ({
    kind: event,
    // Only what no kind names is told by its words.
    eventText: event === 'other' ? eventText : '',
    title: eventText === '' ? eventTitles[event] : eventText,
  }));
  return choices.filter(
    (each, at) =>
      choices.findIndex(({ kind, eventText }) => kind === each.kind && eventText === each.eventText) === at,
  );
}

/** What was made public for a row, the newest first. */
async function publishedFor(tx: Tx, bodyId: string, rowId: string) {
  const { rows } = await sql<{ id: string; title: string; publishedAt: Date; state: string }>`
    select p.publication_id as id, c.title, p.first_published_at as "publishedAt", p.public_state as state
    from publications p join contents c on c.body_id = p.body_id and c.digest = p.public_digest
    where p.body_id = ${bodyId} and p.row_id = ${rowId} and p.first_published_at is not null
    order by p.first_published_at desc limit 100`.execute(tx);
  return rows.map(({ publishedAt, ...each }) => ({ ...each, publishedAt: publishedAt.toISOString() }));
}
