import type { Fault } from '../rule.ts';
import { figuresIn, type Figure } from './figures.ts';
import { clauseFrom, quote, type Sentence } from './prose.ts';

const marker = /其中|包括|分别为|分别是|分为|（(?!其中|包括|分)(?=[^）]{0,300}\d[^）]{0,300}\d)/g;
const nested = /其中|包括|[（，]含|涵盖/g;
/** Words that begin another statement: what follows is no part of the list. */
const restart =
  /(?:^|[，；、])(?:全年|共|累计|另|此外|同时|办结|办理|结转|较|比|同比|增|减|回复|受理|收到|组织|开展|通过)/;
/** Share of the whole from which a list looks complete. */
const nearlyAll = 0.85;
/** A clause with a verb of its own, after parts that have none: 其中解读20条，公众号发布300条. */
const ownVerb = /发布|公开|推送|转发|刊发|编发|制作/;
/** Things that may be counted twice: one piece on two channels. */
const overlapping =
  /网站|网页|公众号|微信|微博|抖音|新媒体|客户端|平台|转载|采用|原创|播放|阅读|浏览|图文|视频/;
const rest = /(?:^|[，、；及和])其[他它余][^，、；]{0,20}$|其[他它]类?$/;
/** Units in which parts and whole are counted; shares and growth have rules of their own. */
const uncounted: ReadonlySet<string> = new Set(['%', '百分点', '个百分点', '倍']);

interface List {
  /** Figures that may be the whole, nearest last. */
  readonly wholes: readonly number[];
  /** Ways to read which figures are the parts, the narrowest first. */
  readonly readings: readonly (readonly Figure[])[];
  readonly complete: boolean;
  readonly words: string;
}

/** Parts against their whole: 「公开198条，其中A41条、B157条」. */
export function listFaults(sentence: Sentence): Fault[] {
  return listsIn(sentence).flatMap((list) => {
    const sums = list.readings.map((parts) => total(parts));
    const [narrowest] = list.readings;
    if (narrowest === undefined || narrowest.length === 0) return [];
    const whole = list.wholes.at(-1);
    if (whole === undefined) return [];
    // 新收25件，上年结转5件，其中…: the list may divide both.
    const possible = [
      ...list.wholes,
      list.wholes.slice(-2).reduce((a, b) => a + b, 0),
      total(list.wholes.map(asFigure)),
    ];
    const partial = list.readings.flatMap(runningTotals);
    if (
      [...sums, ...partial.filter((sum) => sum > 0 && !list.complete)].some((sum) => possible.includes(sum))
    )
      return [];
    const sum = sums[0] ?? 0;
    const over = sum > Math.max(...possible);
    const short = list.complete && narrowest.length > 1 && Math.max(...sums) < whole;
    // Two or more parts that come near the whole are most likely meant to be all of it; only a hint then.
    const widest = Math.max(...sums);
    const goesOn = /^(?:此外|另外?|同时|其[他它余])/.test(sentence.after);
    const nearly =
      !list.complete && !goesOn && narrowest.length > 1 && widest < whole && sum >= nearlyAll * whole;
    if (!over && !short && !nearly) return [];
    const level = nearly ? 'notice' : levelOf(list, narrowest, whole, over);
    return [
      {
        ...(level === 'error' ? {} : { level }),
        where: { part: sentence.part },
        message: `${quote(list.words)}：各项相加是${sum}，总数写的是${whole}，相差${Math.abs(sum - whole)}。`,
        advice:
          level !== 'error'
            ? '核对总数和各项；如果各项有重复或者没有列全，请写明。'
            : '核对总数和各项，把写错的数字改过来。',
        left: sum,
        right: whole,
      },
    ];
  });
}

function levelOf(list: List, parts: readonly Figure[], whole: number, over: boolean): 'error' | 'warning' {
  if (!over) return list.wholes.length === 1 && list.readings.length === 1 ? 'error' : 'warning';
  if (parts.some((part) => part.value > whole)) return 'error';
  return overlapping.test(list.words) && !list.complete ? 'warning' : 'error';
}

