import { v7 as uuidv7 } from 'uuid';
import { openPublication } from '../../acts/publishing/open-publication.ts';
import { passStep } from '../../acts/publishing/pass-step.ts';
import { publishNow } from '../../acts/publishing/publish.ts';
import { saveManuscript } from '../../acts/publishing/save-manuscript.ts';
import { submitPublication } from '../../acts/publishing/submit-publication.ts';
import type { Edition } from '../../content/edition.ts';
import { addDays, type CivilDate } from '../../law/index.ts';
import { momentOf, workingDayFrom } from '../plan/days.ts';
import type { Post } from '../plan/people.ts';
import { at } from './lived-time.ts';
import { done, type Life } from './life.ts';

/** Who passes which step of the demonstration's chain. */
export const reviewers: readonly (readonly [step: string, post: Post, opinion: string])[] = [
  ['secrecy', 'secrecy', '不涉密，可以公开'],
  ['review-1', 'head', '内容属实'],
  ['review-2', 'deputy', '同意'],
  ['review-3', 'chief', '同意发布'],
];

/** A text to be published. */
export interface Item {
  readonly columnId: string;
  readonly documentId: string | null;
  readonly edition: Edition;
}

/**
 * Writes, sends, reviews and publishes a text, as its people do it.
 * @returns the publication
 */
export async function publishItem(life: Life, body: string, day: CivilDate, item: Item): Promise<string> {
  const publicationId = await sendItem(life, body, day, item);
  const of = { bodyId: life.idOf(body), publicationId };
  const digest = await passSteps(life, body, day, publicationId);
  await at(momentOf(day, '16:30'), async () => {
    done(await publishNow(life.as(body, 'head', day, '16:30'), { actId: uuidv7(), ...of, digest }));
  });
  return publicationId;
}

/** Writes a text and sends it for review. @returns the publication */
export async function sendItem(life: Life, body: string, day: CivilDate, item: Item): Promise<string> {
  const bodyId = life.idOf(body);
  const { columnId, documentId, edition } = item;
  return at(momentOf(day, '09:00'), async () => {
    const clerk = life.as(body, 'clerk', day, '09:00');
    const place = { columnId, documentId, rowId: null, obligationKey: null };
    const opened = done(await openPublication(clerk, { actId: uuidv7(), bodyId, ...place }));
    const of = { bodyId, publicationId: opened };
    const manuscript = { ...of, version: 1, edition, explanations: {}, changeNote: null };
    const saving = await saveManuscript(clerk, manuscript);
    if (!saving.saved) throw new Error(`演示数据没有生成：${saving.refusal.message}`);
    const { version } = saving;
    done(await submitPublication(clerk, { actId: uuidv7(), ...of, version }));
    return opened;
  });
}

/**
 * Has the steps of the chain passed by whose turn it is.
 * @param steps so many of them, all where it is not said
 * @returns the digest of what they looked at
 */
export async function passSteps(
  life: Life,
  body: string,
  day: CivilDate,
  publicationId: string,
  steps = reviewers.length,
): Promise<string> {
  const of = { bodyId: life.idOf(body), publicationId };
  const digest = await digestAtWork(life, body, publicationId);
  for (const [nth, [step, post, opinion]] of reviewers.slice(0, steps).entries()) {
    const time = `1${nth + 1}:00`;
    await at(momentOf(day, time), async () => {
      done(await passStep(life.as(body, post, day, time), { actId: uuidv7(), ...of, digest, step, opinion }));
    });
  }
  return digest;
}

/** The digest of what is under review. */
export async function digestAtWork(
  { ledger, idOf }: Life,
  body: string,
  publicationId: string,
): Promise<string> {
  const row = await ledger.read({ bodies: [idOf(body)] }, (tx) =>
    tx
      .selectFrom('publications')
      .select('work_digest')
      .where('body_id', '=', idOf(body))
      .where('publication_id', '=', publicationId)
      .executeTakeFirst(),
  );
  return row?.work_digest ?? '';
}

/** The working day after one. */
export const nextWorkingDay = (day: CivilDate): CivilDate => workingDayFrom(addDays(day, 1));
