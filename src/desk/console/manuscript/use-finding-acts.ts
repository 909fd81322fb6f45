import { useCallback, useMemo, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { publicationEndpoints } from '../../contract/publications.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import type { EditorHandle } from '../editor/content-editor.tsx';
import type { FindingActs } from './finding-acts.tsx';
import { goToFinding } from './findings-panel.tsx';
import type { ManuscriptKeeper } from './manuscript-keeper.ts';
import { texts } from './texts.ts';
import { savedDraftOf } from './use-keeper.ts';

/** A finding that is opened at its mark. */
export interface OpenedFinding {
  readonly fingerprint: string;
  readonly at: HTMLElement;
}

/** What can be done with findings on the writing page: change, mask, explain; and which one is open. */
export function useFindingActs(
  params: { readonly bodyId: string; readonly publicationId: string },
  keeper: ManuscriptKeeper,
) {
  const [masking, setMasking] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenedFinding | null>(null);
  const editor = useRef<EditorHandle | null>(null);
  const { bodyId, publicationId } = params;

  const mask = useCallback(
    async (fingerprints: readonly string[]) => {
      setMasking(true);
      setTold(null);
      try {
        if (!(await keeper.flush())) return;
        const of = { bodyId, publicationId };
        const { version } = keeper.snapshot().saved;
        const { masked, remarks } = await call(publicationEndpoints.maskFindings, {
          params: of,
          body: { actId: v7(), version, fingerprints: [...fingerprints] },
        });
        keeper.take(savedDraftOf(await call(publicationEndpoints.manuscript, { params: of })));
        setTold([masked > 0 ? texts.masked(masked) : texts.maskedNone, ...remarks].join(''));
      } catch (error) {
        setTold(sentenceOf(error));
      } finally {
        setMasking(false);
      }
    },
    [keeper, bodyId, publicationId],
  );
  const acts: FindingActs = useMemo(
    () => ({
      readOnly: masking,
      change: (listed) => {
        if (editor.current?.selectFinding(listed.finding.fingerprint) !== true) goToFinding(listed);
      },
      mask: (fingerprints) => void mask(fingerprints),
      explain: (fingerprint, text) =>
        keeper.change((draft) => ({
          ...draft,
          explanations: { ...draft.explanations, [fingerprint]: text },
        })),
    }),
    [masking, mask, keeper],
  );
  const open = useCallback((fingerprint: string, at: HTMLElement) => setOpened({ fingerprint, at }), []);
  const closeOpened = useCallback((backTo: HTMLElement | null) => {
    setOpened(null);
    backTo?.focus();
  }, []);
  return { acts, masking, told, opened, open, closeOpened, editor };
}
