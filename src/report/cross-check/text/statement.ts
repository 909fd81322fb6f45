import type { AnnualReport } from '../../annual-report.ts';
import { figuresIn, pieceUnits, type Figure } from './figures.ts';
import type { NamedFigure } from './named-figure.ts';
import type { Sentence } from './prose.ts';
import { scopeOf, type Scope } from './scope.ts';

/** A count that the prose states and the figures of the tables that it may mean; the first is the usual one. */
export interface Statement {
  readonly sentence: Sentence;
  /** The words, as they stand. */
  readonly words: string;
  readonly value: number;
  readonly meant: readonly NamedFigure[];
  readonly scope: Scope;
  /** True where the words name the row so plainly that only one figure can be meant. */
  readonly plain: boolean;
}

/** A piece count in its clause. */
export interface Count {
  readonly figure: Figure;
  readonly sentence: Sentence;
  /** The clause up to the figure, from the figure before it. */
  readonly lead: string;
  /** What follows in the clause, up to the next figure. */
  readonly tail: string;
  /** The sentence up to `lead`. */
  readonly earlier: string;
  /** The segment (between semicolons) up to the figure. */
  readonly segment: string;
}

export interface StatementContext {
  readonly report: AnnualReport;
  readonly sentences: readonly Sentence[];
}

const clauseEnd = /[，；：（）。！？]/;
const growth = /(?:同比|环比|较|比)(?:上|去|20|往|前)|(?:增加|减少|增长|下降|上升|多|少|增|减)了?$/;

/** The exact piece counts of a sentence that may be compared: no approximations, no growth. */
export function countsIn(sentence: Sentence): Count[] {
  const { text } = sentence;
  const figures = figuresIn(text);
  return figures.flatMap((figure, index): Count[] => {
    if (figure.approximate || figure.scaled || !pieceUnits.has(figure.unit)) return [];
    if (!Number.isInteger(figure.value)) return [];
    let start = figure.start;
    while (start > 0 && !clauseEnd.test(text.charAt(start - 1))) start -= 1;
    const leadStart = Math.max(start, figures[index - 1]?.end ?? 0);
    let end = figure.end;
    const limit = figures[index + 1]?.start ?? text.length;
    while (end < limit && !clauseEnd.test(text.charAt(end))) end += 1;
    const lead = text.slice(leadStart, figure.start);
    if (growth.test(lead) || /^(?:的)?(?:增幅|增长|同比)/.test(text.slice(figure.end, end))) return [];
    const segment = text.slice(text.lastIndexOf('；', figure.start) + 1, figure.start);
    const tail = text.slice(figure.end, end);
    return [{ figure, sentence, lead, tail, earlier: text.slice(0, leadStart), segment }];
  });
}

/** What a rule knows of a count beside the figures that it may mean. */
export interface CountWords {
  /** The clause up to the verb or the figure, without the words that every such count has. */
  readonly subject: string;
  /** The noun phrase between verb and figure, and what follows the figure. */
  readonly object?: string;
  /** True where the words name the row so plainly that only one figure can be meant. */
  readonly plain: boolean;
  /** True where the count may have another scope though no word limits it. */
  readonly doubtful?: boolean;
}

/** A count as a statement of the figures that it may mean; none where the report has none of them. */
export function statementOf(
  report: AnnualReport,
  count: Count,
  meant: readonly NamedFigure[],
  { subject, object = '', plain, doubtful = false }: CountWords,
): Statement[] {
  if (meant.length === 0) return [];
  const { agency, year } = report;
  const { sentence, figure, earlier } = count;
  const found = scopeOf({ agency, year, subject, sentenceBefore: earlier + subject, object });
  const scope = doubtful && found === 'same' ? 'unsure' : found;
  return [{ sentence, words: wordsOf(count), value: figure.value, meant, scope, plain }];
}

/** The words of a count as a message quotes them. */
function wordsOf(count: Count): string {
  const { text } = count.sentence;
  const end = count.figure.end;
  const whole = `${count.lead}${text.slice(count.figure.start, end)}`;
  return whole.length < 8 ? `${whole}${count.tail}` : whole;
}

/** True where a sentence, or the section it stands in, is about requests for disclosure. */
export function isAboutRequests(sentence: Sentence): boolean {
  return /依申请|公开申请|申请公开|公开的申请|申请.{0,6}公开/.test(
    `${sentence.section}${sentence.before}${sentence.text}`,
  );
}
