import type { AnnualReport } from './annual-report.ts';
import { bareName } from './cross-check/previous-report.ts';
import { worstFirst } from './cross-check/findings-of.ts';
import type { Fault } from './cross-check/rule.ts';
import type { Finding } from './finding.ts';
import type { Source, SummedCell } from './roll-up.ts';
import { rollUpRule } from './roll-up-rule.ts';

/** double counting, gaps, mixed years and mixed forms among the reports of a roll-up. */
export function rollUpFindings(
  sources: readonly Source[],
  forms: AnnualReport['forms'],
  cells: readonly SummedCell[],
): readonly Finding[] {
  const faults = [
    ...countedTwice(sources),
    ...mixedYears(sources),
    ...mixedForms(sources, forms),
    ...gaps(sources, forms, cells),
    ...withoutName(sources),
  ];
  return worstFirst(
    faults.map((fault) => ({ rule: rollUpRule.id, ...fault, level: fault.level ?? rollUpRule.level })),
  );
}

const document = { part: 'document' } as const;

function countedTwice(sources: readonly Source[]): readonly Fault[] {
  const byBody = new Map<string, { agency: string; names: string[] }>();
  for (const { source, reading } of sources) {
    const { agency, year } = reading.report;
    if (agency === null) continue;
    const key = `${bareName(agency)}/${year}`;
    const entry = byBody.get(key) ?? { agency, names: [] };
    entry.names.push(source);
    byBody.set(key, entry);
  }
  return [...byBody.values()]
    .filter(({ names }) => names.length > 1)
    .map(({ agency, names }) => ({
      where: document,
      message: `${agency}的报告有${names.length}份（${listed(names)}），都加进了汇总，数字重复计算`,
      advice: '请只留一份再汇总',
    }));
}

function mixedYears(sources: readonly Source[]): readonly Fault[] {
  const years = new Map<number, string[]>();
  for (const { source, reading } of sources) {
    const { year } = reading.report;
    if (year !== null) years.set(year, [...(years.get(year) ?? []), source]);
  }
  const unknown = sources.filter(({ reading }) => reading.report.year === null).map(({ source }) => source);
  const faults: Fault[] = [];
  if (years.size > 1) {
    const each = [...years]
      .toSorted(([a], [b]) => b - a)
      .map(([year, names]) => `${year}年度${names.length}份（${listed(names)}）`);
    faults.push({
      where: document,
      message: `汇总的报告不是同一年度：${each.join('，')}`,
      advice: '请只留同一年度的报告再汇总',
    });
  }
  if (unknown.length > 0) {
    faults.push({
      level: 'warning',
      where: document,
      message: `${listed(unknown)}没有认出报告年度，也加进了汇总`,
      advice: '请确认是同一年度的报告',
    });
  }
  return faults;
}

function mixedForms(sources: readonly Source[], forms: AnnualReport['forms']): readonly Fault[] {
  const other = (table: 'disclosure' | 'requests') =>
    sources
      .filter(({ reading }) => ![forms[table], null].includes(reading.report.forms[table]))
      .map(({ source }) => source);
  const disclosure = other('disclosure');
  const requests = other('requests');
  return [
    ...(disclosure.length === 0
      ? []
      : [
          {
            where: { table: 2 as const },
            message: `${listed(disclosure)}的表二用的是另一版格式，行列不同，没有加进汇总的表二`,
            advice: `请让这些单位改用${forms.disclosure}年的格式填写后再汇总`,
          },
        ]),
    ...(requests.length === 0
      ? []
      : [
          {
            level: 'warning' as const,
            where: { table: 3 as const, row: 'otherOutcome' },
            message: `${listed(requests)}的表三用的是2019年的格式，“（六）其他处理”只有一行，汇总时计入了“3.其他”`,
            advice: '请让这些单位把其他处理分行填写后再汇总',
          },
        ]),
  ];
}

/** Cells that a source has no figure for, one sentence a source. */
function gaps(
  sources: readonly Source[],
  forms: AnnualReport['forms'],
  cells: readonly SummedCell[],
): readonly Fault[] {
  return sources.flatMap(({ source, reading }, at): readonly Fault[] => {
    const form = reading.report.forms.disclosure;
    const otherForm = form !== null && form !== forms.disclosure;
    const lacking = cells.filter(
      ({ cell, parts, lacking: names }) =>
        names.includes(source) && parts[at]?.value === null && !(otherForm && cell.table === 2),
    );
    if (lacking.length === 0) return [];
    return [
      {
        level: 'warning',
        where: document,
        message: `${source}有${lacking.length}格没有数字，这些格的汇总数不含该份报告`,
        advice: '请先检查这份报告，补齐后再汇总',
      },
    ];
  });
}

function withoutName(sources: readonly Source[]): readonly Fault[] {
  const unnamed = sources.filter(({ reading }) => reading.report.agency === null).map(({ source }) => source);
  if (unnamed.length === 0 || sources.length === 1) return [];
  return [
    {
      level: 'notice',
      where: document,
      message: `${listed(unnamed)}没有认出单位名称，不能判断是否重复计算`,
      advice: '请人工确认每个单位只有一份',
    },
  ];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join('、');
  return names.length > 5 ? `${shown}等${names.length}份` : shown;
}
