import {
  archivePublication,
  invalidatePublication,
  withdrawPublication,
} from '../../../acts/publishing/end-publication.ts';
import { exemptPerson } from '../../../acts/publishing/exempt-person.ts';
import { letThrough } from '../../../acts/publishing/let-through.ts';
import { passStep } from '../../../acts/publishing/pass-step.ts';
import { publishNow, publishUrgently } from '../../../acts/publishing/publish.ts';
import { returnStep } from '../../../acts/publishing/return-step.ts';
import { schedulePublication, unschedulePublication } from '../../../acts/publishing/schedule-publication.ts';
import { startCorrection } from '../../../acts/publishing/start-correction.ts';
import { reviewsWaiting } from '../../../ledger/read/reviews-waiting.ts';
import type { reviewEndpoints } from '../../contract/reviews.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refusedBy } from '../frame/refused.ts';
import { publishingContext } from './publishing-context.ts';

export const reviewHandlers: HandlersOf<typeof reviewEndpoints> = {
  reviews: ({ services: { ledger }, scope, today, caller: { actor } }) =>
    ledger.read(scope, (tx) =>
      reviewsWaiting(tx, today, {
        bodyId: actor.bodyId,
        person: {
          id: actor.staffId,
          roles: actor.roles,
          actingFor: actor.actingFor.map(({ staffId }) => staffId),
        },
      }),
    ),
  letHitThrough: async (call) =>
    doneOr(await letThrough(publishingContext(call), { ...call.params, ...call.body })),
  passStep: async (call) => doneOr(await passStep(publishingContext(call), { ...call.params, ...call.body })),
  returnStep: async ({ context, params, body }) => doneOr(await returnStep(context, { ...params, ...body })),
  exemptPerson: async ({ context, params, body }) =>
    doneOr(await exemptPerson(context, { ...params, ...body })),
  schedulePublication: async (call) =>
    doneOr(await schedulePublication(publishingContext(call), { ...call.params, ...call.body })),
  unschedulePublication: async ({ context, params, body }) =>
    doneOr(await unschedulePublication(context, { ...params, ...body })),
  publish: async (call) =>
    doneOr(await publishNow(publishingContext(call), { ...call.params, ...call.body })),
  publishUrgently: async (call) =>
    doneOr(await publishUrgently(publishingContext(call), { ...call.params, ...call.body })),
  startCorrection: async (call) => {
    const started = await startCorrection(publishingContext(call), call.params);
    return 'code' in started ? refusedBy(started) : started;
  },
  withdrawPublication: async ({ context, params, body }) =>
    doneOr(await withdrawPublication(context, { ...params, ...body })),
  invalidatePublication: async ({ context, params, body }) =>
    doneOr(await invalidatePublication(context, { ...params, ...body })),
  archivePublication: async ({ context, params, body }) =>
    doneOr(await archivePublication(context, { ...params, ...body })),
};