function listsIn(sentence: Sentence): List[] {
  const { text } = sentence;
  const figures = figuresIn(text).filter((figure) => !uncounted.has(figure.unit));
  const depths = depthsOf(text);
  const before = nestedBefore(text, figures);
  return [...text.matchAll(marker)].flatMap((match): List[] => {
    const at = match.index;
    const end = at + match[0].length;
    const first = figures.find((figure) => figure.start >= end);
    if (first === undefined) return [];
    // 包括预算决算等信息，公众号发布120条: the list names things, the figure after it is another statement.
    if (/[，；]|等/.test(text.slice(end, first.start).replace(/^[，：]/, ''))) return [];
    const inBracket = text.lastIndexOf('（', at) > text.lastIndexOf('）', at);
    const closing = text.indexOf('）', at);
    const limit = inBracket || match[0] === '（' ? (closing < 0 ? text.length : closing) : text.length;
    const semicolon = text.indexOf('；', at);
    // A sentence that is nothing but the list (其中…；…。) goes on over its semicolons.
    const near = semicolon < 0 || at === 0 ? limit : Math.min(limit, semicolon);
    if (first.start >= near) return [];
    if (match[0] === '（') {
      // A bracket divides the figure it follows, and only where nothing but the bracket stands between.
      const owner = figures.findLast((figure) => figure.end <= at);
      if (owner === undefined || !/^[^，。；、]{0,8}$/.test(text.slice(owner.end, at))) return [];
    }
    const deeper = new RegExp(marker.source).test(segmentBefore(text, at));
    const candidates = wholesBefore(sentence, figures, at, first.unit, match[0]);
    const wholes = deeper ? candidates.slice(-1) : candidates;
    const inside = figures.filter(
      (figure) => figure.start >= end && figure.end <= limit && figure.unit === first.unit,
    );
    if (wholes.some((whole) => whole.approximate) || inside.some((figure) => figure.approximate)) return [];
    const flat = inside.filter((figure) => depths[figure.start] === depths[end]);
    const close = flat.filter((figure) => figure.end <= near);
    const ownParts = withoutNested(text, close, end, before);
    const readings = distinct([
      untilRestart(text, ownParts, end),
      ownParts,
      close,
      withoutNested(text, flat, end, before),
      flat,
      inside,
    ]);
    const last = readings[0]?.at(-1);
    const lead = last === undefined ? '' : text.slice(Math.max(end, last.start - 24), last.start);
    const complete = match[0].startsWith('分') || rest.test(lead);
    // 其中网站41条，包括补助24条，公众号157条: where a list in a list ends, only its 其他 can tell.
    if (deeper && !complete && match[0] !== '（') return [];
    return [
      {
        wholes: wholes.map((whole) => whole.value),
        readings,
        complete,
        words: clauseFrom(text, wholeAt(wholes.at(-1), at), last?.end ?? near),
      },
    ];
  });
}

/** Figures of the same unit before the list; in the sentence before where the sentence begins with 其中. */
function wholesBefore(
  sentence: Sentence,
  figures: readonly Figure[],
  at: number,
  unit: string,
  word: string,
): Figure[] {
  if (word === '（') {
    const owner = figures.findLast((figure) => figure.end <= at);
    return owner !== undefined && owner.unit === unit ? [owner] : [];
  }
  const segment = sentence.text.lastIndexOf('；', at);
  const own = figures.filter((figure) => figure.end <= at && figure.unit === unit);
  // A nested list divides the figure right before it; another whole of the segment would be no whole of it.
  const nearest = own.filter((figure) => figure.start > segment);
  if (nearest.length > 0) return nearest;
  if (own.length > 0 || !/^[（]?其中/.test(sentence.text)) return own;
  return figuresIn(sentence.before).filter((figure) => figure.unit === unit);
}

/** How many brackets are open before each character, and at the end. */
function depthsOf(text: string): readonly number[] {
  const depths = [0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    depths.push((depths[at] ?? 0) + (character === '（' ? 1 : character === '）' ? -1 : 0));
  }
  return depths;
}

/** Where the last 其中 or 包括 before each figure begins, by where the figure does; -1 where there is none. */
function nestedBefore(text: string, figures: readonly Figure[]): ReadonlyMap<number, number> {
  const found = [...text.matchAll(nested)];
  let next = 0;
  let last = -1;
  return new Map(
    figures.map(({ start }) => {
      for (let match = found[next]; match !== undefined; match = found[next]) {
        if (match.index + match[0].length > start) break;
        last = match.index;
        next += 1;
      }
      return [start, last];
    }),
  );
}

/** Leaves out what a deeper 其中 or 包括 divides: its figures are parts of a part. */
function withoutNested(
  text: string,
  parts: readonly Figure[],
  from: number,
  before: ReadonlyMap<number, number>,
): readonly Figure[] {
  const kept = parts.filter(({ start }) => {
    const segmentStart = Math.max(from, text.lastIndexOf('；', start) + 1);
    return (before.get(start) ?? -1) < segmentStart;
  });
  return kept.length > 0 ? kept : parts;
}

function untilRestart(text: string, parts: readonly Figure[], from: number): Figure[] {
  const kept: Figure[] = [];
  let previous = from;
  let opening = '';
  for (const part of parts) {
    const lead = text.slice(previous, part.start);
    const closing = rest.test(lead);
    if (kept.length > 0 && !closing && restart.test(lead)) break;
    if (kept.length > 0 && !closing && /[，；]/.test(lead) && ownVerb.test(lead) && !ownVerb.test(opening))
      break;
    if (kept.length === 0) opening = lead;
    kept.push(part);
    // 其他 closes a list.
    if (closing) break;
    previous = part.end;
  }
  return kept;
}

function distinct(readings: readonly (readonly Figure[])[]): (readonly Figure[])[] {
  const seen = new Set<string>();
  return readings.filter((parts) => {
    const key = parts.map((part) => part.start).join();
    if (parts.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function asFigure(value: number): { readonly value: number } {
  return { value };
}

function total(parts: readonly { readonly value: number }[]): number {
  return rounded(parts.reduce((sum, part) => sum + part.value, 0));
}

/** The sum of the first part, of the first two, … of all. */
function runningTotals(parts: readonly { readonly value: number }[]): number[] {
  let sum = 0;
  return parts.map((part) => rounded((sum += part.value)));
}

/** Cuts off what binary arithmetic adds. */
function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

function segmentBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('；', at) + 1, at);
}

/** Where the whole stands; the beginning of the list where it stands in the sentence before. */
function wholeAt(whole: Figure | undefined, at: number): number {
  return whole === undefined || whole.start > at ? at : whole.start;
}
