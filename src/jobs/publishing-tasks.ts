import { dayInChina } from '../acts/china-day.ts';
import { publishDue } from '../acts/publishing/publish.ts';
import { rescreen } from '../acts/publishing/rescreen.ts';
import type { OfPublication, PublishingServices } from '../acts/publishing/services.ts';
import { thinManuscripts } from '../acts/publishing/thin-manuscripts.ts';
import { fileToolsOf } from '../documents/masking/file-tools.ts';
import type { JobPayloads } from '../ledger/queue.ts';
import type { JobServices } from './tasks.ts';

const publishingOf = ({ ledger, files, masking }: JobServices): PublishingServices => ({
  ledger,
  files,
  fileTools: fileToolsOf(masking),
});

/**
 * Publishes one item whose set time has come. What the law or the screening keeps back stays where it is, seen as overdue;
 * `publish-due` asks for it again each minute.
 */
export async function publishScheduled(
  services: JobServices,
  of: JobPayloads['publish-scheduled'],
): Promise<void> {
  await publishDue(publishingOf(services), of, todayOf(services));
}

/** Publishes whatever is due by now: what was missed while no server ran, and what was kept back then. */
export async function publishAllDue(services: JobServices): Promise<void> {
  const due = await services.ledger.read('everything', (tx) =>
    tx
      .selectFrom('publications')
      .select(['body_id as bodyId', 'publication_id as publicationId'])
      .where('scheduled_for', '<=', services.clock())
      .orderBy('scheduled_for')
      .execute(),
  );
  const publishing = publishingOf(services);
  await eachOf(due, (of) => publishDue(publishing, of, todayOf(services)));
}

export async function screenAgain(
  services: JobServices,
  { bodyId }: JobPayloads['re-screen'],
): Promise<void> {
  const troubles: unknown[] = [];
  await rescreen(publishingOf(services), {
    bodyId: bodyId ?? null,
    onTrouble: (error) => troubles.push(error),
  });
  throwFirst(troubles);
}

export const thinOut = (services: JobServices): Promise<void> => thinManuscripts(services, services.clock());

/** One that is in trouble does not keep the others; the job is tried again for it. */
async function eachOf(all: readonly OfPublication[], work: (of: OfPublication) => Promise<unknown>) {
  const troubles: unknown[] = [];
  for (const of of all) await work(of).catch((error: unknown) => troubles.push(error));
  throwFirst(troubles);
}

function throwFirst(troubles: readonly unknown[]): void {
  if (troubles.length > 0) throw troubles[0];
}

const todayOf = ({ clock }: JobServices) => dayInChina(clock());
