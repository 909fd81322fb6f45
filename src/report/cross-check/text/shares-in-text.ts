import type { Fault } from '../rule.ts';
import { figuresIn, type Figure } from './figures.ts';
import { clauseFrom, quote, type Sentence } from './prose.ts';

// 占比80%, 占总数的80%, 占80%; a share of something outside the sentence cannot be judged.
const share = /占(?:比|总数|总量|总件数|全部|比例|全年)?[^，。；%\d]{0,8}?$/;
const outside = /占(?:全[县区市省国镇乡]|同期|当[年月]|辖区|[^，。；]{0,4}总[^数量件])/;

/** Shares: 「21条，其中图解17条，占比81%」. Right within one unit of the last digit written. */
export function shareFaults(sentence: Sentence): Fault[] {
  const { text } = sentence;
  const figures = figuresIn(text);
  return figures.flatMap((percent, index): Fault[] => {
    if (percent.unit !== '%' || percent.approximate) return [];
    const clause = text.slice(0, percent.start);
    if (!share.test(clause) || outside.test(clause.slice(-14))) return [];
    const part = figures[index - 1];
    if (part === undefined || part.unit === '%' || part.approximate) return [];
    if (!/^[^。；\d]{0,16}$/.test(text.slice(part.end, percent.start))) return [];
    const same = (figure: Figure) => figure.unit === part.unit && !figure.approximate;
    const inSentence = figures.slice(0, index - 1).filter(same);
    const wholes = [...inSentence, ...figuresIn(sentence.before).filter(same)].filter(
      (whole) => whole.value > 0,
    );
    if (wholes.length === 0) return [];
    const tolerance = 10 ** -percent.decimals + 1e-9;
    const fits = [...wholes, part].some(
      (whole) => Math.abs((100 * part.value) / whole.value - percent.value) < tolerance,
    );
    if (fits) return [];
    // Only where the sentence itself divides a whole is it clear which whole is meant.
    const whole = inSentence.find((figure) => figure.value >= part.value && !hasShare(text, figures, figure));
    if (whole === undefined || !/其中|包括|占比|占总/.test(text.slice(whole.end, percent.start))) return [];
    const right = Math.round((1000 * part.value) / whole.value) / 10;
    return [
      {
        level: Math.abs(right - percent.value) > 1 ? 'error' : 'warning',
        where: { part: sentence.part },
        message: `${quote(clauseFrom(text, whole.start, percent.end))}：${part.value}占${whole.value}的${right}%，写的是${percent.value}%。`,
        advice: '重新计算比例，或者写明比例是占什么的。',
        left: right,
        right: percent.value,
      },
    ];
  });
}

/** A figure with a share of its own is a part beside this one: 自然人5件，占比83.3%，法人1件，占比16.7%. */
function hasShare(text: string, figures: readonly Figure[], figure: Figure): boolean {
  const next = figures[figures.indexOf(figure) + 1];
  return next?.unit === '%' && share.test(text.slice(figure.end, next.start));
}
