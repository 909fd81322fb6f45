import { citationText, procedure, type RequestActKind } from '../../../../law/index.ts';

/** What the law says of an act: its name on buttons and pages, what it does to the clocks, its articles. */
export function actWords(act: RequestActKind): {
  readonly title: string;
  readonly clocks: string;
  readonly basis: readonly string[];
} {
  const { title, clocks, basis } = procedure[act];
  return { title, clocks, basis: basis.map(citationText) };
}
