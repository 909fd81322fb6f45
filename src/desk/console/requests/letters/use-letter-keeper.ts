import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { LetterBlock } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { CallError } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { clockText } from '../../parts/dates.ts';
import type { SeenLetter } from '../acts/use-letter-draft.ts';
import { linesOf } from '../acts/lines.ts';
import { texts } from './texts.ts';

/** A paragraph in the editor; the key stays with it while others come and go. */
export interface KeyedBlock {
  readonly key: string;
  readonly block: LetterBlock;
}

export interface EditedLetter {
  readonly title: string;
  readonly addressee: string;
  readonly blocks: readonly KeyedBlock[];
  /** One a line. */
  readonly attachments: string;
  readonly contact: string;
}

export const keyed = (blocks: readonly LetterBlock[]): readonly KeyedBlock[] =>
  blocks.map((block) => ({ key: v7(), block }));

export const editedOf = ({
  title,
  addressee,
  blocks,
  attachments,
  contact,
}: SeenLetter['letter']): EditedLetter => ({
  title,
  addressee,
  blocks: keyed(blocks),
  attachments: attachments.join('\n'),
  contact,
});

type Saved = AnswerOf<typeof requestLetterEndpoints.saveLetter>;
type Body = Parameters<typeof call<typeof requestLetterEndpoints.saveLetter>>[1]['body'];

/** Rest after the last key before it is saved. */
const rest = 3000;

export interface LetterKeeper {
  readonly edited: EditedLetter;
  readonly put: (edited: EditedLetter) => void;
  readonly saveNow: () => Promise<boolean>;
  /** How it is kept, in words. */
  readonly said: string;
  readonly problem: string | null;
  /** Saved elsewhere meanwhile: nothing is written over it. */
  readonly stale: boolean;
  readonly faults: Saved['faults'];
  readonly hints: Saved['hints'];
  readonly dirty: boolean;
}

/** Keeps a draft while it is edited: 3 seconds after typing stops it is saved, with its faults told anew; never over another's version. */
export function useLetterKeeper(
  params: { readonly bodyId: string; readonly requestId: string; readonly letterId: string },
  seen: SeenLetter,
): LetterKeeper {
  const [edited, setEdited] = useState(() => editedOf(seen.letter));
  const [checked, setChecked] = useState<Pick<Saved, 'faults' | 'hints'>>(seen);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [stale, setStale] = useState(false);
  const [dirty, setDirty] = useState(false);
  const version = useRef(seen.row.version);
  const latest = useRef(edited);
  const running = useRef<Promise<boolean> | null>(null);
  const { bodyId, requestId, letterId } = params;

  const save = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    setSaid(texts.edit.saving);
    try {
      const saved = await call(requestLetterEndpoints.saveLetter, {
        params: { bodyId, requestId, letterId },
        body: {
          version: version.current,
          title: now.title,
          addressee: now.addressee,
          blocks: now.blocks.map(({ block }) => block) as Body['blocks'],
          attachments: linesOf(now.attachments),
          contact: now.contact,
        },
      });
      version.current = saved.version;
      setChecked(saved);
      setProblem(null);
      setSaid(texts.edit.saved(clockText(saved.savedAt)));
      if (latest.current === now) setDirty(false);
      return true;
    } catch (error) {
      const why = error instanceof CallError ? error : null;
      setStale(why?.code === 'stale');
      setProblem(
        [why?.message ?? String(error), ...(why?.fields ?? []).map(({ message }) => message)].join(' '),
      );
      setSaid(texts.edit.keptHere);
      return false;
    }
  }, [bodyId, requestId, letterId]);

  const saveNow = useCallback(async (): Promise<boolean> => {
    // One after the other: each saving names the version of the one before.
    if (running.current !== null) await running.current;
    running.current = save();
    const done = await running.current;
    running.current = null;
    return done;
  }, [save]);

  useEffect(() => {
    if (!dirty || stale) return;
    const timer = setTimeout(() => void saveNow(), rest);
    return () => clearTimeout(timer);
  }, [edited, dirty, stale, saveNow]);

  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);

  return {
    edited,
    put: (next) => {
      latest.current = next;
      setEdited(next);
      setDirty(true);
      setSaid(texts.edit.unsaved);
    },
    saveNow,
    said,
    problem,
    stale,
    faults: checked.faults,
    hints: checked.hints,
    dirty,
  };
}
