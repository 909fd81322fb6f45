import type { Finding, Where } from '../finding.ts';

/** Where a finding stands, in one word: `3/received/total`, `2/licences`, `overview`. */
export const placeOfFinding = ({ table, row, column, part }: Where): string =>
  table === undefined
    ? (part ?? 'document')
    : [table, row, column].filter((word) => word !== undefined).join('/');

/**
 * The key under which a warning is explained: its rule, its place and its figures. It stays while a sentence is reworded and
 * falls when a figure changes, so that nothing is excused that nobody has looked at. A finding without figures is known by its
 * words.
 */
export function findingKey({ rule, where, message, left, right }: Finding): string {
  const figures = message.match(/\d+(?:\.\d+)?/gu) ?? [];
  const told = figures.length === 0 ? message : figures.join(' ');
  return `${rule}:${placeOfFinding(where)}:${shortHash(`${left ?? ''} ${right ?? ''} ${told}`)}`;
}

/** The warnings that nobody has explained yet. Errors are mended, not explained; hints need nothing. */
export const unexplained = (
  findings: readonly Finding[],
  explanations: Readonly<Record<string, unknown>>,
): readonly Finding[] =>
  findings.filter(
    (finding) => finding.level === 'warning' && !Object.hasOwn(explanations, findingKey(finding)),
  );

/** FNV-1a over UTF-16: eight hexadecimal digits, the same everywhere. Not for secrets. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
