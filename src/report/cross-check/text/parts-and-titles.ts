import { cite } from '../../../law/index.ts';
import type { Edition, Part } from '../../edition.ts';
import { editionForYear, editions } from '../../editions/editions.ts';
import type { PartHeading, Reading } from '../../reading.ts';
import { simplify } from '../../read/traditional.ts';
import type { Fault, Rule } from '../rule.ts';
import type { Where } from '../../finding.ts';

/** The six parts with their prescribed titles, numbered, once each, in order. */
export const partsAndTitles: Rule = {
  id: 'F-1',
  level: 'error',
  title: '六个部分齐全，标题、编号和顺序符合格式',
  basis: [cite('reportFormat2021'), cite('reportFormat2019')],
  check: ({ reading }) => {
    // A report that came as data has no headings to hold against the form.
    if (!reading.fromDocument) return [];
    const edition = editionForYear(reading.report.year);
    if (reading.headings.length === 0) {
      return [
        {
          where: { part: 'document' },
          message: '没有找到六个部分的标题，可能不是年度报告，或者标题是图片。',
          advice: `按格式分六个部分编写：${edition.parts.map((part) => `${part.number}、${part.title}`).join('；')}。`,
        },
      ];
    }
    return [
      ...missing(reading, edition),
      ...titles(reading, edition),
      ...numbers(reading, edition),
      ...order(reading, edition),
    ];
  },
};

function missing({ headings, report }: Reading, edition: Edition): Fault[] {
  return edition.parts.flatMap((part, index): Fault[] => {
    if (headings.some((heading) => heading.part === index)) return [];
    const { content } = part;
    const tables = 'table' in content ? tableIsThere(report, content.table) : false;
    return [
      {
        ...(tables ? { level: 'warning' as const } : {}),
        where: whereOf(part),
        message: tables
          ? `有第${part.number}部分的表格，没有标题“${part.number}、${part.title}”。`
          : `缺少第${part.number}部分“${part.title}”。`,
        advice: `补上标题“${part.number}、${part.title}”${tables ? '' : '和这一部分的内容'}。`,
      },
    ];
  });
}

function tableIsThere(report: Reading['report'], table: 2 | 3 | 4): boolean {
  const form = { 2: report.disclosure2019 ?? report.disclosure, 3: report.requests, 4: report.remedies }[
    table
  ];
  return JSON.stringify(form, (_, value: unknown) => (typeof value === 'number' ? '#' : value)).includes('#');
}

/** Wording, blanks and the little words that do not change the meaning left out. */
function plain(title: string): string {
  return simplify(title).replace(/[\s、，,。.：:（）()“”"]/g, '');
}

function titles({ headings }: Reading, edition: Edition): Fault[] {
  return headings.flatMap((heading): Fault[] => {
    const part = edition.parts[heading.part];
    if (part === undefined) return [];
    const given = plain(heading.title);
    const prescribed = plain(part.title);
    if (given === prescribed) return [];
    const fold = (title: string) => title.replace(/[与和及]/g, '');
    const old = editions.find((other) => plain(other.parts[heading.part]?.title ?? '') === given);
    const small = given.includes(prescribed) || fold(given) === fold(prescribed) || old !== undefined;
    return [
      {
        level: small ? 'notice' : 'warning',
        where: whereOf(part),
        message: `第${part.number}部分的标题写的是“${heading.title.trim()}”，格式规定是“${part.title}”。`,
        advice: `标题改为“${part.number}、${part.title}”。`,
      },
    ];
  });
}

function numbers({ headings }: Reading, edition: Edition): Fault[] {
  const faults: Fault[] = [];
  // Where no heading carries a number, the file numbers them itself and the reader cannot see it.
  const anyNumber = headings.some((heading) => heading.number !== null);
  const seen = new Set<number>();
  for (const heading of headings) {
    const part = edition.parts[heading.part];
    if (part === undefined) continue;
    if (seen.has(heading.part)) {
      faults.push({
        level: 'warning',
        where: whereOf(part),
        message: `第${part.number}部分“${part.title}”的标题出现了两次。`,
        advice: '只保留一个标题，把内容合并到一处。',
      });
    }
    seen.add(heading.part);
    if (!anyNumber || heading.number === part.number) continue;
    faults.push({
      level: heading.number === null ? 'notice' : 'warning',
      where: whereOf(part),
      message:
        heading.number === null
          ? `标题“${heading.title.trim()}”没有编号，应编为“${part.number}”。`
          : `标题“${heading.title.trim()}”编为“${heading.number}”，应编为“${part.number}”${isTaken(headings, heading) ? '，这个编号用了两次' : ''}。`,
      advice: `标题改为“${part.number}、${part.title}”。`,
    });
  }
  return faults;
}

function isTaken(headings: readonly PartHeading[], heading: PartHeading): boolean {
  return headings.some((other) => other !== heading && other.number === heading.number);
}

function order({ headings }: Reading, edition: Edition): Fault[] {
  const first = headings.filter(
    (heading, index) => headings.findIndex((other) => other.part === heading.part) === index,
  );
  const wrong = first.find((heading, index) => index > 0 && heading.part < (first[index - 1]?.part ?? 0));
  const part = wrong === undefined ? undefined : edition.parts[wrong.part];
  if (part === undefined) return [];
  return [
    {
      level: 'warning',
      where: whereOf(part),
      message: `六个部分的顺序不对：第${part.number}部分“${part.title}”排在了后面的部分之后。`,
      advice: '按格式规定的顺序排列六个部分。',
    },
  ];
}

function whereOf(part: Part): Where {
  return 'table' in part.content ? { table: part.content.table } : { part: part.content.narrative };
}
