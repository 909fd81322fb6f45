import { formatNumber, type NumberFormat } from './list-number-formats.ts';

/** Which list a paragraph stands in, and at which level, 0–8. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** How a level of a list is numbered. */
export interface ListLevel {
  readonly start: number;
  readonly format: NumberFormat;
  /** `%1、`, `（%2）`, `%1.%2`: a percent sign and a level, 1-based, stands for that level's number. */
  readonly pattern: string;
  /** Whether a tab or a space parts the number from the text. */
  readonly spaced: boolean;
  /** All numbers of the pattern in arabic digits. */
  readonly arabic: boolean;
}

export interface List {
  /** Lists of one definition count together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where this list begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * Numbers of automatic lists as Word prints them. Part headings of reports are often numbered by the list
 * and not by hand (「一、」「（一）」); without this their numbers would be lost. One numbering counts through
 * one document: call `next` for each numbered paragraph in order.
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  /** Last number given, by definition, per level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /** Number to print before the next paragraph of that list and level; empty for bullets. */
  next({ list: id, level }: ListPlace): string {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const counts = this.#countsOf(id, list);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    const printed = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const part = list.levels.get(index);
      if (part === undefined) return '';
      return formatNumber(counts[index] ?? part.start, own.arabic ? 'decimal' : part.format);
    });
    return own.spaced && /[\w.)]$/.test(printed) ? `${printed} ` : printed;
  }

  /** How a level of a list is numbered; undefined where the document does not say. */
  levelOf({ list, level }: ListPlace): ListLevel | undefined {
    return this.#lists.get(list)?.levels.get(level);
  }

  #countsOf(id: string, list: List): (number | undefined)[] {
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [level, start] of list.starts) counts[level] = start - 1;
    }
    return counts;
  }
}
