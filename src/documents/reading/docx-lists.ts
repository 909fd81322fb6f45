import type { List, ListLevel, ListPlace } from './list-numbering.ts';
import { attributeOf, childrenOf, isOn, tagOf, valueOf, type XmlNode } from './office-xml.ts';

/** Lists of a document by id. `root` is the root of word/numbering.xml; without one there are none. */
export function readLists(root: XmlNode | undefined): Map<string, List> {
  const lists = new Map<string, List>();
  if (root === undefined) return lists;
  const nodes = childrenOf(root);
  const abstracts = new Map(
    nodes
      .filter((node) => tagOf(node) === 'abstractNum')
      .map((node) => [attributeOf(node, 'abstractNumId') ?? '', node] as const),
  );
  const byStyleLink = new Map(
    [...abstracts.values()].map((node) => [valueOf(node, 'styleLink'), node] as const),
  );
  for (const node of nodes) {
    if (tagOf(node) !== 'num') continue;
    const abstract = valueOf(node, 'abstractNumId') ?? '';
    const named = abstracts.get(abstract);
    const link = valueOf(named, 'numStyleLink');
    const source = (link === undefined ? undefined : byStyleLink.get(link)) ?? named;
    const levels = source === undefined ? new Map<number, ListLevel>() : levelsOf(source);
    const starts = new Map<number, number>();
    for (const override of childrenOf(node)) {
      if (tagOf(override) !== 'lvlOverride') continue;
      const index = Number(attributeOf(override, 'ilvl') ?? '0');
      const own = levelsOf(override).get(index);
      if (own !== undefined) levels.set(index, own);
      const start = valueOf(override, 'startOverride');
      if (start !== undefined) starts.set(index, Number(start));
    }
    lists.set(attributeOf(node, 'numId') ?? '', { definition: abstract, levels, starts });
  }
  return lists;
}

function levelsOf(node: XmlNode): Map<number, ListLevel> {
  const levels = childrenOf(node).filter((child) => tagOf(child) === 'lvl');
  return new Map(levels.map((level) => [Number(attributeOf(level, 'ilvl') ?? '0'), readLevel(level)]));
}

function readLevel(level: XmlNode): ListLevel {
  return {
    start: Number(valueOf(level, 'start') ?? '0'),
    format: valueOf(level, 'numFmt') ?? 'decimal',
    pattern: valueOf(level, 'lvlText') ?? '',
    spaced: valueOf(level, 'suff') !== 'nothing',
    arabic: isOn(level, 'isLgl'),
  };
}

/** Places that lists reserve for paragraph styles (`w:lvl/w:pStyle`), by style. */
export function placesByStyle(
  lists: ReadonlyMap<string, List>,
  root: XmlNode | undefined,
): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>();
  const nodes = root === undefined ? [] : childrenOf(root);
  for (const [list, { definition }] of lists) {
    const node = nodes.find(
      (n) => tagOf(n) === 'abstractNum' && attributeOf(n, 'abstractNumId') === definition,
    );
    for (const level of node === undefined ? [] : childrenOf(node)) {
      const style = valueOf(level, 'pStyle');
      if (style === undefined || places.has(style)) continue;
      places.set(style, { list, level: Number(attributeOf(level, 'ilvl') ?? '0') });
    }
  }
  return places;
}
