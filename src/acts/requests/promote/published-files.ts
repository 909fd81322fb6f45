import type { RequestState } from '../../../law/index.ts';
import { enclosuresOf, whyNotGiven } from '../decision/enclosures.ts';

type Answered = Pick<RequestState, 'materials' | 'ended' | 'services' | 'reopenings'>;

/** A paper that was given with the answer; why it may not be published, or null. */
export interface PublishableFile {
  readonly fileId: string;
  readonly title: string;
  readonly pages: number | null;
  readonly redacted: boolean;
  readonly why: string | null;
}

/** The papers that went out with the answer. */
export function publishableFiles(state: Answered): readonly PublishableFile[] {
  const { ended } = state;
  if (ended?.how !== 'decided') return [];
  return enclosuresOf(state, ended.outcome)
    .filter(({ fileId }) => ended.files.includes(fileId))
    .map(({ fileId, title, pages, redacted }) => ({
      fileId,
      title,
      pages,
      redacted,
      why: whyNotPublished(state, fileId),
    }));
}

/**
 * Why a paper of the case cannot be published; null where it may. Only what went out with the answer may, and of a partial disclosure only
 * covered copies: what was withheld from one is withheld from all.
 */
export function whyNotPublished(state: Answered, fileId: string): string | null {
  const { ended, materials } = state;
  const outcome = ended?.how === 'decided' ? ended.outcome : null;
  if (ended?.how !== 'decided' || !ended.files.includes(fileId)) return '这份文件没有随答复提供给申请人。';
  const why = whyNotGiven(state, fileId, outcome);
  if (why !== null) return why;
  const material = materials.find((each) => each.fileId === fileId);
  if (material?.material === 'snapshot') return '公开页面的截图不用再公开。';
  return outcome === 'granted' || material?.material === 'redacted'
    ? null
    : `“${material?.title ?? '这份文件'}”没有遮盖过，部分公开的只能公开遮盖件。`;
}
