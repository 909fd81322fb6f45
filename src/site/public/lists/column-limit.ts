import type { CatalogueRow, Column } from '../../../law/index.ts';
import { listTexts } from '../texts/lists.ts';

const texts = listTexts.column;

/** Until when what belongs into a column is to be published: as the body's catalogue says, else as the Regulation does. */
export function limitOfColumn(
  { id }: Pick<Column, 'id'>,
  rows: readonly Pick<CatalogueRow, 'timeLimit'>[],
): readonly string[] {
  if (id === 'annual-report') return [texts.reportLimit];
  const stated = [...new Set(rows.map(({ timeLimit }) => timeLimit).filter((limit) => limit !== ''))];
  return stated.length === 0 ? [texts.standardLimit] : stated;
}
