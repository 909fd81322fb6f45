import { formatChinese, outcomes, type CivilDate, type RequestState } from '../../../../law/index.ts';
import { dayInChina } from '../../items/china-day.ts';
import { requestStatusTexts } from '../../texts/request-status.ts';

const texts = requestStatusTexts.events;

/** One thing that happened to a request, as its applicant is told it: without names of staff or of third parties. */
export interface StatusEvent {
  readonly on: CivilDate;
  readonly text: string;
}

/**
 * What happened, the newest first. What the office does within itself (searches, approvals, notes) is not told; what changes a date
 * always is.
 */
export function eventsOf(
  state: RequestState,
  titleOf: (letterId: string) => string | null,
): readonly StatusEvent[] {
  const { received, registered, clarification, reasons, extension, delay, fee, ended, archived } = state;
  const events: (StatusEvent | false | null)[] = [
    { on: received.submittedOn, text: texts.submitted },
    state.receivedOn !== null && {
      on: state.receivedOn,
      text: received.receivedOn === null ? texts.confirmed : texts.received,
    },
    ...state.contactTries.map(({ on }) => ({ on, text: texts.tried })),
    registered !== null && { on: dayInChina(registered.at), text: texts.registered(registered.number) },
    clarification !== null && { on: clarification.on, text: texts['clarification-asked'] },
    clarification?.answered != null && { on: clarification.answered.on, text: texts.clarified },
    ...state.parties.flatMap(({ on, answered }) => [
      { on, text: texts['party-asked'] },
      answered !== null && { on: answered.on, text: texts['party-answered'] },
    ]),
    ...state.consultations.flatMap(({ on, answered }) => [
      { on, text: texts['organ-asked'] },
      answered !== null && { on: answered.on, text: texts['organ-answered'] },
    ]),
    reasons !== null && { on: reasons.on, text: texts['reasons-asked'] },
    reasons?.weighed != null && { on: reasons.weighed.on, text: texts['reasons-weighed'] },
    extension !== null && { on: extension.on, text: texts.extended(extension.days) },
    delay !== null && { on: delay.on, text: texts.delayed(formatChinese(delay.until)) },
    fee !== null && { on: fee.on, text: texts['fee-noticed'] },
    fee?.paid != null && { on: fee.paid.on, text: texts['fee-paid'] },
    fee?.cancelled != null && { on: fee.cancelled.on, text: texts['fee-cancelled'] },
    ...state.decisions.map(({ on, outcome }) => ({ on, text: texts.decided(outcomes[outcome].title) })),
    ...state.services.flatMap(({ on, letterId, way, tracking }) => {
      const title = titleOf(letterId);
      // Letters to others are none of the applicant's.
      if (title === null) return [];
      const by = requestStatusTexts.ways[way];
      return [
        {
          on,
          text: texts.served(title, tracking === '' ? by : `${by}，${requestStatusTexts.byMail(tracking)}`),
        },
      ];
    }),
    ...state.reopenings.map(({ on }) => ({ on, text: texts.reopened })),
    ended?.how === 'withdrawn' && { on: ended.on, text: texts.withdrawn },
    ended?.how === 'handed-on' && { on: ended.on, text: texts['handed-on'] },
    archived !== null && { on: archived.on, text: texts.archived },
  ];
  return events
    .filter((event) => event !== false && event !== null)
    .map((event, at) => ({ event, at }))
    .toSorted((a, b) => (a.event.on < b.event.on ? 1 : a.event.on > b.event.on ? -1 : b.at - a.at))
    .map(({ event }) => event);
}
