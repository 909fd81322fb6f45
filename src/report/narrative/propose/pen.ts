import { partsOf, periodTitle } from '../../../law/index.ts';
import { shortHash } from '../explain-key.ts';
import { factNow, reference } from '../references.ts';
import type { ProposalInput } from './input.ts';

/** What sentences are written with. */
export interface Pen {
  readonly input: ProposalInput;
  /** One of several wordings: another one next year, and seldom the one of the neighbours. */
  readonly say: (key: string, wordings: readonly string[]) => string;
  /** Some of many, others next year. */
  readonly some: (key: string, of: readonly string[], most: number) => readonly string[];
  /** A fact as a live reference. */
  readonly figure: (id: string) => string;
  /** What a fact is; 0 where nothing was counted. */
  readonly value: (id: string) => number;
  /** True where the period before has the fact. */
  readonly has: (id: string) => boolean;
  /** 2025年, 2025年上半年 */
  readonly when: string;
  /** 全年, or 本期 for interim figures. */
  readonly whole: string;
  /** 本年, 本期 */
  readonly now: string;
  /** 上年, 上年同期 */
  readonly before: string;
  /** True for quarters and half-years. */
  readonly interim: boolean;
  /** 我镇, 本镇, 本机关: as the body calls itself, the same all through its reports. */
  readonly self: string;
}

/**
 * A pen for one section. The wording of a sentence follows from the body, the sentence and the period; it moves on by one each
 * period, so that no sentence stands twice in a row. `turn` gives another set of wordings.
 */
export function penFor(input: ProposalInput, turn = 0): Pen {
  const { body, period, facts } = input;
  const { kind, year, part } = period;
  const ordinal = year * partsOf(kind) + part;
  const at = (key: string) => spread(`${body.name}/${turn}/${key}`) + ordinal;
  const say = (key: string, wordings: readonly string[]) => wordings[at(key) % wordings.length] ?? '';
  const whole = kind === 'year';
  return {
    input,
    say,
    some: (key, of, most) => {
      const first = of.length === 0 ? 0 : at(key) % of.length;
      return [...of.slice(first), ...of.slice(0, first)].slice(0, most);
    },
    figure: (id) => reference(id, facts) ?? '',
    value: (id) => factNow(id, facts) ?? 0,
    has: (id) => factNow(id, facts) !== null,
    when: whole ? `${year}年` : periodTitle(period),
    whole: whole ? '全年' : '本期',
    now: whole ? '本年' : '本期',
    before: whole ? '上年' : '上年同期',
    interim: !whole,
    self: selfOf(input),
  };
}

/** A number that looks at every character: the last bits of the plain hash follow the last ones alone. */
function spread(text: string): number {
  let hash = Number.parseInt(shortHash(text), 16);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One report calls its body by one name, whatever the wordings of its sections. */
function selfOf(input: ProposalInput): string {
  const names = selves(input);
  return names[spread(input.body.name) % names.length] ?? '';
}

function selves({ body: { name }, scope }: ProposalInput): readonly string[] {
  if (scope === 'county') return ['全县', '我县'];
  const kind = /(?:镇|乡)(?=(?:人民政府)?$)|[局县区](?=(?:人民政府)?$)|街道(?=(?:办事处)?$)/u.exec(name)?.[0];
  return kind === undefined ? ['本机关', '我单位'] : [`我${kind}`, `本${kind}`, '本机关'];
}

/** 甲、乙和丙 */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words.at(-1) ?? ''}`;
