import { emptyEdition, type Edition } from '../../content/edition.ts';
import type { TopicId } from '../plan/year-plan.ts';
import { contentOf } from './blocks.ts';
import { topics, type TopicFacts } from './topics.ts';

/** A text on a topic as its writer would leave it: head filled, nothing private in it. */
export function editionOf(
  topic: TopicId,
  facts: TopicFacts,
  given: Partial<Pick<Edition, 'title'>> & { readonly number?: string } = {},
): Edition {
  const { subject, title, blocks } = topics[topic];
  return {
    ...emptyEdition,
    title: given.title ?? title(facts),
    head: {
      ...emptyEdition.head,
      issuer: facts.body.name,
      number: given.number ?? null,
      formedOn: facts.on,
      subject,
    },
    content: contentOf(...blocks(facts)),
  };
}
