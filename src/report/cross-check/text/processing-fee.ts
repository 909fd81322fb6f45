import { cite } from '../../../law/index.ts';
import { cellValue } from '../../cell.ts';
import { editionForYear } from '../../editions/editions.ts';
import type { Reading } from '../../reading.ts';
import type { Fault, Rule } from '../rule.ts';
import { figuresIn } from './figures.ts';
import { quote, sentencesOf, type Sentence } from './prose.ts';

const mention = /处理费|收费(?!项目)|收取[^，。；]{0,12}费|费用|未收费|缴费/;
const nothing =
  /(?:未|没有|无|不存在|未曾|并未)(?:向[^，。；]{0,12})?(?:发生|产生|涉及|出现|收取|收到|收)?[^，。；]{0,22}(?:处理费|收费|费用)|零收费/;
const noNotice =
  /(?:未|没有|无)(?:发出|产生|出具|制发|下达)?(?:过|任何)?(?:信息处理费)?(?:收费|缴费)(?:通知|告知)/;
const elsewhere = /其余|其他(?:单位|部门)|除|办法|标准|规定/;

/** Part 6 states the fee for handling requests, and agrees with row 逾期缴费 and with itself. */
export const processingFee: Rule = {
  id: 'V-2',
  level: 'error',
  title: '第六部分报告信息处理费',
  basis: [cite('reportFormat2021', '第六部分'), cite('processingFee')],
  check: ({ reading }) => {
    const { report } = reading;
    // The fee is reported since the form of 2021; a missing part is a matter of F-1.
    if (editionForYear(report.year).id !== '2021' || report.narrative.other === null) return [];
    const sentences = sentencesOf(report.narrative.other, 'other');
    const stated = sentences.filter((sentence) => mention.test(sentence.text));
    return stated.length === 0 ? missing(reading) : contradictions(reading, stated);
  },
};

function missing({ report }: Reading): Fault[] {
  const overview = sentencesOf(report.narrative.overview ?? '', 'overview');
  const charged = overview.find((sentence) => amountsIn(sentence).some((amount) => amount > 0));
  if (charged !== undefined) {
    return [
      {
        where: { part: 'other' },
        message: `第一部分写了${quote(charged.text)}，第六部分却没有报告信息处理费。`,
        advice: '在第六部分写明发出收费通知的件数、总金额和实际收取的总金额。',
      },
    ];
  }
  return [
    {
      level: 'warning',
      where: { part: 'other' },
      message: '第六部分“其他需要报告的事项”没有说明收取信息处理费的情况。',
      advice: '没有收取的，也要写明，例如“本年度没有发出收费通知，没有收取信息处理费”。',
    },
  ];
}

function contradictions({ report }: Reading, stated: readonly Sentence[]): Fault[] {
  const faults: Fault[] = [];
  const row = { table: 3 as const, row: 'lapsedFee', column: 'total' };
  const lapsed = cellValue(report, row) ?? 0;
  const none = stated.find((sentence) => nothing.test(sentence.text) && !elsewhere.test(sentence.text));
  const denied = stated.find((sentence) => noNotice.test(sentence.text) || noticesIn(sentence) === 0);
  const notices = stated.map(noticesIn).find((count) => count !== null && count > 0);
  if (lapsed > 0 && denied !== undefined) {
    faults.push({
      where: { ...row, part: 'other' },
      message: `第六部分写${quote(denied.text)}，而表三“申请人逾期未按收费通知要求缴纳费用”一行是${lapsed}件：有逾期不缴的，就发出过收费通知。`,
      advice: '核对收费台账，改正其中一处。',
      left: lapsed,
      right: 0,
    });
  } else if (lapsed > 0 && notices !== undefined && notices !== null && notices < lapsed) {
    faults.push({
      where: { ...row, part: 'other' },
      message: `第六部分写发出收费通知${notices}件，少于表三“申请人逾期未按收费通知要求缴纳费用”的${lapsed}件。`,
      advice: '核对收费台账，改正其中一处。',
      left: lapsed,
      right: notices,
    });
  } else if (lapsed > 0 && none !== undefined && notices === undefined) {
    faults.push({
      level: 'notice',
      where: { ...row, part: 'other' },
      message: `表三有${lapsed}件因逾期未缴费不再处理，第六部分只写${quote(none.text)}，没有写发出收费通知的件数和金额。`,
      advice: '补写发出收费通知的件数、总金额和实际收取的总金额。',
    });
  }
  const charged = stated.find((sentence) => amountsIn(sentence).some((amount) => amount > 0));
  if (
    none !== undefined &&
    charged !== undefined &&
    charged !== none &&
    sameYear(none, charged, report.year)
  ) {
    const amount = Math.max(...amountsIn(charged));
    faults.push({
      where: { part: 'other' },
      message: `第六部分前后不一致：一处写${quote(none.text)}，一处写${quote(charged.text)}。`,
      advice: '核对收费台账，只保留正确的一处。',
      left: 0,
      right: amount,
    });
  }
  const first = sentencesOf(report.narrative.overview ?? '', 'overview').find(
    (sentence) => /处理费/.test(sentence.text) && amountsIn(sentence).some((amount) => amount > 0),
  );
  if (
    none !== undefined &&
    charged === undefined &&
    first !== undefined &&
    sameYear(none, first, report.year)
  ) {
    faults.push({
      where: { part: 'other' },
      message: `第一部分写${quote(first.text)}，第六部分写${quote(none.text)}，两处不一致。`,
      advice: '核对收费台账，改正其中一处。',
    });
  }
  return faults;
}

/** Amounts of money that a sentence says were charged for information, in 元. */
function amountsIn(sentence: Sentence): number[] {
  if (!/处理费|收取/.test(sentence.text) || /行政事业性收费/.test(sentence.text)) return [];
  const scale: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4 };
  return figuresIn(sentence.text).flatMap((figure) => {
    const factor = scale[figure.unit];
    const lead = sentence.text.slice(0, figure.start);
    return factor === undefined ||
      !/收取|收费|处理费/.test(lead) ||
      /通知[^，。；]{0,12}$|应收[^，。；]{0,12}$|每[^，。；]{0,6}$/.test(lead)
      ? []
      : [figure.value * factor];
  });
}

/** Notices to pay that a sentence says were sent, or null. */
function noticesIn(sentence: Sentence): number | null {
  const found = figuresIn(sentence.text).find(
    (figure) =>
      ['件', '份', '个', '次'].includes(figure.unit) &&
      /(?:收费|缴费)(?:通知|告知)书?(?:共|共计|总)?$/.test(sentence.text.slice(0, figure.start)),
  );
  return found === undefined || found.approximate ? null : found.value;
}

function sameYear(a: Sentence, b: Sentence, year: number | null): boolean {
  const yearOf = (sentence: Sentence) => Number(/(20\d\d)年/.exec(sentence.text)?.[1] ?? year ?? 0);
  return yearOf(a) === yearOf(b);
}
