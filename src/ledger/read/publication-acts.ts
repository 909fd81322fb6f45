import { sql } from 'kysely';
import type { ChainStep } from '../../law/index.ts';
import { sentenceOf, statedIn } from '../act-titles.ts';
import type { ActKind, ActPayloads } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';

/** An act on a publication, as it stands in the ledger. */
export interface PublicationAct {
  readonly actId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: string;
  readonly payload: unknown;
  /** Null for the system. */
  readonly actorId: string | null;
  readonly actorName: string;
}

/** The acts on a publication in the order in which they were done; empty out of the transaction's scope. */
export async function publicationActs(
  tx: Tx,
  { bodyId, publicationId }: { readonly bodyId: string; readonly publicationId: string },
): Promise<readonly PublicationAct[]> {
  const { rows } = await sql<
    Omit<PublicationAct, 'at' | 'actorName'> & { at: Date; actorName: string | null }
  >`
    select a.act_id as "actId", a.at, a.kind, a.payload, a.actor_id as "actorId", staff_name(a.actor_id) as "actorName"
    from acts a where a.body_id = ${bodyId} and a.subject_id = ${publicationId}
      and split_part(a.kind, '.', 1) in ('publication', 'hit')
    order by a.seq`.execute(tx);
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    actorName: row.actorId === null ? '系统' : (row.actorName ?? ''),
  }));
}

/** What an act of that kind stated; undefined for another one. Of one that was altered by hand anything may be missing. */
export function statedBy<K extends ActKind>(
  act: PublicationAct,
  kind: K,
): Partial<ActPayloads[K]> | undefined {
  if (act.kind !== kind) return undefined;
  return typeof act.payload === 'object' && act.payload !== null ? act.payload : {};
}

/** The last act of that kind; null where there is none. */
export function lastAct<K extends ActKind>(
  acts: readonly PublicationAct[],
  kind: K,
): { readonly act: PublicationAct; readonly stated: Partial<ActPayloads[K]> } | null {
  const act = acts.findLast((each) => each.kind === kind);
  return act === undefined ? null : { act, stated: statedBy(act, kind) ?? {} };
}

/** One thing that was done, as people read it. */
export interface TimelineEntry {
  readonly actId: string;
  readonly at: string;
  /** 李四退回了稿件（二审）。 */
  readonly sentence: string;
  /** 意见：第3段的数字不对 */
  readonly details: readonly string[];
}

/** What the acts name by their ids only, with the name for people. */
export interface TimelineNames {
  /** Name of one of the staff, or the id where nobody is known under it. */
  readonly person: (staffId: string) => string;
  /** Title of a row of the catalogue or of a document; null where there is none. */
  readonly record: (id: string) => string | null;
}

/** What happened to a publication, the first first; masks that were written in one go stand as one. */
export function timelineOf(acts: readonly PublicationAct[], names: TimelineNames): readonly TimelineEntry[] {
  const steps = stepTitles(acts);
  const entries: TimelineEntry[] = [];
  for (let at = 0; at < acts.length; at += 1) {
    const first = acts[at];
    if (first === undefined) break;
    const together = [first];
    for (let next = acts[at + 1]; next !== undefined && maskedWith(first, next); next = acts[at + 1]) {
      together.push(next);
      at += 1;
    }
    entries.push(together.length > 1 ? masksEntry(together) : entryOf(first, steps, names));
  }
  return entries;
}

const maskedWith = (first: PublicationAct, next: PublicationAct): boolean =>
  first.kind === 'hit.masked' &&
  next.kind === 'hit.masked' &&
  first.at === next.at &&
  first.actorId === next.actorId;

function masksEntry(acts: readonly PublicationAct[]): TimelineEntry {
  const kinds = new Map<string, number>();
  for (const act of acts) {
    const kind = statedBy(act, 'hit.masked')?.hitKind ?? '';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const [{ actId, at, actorName }] = acts as readonly [PublicationAct];
  return {
    actId,
    at,
    sentence: `${actorName}遮盖了${acts.length}处。`,
    details: [...kinds].map(([kind, count]) => `${kind}：${count}处`),
  };
}

function entryOf(
  act: PublicationAct,
  steps: ReadonlyMap<string, string>,
  names: TimelineNames,
): TimelineEntry {
  const { actId, at, actorName } = act;
  const titleOfStep = (id: string) => steps.get(id) ?? id;
  const { step } = statedBy(act, 'publication.passed') ?? statedBy(act, 'publication.returned') ?? {};
  const sentence =
    step === undefined
      ? sentenceOf(act, actorName, '')
      : act.kind === 'publication.passed'
        ? `${actorName}通过了${titleOfStep(step)}。`
        : `${actorName}在${titleOfStep(step)}退回了稿件。`;
  const shown = (label: string, value: string): string => {
    const exempt = statedBy(act, 'publication.exempted')?.steps;
    // As this publication's chain calls them.
    if (label === '步骤' && Array.isArray(exempt)) return exempt.map(titleOfStep).join('、');
    return names.record(value) ?? value;
  };
  const details = statedIn(act).flatMap(([label, value]) => {
    if (step !== undefined && label === '步骤') return [];
    return [`${label}：${typeof value === 'object' ? names.person(value.staffId) : shown(label, value)}`];
  });
  return { actId, at, sentence, details };
}

/** Titles of steps by their ids, of every chain that held for it. */
export function stepTitles(acts: readonly PublicationAct[]): ReadonlyMap<string, string> {
  const steps = acts.flatMap((act): readonly ChainStep[] =>
    [statedBy(act, 'publication.submitted')?.steps ?? []].flat(),
  );
  return new Map(steps.map(({ id, title }) => [id, title]));
}
