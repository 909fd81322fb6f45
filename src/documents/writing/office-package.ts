import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { escapeXml } from './escape-xml.ts';

/** Time stamp of every part of a package: the oldest that ZIP can hold, so that equal parts give equal bytes. */
const epoch = new Date(1980, 0, 1);

/**
 * Rewrites parts of an Office package (a ZIP of XML parts), adds new ones and drops others; parts without a change stay as
 * they are.
 * @throws Error where a part to be changed is not there
 */
export function rewriteParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (xml: string) => string>>,
  added: Readonly<Record<string, string>> = {},
  dropped: readonly string[] = [],
): Uint8Array {
  const parts = unzipSync(bytes);
  const missing = Object.keys(changes).filter((name) => parts[name] === undefined);
  if (missing.length > 0) throw new Error(`Office package without its parts ${missing.join(', ')}`);
  const rewritten: Zippable = {};
  // the list of content types leads, as readers that look only at the start of a file expect
  const first = '[Content_Types].xml';
  const order = [first, ...Object.keys(parts).filter((name) => name !== first)];
  for (const name of order) {
    const part = parts[name];
    if (part === undefined || dropped.includes(name)) continue;
    const change = changes[name];
    rewritten[name] = [
      change === undefined ? part : strToU8(change(strFromU8(part))),
      { mtime: epoch, level: 6 },
    ];
  }
  for (const [name, xml] of Object.entries(added)) {
    rewritten[name] = [strToU8(xml), { mtime: epoch, level: 6 }];
  }
  return zipSync(rewritten);
}

/** The text of one part of an Office package. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  if (part === undefined) throw new Error(`Office package without its part ${name}`);
  return strFromU8(part);
}

/** The core properties (docProps/core.xml) of an Office package. */
export function coreProperties(facts: {
  readonly title: string;
  readonly author: string;
  readonly writtenAt: Date;
}): string {
  const moment = `${facts.writtenAt.toISOString().slice(0, 19)}Z`;
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(facts.title)}</dc:title><dc:creator>${escapeXml(facts.author)}</dc:creator>` +
    `<dc:language>zh-CN</dc:language>${dated('created')}${dated('modified')}</cp:coreProperties>`
  );
}
