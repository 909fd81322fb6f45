import { v7 as uuidv7 } from 'uuid';
import { setRow } from '../../acts/catalogue/set-row.ts';
import { returnStep } from '../../acts/publishing/return-step.ts';
import { setChain } from '../../acts/publishing/set-chain.ts';
import { initialChain, standardRows } from '../../law/index.ts';
import { demoBody, type DemoBody } from '../plan/bodies.ts';
import { chanceOf } from '../plan/chance.ts';
import { momentOf, openingDay } from '../plan/days.ts';
import { openItems, proofColumn, villageRow, type OpenItem } from '../plan/open-items.ts';
import { openRequests } from '../plan/requests.ts';
import { editionOf } from '../words/edition-of.ts';
import { topics, type TopicFacts } from '../words/topics.ts';
import { openRequestHappenings } from './answer-request.ts';
import type { Happening } from './happening.ts';
import { at } from './lived-time.ts';
import { done, type Life } from './life.ts';
import { digestAtWork, passSteps, reviewers, sendItem } from './publish-item.ts';

/** What is under way when the demonstration opens: texts that wait for somebody, requests that are to be answered. */
export const openBusiness = (body: DemoBody): readonly Happening[] => [
  ...openRequests.filter((request) => request.body === body.key).flatMap(openRequestHappenings),
  ...(proofColumn.body === body.key ? [proofRead] : []),
  ...(villageRow.body === body.key ? [quarterToPost] : []),
  ...openItems
    .filter((item) => item.body === body.key)
    .map((item): Happening => ({ day: openingDay, does: (life) => bring(life, body, item) })),
];

/** One column gets a chain of its own, with a proof-reading after the first review. */
const proofRead: Happening = {
  day: proofColumn.on,
  does: (life) =>
    at(momentOf(proofColumn.on, '09:00'), async () => {
      const { body, topic, on } = proofColumn;
      const steps = initialChain.steps.filter(({ kind, id }) => kind !== 'proof' || id === 'proof-1');
      const chain = { ...initialChain, steps };
      const of = { actId: uuidv7(), bodyId: life.idOf(body), columnId: topics[topic].columnId };
      const reason = '政策解读群众照着办，一审以后逐字校对';
      done(await setChain(life.as(body, 'head', on), { ...of, chain, seenAt: null, reason }));
    }),
};

/** The county puts into a village's catalogue what is to be posted after each quarter. */
const quarterToPost: Happening = {
  day: villageRow.on,
  does: (life) =>
    at(momentOf(villageRow.on, '09:00'), async () => {
      const { body, after, subMatter, elements, timeLimit, on } = villageRow;
      const standard = standardRows.find(({ id }) => id === after);
      if (standard === undefined) throw new RangeError(`no row ${after}`);
      const { id: _id, cites: _cites, ...row } = standard;
      const of = { actId: uuidv7(), bodyId: life.idOf(body), rowId: null, seenAt: null };
      const own = { subMatter, elements, timeLimit, publisher: demoBody(body).name };
      const supervisor = life.as('county', 'supervisor', on);
      done(await setRow(supervisor, { ...of, row: { ...row, ...own } }));
    }),
};

/** Brings a text as far as its plan says, on the day before the demonstration opens. */
async function bring(life: Life, body: DemoBody, { topic, nth, passed, returned }: OpenItem): Promise<void> {
  const day = openingDay;
  const chance = chanceOf(`${body.key} open ${topic} ${nth}`);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const facts: TopicFacts = { body, on: day, year, month, nth, chance };
  const { columnId } = topics[topic];
  const item = { columnId, documentId: null, edition: editionOf(topic, facts) };
  const publicationId = await sendItem(life, body.key, day, item);
  await passSteps(life, body.key, day, publicationId, passed);
  const [step, post] = reviewers[passed] ?? [];
  if (returned === null || step === undefined || post === undefined) return;
  await at(momentOf(day, '16:00'), async () => {
    const digest = await digestAtWork(life, body.key, publicationId);
    const comments = [{ place: returned.place, text: returned.text }];
    const of = { actId: uuidv7(), bodyId: life.idOf(body.key), publicationId };
    done(await returnStep(life.as(body.key, post, day, '16:00'), { ...of, digest, step, comments }));
  });
}
