import {
  channelGroups,
  disclosureCategoryIds,
  disclosureChannelIds,
  disclosureChannels,
  type ChannelGroup,
} from '../../../law/index.ts';

interface Cell {
  readonly channel: string;
  readonly category: string;
  readonly month: number;
  readonly count: number;
  readonly reads: number;
}

/** A figure of a year: how many, and how often they were read. */
export interface Sum {
  readonly id: string;
  readonly count: number;
  readonly reads: number;
}

function sumsBy(
  cells: readonly Cell[],
  of: (cell: Cell) => string,
  order: readonly string[],
): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const cell of cells) {
    const id = of(cell);
    const sum = sums.get(id) ?? { id, count: 0, reads: 0 };
    sums.set(id, { id, count: sum.count + cell.count, reads: sum.reads + cell.reads });
  }
  const known = order.flatMap((id) => sums.get(id) ?? []);
  return [...known, ...[...sums.values()].filter(({ id }) => !order.includes(id))];
}

/** By channel, with what each group of channels comes to. */
export function sumsByChannel(cells: readonly Cell[]): readonly (Sum & { readonly group: ChannelGroup })[] {
  return sumsBy(cells, ({ channel }) => channel, disclosureChannelIds).map((sum) => ({
    ...sum,
    group: groupOf(sum.id),
  }));
}

export function sumsByGroup(cells: readonly Cell[]): readonly Sum[] {
  return sumsBy(cells, ({ channel }) => groupOf(channel), Object.keys(channelGroups));
}

export function sumsByCategory(cells: readonly Cell[]): readonly Sum[] {
  return sumsBy(cells, ({ category }) => category, disclosureCategoryIds);
}

/** By month: every month of the year, also those with nothing. */
export function sumsByMonth(cells: readonly Cell[]): readonly Sum[] {
  const found = sumsBy(cells, ({ month }) => String(month), []);
  return Array.from({ length: 12 }, (_, at) => {
    const id = String(at + 1);
    return found.find((sum) => sum.id === id) ?? { id, count: 0, reads: 0 };
  });
}

export const totalOf = (sums: readonly Sum[]): Sum =>
  sums.reduce((all, { count, reads }) => ({ ...all, count: all.count + count, reads: all.reads + reads }), {
    id: 'total',
    count: 0,
    reads: 0,
  });

const groupOf = (channel: string): ChannelGroup =>
  (disclosureChannels as Readonly<Record<string, { readonly group: ChannelGroup }>>)[channel]?.group ??
  'gazette-and-boards';
