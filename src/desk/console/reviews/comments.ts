import { useState } from 'react';

/** An opinion at a place, before it is sent. */
export interface Comment {
  readonly place: string;
  readonly text: string;
}

const keyOf = (publicationId: string, digest: string) => `gongkai.comments.${publicationId}.${digest}`;

function read(key: string): readonly Comment[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter(
      (each): each is Comment =>
        typeof each === 'object' &&
        each !== null &&
        typeof (each as Comment).place === 'string' &&
        typeof (each as Comment).text === 'string',
    );
  } catch {
    return [];
  }
}

/**
 * Opinions on one text, kept in this window until they are sent or thrown away: the page on which one reads and the page
 * on which one returns are two.
 */
export function useComments(
  publicationId: string,
  digest: string,
): { readonly comments: readonly Comment[]; readonly put: (comments: readonly Comment[]) => void } {
  const key = keyOf(publicationId, digest);
  const [comments, setComments] = useState(() => read(key));
  return {
    comments,
    put: (next) => {
      setComments(next);
      try {
        if (next.length === 0) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Not kept over a reload: they stand on this page.
      }
    },
  };
}
