import type { Block } from '../../../report/source.ts';
import type { PagePart } from './page-layout.ts';
import { beginsPart, joinTexts, standsAlone, type OpenParagraph } from './paragraphs.ts';
import { joinOverBreak } from './table-joins.ts';

/** Blocks of a document from its pages, in order: what a page break has cut is joined. */
export function assemble(
  pages: readonly { readonly number: number; readonly parts: readonly PagePart[] }[],
): Block[] {
  const placed: { part: PagePart; page: number }[] = [];
  for (const { number, parts } of pages) {
    const last = placed.at(-1);
    const [first, ...rest] = parts;
    const joined = last === undefined || first === undefined ? null : join(last.part, first);
    if (joined !== null && last !== undefined) {
      placed[placed.length - 1] = { ...last, part: joined };
      placed.push(...rest.map((part) => ({ part, page: number })));
    } else {
      placed.push(...parts.map((part) => ({ part, page: number })));
    }
  }
  return placed.map(({ part, page }) => blockOf(part, page));
}

function join(above: PagePart, below: PagePart): PagePart | null {
  if (above.kind === 'paragraph') {
    return below.kind === 'paragraph' ? joinParagraphs(above.paragraph, below.paragraph) : null;
  }
  if (below.kind === 'paragraph' || above.kind !== below.kind) return null;
  if (above.kind === 'loose') {
    // Of an unruled table only the columns of figures are known; as many of them at the same places will do.
    const same = above.xs.length === below.xs.length && above.xs.every((x, i) => near(x, below.xs[i]));
    return same ? { ...above, rows: [...above.rows, ...below.rows] } : null;
  }
  const joined = joinOverBreak(above, below);
  return joined === null ? null : { kind: 'ruled', ...joined };
}

const near = (a: number, b: number | undefined): boolean => b !== undefined && Math.abs(a - b) < 12;

function joinParagraphs(above: OpenParagraph, below: OpenParagraph): PagePart | null {
  const goesOn =
    above.open &&
    below.continues &&
    !beginsPart(above.text, below.text) &&
    !standsAlone(below.text) &&
    Math.abs(above.size - below.size) < 0.1 * above.size;
  if (!goesOn) return null;
  return {
    kind: 'paragraph',
    paragraph: { ...above, text: joinTexts(above.text, below.text), open: below.open },
  };
}

function blockOf(part: PagePart, page: number): Block {
  if (part.kind !== 'paragraph') {
    const [only, ...others] = part.rows.flat();
    // A box at the end of a page that no table goes on from is a frame round a line.
    if (only !== undefined && others.length === 0) return { kind: 'paragraph', text: only.text, page };
    return { kind: 'table', rows: part.rows, gridded: part.kind === 'ruled', page };
  }
  const { text, level } = part.paragraph;
  return { kind: 'paragraph', text, ...(level === undefined ? {} : { level }), page };
}
