import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { UnreadableFile } from './unreadable-file.ts';

/** An element of an office part, as fast-xml-parser gives it in document order; names have no prefix. */
export type XmlNode = Readonly<Record<string, unknown>>;

const attributesKey = ':@';
const textKey = '#text';

/** Elements inside one another; a table in a table takes some four levels. */
const deepest = 256;

/**
 * The root element of a part of an office file. Parts that are not well-formed, are cut off or have a
 * document type (office files have none; it is where entity bombs live) throw {@link UnreadableFile}.
 */
export function parseOfficeXml(bytes: Uint8Array): XmlNode {
  const xml = new TextDecoder(bytes[0] === 0xff || bytes[1] === 0x00 ? 'utf-16le' : 'utf-8').decode(bytes);
  if (xml.slice(0, 4096).includes('<!DOCTYPE')) {
    throw new UnreadableFile(
      '文件里有不该有的实体定义，可能是为了拖垮系统而做的，没有读取。请用Word或WPS另存一份再试。',
    );
  }
  if (XMLValidator.validate(xml) !== true) throw damaged();
  try {
    const nodes: unknown = parser.parse(xml);
    const root = asNodes(nodes).find((node) => tagOf(node) !== textKey);
    if (root !== undefined) return root;
  } catch (cause) {
    throw damaged(cause);
  }
  throw damaged();
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
  jPath: false,
  maxNestedTags: deepest,
});

/** Name of an element without its prefix; `#text` for text. */
export function tagOf(node: XmlNode): string {
  for (const key in node) if (key !== attributesKey) return key;
  return '';
}

/** Elements and text in an element, in order. */
export function childrenOf(node: XmlNode): readonly XmlNode[] {
  return asNodes(node[tagOf(node)]);
}

/** The first element of that name directly in a node. */
export function childOf(node: XmlNode | undefined, tag: string): XmlNode | undefined {
  return node === undefined ? undefined : childrenOf(node).find((child) => tag in child);
}

/** Value of an attribute by its name without prefix. */
export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  const attributes = node?.[attributesKey];
  if (typeof attributes !== 'object' || attributes === null) return undefined;
  const value: unknown = Reflect.get(attributes, name);
  return typeof value === 'string' ? value : undefined;
}

/** The `val` attribute of the first element of that name in a node: the shape of most Word properties. */
export function valueOf(node: XmlNode | undefined, tag: string): string | undefined {
  return attributeOf(childOf(node, tag), 'val');
}

/** Whether a switch such as `<w:vanish/>` stands in a node and is on. */
export function isOn(node: XmlNode | undefined, tag: string): boolean {
  const property = childOf(node, tag);
  return property !== undefined && !/^(?:0|false|off|none)$/.test(attributeOf(property, 'val') ?? 'true');
}

/** Text directly in an element. */
export function textOf(node: XmlNode): string {
  return childrenOf(node)
    .map((child) => child[textKey])
    .filter((text) => typeof text === 'string')
    .join('');
}

function asNodes(value: unknown): readonly XmlNode[] {
  // The parser's own shape: with preserveOrder every list is a list of nodes.
  return Array.isArray(value) ? value : [];
}

function damaged(cause?: unknown): UnreadableFile {
  return new UnreadableFile(
    '文件内部的标记不完整或已损坏，读不出内容。请用Word或WPS打开原件，另存一份再试。',
    { cause },
  );
}
