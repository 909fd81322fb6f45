import type { Edition } from '../../content/edition.ts';
import { whoMay } from '../../law/index.ts';
import { bodiesFor } from '../actor.ts';
import { faultOfBodyState, faultOfLength } from '../input.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { filesOfEdition } from './edition-files.ts';
import { readManuscript, writeManuscript, type Manuscript } from './manuscript.ts';
import { readLivingPublication } from './publication-row.ts';
import { refusalByReport } from './refusal-by-report.ts';
import type { OfPublication, PublishingContext } from './services.ts';
import { staleManuscript } from './stale.ts';

export interface ManuscriptToSave extends OfPublication {
  /** The version that it was written on. */
  readonly version: number;
  readonly edition: Edition;
  /** What writers say of findings, by fingerprint, for the secrecy reviewer. */
  readonly explanations: Readonly<Record<string, string>>;
  readonly changeNote: string | null;
}

/** `stands`: what was saved meanwhile elsewhere, so that the person chooses; both are there. */
export type ManuscriptSaving =
  | { readonly saved: true; readonly version: number; readonly savedAt: string }
  | { readonly saved: false; readonly refusal: Refusal; readonly stands: Manuscript | null };

/** A text longer than a book is no publication. */
const mostCharacters = 4_000_000;
const mostExplanations = 5_000;

/**
 * Saves the text at work, unless it was saved meanwhile in another window or by another person. It is no act: the acts
 * begin when it is sent for review. What is under review stays as it was sent.
 */
export async function saveManuscript(
  context: Pick<PublishingContext, 'ledger' | 'actor' | 'now'>,
  { bodyId, publicationId, version, edition, explanations, changeNote }: ManuscriptToSave,
): Promise<ManuscriptSaving> {
  const { ledger, actor, now } = context;
  const not = (refusal: Refusal, stands: Manuscript | null = null): ManuscriptSaving => ({
    saved: false,
    refusal,
    stands,
  });
  const bodies = bodiesFor(actor, 'publications.write');
  if (bodies.length === 0) return not(refuse('not-allowed', whoMay('publications.write')));
  if (!bodies.includes(bodyId)) return not(refuse('not-found', '没有找到这条信息，或者它不归您管。'));
  const fault =
    faultOfSize(edition, explanations) ?? faultOfLength(changeNote ?? '', '更正说明', 'changeNote', 500);
  if (fault !== null) return not(fault);
  return ledger.write({ bodies: [bodyId] }, async (tx): Promise<ManuscriptSaving> => {
    const of = { bodyId, publicationId };
    const found = await readLivingPublication(tx, of);
    if ('code' in found) return not(found);
    const kept = await refusalByReport(tx, of, null);
    if (kept !== null) return not(kept);
    const before = await readManuscript(tx, of, true);
    if (before === null) return not(nothingAtWork(found.state.public !== null));
    if (before.version !== version)
      return not(await staleManuscript(tx, before, '没有覆盖。两份都还在，请选一份。'), before);
    const files = await filesOfEdition(tx, bodyId, edition);
    const refusal = (await faultOfBodyState(tx, bodyId)) ?? ('code' in files ? files : null);
    if (refusal !== null) return not(refusal);
    const next = { edition, changeNote, explanations: said(explanations), at: now, by: actor.staffId };
    return { saved: true, ...(await writeManuscript(tx, of, before, next)) };
  });
}

/** Why there is nothing to write on. */
export function nothingAtWork(isPublic: boolean): Refusal {
  return refuse(
    'not-now',
    isPublic
      ? '已经发布，没有在写的稿子。要改的，请先起草更正。'
      : '没有在写的稿子，可能已经发布或者作废。请刷新页面。',
  );
}

function faultOfSize(edition: Edition, explanations: Readonly<Record<string, string>>): Refusal | null {
  if (JSON.stringify(edition).length > mostCharacters) {
    return refuse('wrong-input', '稿子太长，没有存，还在页面上。请把长表格作为附件上传。', 'content');
  }
  return Object.keys(explanations).length <= mostExplanations
    ? null
    : refuse('wrong-input', `说明最多${mostExplanations}条，没有存。请先遮盖。`, 'explanations');
}

const said = (explanations: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(explanations)
      .map(([fingerprint, text]) => [fingerprint, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
