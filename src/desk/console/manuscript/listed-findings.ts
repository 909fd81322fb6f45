import { textOfEdition } from '../../../content/edition-as-screened.ts';
import type { Content } from '../../../content/content.ts';
import { spotsInEditor, type EditorSpot } from '../../../content/editor-spots.ts';
import type { Edition } from '../../../content/edition.ts';
import type { MarkedFinding } from '../editor/finding-marks.ts';
import type { Finding } from '../publications/use-publication.ts';
import { placesOfFindings, spotsOf, type FindingPlace } from './finding-place.ts';

/** A finding as the page lists it. */
export interface ListedFinding {
  readonly finding: Finding;
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly place: FindingPlace;
  /** `must` be masked or changed, or explained · `explain` · `said`: explained · `through`: let through by the reviewer. */
  readonly state: 'must' | 'explain' | 'said' | 'through';
  readonly explanation: string;
}

/** The findings of a screening as they stand with what the writer says of them now. */
export function listedFindings(
  edition: Edition,
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): ListedFinding[] {
  const places = placesOfFindings(edition, findings);
  return findings.map((finding, at) => {
    const explanation = explanations[finding.fingerprint] ?? '';
    const state = !finding.open
      ? 'through'
      : explanation !== ''
        ? 'said'
        : finding.level === 'error'
          ? 'must'
          : 'explain';
    return { finding, number: at + 1, place: places[at] ?? { kind: 'text' }, state, explanation };
  });
}

/** Those of the text, as the editor marks them. */
export function markedFindings(
  edition: Edition,
  listed: readonly ListedFinding[],
): { readonly in: Content; readonly marked: readonly MarkedFinding[] } {
  const spots = new Map<string, EditorSpot[]>();
  const ofText = listed.filter(({ finding }) => finding.source.kind === 'text');
  // Offsets are all that the marks need; what the masks would be is the server's.
  const hits = ofText.map(({ finding }) => ({ fingerprint: finding.fingerprint, spots: spotsOf(finding) }));
  for (const spot of spotsInEditor(textOfEdition(edition), hits)) {
    spots.set(spot.fingerprint, [...(spots.get(spot.fingerprint) ?? []), spot]);
  }
  const marked = ofText.flatMap(({ finding, number, state }): MarkedFinding[] => {
    const own = spots.get(finding.fingerprint) ?? [];
    if (own.length === 0) return [];
    const level = state === 'must' ? 'error' : state === 'explain' ? 'warning' : 'said';
    return [{ fingerprint: finding.fingerprint, number, word: finding.kind, level, spots: own }];
  });
  return { in: edition.content, marked };
}
