import { useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { draftEndpoints } from '../../contract/work.ts';
import { CallError, sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { clockText, minuteText } from '../parts/dates.ts';
import { useMe } from '../parts/person.ts';
import { texts } from './texts.ts';

type Values = Record<string, unknown>;

/** A draft of one form, found again. */
interface Found {
  readonly id: string;
  readonly content: Values;
  readonly savedAt: string | null;
  readonly at: string;
}

export interface Draft {
  /** A draft from before, to go on with or to throw away. */
  readonly found: { readonly sentence: string; readonly take: () => void; readonly drop: () => void } | null;
  /** How the present one is kept, in words; null before the first saving. */
  readonly kept: string | null;
  /** The form was sent: the draft is no longer needed. */
  readonly finish: () => void;
}

const after = 3000;

function readLocal(key: string): Found | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return kept === null ? null : (kept as Found);
  } catch {
    return null;
  }
}

function writeLocal(key: string, found: Found | null): void {
  try {
    if (found === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(found));
  } catch {
    // A browser that keeps nothing loses the local copy only.
  }
}

/**
 * Keeps what was typed: 3 seconds after typing stops on the server, without network in this browser.
 * @param form name of the form with what it is about: `staff.add`
 * @param put takes the values of a draft into the form
 */
export function useDraft(
  form: string,
  title: string,
  values: Values,
  touched: boolean,
  put: (values: Values) => void,
): Draft {
  const { staffId } = useMe();
  const localKey = `gongkai.draft.${staffId}.${form}`;
  const mine = useRef({ id: v7(), savedAt: null as string | null, over: false });
  const [found, setFound] = useState<Found | null>(null);
  const [kept, setKept] = useState<string | null>(null);

  useEffect(() => {
    let gone = false;
    const look = async () => {
      const local = readLocal(localKey);
      if (local !== null) return local;
      const { drafts } = await call(draftEndpoints.listDrafts);
      const row = drafts.find((each) => each.form === form);
      if (row === undefined) return null;
      const { content, savedAt } = await call(draftEndpoints.draft, { params: { draftId: row.id } });
      return { id: row.id, content: content as Values, savedAt, at: minuteText(savedAt) };
    };
    look().then(
      (draft) => {
        if (!gone) setFound(draft);
      },
      // Without drafts the form works as well.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [form, localKey]);

  const content = JSON.stringify(values);
  useEffect(() => {
    if (!touched) return;
    const save = async () => {
      const { id, savedAt, over } = mine.current;
      if (over) return;
      const parsed = JSON.parse(content) as Values;
      try {
        const saved = await call(draftEndpoints.saveDraft, {
          params: { draftId: id },
          body: { form, title, content: parsed, savedAt },
        });
        mine.current.savedAt = saved.savedAt;
        writeLocal(localKey, null);
        setKept(texts.saved(clockText(saved.savedAt)));
      } catch (error) {
        const now = Date.now();
        writeLocal(localKey, { id, content: parsed, savedAt, at: minuteText(now) });
        const offline = error instanceof CallError && error.code === 'network';
        setKept(offline ? texts.savedHere(clockText(now)) : texts.notSaved(sentenceOf(error)));
      }
    };
    const timer = setTimeout(() => void save(), after);
    return () => clearTimeout(timer);
  }, [content, touched, form, title, localKey]);

  const remove = (id: string) => {
    writeLocal(localKey, null);
    call(draftEndpoints.throwAwayDraft, { params: { draftId: id } }).catch(() => undefined);
  };
  return {
    found:
      found === null
        ? null
        : {
            sentence: texts.found(found.at),
            take: () => {
              mine.current = { id: found.id, savedAt: found.savedAt, over: false };
              put(found.content);
              setFound(null);
            },
            drop: () => {
              remove(found.id);
              setFound(null);
            },
          },
    kept,
    finish: () => {
      mine.current.over = true;
      if (mine.current.savedAt !== null || kept !== null) remove(mine.current.id);
    },
  };
}
