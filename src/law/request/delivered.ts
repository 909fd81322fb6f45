import type { CivilDate } from '../calendar/civil-date.ts';
import type { RequestState } from './request-state.ts';

/** The day from which a term of the recipient runs: signed for in person, arrived by post, sent electronically; null while unknown. */
export function deliveredOn(
  { services }: Pick<RequestState, 'services'>,
  letterId: string,
): CivilDate | null {
  for (const { letterId: of, way, on, notes } of services.toReversed()) {
    if (of !== letterId) continue;
    if (way !== 'mail') return on;
    const arrived = notes.find(({ event }) => event === 'arrived');
    if (arrived !== undefined) return arrived.on;
  }
  return null;
}

/** The day that counts as service for the body: handing to the post, signing, sending (235号); null while it was not served. */
export function servedOn({ services }: Pick<RequestState, 'services'>, letterId: string): CivilDate | null {
  return services.find((service) => service.letterId === letterId)?.on ?? null;
}
