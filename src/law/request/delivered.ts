import type { CivilDate } from '../calendar/civil-date.ts';
import type { RequestState } from './request-state.ts';

/**
 * The day from which a term of the recipient runs: signed for in person, arrived by post, sent electronically; null while unknown. Of
 * several the first: who has the letter does not get a new term by another copy.
 */
export function deliveredOn(
  { services }: Pick<RequestState, 'services'>,
  letterId: string,
): CivilDate | null {
  const days = services.flatMap(({ letterId: of, way, on, notes }) => {
    if (of !== letterId) return [];
    return way === 'mail' ? notes.filter(({ event }) => event === 'arrived').map((note) => note.on) : [on];
  });
  return days.toSorted().at(0) ?? null;
}

/** The day that counts as service for the body: handing to the post, signing, sending (235号); null while it was not served. */
export function servedOn({ services }: Pick<RequestState, 'services'>, letterId: string): CivilDate | null {
  return services.find((service) => service.letterId === letterId)?.on ?? null;
}
