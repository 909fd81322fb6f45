import { cellName, sectionIds } from '../../../../report/index.ts';
import { cells } from '../place.ts';
import { sectionTitle, textParts } from '../text/section-names.ts';
import type { Report } from '../use-report.ts';
import { texts } from './texts.ts';

const form = { forms: { disclosure: '2021', requests: '2021' } } as const;

const partOf = (id: (typeof sectionIds)[number]): string =>
  textParts.find(({ sections }) => sections.includes(id))?.title ?? '';

interface PlaceGroup {
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
}

const sections: PlaceGroup = {
  title: texts.submit.part,
  options: sectionIds.map((id) => ({
    value: id,
    title: texts.submit.placeIn(partOf(id), sectionTitle(id)),
  })),
};

const tables: PlaceGroup = {
  title: texts.submit.tables,
  options: cells.map(({ place, cell }) => ({ value: place, title: cellName(form, cell) })),
};

/** Places that a comment may be about, as a list groups them: of a half-year or a quarter there are tables only. */
export const commentPlaces = ({ period }: Pick<Report, 'period'>): readonly PlaceGroup[] =>
  period.kind === 'year' ? [sections, tables] : [tables];
