import type { Block, SourceDocument } from '../../report/source.ts';
import { readText } from './text.ts';

/** Marks that a text may hold and still be a text: those of tables, and what stands around pictures. */
const marksOfText =
  /<\/?(?:table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col|br|img|center|sub|sup)\b[^>]*>/giu;
const mark = /<\/?[a-z][a-z0-9]*\b[^>]*>/iu;
const tableMark = /<(\/?)table\b[^<>]*>/giu;

/** Whether a text with tables in HTML is otherwise plain text or Markdown, as programs that recognise text write it. */
export function isTextWithTables(text: string): boolean {
  return !text.trimStart().startsWith('<') && !mark.test(text.replace(marksOfText, ''));
}

/** Plain text or Markdown whose tables may stand in it as HTML: `<table><tr><td>…`. One that is not closed stays text. */
export async function readTextWithTables(text: string): Promise<SourceDocument> {
  const tables = tablesIn(text);
  if (tables.length === 0) return readText(text);
  const { readHtml } = await import('./html.ts');
  const blocks: Block[] = [];
  let done = 0;
  for (const { start, end } of tables) {
    blocks.push(...readText(text.slice(done, start)).blocks, ...readHtml(text.slice(start, end)).blocks);
    done = end;
  }
  return { blocks: [...blocks, ...readText(text.slice(done)).blocks] };
}

/** Where tables stand, those inside another one not counted. */
function tablesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const tables: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  let closed = 0;
  for (const { 0: found, 1: slash, index } of text.matchAll(tableMark)) {
    if (slash === '') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      closed = index + found.length;
      if (depth === 0) tables.push({ start, end: closed });
    }
  }
  if (depth > 0 && closed > start) tables.push({ start, end: closed });
  return tables;
}
