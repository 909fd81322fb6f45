import { readHtml } from '../../../src/documents/reading/html.ts';
import { readText } from '../../../src/documents/reading/text.ts';
import type { SourceDocument } from '../../../src/report/source.ts';
import { isFile, type Rendered } from './layout.ts';

/** What a layout rendered, as the blocks that the report's reader takes. */
export function openRendered(rendered: Rendered): SourceDocument {
  if (!isFile(rendered)) return rendered;
  const text = new TextDecoder().decode(rendered.bytes);
  return rendered.name.endsWith('.html') ? readHtml(text) : readText(text);
}
