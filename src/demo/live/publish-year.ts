import { columnOf, type CivilDate } from '../../law/index.ts';
import type { DemoBody } from '../plan/bodies.ts';
import { chanceOf } from '../plan/chance.ts';
import { daysOver, workingDayFrom, type LivedYear } from '../plan/days.ts';
import type { TopicId, YearPlan } from '../plan/year-plan.ts';
import { editionOf } from '../words/edition-of.ts';
import { topics, type TopicFacts } from '../words/topics.ts';
import { documentsOf, type FormedDocument } from './import-year.ts';
import type { Happening } from './happening.ts';
import type { Life } from './life.ts';
import { nextWorkingDay, publishItem } from './publish-item.ts';

/** What a body publishes in a year, topic by topic, spread over the year. */
export function publications(body: DemoBody, year: LivedYear, plan: YearPlan): readonly Happening[] {
  const documents = documentsOf(body, year, plan).filter(({ proactive }) => proactive);
  return (Object.entries(plan.site) as [TopicId, number][]).flatMap(([topic, count]) => {
    const chance = chanceOf(`${body.key} ${year} ${topic}`);
    return daysOver(year, count, chance).map((day, nth): Happening => {
      const document =
        topic === 'policy' ? documents[Math.floor((nth * documents.length) / count)] : undefined;
      // A document is published when the list of its month is entered.
      const on = document === undefined ? day : afterEntry(document);
      const facts: TopicFacts = { body, on, year, month: Number(on.slice(5, 7)), nth, chance };
      return { day: on, does: (life) => publish(life, topic, facts, document) };
    });
  });
}

/** The first working day after the end of its month, or the last one of the year. */
function afterEntry({ on }: FormedDocument): CivilDate {
  const month = on.slice(0, 7);
  let day = on;
  while (day.slice(0, 7) === month) day = nextWorkingDay(day);
  return workingDayFrom(day);
}

async function publish(
  life: Life,
  topic: TopicId,
  facts: TopicFacts,
  document: FormedDocument | undefined,
): Promise<void> {
  const { columnId } = topics[topic];
  if (columnOf(columnId) === null) throw new RangeError(`no column ${columnId}`);
  if (document === undefined) {
    const item = { columnId, documentId: null, edition: editionOf(topic, facts) };
    await publishItem(life, facts.body.key, facts.on, item);
    return;
  }
  const { title, number, on } = document;
  const edition = editionOf(topic, { ...facts, on }, { title, number });
  const documentId = await documentIdOf(life, facts.body.key, number);
  await publishItem(life, facts.body.key, facts.on, { columnId, documentId, edition });
}

async function documentIdOf({ ledger, idOf }: Life, body: string, number: string): Promise<string> {
  const { document_id: id } = await ledger.read({ bodies: [idOf(body)] }, (tx) =>
    tx
      .selectFrom('official_documents')
      .select('document_id')
      .where('body_id', '=', idOf(body))
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  );
  return id;
}
