import type { SourceDocument } from '../../report/source.ts';
import { BodyReader } from './docx-body.ts';
import { placesByStyle, readLists } from './docx-lists.ts';
import { readStyles } from './docx-styles.ts';
import { Numbering } from './list-numbering.ts';
import { childOf, parseOfficeXml, type XmlNode } from './office-xml.ts';
import { withTabbedTables } from './tabbed-table.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { unzipParts, zipNames } from './zip.ts';

/**
 * A Word document (.docx, .docm) as blocks: paragraphs with the numbers of automatic lists, tables with
 * their spans, text boxes. Tracked deletions, comments, hidden text, headers and footers are not part of the
 * text, nor is the title among the file's properties, as a rule that of some older file. Macros are not run
 * and nothing outside the file is fetched. Read here and not by mammoth, which loses the numbers of
 * automatic lists, and with them the numbers of the part headings of many reports.
 */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const names = zipNames(bytes);
  const main = mainPart(bytes, names);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const needed = new Set([main, `${folder}numbering.xml`, `${folder}styles.xml`]);
  const parts = unzipParts(bytes, (name) => needed.has(name));
  const part = (name: string): XmlNode | undefined => {
    const data = parts.get(name);
    return data === undefined ? undefined : parseOfficeXml(data);
  };
  const body = childOf(part(main), 'body');
  if (body === undefined)
    throw new UnreadableFile('文件里没有正文，可能不完整。请用Word或WPS打开原件，另存一份再试。');
  const listRoot = part(`${folder}numbering.xml`);
  const lists = readLists(listRoot);
  const styles = readStyles(part(`${folder}styles.xml`), placesByStyle(lists, listRoot));
  const reader = new BodyReader(new Numbering(lists), styles);
  const blocks = withTabbedTables(reader.blocks(body));
  if (blocks.length === 0 && reader.met.pictures > 0) {
    throw new UnreadableFile('文件里只有图片，没有文字：多半是扫描件。请提供文字版，或先做文字识别。');
  }
  const omissions = remarks(reader, names);
  return omissions.length === 0 ? { blocks } : { blocks, omissions };
}

/** The part that the package names as its document, as a rule word/document.xml. */
export function mainPart(bytes: Uint8Array, names: readonly string[]): string {
  const relations = unzipParts(bytes, (name) => name === '_rels/.rels').get('_rels/.rels');
  const xml = new TextDecoder().decode(relations);
  const relation = xml.match(/<Relationship\b[^>]*>/g)?.find((tag) => /\/officeDocument["']/.test(tag));
  const target = /Target\s*=\s*["']\/?([^"']+)["']/.exec(relation ?? '')?.[1];
  const main = [target, 'word/document.xml'].find((name) => name !== undefined && names.includes(name));
  if (main === undefined)
    throw new UnreadableFile('文件里没有正文，可能不完整。请用Word或WPS打开原件，另存一份再试。');
  return main;
}

function remarks({ met }: BodyReader, names: readonly string[]): string[] {
  return [
    ...(names.some((name) => /vbaProject\.bin$/i.test(name)) ? ['文件带有宏，宏没有运行，也没有读取。'] : []),
    ...(met.pictures > 0 ? [`文件里有${met.pictures}张图片，图片里的文字没有读取。`] : []),
    ...(met.notes > 0 ? [`文件里有${met.notes}处脚注或尾注，注文没有读取。`] : []),
    ...(met.embedded > 0 ? ['文件里嵌有别的文件，没有读取。'] : []),
    ...(met.hidden > 0 ? ['文件里有隐藏的文字，没有读取。'] : []),
  ];
}
