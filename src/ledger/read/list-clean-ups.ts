import {
  normativeStates,
  stateOfNormative,
  type CivilDate,
  type CleanUpConclusion,
  type NormativeRules,
  type NormativeStateId,
} from '../../law/index.ts';
import type { ClosedResult } from '../projections/documents.ts';
import type { ListedDocument } from '../publishing-acts.ts';
import type { Tx } from '../ledger.ts';
import { documentRules } from './document-rules.ts';
import { normativeDocuments, type RegisteredNormative } from './normative-documents.ts';

/** A clean-up campaign as lists show it. */
export interface CleanUpRow {
  readonly id: string;
  readonly bodyId: string;
  readonly title: string;
  readonly asOf: CivilDate;
  readonly dueOn: CivilDate | null;
  /** ISO 8601. */
  readonly openedAt: string;
  /** The day on which the result was published; null while it is under way. */
  readonly closedOn: CivilDate | null;
  /** Documents to be concluded on, and those that have their conclusion. */
  readonly documents: number;
  readonly concluded: number;
}

/** A document in a clean-up that is under way. */
export interface CleanUpDocument {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly formedOn: CivilDate;
  readonly state: NormativeStateId;
  readonly lastDay: CivilDate | null;
  /** What it is worth today, in one sentence. */
  readonly sentence: string;
  readonly conclusion: CleanUpConclusion | null;
}

/** A document in the published result. */
export interface ResultDocument extends ListedDocument {
  /** The last day on which it holds, or the day by which it is amended; null for none. */
  readonly until: CivilDate | null;
}

export type CleanUpLists = Readonly<
  Record<'inForce' | 'amended' | 'repealed' | 'lapsed', readonly ResultDocument[]>
>;

export interface CleanUpInFull extends CleanUpRow {
  readonly rows: readonly CleanUpDocument[];
  readonly result: CleanUpLists | null;
}

interface Stored {
  readonly id: string;
  readonly title: string;
  readonly asOf: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly openedAt: Date;
  readonly conclusions: unknown;
  readonly result: unknown;
}

const columns = [
  'campaign_id as id',
  'title',
  'as_of as asOf',
  'due_on as dueOn',
  'opened_at as openedAt',
  'conclusions',
  'closed_result as result',
] as const;

/** Every clean-up of a body, the latest first: there is one in two years or so. */
export async function listCleanUps(tx: Tx, today: CivilDate, bodyId: string): Promise<readonly CleanUpRow[]> {
  const rows = await tx
    .selectFrom('clean_ups')
    .select(columns)
    .where('body_id', '=', bodyId)
    .orderBy('opened_at', 'desc')
    .orderBy('campaign_id')
    .limit(100)
    .execute();
  const facts = await factsOf(tx, today, bodyId);
  return rows.map((row) => withoutLists(fullOf(row, facts)));
}

/** One clean-up with its documents; null where there is none in that body. */
export async function readCleanUp(
  tx: Tx,
  today: CivilDate,
  { bodyId, campaignId }: { readonly bodyId: string; readonly campaignId: string },
): Promise<CleanUpInFull | null> {
  const row = await tx
    .selectFrom('clean_ups')
    .select(columns)
    .where('body_id', '=', bodyId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row === undefined ? null : fullOf(row, await factsOf(tx, today, bodyId));
}

interface Facts {
  readonly bodyId: string;
  readonly today: CivilDate;
  readonly documents: readonly RegisteredNormative[];
  readonly rules: NormativeRules;
}

async function factsOf(tx: Tx, today: CivilDate, bodyId: string): Promise<Facts> {
  const { normative: rules } = await documentRules(tx, bodyId);
  return { bodyId, today, documents: await normativeDocuments(tx, bodyId), rules };
}

const withoutLists = ({ rows: _rows, result: _result, ...row }: CleanUpInFull): CleanUpRow => row;

function fullOf({ conclusions, result, openedAt, ...row }: Stored, facts: Facts): CleanUpInFull {
  const byDocument = conclusions as Readonly<Record<string, CleanUpConclusion>>;
  const closed = result as ClosedResult | null;
  const rows = closed === null ? rowsOf(row.asOf, byDocument, facts) : [];
  return {
    ...row,
    bodyId: facts.bodyId,
    openedAt: openedAt.toISOString(),
    closedOn: closed?.on ?? null,
    documents: closed === null ? rows.length : Object.keys(byDocument).length,
    concluded:
      closed === null
        ? rows.filter(({ conclusion }) => conclusion !== null).length
        : Object.keys(byDocument).length,
    rows,
    result: closed === null ? null : listsOf(closed, byDocument, facts),
  };
}

/** What is to be concluded on: in force or to come by the day of the campaign; and what has a conclusion already. */
function rowsOf(
  asOf: CivilDate,
  byDocument: Readonly<Record<string, CleanUpConclusion>>,
  { documents, today, rules }: Facts,
): readonly CleanUpDocument[] {
  return documents.flatMap((document): CleanUpDocument[] => {
    const { id, title, number, formedOn } = document;
    const { state, lastDay, sentence } = stateOfNormative(document, today, rules);
    const conclusion = byDocument[id] ?? null;
    const alive = normativeStates[state].inForce || state === 'not-yet';
    if (conclusion === null && (!alive || formedOn > asOf)) return [];
    return [{ id, title, number, formedOn, state, lastDay, sentence, conclusion }];
  });
}

/** The lists as they were published, each document with its term or the day by which it is amended. */
function listsOf(
  closed: ClosedResult,
  byDocument: Readonly<Record<string, CleanUpConclusion>>,
  { documents, rules }: Facts,
): CleanUpLists {
  const noted = (list: readonly ListedDocument[], until: (id: string) => CivilDate | null) =>
    list.map((document) => ({ ...document, until: until(document.documentId) }));
  const lastDay = (id: string) => {
    const document = documents.find((each) => each.id === id);
    return document === undefined ? null : stateOfNormative(document, closed.on, rules).lastDay;
  };
  const amendBy = (id: string) => byDocument[id]?.amendBy ?? null;
  const nothing = () => null;
  return {
    inForce: noted(closed.inForce, lastDay),
    amended: noted(closed.amended, amendBy),
    repealed: noted(closed.repealed, nothing),
    lapsed: noted(closed.lapsed, nothing),
  };
}
