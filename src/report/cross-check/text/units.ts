import { cite } from '../../../law/index.ts';
import { cellValue, type CellAddress } from '../../cell.ts';
import type { Reading } from '../../reading.ts';
import type { Fault, Rule } from '../rule.ts';
import { figuresIn } from './figures.ts';
import { clauseFrom, quote, sentencesOfReport, type Sentence } from './prose.ts';
import { hasBodiesBelow, isTownship } from './public-body.ts';

const fees: CellAddress = { table: 2, row: 'feesTenThousandYuan' };
const cellName = '行政事业性收费（本年收费金额，单位：万元）';
/** A million pieces published in a year: more than any city does. */
const mostPieces = 1_000_000;
/** 10亿元: no township collects that in administrative fees. */
const mostTownshipFees = 100_000;

/** Units: 万条 for 条, 元 for 万元. */
export const unitsInText: Rule = {
  id: 'N-2',
  level: 'warning',
  title: '计量单位',
  basis: [cite('reportFormat2021', '第二部分表'), cite('regulation', '第二十条第（八）项')],
  check: ({ reading }) => [
    ...sentencesOfReport(reading.report).flatMap((sentence) => [
      ...piecesInTenThousands(sentence),
      ...feesInText(sentence, reading),
    ]),
    ...feesInTable(reading),
  ],
};

function piecesInTenThousands(sentence: Sentence): Fault[] {
  return figuresIn(sentence.text)
    .filter((figure) => figure.scaled && /^[件条篇]$/.test(figure.unit) && figure.value >= mostPieces)
    .filter((figure) => /公开|发布|申请/.test(sentence.text.slice(0, figure.start)))
    .map((figure) => ({
      where: { part: sentence.part },
      message: `正文写${quote(clauseFrom(sentence.text, figure.start, figure.end))}，数量在一百万以上，可能多写了“万”。`,
      advice: '核对单位是“条”还是“万条”。',
      right: figure.value,
    }));
}

/** The fee in the prose against table 2, both in 万元. */
function feesInText(sentence: Sentence, { report }: Reading): Fault[] {
  const inTable = cellValue(report, fees);
  if (inTable === null || report.forms.disclosure === '2019') return [];
  const { text } = sentence;
  if (!/行政事业性收费/.test(text) || /减免|免征|免收|降低|取消|减轻|停征|少收|信息处理费/.test(text))
    return [];
  const scale: Readonly<Record<string, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };
  return figuresIn(text).flatMap((figure): Fault[] => {
    const factor = scale[figure.unit];
    const lead = text.slice(0, figure.start);
    if (
      factor === undefined ||
      figure.approximate ||
      !/行政事业性收费[^，。；]{0,12}$|^[^。；]*行政事业性收费[^。；]*(?:收费|收取|征收|金额)[^，。；]{0,8}$/.test(
        lead,
      )
    )
      return [];
    if (/全[县区市省州旗盟]/.test(lead) && !hasBodiesBelow(report.agency)) return [];
    if (/(?:上年|去年|同比|增|减|其中)[^，。；]{0,10}$/.test(lead)) return [];
    const stated = figure.value * factor;
    const tolerance = 0.5 * 10 ** -figure.decimals * factor * (figure.scaled ? 1e4 : 1) + 1e-9;
    if (Math.abs(stated - inTable) <= Math.max(tolerance, 1e-6)) return [];
    const ratio = inTable === 0 ? 0 : stated / inTable;
    const tenThousand = Math.abs(ratio - 1e4) < 1 || Math.abs(ratio - 1e-4) < 1e-8;
    return [
      {
        ...(tenThousand ? { level: 'error' as const } : {}),
        where: { ...fees, part: sentence.part },
        message: `正文写${quote(clauseFrom(text, figure.start, figure.end))}，合${round(stated)}万元；表中“${cellName}”是${inTable}。${tenThousand ? '两处正好差一万倍，其中一处的单位写错了。' : '两处不一致。'}`,
        advice: '表中这一栏的单位是万元，请按收费台账核对两处的单位和数字。',
        left: inTable,
        right: round(stated),
      },
    ];
  });
}

function feesInTable({ report, cells }: Reading): Fault[] {
  const faults: Fault[] = [];
  for (const { cell, raw } of cells.values()) {
    // 12万元 beside the figure repeats the head of the column; 120000元 contradicts it.
    if (cell.row !== fees.row || !/[\d）)]\s*元/.test(raw) || /[万亿]\s*元/.test(raw)) continue;
    faults.push({
      where: cell,
      message: `表中金额一格写的是“${raw.trim().slice(0, 30)}”，而这一栏的单位是万元。`,
      advice: '换算成万元后只填数字，例如12500元填1.25。',
    });
  }
  const value = cellValue(report, fees);
  if (value !== null && isTownship(report.agency) && value >= mostTownshipFees) {
    faults.push({
      where: fees,
      message: `“${cellName}”填的是${value}，合${round(value / 1e4)}亿元，对乡镇来说过大，可能按元填了。`,
      advice: '核对单位：这一栏填万元。',
      right: value,
    });
  }
  return faults;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
