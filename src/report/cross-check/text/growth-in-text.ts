import type { Reading } from '../../reading.ts';
import type { Fault } from '../rule.ts';
import { figuresIn, pieceUnits, type Figure } from './figures.ts';
import { clauseFrom, quote, sentencesOfReport, type Sentence } from './prose.ts';

const year = '(?:上一?年度?|去年|20\\d\\d年度?|上年)';
const up = '增加|增长|上升|提高|增幅|多';
const down = '减少|下降|降低|下滑|降幅|少';
const change = new RegExp(
  `(同比|(?:与|比|较)${year}(?:的|同期)?(?:相比)?)[，]?(?:的)?([^，。；]{0,8}?)(${up}|${down})(?:了|为|达)?$`,
);

interface Growth {
  readonly sentence: Sentence;
  /** This year's figures it may speak of. */
  readonly now: readonly Figure[];
  readonly change: Figure;
  readonly rising: boolean;
}

/** Year-on-year: against last year's figure in the same sentence, and against last year's report where given. */
export function growthFaults(sentence: Sentence, previous?: Reading): Fault[] {
  const figures = figuresIn(sentence.text);
  return figures.flatMap((figure, index): Fault[] => {
    if (figure.approximate || (figure.unit !== '%' && !pieceUnits.has(figure.unit))) return [];
    const start = Math.max(
      0,
      figures[index - 1]?.end ?? 0,
      sentence.text.lastIndexOf('；', figure.start) + 1,
    );
    const lead = sentence.text.slice(start, figure.start);
    const before = sentence.text.slice(Math.max(0, start - 16), figure.start);
    const found = change.exec(lead) ?? growsOn(figures[index - 1], before);
    if (found === null) return [];
    const rising = new RegExp(`(?:${up})(?:了|为|达)?$`).test(lead);
    const earlier = figures.slice(0, index).filter((one) => pieceUnits.has(one.unit) && !one.approximate);
    const growth: Growth = { sentence, now: earlier, change: figure, rising };
    return [...againstStated(growth, figures, index), ...againstPrevious(growth, previous)].slice(0, 1);
  });
}

/** The second figure of one comparison: 较上年增加15件，增长50%; 较去年的7件减少2件. */
function growsOn(previous: Figure | undefined, before: string): RegExpExecArray | null {
  if (previous === undefined) return null;
  const second = `(?:${up}|${down})\\d+[^\\d，]{1,3}[，、（]?(?:同比)?`;
  const beside = `(?:与|比|较)${year}(?:的|同期)?\\d+[^\\d，]{1,3}[，]?(?:相比)?`;
  return new RegExp(`(?:${second}|${beside})(?:${up}|${down})(?:了|为|达)?$`).exec(before);
}

/** Last year's figure, or the difference, stands in the same sentence. */
function againstStated(growth: Growth, figures: readonly Figure[], index: number): Fault[] {
  const { sentence, change: stated, rising } = growth;
  const { text } = sentence;
  const lastYear = growth.now.filter((figure) => {
    const lead = text.slice(Math.max(0, figure.start - 14), figure.start).replace(/^.*[，；]/, '');
    return (
      /(?:上一?年度?|去年|上年)(?:的|同期)?[^，。]{0,6}$/.test(lead) && !/结转|增|减|上升|下降/.test(lead)
    );
  });
  const [then] = lastYear;
  if (lastYear.length === 1 && then !== undefined) {
    const now = growth.now.filter((figure) => figure !== then && figure.unit === then.unit);
    return judge(
      growth,
      now.map((figure) => figure.value),
      then.value,
      '同一句里上年的数',
    );
  }
  // 5件，较上年增加3件，增长150%: last year was 2.
  const difference = figures[index - 1];
  if (stated.unit !== '%' || difference === undefined || !pieceUnits.has(difference.unit)) return [];
  if (!new RegExp(`(?:${up}|${down})了?$`).test(text.slice(0, difference.start))) return [];
  const signed = rising ? difference.value : -difference.value;
  const now = growth.now.filter((figure) => figure !== difference && figure.unit === difference.unit);
  const fits = now.some((figure) => matches(figure.value, figure.value - signed, stated, rising));
  const [first] = now;
  if (fits || first === undefined || now.length !== 1 || first.value - signed <= 0) return [];
  return [fault(growth, first.value, first.value - signed, '按增减数推算的上年数')];
}

/** Last year's table for requests; for other counts last year's sentence with the same words. */
function againstPrevious(growth: Growth, previous: Reading | undefined): Fault[] {
  if (previous === undefined) return [];
  const { sentence } = growth;
  const [now] = growth.now;
  // With several figures before it, the sentence does not say which one has grown.
  if (now === undefined || growth.now.length !== 1) return [];
  const lead = sentence.text.slice(0, now.start);
  if (
    /(?:新?收到?|受理)(?:的)?(?:政府)?信息公开申请(?:共|共计)?$/.test(lead) &&
    !/网|信函|当面|邮/.test(lead)
  ) {
    const { received } = previous.report.requests;
    return received.total === null
      ? []
      : judge(growth, [now.value], received.total, '上年报告表中的本年新收', 'warning');
  }
  const key = words(lead);
  if (key.length < 6) return [];
  const values = sentencesOfReport(previous.report).flatMap((earlier) =>
    figuresIn(earlier.text)
      .filter((figure) => figure.unit === now.unit && !figure.approximate)
      .filter((figure) => words(earlier.text.slice(0, figure.start)) === key)
      .map((figure) => figure.value),
  );
  const [then] = values;
  return then === undefined || values.length > 1
    ? []
    : judge(growth, [now.value], then, '上年报告同一句的数', 'warning');
}

/** The clause before a figure without the year: what is counted. */
function words(lead: string): string {
  return lead.replace(/^.*[，；：（）。]/, '').replace(/20\d\d年度?|本年度?|全年|今年|共计?|累计/g, '');
}

function judge(
  growth: Growth,
  now: readonly number[],
  then: number,
  source: string,
  level?: 'warning',
): Fault[] {
  const [first] = now;
  if (first === undefined || then <= 0) return [];
  if (now.some((value) => matches(value, then, growth.change, growth.rising))) return [];
  return [{ ...fault(growth, first, then, source), ...(level === undefined ? {} : { level }) }];
}

function matches(now: number, then: number, stated: Figure, rising: boolean): boolean {
  const difference = (now - then) * (rising ? 1 : -1);
  if (stated.unit !== '%') return difference === stated.value;
  return then > 0 && Math.abs((100 * difference) / then - stated.value) < 10 ** -stated.decimals + 1e-9;
}

function fault(growth: Growth, now: number, then: number, source: string): Fault {
  const { sentence, change: stated, rising } = growth;
  const percent = stated.unit === '%';
  const difference = (now - then) * (rising ? 1 : -1);
  const right = percent ? Math.round((1000 * difference) / then) / 10 : difference;
  const unit = percent ? '%' : stated.unit;
  return {
    where: { part: sentence.part },
    message: `${quote(clauseFrom(sentence.text, stated.start, stated.end))}：本年${now}，${source}是${then}，应为${rising === right >= 0 ? '增加' : '减少'}${Math.abs(right)}${unit}，写的是${stated.value}${unit}。`,
    advice: '核对本年和上年的数字，重新计算增减。',
    left: right,
    right: stated.value,
  };
}
