import type { ReportPeriodKind } from '../../../law/index.ts';
import { texts } from './texts.ts';

/** A part of a year, as the address has it. */
export interface PartOfYear {
  readonly kind: ReportPeriodKind;
  readonly part: number;
}

const parts: readonly (readonly [string, PartOfYear])[] = [
  [texts.wholeYear, { kind: 'year', part: 1 }],
  ...texts.halves.map((title, at) => [title, { kind: 'half', part: at + 1 }] as const),
  ...texts.quarters.map((title, at) => [title, { kind: 'quarter', part: at + 1 }] as const),
];

const valueOf = ({ kind, part }: PartOfYear) => `${kind}-${part}`;

/** Year, halves and quarters, for a choice. */
export const partOptions = parts.map(([title, part]) => ({ value: valueOf(part), title }));

/** The part that an address names; the year where it names none. */
export function partOf(value: string | null): PartOfYear & { readonly value: string } {
  const found = parts.find(([, part]) => valueOf(part) === value)?.[1] ?? { kind: 'year', part: 1 };
  return { ...found, value: valueOf(found) };
}
