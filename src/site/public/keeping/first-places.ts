import { sections } from '../../../law/index.ts';
import { placeOfSection } from '../place-of-section.ts';
import type { Place } from '../place.ts';

/** The way into the whole site: made before anyone asks, so that it can be read though the database goes before they do. */
export const firstPlaces: readonly Place[] = [
  { kind: 'home' },
  ...sections.map(({ id }) => placeOfSection(id)),
  { kind: 'latest', year: null, page: 1 },
  { kind: 'bodies' },
];
