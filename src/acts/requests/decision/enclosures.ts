import {
  outcomes,
  type Material,
  type OutcomeId,
  type RequestState,
  materialTitles,
} from '../../../law/index.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { canBeGiven, findMaterial, outlived, replacedBy, standing } from '../papers/material-facts.ts';

/** Results with which something of the case is handed to the applicant. */
const giving: ReadonlySet<OutcomeId> = new Set<OutcomeId>([
  'granted',
  'partlyGranted',
  // Related public data, and what is given as a help.
  'needsCreation',
  'otherOutcome',
]);

type Case = Pick<RequestState, 'materials' | 'reopenings'>;

/** Why a file cannot go to the applicant with a decision; null where it may. Asked when it is chosen, and again when it is sent. */
export function whyNotGiven(state: Case, fileId: string, outcome: OutcomeId | null): string | null {
  const material = findMaterial(state, fileId);
  if (material === undefined) {
    const was = state.materials.find((each) => each.fileId === fileId);
    return was === undefined
      ? '有一份文件不在这件申请的案卷里，不能发出。别的申请的文件，一份也不能随这件答复发出。'
      : `“${was.title}”已经移出案卷，不能发出。`;
  }
  return whyMaterialNotGiven(state, material, outcome);
}

function whyMaterialNotGiven(state: Case, material: Material, outcome: OutcomeId | null): string | null {
  const { fileId, title, material: kind } = material;
  if (!canBeGiven(kind)) return `“${title}”是${materialTitles[kind]}，不随答复提供给申请人。`;
  if (outcome !== null && !giving.has(outcome)) {
    return `结果是“${outcomes[outcome].title}”，不提供文件，“${title}”不能发出。`;
  }
  if (outlived(state, material, outcome)) {
    return `“${title}”是以前的答复用的遮盖件。现在予以公开，请发没有遮盖的原件。`;
  }
  if (replacedBy(state, fileId) !== null) {
    return `“${title}”后来又生成了遮盖件，请发新的一份。`;
  }
  const covered = standing(state).some((copy) => copy.madeFrom === fileId && !outlived(state, copy, outcome));
  return kind === 'record' && covered ? `“${title}”是没有遮盖的原件，已经有遮盖件，只能发遮盖件。` : null;
}

/** The first file that cannot go, as acts refuse. */
export function faultOfFiles(
  state: Case,
  files: readonly string[],
  outcome: OutcomeId | null,
): Refusal | null {
  if (new Set(files).size < files.length) return refuse('wrong-input', '同一份文件选了两次。', 'files');
  for (const fileId of files) {
    const why = whyNotGiven(state, fileId, outcome);
    if (why !== null) return refuse('not-now', `${why}没有办，请重新选择文件。`, 'files');
  }
  return null;
}

/** A paper of the case that may, or may not, go out. */
export interface Enclosure {
  readonly fileId: string;
  readonly title: string;
  readonly material: string;
  readonly pages: number | null;
  readonly sha256: string;
  readonly redacted: boolean;
  readonly why: string | null;
}

/** The papers among which the officer chooses: what was found, covered copies, snapshots. */
export function enclosuresOf(state: Case, outcome: OutcomeId | null): readonly Enclosure[] {
  return standing(state)
    .filter(({ material }) => canBeGiven(material))
    .map((material) => enclosureOf(state, material, outcome));
}

/**
 * A paper of the case as something to send: whether it may go out with this outcome, else why not.
 * @param outcome null while none is chosen
 */
export function enclosureOf(state: Case, material: Material, outcome: OutcomeId | null): Enclosure {
  const { fileId, title, pages, sha256 } = material;
  return {
    fileId,
    title,
    material: materialTitles[material.material],
    pages,
    sha256,
    redacted: material.material === 'redacted',
    why: whyMaterialNotGiven(state, material, outcome),
  };
}
