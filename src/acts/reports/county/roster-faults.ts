import { exemptionReasons, type RosterLine } from '../../../law/index.ts';
import { faultOfLength, faultOfLine } from '../../input.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { faultOfPrivate } from '../../publishing-input.ts';

const mostLines = 500;
const years = { first: 2008, last: 2999 } as const;

/** What is wrong with the lines of a roster themselves; null where they will do. The field names the line: `lines.3.name`. */
export function faultOfLines(lines: readonly RosterLine[]): Refusal | null {
  if (lines.length === 0) return refuse('wrong-input', '名单里没有单位。请至少列一个。', 'lines');
  if (lines.length > mostLines) {
    return refuse('wrong-input', `名单有${lines.length}个单位，最多${mostLines}个。`, 'lines');
  }
  return firstOf(lines.map((line, at) => faultOfRosterLine(line, at))) ?? faultOfTwice(lines);
}

const firstOf = (faults: readonly (Refusal | null)[]): Refusal | null =>
  faults.find((fault) => fault !== null) ?? null;

function faultOfRosterLine(
  { name, remark, filer, exempt, from, until }: RosterLine,
  at: number,
): Refusal | null {
  const field = (key: string) => `lines.${at}.${key}`;
  return (
    faultOfLine(name, '单位名称', field('name'), 100) ??
    faultOfLength(remark, '备注', field('remark'), 200) ??
    faultOfPrivate(remark, field('remark'), '备注') ??
    (exempt !== null && !Object.hasOwn(exemptionReasons, exempt)
      ? refuse('wrong-input', `${name}没有写明不用报的理由。请选一项。`, field('exempt'))
      : null) ??
    (exempt !== null && filer === 'office'
      ? refuse('wrong-input', '县政府机关自己的年报由办公室编报，不能列为不用报。', field('exempt'))
      : null) ??
    (from < years.first || from > years.last
      ? refuse('wrong-input', `${name}的起始年度写得不对，应为2008年以后的年份。`, field('from'))
      : null) ??
    (until !== null && until < from
      ? refuse('wrong-input', `${name}的截止年度${until}早于起始年度${from}，请核对。`, field('until'))
      : null)
  );
}

/** One body stands once, and so does a name in one year: what is twice is counted twice. */
function faultOfTwice(lines: readonly RosterLine[]): Refusal | null {
  for (const [at, line] of lines.entries()) {
    const before = lines
      .slice(0, at)
      .find(
        (other) =>
          other.memberId === line.memberId ||
          (other.bodyId !== null && other.bodyId === line.bodyId) ||
          (other.name.trim() === line.name.trim() && overlap(other, line)),
      );
    if (before !== undefined) {
      return refuse(
        'wrong-input',
        `${line.name}在名单里有两行，汇总会重复计算。请去掉一行。`,
        `lines.${at}.name`,
      );
    }
  }
  return null;
}

const overlap = (a: RosterLine, b: RosterLine): boolean =>
  a.from <= (b.until ?? years.last) && b.from <= (a.until ?? years.last);
