import { useCallback, useEffect, useRef, useState } from 'react';
import { publicationEndpoints } from '../../contract/publications.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import type { Screening } from '../publications/use-publication.ts';
import type { SavedDraft } from './manuscript-keeper.ts';

/** What the screening says, and of which draft. */
export interface Screened {
  readonly result: Screening;
  readonly of: SavedDraft;
}

export interface ScreeningState {
  readonly busy: boolean;
  /** The last one that was answered. */
  readonly screened: Screened | null;
  readonly why: string | null;
  /** Screens this draft now. @returns null where it could not be */
  readonly screen: (saved: SavedDraft) => Promise<Screened | null>;
}

/** Screens each draft that was saved, the newest only. */
export function useScreening(
  params: { readonly bodyId: string; readonly publicationId: string },
  saved: SavedDraft,
): ScreeningState {
  const [screened, setScreened] = useState<Screened | null>(null);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const asked = useRef(0);
  const { bodyId, publicationId } = params;
  const screen = useCallback(
    async (of: SavedDraft): Promise<Screened | null> => {
      asked.current += 1;
      const turn = asked.current;
      setBusy(true);
      try {
        const result = await call(publicationEndpoints.screenManuscript, {
          params: { bodyId, publicationId },
          body: { version: of.version },
        });
        const made = { result, of };
        if (turn === asked.current) {
          setScreened(made);
          setWhy(null);
        }
        return made;
      } catch (error) {
        if (turn === asked.current) setWhy(sentenceOf(error));
        return null;
      } finally {
        if (turn === asked.current) setBusy(false);
      }
    },
    [bodyId, publicationId],
  );
  const latest = useRef(saved);
  latest.current = saved;
  useEffect(() => {
    void screen(latest.current);
  }, [saved.version, screen]);
  return { busy, screened, why, screen };
}
