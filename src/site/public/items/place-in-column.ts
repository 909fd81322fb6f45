import { columnOf, sectionOf, type Column, type SectionId } from '../../../law/index.ts';
import { linkTo, type SiteCall } from '../call.ts';
import type { TrailStep } from '../components/trail.tsx';
import { placeOfSection } from '../place-of-section.ts';

/** Columns that are a section by themselves, or stand in one; all others stand in the catalogue. */
const sectionOfColumn: Readonly<Record<string, SectionId>> = {
  guide: 'guide',
  system: 'system',
  normative: 'policies',
  policy: 'policies',
  'annual-report': 'reports',
  'request-log': 'apply',
};

/** @throws RangeError where there is no such column: a title may change, an id never goes */
export function knownColumn(id: string): Column {
  const column = columnOf(id);
  if (column === null) throw new RangeError(`no column ${id}`);
  return column;
}

/** Where an item stands on the site: its section and the steps of 当前位置 above it. */
export function placeInColumn(
  call: SiteCall,
  columnId: string,
): { readonly column: Column; readonly section: SectionId; readonly trail: readonly TrailStep[] } {
  const column = knownColumn(columnId);
  const section = sectionOfColumn[columnId] ?? 'catalogue';
  const above = { title: sectionOf(section).title, href: linkTo(call, placeOfSection(section)) };
  const inSection = section === 'guide' || section === 'system' || section === 'reports';
  const own = {
    title: column.title,
    href: linkTo(call, { kind: 'column', columnId, year: null, page: 1 }),
  };
  return { column, section, trail: inSection ? [above] : [above, own] };
}
