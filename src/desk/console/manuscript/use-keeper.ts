import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Edition } from '../../../content/edition.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { publicationEndpoints } from '../../contract/publications.ts';
import { CallError, sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { onConnectedAgain } from '../call/connection.ts';
import { useMe } from '../parts/person.ts';
import { same } from './merge.ts';
import { readLocalCopy, writeLocalCopy } from './local-copy.ts';
import {
  ManuscriptKeeper,
  type Kept,
  type LocalCopy,
  type SavedDraft,
  type SaveTrouble,
} from './manuscript-keeper.ts';

export type ManuscriptAnswer = AnswerOf<typeof publicationEndpoints.manuscript>;

interface OfPublication {
  readonly bodyId: string;
  readonly publicationId: string;
}

/** A text as the server answers it. In JSON its dates are texts; the server took them for dates before it kept them. */
export function savedDraftOf(answer: ManuscriptAnswer): SavedDraft {
  const { version, savedAt, savedBy, edition, explanations, changeNote } = answer;
  return {
    version,
    savedAt,
    savedBy: savedBy.name,
    draft: { edition: edition as Edition, explanations, changeNote },
  };
}

function troubleOf(error: unknown): SaveTrouble {
  if (!(error instanceof CallError)) return { kind: 'refused', why: sentenceOf(error) };
  if (error.code === 'stale') return { kind: 'stale' };
  const passing = ['network', 'signed-out', 'unavailable', 'too-often', 'at-fault'].includes(error.code);
  const [field] = error.fields;
  return { kind: passing ? 'passing' : 'refused', why: field?.message ?? error.message };
}

/** The keeper of one text, which outlives this page, and what it shows. */
export function useKeeper(
  params: OfPublication,
  start: SavedDraft,
): { readonly keeper: ManuscriptKeeper; readonly kept: Kept; readonly found: LocalCopy | null } {
  const { staffId } = useMe();
  const [keeper] = useState(
    () =>
      new ManuscriptKeeper(start, {
        save: (version, { edition, explanations, changeNote }) =>
          call(publicationEndpoints.saveManuscript, {
            params,
            body: { version, edition, explanations, changeNote },
          }),
        load: async () => savedDraftOf(await call(publicationEndpoints.manuscript, { params })),
        troubleOf,
        keepHere: (copy) => writeLocalCopy(staffId, params.publicationId, copy),
        now: () => Date.now(),
      }),
  );
  const [found] = useState(() => {
    const copy = readLocalCopy(staffId, params.publicationId);
    // Saved after all, by a page that was closed before it heard of it.
    return copy !== null && same(copy.draft, start.draft) ? null : copy;
  });
  useEffect(() => {
    const leave = () => keeper.leave();
    const aside = () => {
      if (document.visibilityState === 'hidden') keeper.leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', aside);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', aside);
      // After the parts of the page have handed on what was typed last.
      setTimeout(leave, 0);
    };
  }, [keeper]);
  useEffect(() => onConnectedAgain(() => void keeper.flush()), [keeper]);
  return { keeper, kept: useSyncExternalStore(keeper.subscribe, keeper.snapshot), found };
}
