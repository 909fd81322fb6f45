import { columns, itemsOf, type Column, type PublisherKind } from '../../../law/index.ts';
import type { BodyLevel } from '../../../ledger/act-kinds.ts';
import type { ColumnCount } from '../../../ledger/read/site/column-counts.ts';
import type { Place } from '../place.ts';

export type GroupId =
  'policies' | 'article20' | 'article21' | 'of-county' | 'of-township' | 'platform' | 'other';

/** A branch of the catalogue tree. */
export interface CatalogueGroup {
  readonly id: GroupId;
  readonly columns: readonly CatalogueColumn[];
}

export interface CatalogueColumn {
  readonly column: Column;
  readonly items: number;
  readonly thisYear: number;
}

/** Columns that are a section of their own. */
const platform: readonly string[] = ['guide', 'system', 'annual-report'];

/** Villages publish as townships do; nothing of Art. 20 and 21 is theirs by itself. */
const publisherOf = (level: BodyLevel): PublisherKind | null => (level === 'village' ? null : level);

/**
 * The statutory catalogue of a body as a tree: the columns that every face has, the items of Art. 20 and 21 of its kind, and
 * any other column under which something stands. Columns without anything stay.
 */
export function catalogueGroups(
  level: BodyLevel,
  counts: ReadonlyMap<string, ColumnCount>,
): readonly CatalogueGroup[] {
  const kind = publisherOf(level);
  const own = new Set(kind === null ? [] : itemsOf(kind).map(({ id }) => id));
  const groups: Record<GroupId, CatalogueColumn[]> = {
    policies: [],
    article20: [],
    article21: [],
    'of-county': [],
    'of-township': [],
    platform: [],
    other: [],
  };
  for (const column of columns) {
    const { items = 0, thisYear = 0 } = counts.get(column.id) ?? {};
    const group = groupOf(column, own);
    if (isOwn(group) || items > 0) groups[group].push({ column, items, thisYear });
  }
  return order.flatMap((id) => (groups[id].length === 0 ? [] : [{ id, columns: groups[id] }]));
}

const order: readonly GroupId[] = [
  'policies',
  'article20',
  'article21',
  'of-county',
  'of-township',
  'other',
  'platform',
];

/** Items of other kinds of bodies stand only where something was published under them: at the top, what townships did. */
const isOwn = (group: GroupId) => group !== 'other' && group !== 'of-county' && group !== 'of-township';

function groupOf({ id, itemId, optional }: Column, own: ReadonlySet<string>): GroupId {
  if (optional === true) return 'other';
  if (itemId === null) return platform.includes(id) ? 'platform' : 'policies';
  if (!own.has(itemId)) {
    return itemId.startsWith('21-county')
      ? 'of-county'
      : itemId.startsWith('21-township')
        ? 'of-township'
        : 'other';
  }
  return itemId.startsWith('20-') ? 'article20' : 'article21';
}

/** Where the tree leads for a column: sections that show more than a list have their own page. */
export function placeOfColumn(columnId: string): Place {
  switch (columnId) {
    case 'guide':
      return { kind: 'guide' };
    case 'system':
      return { kind: 'system', page: 1 };
    case 'annual-report':
      return { kind: 'reports' };
    default:
      return { kind: 'column', columnId, year: null, page: 1 };
  }
}
