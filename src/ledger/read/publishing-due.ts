import { may } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { documentDuties } from './document-duties.ts';
import { obligationsDue } from './obligations.ts';
import type { PublishingEntry, TodayAsked } from './publishing-entry.ts';
import { nearnessOf } from './urgency.ts';

/** What the catalogue and the register of documents ask for, the earliest due first. */
export async function publishingDue(tx: Tx, asked: TodayAsked): Promise<readonly PublishingEntry[]> {
  const found = [...(await obligations(tx, asked)), ...(await documents(tx, asked))];
  return found.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
}

async function obligations(tx: Tx, { worker, measure }: TodayAsked): Promise<readonly PublishingEntry[]> {
  if (!may(worker.roles, 'obligations.answer')) return [];
  const found = await obligationsDue(tx, worker.bodyId, measure.today);
  return found.map((each) => ({
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
