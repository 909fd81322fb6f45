import type { SectionId } from '../../law/index.ts';
import type { Place } from './place.ts';

/** The place of a section. */
export function placeOfSection(id: SectionId): Place {
  switch (id) {
    case 'system':
      return { kind: 'system', page: 1 };
    case 'policies':
      return { kind: 'policies', state: 'in-force', year: null, page: 1 };
    case 'guide':
    case 'catalogue':
    case 'reports':
    case 'apply':
      return { kind: id };
  }
}
