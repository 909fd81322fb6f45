import {
  editionOf,
  headingOfSection,
  reportSections,
  sectionIds,
  type NarrativePart,
  type SectionId,
} from '../../../../report/index.ts';
import { texts } from './texts.ts';

/** What a section is called on the page. */
export const sectionTitle = (id: SectionId): string =>
  headingOfSection(id) ?? (id === 'preamble' ? texts.preamble : texts.lead);

/**
 * True for a section that may say nothing: key tasks, which not every body is given, what else there is to report, and last year's
 * measures where none are known. Of part 6 the form asks for the fees alone.
 */
export const isOptional = (id: SectionId, lastMeasures: number): boolean =>
  id === 'keyTasks' || id === 'otherMatters' || (id === 'followUp' && lastMeasures === 0);

/** 一、总体情况; the preamble has no number. */
function partTitle(part: NarrativePart): string {
  const found = editionOf('2021').parts.find(
    ({ content }) => 'narrative' in content && content.narrative === part,
  );
  return found === undefined ? texts.beginning : `${found.number}、${found.title}`;
}

/** The parts of the report in prose with their sections, in their order. */
export const textParts: readonly {
  readonly part: NarrativePart;
  readonly title: string;
  readonly sections: readonly SectionId[];
}[] = [...new Set(sectionIds.map((id) => reportSections[id].part))].map((part) => ({
  part,
  title: partTitle(part),
  sections: sectionIds.filter((id) => reportSections[id].part === part),
}));
