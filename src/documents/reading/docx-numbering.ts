import { attributeOf, childrenOf, isOn, tagOf, valueOf, type XmlNode } from './office-xml.ts';
import { formatNumber, type NumberFormat } from './docx-number-formats.ts';

/** Which list a paragraph stands in, by `w:numPr`. */
export interface ListPlace {
  readonly list: string;
  /** 0–8. */
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: NumberFormat;
  /** `%1、`, `（%2）`, `%1.%2`: a percent sign and a level, 1-based, stands for that level's number. */
  readonly pattern: string;
  readonly spaced: boolean;
  /** All numbers of the pattern in arabic digits (`w:isLgl`). */
  readonly arabic: boolean;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * Numbers of automatic lists as Word prints them. Part headings of reports are often numbered by the list
 * and not by hand (「一、」「（一）」); without this their numbers would be lost. One numbering counts through
 * one document: call `next` for each numbered paragraph in order.
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #byStyle: ReadonlyMap<string, ListPlace>;
  /** Last number given, by abstract list, per level; lists on one abstract list count together. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  /** `root` is the root of word/numbering.xml; without one, nothing is numbered. */
  constructor(root: XmlNode | undefined) {
    this.#lists = readLists(root);
    this.#byStyle = placesByStyle(this.#lists, root);
  }

  /** Place that a list reserves for a paragraph style (`w:lvl/w:pStyle`). */
  placeOfStyle(style: string): ListPlace | undefined {
    return this.#byStyle.get(style);
  }

  /** Number to print before the next paragraph of that list and level; empty for bullets. */
  next({ list, level }: ListPlace): string {
    const found = this.#lists.get(list);
    const own = found?.levels.get(level);
    if (found === undefined || own === undefined) return '';
    const counts = this.#countsOf(list, found);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    const printed = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const part = found.levels.get(index);
      if (part === undefined) return '';
      return formatNumber(counts[index] ?? part.start, own.arabic ? 'decimal' : part.format);
    });
    return own.spaced && /[\w.)]$/.test(printed) ? `${printed} ` : printed;
  }

  #countsOf(id: string, list: List): (number | undefined)[] {
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    if (!this.#restarted.has(id)) {
      this.#restarted.add(id);
      for (const [level, start] of list.starts) counts[level] = start - 1;
    }
    return counts;
  }
}

function readLists(root: XmlNode | undefined): Map<string, List> {
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
    const levels = source === undefined ? new Map<number, Level>() : levelsOf(source);
    const starts = new Map<number, number>();
    for (const override of childrenOf(node)) {
      if (tagOf(override) !== 'lvlOverride') continue;
      const index = Number(attributeOf(override, 'ilvl') ?? '0');
      const own = levelsOf(override).get(index);
      if (own !== undefined) levels.set(index, own);
      const start = valueOf(override, 'startOverride');
      if (start !== undefined) starts.set(index, Number(start));
    }
    lists.set(attributeOf(node, 'numId') ?? '', { abstract, levels, starts });
  }
  return lists;
}

function levelsOf(node: XmlNode): Map<number, Level> {
  const levels = childrenOf(node).filter((child) => tagOf(child) === 'lvl');
  return new Map(levels.map((level) => [Number(attributeOf(level, 'ilvl') ?? '0'), readLevel(level)]));
}

function readLevel(level: XmlNode): Level {
  return {
    start: Number(valueOf(level, 'start') ?? '0'),
    format: valueOf(level, 'numFmt') ?? 'decimal',
    pattern: valueOf(level, 'lvlText') ?? '',
    spaced: valueOf(level, 'suff') !== 'nothing',
    arabic: isOn(level, 'isLgl'),
  };
}

function placesByStyle(lists: ReadonlyMap<string, List>, root: XmlNode | undefined): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>();
  const nodes = root === undefined ? [] : childrenOf(root);
  for (const [list, { abstract }] of lists) {
    const node = nodes.find(
      (n) => tagOf(n) === 'abstractNum' && attributeOf(n, 'abstractNumId') === abstract,
    );
    for (const level of node === undefined ? [] : childrenOf(node)) {
      const style = valueOf(level, 'pStyle');
      if (style === undefined || places.has(style)) continue;
      places.set(style, { list, level: Number(attributeOf(level, 'ilvl') ?? '0') });
    }
  }
  return places;
}
