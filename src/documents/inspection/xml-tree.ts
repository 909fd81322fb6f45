import { UnreadableFile } from '../reading/unreadable-file.ts';

/** Text between tags, resolved, with its place in the source. */
export interface XmlText {
  readonly kind: 'text' | 'comment';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An element with its place in the source; `name` has no prefix. */
export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly start: number;
  end: number;
  /** From behind the start tag to before the end tag; empty for `<a/>`. */
  readonly innerStart: number;
  innerEnd: number;
  readonly children: XmlItem[];
  readonly attributes: readonly XmlAttribute[];
  readonly parent: XmlElement | null;
}

export interface XmlAttribute {
  /** Without prefix. */
  readonly name: string;
  readonly value: string;
  /** Place of the value between its quotes. */
  readonly start: number;
  readonly end: number;
}

export type XmlItem = XmlElement | XmlText;

/** Elements inside one another at most, as in `reading/office-xml.ts`. */
const deepest = 256;

/**
 * A part of an office file as a tree in which every text, element and attribute knows where it stands, so that
 * it can be replaced there and nothing else is touched. Document types, unclosed or crossed tags and deep nesting
 * throw {@link UnreadableFile}.
 */
export function parseXmlTree(source: string): XmlElement {
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    if (tag !== at) {
      const end = tag < 0 ? source.length : tag;
      open?.children.push(textItem('text', resolveReferences(source.slice(at, end)), at, end));
      if (tag < 0) break;
    }
    if (source.startsWith('<!--', tag)) {
      const end = after(source, '-->', tag + 4);
      const comment = textItem('comment', source.slice(tag + 4, end - 3), tag, end);
      (open ?? root)?.children.push(comment);
      at = end;
    } else if (source.startsWith('<![CDATA[', tag)) {
      const end = after(source, ']]>', tag + 9);
      open?.children.push(textItem('text', source.slice(tag + 9, end - 3), tag, end));
      at = end;
    } else if (source.startsWith('<?', tag)) at = after(source, '?>', tag + 2);
    else if (source.startsWith('<!', tag)) {
      throw new UnreadableFile(
        '文件里有不该有的实体定义，可能是为了拖垮系统而做的，没有读取。请用Word、Excel或WPS另存一份再试。',
      );
    } else if (source.startsWith('</', tag)) {
      at = after(source, '>', tag);
      if (open === null || local(source.slice(tag + 2, at - 1).trim()) !== open.name) throw damaged();
      open.innerEnd = tag;
      open.end = at;
      open = open.parent;
      depth -= 1;
    } else {
      const element = startTag(source, tag, open);
      at = element.innerStart;
      if (open === null && root !== null) throw damaged();
      root ??= element;
      open?.children.push(element);
      if (source[at - 2] !== '/') {
        open = element;
        depth += 1;
        if (depth > deepest) throw damaged();
      }
    }
  }
  if (root === null || open !== null) throw damaged();
  return root;
}

function startTag(source: string, start: number, parent: XmlElement | null): XmlElement {
  nameOf.lastIndex = start + 1;
  const name = nameOf.exec(source)?.[0];
  if (name === undefined) throw damaged();
  let at = start + 1 + name.length;
  const attributes: XmlAttribute[] = [];
  for (;;) {
    attributeOf.lastIndex = at;
    const match = attributeOf.exec(source);
    if (match === null) break;
    at = attributeOf.lastIndex;
    const raw = match[2] ?? match[3] ?? '';
    const end = at - 1;
    attributes.push({
      name: local(match[1] ?? ''),
      value: resolveReferences(raw),
      start: end - raw.length,
      end,
    });
  }
  endOfTag.lastIndex = at;
  const close = endOfTag.exec(source)?.[0];
  if (close === undefined) throw damaged();
  const innerStart = at + close.length;
  return {
    kind: 'element',
    name: local(name),
    start,
    end: innerStart,
    innerStart,
    innerEnd: innerStart,
    children: [],
    attributes,
    parent,
  };
}

const nameOf = /[^\s/>=<"']+/y;
const attributeOf = /\s+([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const endOfTag = /\s*\/?>/y;

function textItem(kind: XmlText['kind'], text: string, start: number, end: number): XmlText {
  return { kind, text, start, end };
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw damaged();
  return at + mark.length;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with the references of XML (`&amp;`, `&#x5F20;`) resolved; others stay as they are. */
export function resolveReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

function damaged(): UnreadableFile {
  return new UnreadableFile(
    '文件内部的标记不完整或已损坏，没有检查。请用Word、Excel或WPS打开原件，另存一份再试。',
  );
}

/** Value of an attribute by its name without prefix. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The elements directly in another, of one name or of all. */
export function elementsIn(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => child.kind === 'element' && (name === undefined || child.name === name),
  );
}

/** The first element of that name directly in another. */
export function elementIn(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsIn(parent, name)[0];
}

/** All elements below one, in order, itself first. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* descendants(child);
}

/** The texts directly in an element. */
export function textsIn(element: XmlElement): XmlText[] {
  return element.children.filter((child): child is XmlText => child.kind === 'text');
}

/** All text in and below an element. */
export function wholeText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children
    .map((child) => (child.kind === 'element' ? wholeText(child) : child.kind === 'text' ? child.text : ''))
    .join('');
}
