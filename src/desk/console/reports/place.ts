import {
  cellKey,
  cellName,
  cellsOfTable,
  reportSections,
  sectionIds,
  type SectionId,
} from '../../../report/index.ts';

const form = { forms: { disclosure: '2021', requests: '2021' } } as const;

/** The cells of the form in force, in its order. */
export const cells = ([2, 3, 4] as const).flatMap((table) =>
  cellsOfTable(form, table).map((each) => ({ ...each, place: cellKey(each.cell) })),
);

const places = new Set(cells.map(({ place }) => place));

/** True for a cell of the tables. */
export const isCell = (place: string): boolean => places.has(place);

const isSection = (place: string): place is SectionId => Object.hasOwn(reportSections, place);

/** 表三“一、本年新收政府信息公开申请数量”行、“自然人”列; the place itself where it is no cell. */
export function titleOfCell(place: string): string {
  const found = cells.find((each) => each.place === place);
  return found === undefined ? place : cellName(form, found.cell);
}

/** The cell that a place means: itself, or the first of the row or the column that it names; null where it is in no table. */
export function cellOfPlace(place: string): string | null {
  if (isCell(place)) return place;
  if (!/^[234](?:\/|$)/u.test(place)) return null;
  const [table = '', ...keys] = place.split('/');
  const inside = cells.filter(({ cell }) => String(cell.table) === table);
  const named = inside.find(({ cell }) => keys.some((key) => key === cell.row || key === cell.column));
  return (named ?? inside[0])?.place ?? null;
}

/** The section that a place means: itself, or the first of its part; null where it is in no text. */
export function sectionOfPlace(place: string): SectionId | null {
  if (isSection(place)) return place;
  return sectionIds.find((id) => reportSections[id].part === place) ?? null;
}

/** Where a place is seen: its cell, its section; the text where nothing is named. */
export function pathOfPlace(page: string, place: string | null): string {
  const cell = place === null ? null : cellOfPlace(place);
  if (cell !== null) return `${page}/figures?place=${encodeURIComponent(cell)}`;
  const section = place === null ? null : sectionOfPlace(place);
  return section === null ? `${page}/text` : `${page}/text?section=${section}`;
}
