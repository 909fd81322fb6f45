import type { ListPlace } from './list-numbering.ts';
import { attributeOf, childOf, childrenOf, isOn, tagOf, valueOf, type XmlNode } from './office-xml.ts';

/** What a paragraph style says that reading needs. */
export interface ParagraphStyle {
  /** Outline level, 1–6, of headings. */
  readonly level?: number;
  readonly place?: ListPlace;
  /** Text that is not shown (`w:vanish`). */
  readonly hidden?: boolean;
}

/**
 * Paragraph styles of a document by id, with what they take over from the styles they are based on.
 * `reserved` are the places that lists keep for styles.
 */
export function readStyles(
  root: XmlNode | undefined,
  reserved: ReadonlyMap<string, ListPlace>,
): ReadonlyMap<string, ParagraphStyle> {
  const nodes = root === undefined ? [] : childrenOf(root).filter((node) => tagOf(node) === 'style');
  const byId = new Map(nodes.map((node) => [attributeOf(node, 'styleId') ?? '', node] as const));
  return new Map([...byId.keys()].map((id) => [id, resolve(id, byId, reserved)]));
}

function resolve(
  id: string,
  byId: ReadonlyMap<string, XmlNode>,
  reserved: ReadonlyMap<string, ListPlace>,
): ParagraphStyle {
  let style: ParagraphStyle = {};
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const node = byId.get(next);
    if (node === undefined) break;
    style = { ...ownProperties(node, next, reserved), ...style };
    next = valueOf(node, 'basedOn');
  }
  return style;
}

function ownProperties(node: XmlNode, id: string, reserved: ReadonlyMap<string, ListPlace>): ParagraphStyle {
  const properties = childOf(node, 'pPr');
  const named = /^heading ([1-6])$/i.exec(valueOf(node, 'name') ?? '')?.[1];
  const level = outlineLevel(properties) ?? (named === undefined ? undefined : Number(named));
  const list = valueOf(childOf(properties, 'numPr'), 'numId');
  const listLevel = Number(valueOf(childOf(properties, 'numPr'), 'ilvl') ?? '0');
  const own = reserved.get(id);
  const place = list === undefined ? own : { list, level: own?.level ?? listLevel };
  return {
    ...(level === undefined ? {} : { level }),
    ...(place === undefined ? {} : { place }),
    ...(isOn(childOf(node, 'rPr'), 'vanish') ? { hidden: true } : {}),
  };
}

/** Heading level by `w:outlineLvl` (0-based there; 9 is body text). */
export function outlineLevel(properties: XmlNode | undefined): number | undefined {
  const level = valueOf(properties, 'outlineLvl');
  return level !== undefined && /^[0-5]$/.test(level) ? Number(level) + 1 : undefined;
}
