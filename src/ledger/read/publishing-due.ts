import { may } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { documentDuties } from './document-duties.ts';
import { obligationsDue } from './obligations.ts';
import type { PublishingEntry, TodayAsked } from './publishing-entry.ts';
import { nearnessOf } from './urgency.ts';

/** What the catalogue and the register of documents ask for, the earliest due first. */
export async function publishingDue(tx: Tx, asked: TodayAsked): Promise<readonly PublishingEntry[]> {
  const owed = await obligations(tx, asked);
  const told = new Set(owed.map(({ documentId }) => documentId));
  const registered = await documents(tx, asked);
  const found = [
    ...owed.map(({ entry }) => entry),
    // What its row of the catalogue asks for is not asked for twice.
    ...registered.filter(({ duty, subjectId }) => duty !== 'publish' || !told.has(subjectId)),
  ];
  return found.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
}

interface OwedEntry {
  readonly entry: PublishingEntry;
  /** Document of the register that it is about. */
  readonly documentId: string | null;
}

async function obligations(tx: Tx, { worker, measure }: TodayAsked): Promise<readonly OwedEntry[]> {
  if (!may(worker.roles, 'obligations.answer')) return [];
  const found = await obligationsDue(tx, worker.bodyId, measure.today);
  return found.map((each) => ({
    documentId: each.documentId,
    entry: {
      kind: 'obligation',
      bodyId: worker.bodyId,
      subjectId: each.rowId,
      title: each.occasion === '' ? each.title : `${each.title}（${each.occasion}）`,
      sentence: each.stands,
      dueOn: each.due,
      atTheEarliest: each.atTheEarliest,
      ...nearnessOf({ dueOn: each.due, done: false }, measure),
      obligation: { key: each.key, mayBeNil: each.mayBeNil },
      duty: null,
    },
  }));
}

async function documents(tx: Tx, { worker, measure }: TodayAsked): Promise<readonly PublishingEntry[]> {
  const [publishes, registers] = [
    may(worker.roles, 'publications.write'),
    may(worker.roles, 'documents.register'),
  ];
  if (!publishes && !registers) return [];
  const found = await documentDuties(tx, [worker.bodyId], measure.today);
  return found
    .filter(({ kind }) => (kind === 'publish' ? publishes : registers))
    .map((each) => ({
      kind: 'document',
      bodyId: each.bodyId,
      subjectId: each.subjectId,
      title: each.title,
      sentence: each.sentence,
      dueOn: each.dueOn,
      atTheEarliest: each.atTheEarliest,
      ...nearnessOf({ dueOn: each.dueOn, done: false }, measure),
      obligation: null,
      duty: each.kind,
    }));
}
