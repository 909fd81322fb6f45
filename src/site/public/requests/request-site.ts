import { readAddress } from '../address.ts';
import type { SiteCall, SiteServices } from '../call.ts';
import { takesRequests } from '../guide-of-body.ts';
import { dayInChina } from '../items/china-day.ts';
import type { Place, PlaceOf } from '../place.ts';
import { queryAt } from '../place-query.ts';
import { go, type RequestAnswer, type RequestAsked } from './answer.ts';
import { answerForm } from './form/answer-form.tsx';
import type { RequestPort } from './port.ts';
import type { Proof } from './proof.ts';
import { answerFile, answerStatus } from './status/answer-status.tsx';

/** The pages that are somebody's own: made for each who asks, never kept. */
export type OwnPlace = PlaceOf<'request-form' | 'request-status' | 'request-file'>;

const kinds: ReadonlySet<Place['kind']> = new Set(['request-form', 'request-status', 'request-file']);

export const isOwnPlace = (place: Place): place is OwnPlace => kinds.has(place.kind);

/** Whether a path may lead to one of them; cheap, for every request of the site is asked. */
export const mayBeOwn = (path: string): boolean => /\/ysqgk\/(?:shenqing|jindu)(?:\/|$)/u.test(path);

export interface RequestSite {
  readonly answer: (asked: RequestAsked) => Promise<RequestAnswer>;
}

/** Applications online and one's own request, as a function from what is asked to what is answered; it knows nothing of HTTP. */
export function createRequestSite(services: SiteServices, port: RequestPort, proof: Proof): RequestSite {
  return {
    answer: async (asked) => {
      const { map, path, query } = asked;
      const address = readAddress(map, path);
      if (address === null) return { kind: 'nothing' };
      if ('movedTo' in address) return go(`${address.movedTo}${query === '' ? '' : `?${query}`}`);
      const { body, place, large } = address;
      if (!isOwnPlace(place)) return { kind: 'nothing' };
      const now = services.clock();
      const call: SiteCall = {
        ...services,
        map,
        body,
        large,
        query: queryAt(place, query),
        now,
        today: dayInChina(now),
        exported: false,
      };
      // One that takes none any more still shows what was asked of it before.
      if (place.kind === 'request-form' && !takesRequests(call)) return { kind: 'nothing' };
      switch (place.kind) {
        case 'request-form':
          return answerForm({ port, proof }, call, place, asked);
        case 'request-status':
          return answerStatus(port, call, place, asked);
        case 'request-file':
          return answerFile(port, call, place, asked);
      }
    },
  };
}
