import type { CivilDate } from '../../law/index.ts';
import { addJob } from '../../ledger/queue.ts';
import { refuse, type Outcome } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import { bringScreeningUpToDate } from './bring-screening-up-to-date.ts';
import { faultOfDigest, lawfully, performOnPublication, type ActOnPublication } from './chain-act.ts';
import { faultOfGoingOut } from './go-out.ts';
import { refusalOfReach } from './reach.ts';
import type { PublishingContext } from './services.ts';

export interface ScheduledPublication extends ActOnPublication {
  readonly digest: string;
  /** Day and time in China, HH:MM. */
  readonly on: CivilDate;
  readonly time: string;
}

/** Nobody means a day so far ahead. */
const farthestDays = 366;

/** The moment of a day and time in China, in the form of an act's moment; null for no time. */
export function momentOf(on: CivilDate, time: string): string | null {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time)) return null;
  return new Date(`${on}T${time}:00+08:00`).toISOString().replace('Z', '000Z');
}

/** Sets when an edition that passed all reviews goes out by itself. Setting it anew takes the place of what was set. */
export async function schedulePublication(
  context: PublishingContext,
  input: ScheduledPublication,
): Promise<Outcome> {
  const { bodyId, publicationId, digest, on, time } = input;
  const moment = momentOf(on, time);
  const fault =
    moment === null
      ? refuse('wrong-input', '请按09:30的样子填写时间。', 'time')
      : Date.parse(moment) - context.now.getTime() > farthestDays * 86_400_000
        ? refuse('wrong-input', '定时最多一年以内，请改近。', 'on')
        : (refusalOfReach(context.actor, 'publications.review', bodyId) ??
          (await bringScreeningUpToDate(context, { bodyId, publicationId })));
  if (fault !== null || moment === null) {
    return { done: false, refusal: fault ?? refuse('wrong-input', '请填写时间。', 'time') };
  }
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.scheduled' },
    async (hand) => {
      const refusal =
        (await faultOfDigest(hand, digest, 'working')) ??
        (await faultOfGoingOut(hand, digest, context.today));
      if (refusal !== null) return refusal;
      await addJob(
        hand.tx,
        'publish-scheduled',
        { bodyId, publicationId },
        `publish/${publicationId}`,
        moment,
      );
      return lawfully(hand, [
        [
          { kind: 'scheduled', by: hand.by, digest, moment },
          { kind: 'publication.scheduled', subjectId: publicationId, payload: { digest, moment } },
        ],
      ]);
    },
  );
}

/** Takes a set time back; the reviews stand. */
export async function unschedulePublication(
  context: ActContext,
  input: ActOnPublication & { readonly reason: string },
): Promise<Outcome> {
  const reason = input.reason.trim();
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  return performOnPublication(
    context,
    { ...input, permission: 'publications.review', kind: 'publication.unscheduled' },
    async (hand) =>
      lawfully(hand, [
        [
          { kind: 'unscheduled', by: hand.by },
          { kind: 'publication.unscheduled', subjectId: input.publicationId, payload: { reason } },
        ],
      ]),
  );
}
