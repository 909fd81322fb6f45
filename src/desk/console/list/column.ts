import type { ReactNode } from 'react';
import { useState } from 'react';

/** A column of a list; on a phone a line of its card. */
export interface Column<R> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** The column that names the row: it links to the row's page, heads its card and cannot be hidden. */
  readonly main?: true;
  readonly right?: true;
  /** Not shown until someone asks for it. */
  readonly hidden?: true;
}

const keyOf = (list: string) => `gongkai.columns.${list}`;

function read(list: string): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(list)) ?? 'null');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : null;
  } catch {
    return null;
  }
}

/** The columns that someone shows in this browser, and how to change that. */
export function useColumns<R>(
  list: string,
  columns: readonly Column<R>[],
): { readonly shown: readonly Column<R>[]; readonly toggle: (key: string) => void } {
  const [kept, setKept] = useState(() => read(list));
  const visible = kept ?? columns.filter(({ hidden }) => hidden !== true).map(({ key }) => key);
  return {
    shown: columns.filter(({ key, main }) => main === true || visible.includes(key)),
    toggle: (key) => {
      const next = visible.includes(key) ? visible.filter((each) => each !== key) : [...visible, key];
      setKept(next);
      try {
        localStorage.setItem(keyOf(list), JSON.stringify(next));
      } catch {
        // Not kept: it holds for this page.
      }
    },
  };
}
