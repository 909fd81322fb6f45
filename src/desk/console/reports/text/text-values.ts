import {
  factNow,
  parseReferences,
  sectionIds,
  type NarrativeFacts,
  type SectionId,
} from '../../../../report/index.ts';
import type { Report } from '../use-report.ts';

export type Became = 'done' | 'going-on' | 'not-done';

/** What became of a measure, as far as it is said. */
export interface FollowUpValue {
  readonly measureId: string;
  readonly measure: string;
  readonly became: Became | '';
  readonly note: string;
}

export interface MeasureValue {
  readonly id: string;
  readonly problem: string;
  readonly measure: string;
}

/** The text of a report as its form holds it. */
export interface TextValues {
  /** Digest of the saved text that it is written on; null where there was none. A draft keeps it. */
  readonly seen: string | null;
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly measures: readonly MeasureValue[];
  readonly followUps: readonly FollowUpValue[];
}

type KeptText = Pick<NonNullable<Report['text']>, 'digest' | 'sections' | 'measures' | 'followUps'>;

/** The text that was kept, with a line for each measure of last year that nobody has answered yet. */
export function textValues(kept: KeptText | null, lastMeasures: readonly MeasureValue[]): TextValues {
  const said = kept?.followUps ?? [];
  const asked = lastMeasures.map(
    ({ id, measure }): FollowUpValue =>
      said.find(({ measureId }) => measureId === id) ?? { measureId: id, measure, became: '', note: '' },
  );
  const others = said.filter(({ measureId }) => !lastMeasures.some(({ id }) => id === measureId));
  return {
    seen: kept?.digest ?? null,
    sections: Object.fromEntries(
      sectionIds.map((id) => [id, kept?.sections[id] ?? '']),
    ) as TextValues['sections'],
    measures: kept?.measures ?? [],
    followUps: [...asked, ...others],
  };
}

/** The text as it is saved: lines that nobody filled in are left out. */
export function savedText({ sections, measures, followUps }: TextValues) {
  return {
    sections: { ...sections },
    measures: measures.filter(({ problem, measure }) => problem.trim() !== '' || measure.trim() !== ''),
    followUps: followUps.flatMap(({ became, ...each }) =>
      became === '' || each.measure.trim() === '' ? [] : [{ ...each, became }],
    ),
  };
}

/** True for a text in which nothing was written yet. */
export const isBlank = ({ sections }: TextValues): boolean =>
  Object.values(sections).every((text) => text.trim() === '');

/** The text with one of its references brought up to what the ledger has; the same text where it has no such figure. */
export function renewedText(text: string, id: string, facts: NarrativeFacts): string {
  const now = factNow(id, facts);
  if (now === null) return text;
  return parseReferences(text)
    .map((segment) => {
      const written = text.slice(segment.start, segment.end);
      return segment.kind === 'reference' && segment.id === id ? `{{${id}|${now}}}` : written;
    })
    .join('');
}
