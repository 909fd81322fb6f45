import { docxFonts } from './docx-styles.ts';
import { escapeXml } from './escape-xml.ts';
import type { LayoutTable } from './layout.ts';
import { coreProperties, rewriteParts } from './office-package.ts';

/** What is said of a table to those who cannot see it. */
export type DescribedTable = Pick<LayoutTable, 'name' | 'caption' | 'description'>;

interface DocxFacts {
  readonly title: string;
  readonly author: string;
  readonly writtenAt: Date;
  /** In the order of the document. */
  readonly tables: readonly DescribedTable[];
}

/**
 * Adds to a package of the docx library what it has no setting for: the fonts with their substitutes, the
 * description of each table for those who cannot see it, the language of the document, its dates, and no gap
 * of Word's own between digits and Chinese, which would cost characters of the line.
 */
export function finishDocx(bytes: Uint8Array, facts: DocxFacts): Uint8Array {
  const changes = {
    'word/document.xml': (xml: string) => describeTables(xml, facts.tables),
    'word/fontTable.xml': fontTable,
    'word/settings.xml': withLanguage,
    'word/styles.xml': withoutGaps,
    'docProps/core.xml': () => coreProperties(facts),
    '_rels/.rels': (xml: string) => without(xml, 'Relationship', customProperties),
    '[Content_Types].xml': (xml: string) => without(xml, 'Override', customProperties),
  };
  return rewriteParts(bytes, changes, {}, [customProperties]);
}

/** Properties of one's own: the library writes the part though it holds none, and a screening would ask what it hides. */
const customProperties = 'docProps/custom.xml';

/** A list of parts without the element that names that one. */
const without = (xml: string, element: string, part: string): string =>
  xml.replaceAll(new RegExp(`<${element} [^>]*${part.replace('.', '\\.')}[^>]*/>`, 'gu'), '');

function describeTables(xml: string, tables: readonly DescribedTable[]): string {
  let at = 0;
  return xml.replace(/<\/w:tblPr>/gu, (end) => {
    const table = tables[at];
    at += 1;
    if (table === undefined) return end;
    const caption = escapeXml(`${table.name} ${table.caption}`);
    return `<w:tblCaption w:val="${caption}"/><w:tblDescription w:val="${escapeXml(table.description)}"/>${end}`;
  });
}

function fontTable(): string {
  const fonts = Object.values(docxFonts).map(
    ({ name, altName, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${altName}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  );
}

/** The language of the theme's fonts; it follows `w:compat` in the order of the schema. */
function withLanguage(xml: string): string {
  if (!xml.includes('</w:compat>')) throw new Error('word/settings.xml without w:compat');
  return xml.replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>');
}

/** In the paragraph defaults, where the schema has it: before the spacing. */
function withoutGaps(xml: string): string {
  const defaults = '<w:pPrDefault><w:pPr>';
  if (!xml.includes(defaults)) throw new Error('word/styles.xml without paragraph defaults');
  return xml.replace(defaults, `${defaults}<w:autoSpaceDN w:val="0"/>`);
}
