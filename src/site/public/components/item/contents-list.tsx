import type { ReactElement } from 'react';
import type { ContentsEntry } from '../../../../content/html.ts';
import { itemTexts as texts } from '../../texts/item.ts';

/** Headings from which on a list of them is worth its place. */
const leastHeadings = 5;

interface ContentsListProps {
  readonly entries: readonly ContentsEntry[];
}

export const hasContents = (entries: readonly ContentsEntry[]): boolean => entries.length >= leastHeadings;

/** 本页目录: beside the text where there is room, else behind a summary above it. */
export function ContentsList({ entries }: ContentsListProps): ReactElement | null {
  if (!hasContents(entries)) return null;
  const top = Math.min(...entries.map(({ level }) => level));
  const list = (
    <ol>
      {entries.map(({ id, level, text }) => (
        <li key={id} className={level === top ? undefined : 'deeper'}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <nav className="contents beside" aria-label={texts.contents}>
        <p>{texts.contents}</p>
        {list}
      </nav>
      <details className="contents above">
        <summary>{texts.contents}</summary>
        {list}
      </details>
    </>
  );
}
