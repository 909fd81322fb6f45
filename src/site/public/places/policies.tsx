import { policyColumns } from '../../../ledger/read/site/policies.ts';
import { pagesOf } from '../../../ledger/read/site/list-public.ts';
import type { SiteCall } from '../call.ts';
import { movedByForm } from '../lists/list-place.ts';
import { PoliciesPage } from '../pages/policies.tsx';
import type { PolicyQuestion } from '../policies/choose-policies.ts';
import { organOfSlug } from '../policies/organ-slug.ts';
import { askLibrary, policyLibrary } from '../policies/library.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** 政策文件库: what is in force, what is not any more; at the top of all bodies. */
export async function policiesPlace(call: SiteCall, place: PlaceOf<'policies'>): Replied {
  const moved = movedByForm(call, place);
  if (moved !== null) return moved;
  const { map, body } = call;
  const whole = body === map.top;
  // What ended a policy may be one of a body above.
  const library = await policyLibrary(
    call,
    whole ? map.bodies : map.bodies.filter(({ id }) => body.path.includes(id)),
  );
  const found = askLibrary(library, whole ? null : body.id, questionOf(call, place));
  const pages = pagesOf(found.entries.length);
  const noYear =
    place.year !== null &&
    !library.entries.some(({ year, bodyId }) => year === place.year && (whole || bodyId === body.id));
  if (place.page > pages || noYear) return null;
  return {
    kind: 'page',
    status: 200,
    fresh: whole ? 'everything' : 'body',
    page: <PoliciesPage call={call} place={place} found={found} library={library} pages={pages} />,
  };
}

function questionOf({ query, map, body }: SiteCall, { state, year }: PlaceOf<'policies'>): PolicyQuestion {
  const kinds = query.getAll('kind');
  return {
    state,
    year,
    kinds: policyColumns.filter((column) => kinds.includes(column)),
    subjects: query.getAll('subject'),
    organs:
      body === map.top
        ? query.getAll('organ').flatMap((slug) => {
            const organ = organOfSlug(map, slug);
            return organ === null ? [] : [organ.id];
          })
        : [],
    sort: query.get('sort') === 'formed' ? 'formed' : 'published',
  };
}
