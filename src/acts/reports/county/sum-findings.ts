import type { Finding } from '../../../report/index.ts';
import { countedOf, countedTwice, type Member } from '../../../ledger/read/report-county/members.ts';

const x4 = { rule: 'X-4', where: { part: 'document' } } as const;

/**
 * What stands against a county's sum beside the figures themselves (X-4, 逐级汇总不重不漏): members that are missing, a report counted by
 * file and by platform, reports of bodies that need not file, bodies that the roster does not name.
 */
export function sumFindings(
  members: readonly Member[],
  { notOnRoster }: { readonly notOnRoster: readonly string[] },
): readonly Finding[] {
  return [
    ...members.filter(countedTwice).map(({ line }): Finding => ({
      ...x4,
      level: 'error',
      message: `${line.name}在平台上的年报已经通过，又采用了文件，同一个单位有两份`,
      advice: '请去掉导入的文件，只留平台上的一份',
    })),
    ...missing(members).map(({ line, standing }): Finding => ({
      ...x4,
      level: 'warning',
      message: `${line.name}${told[standing]}，汇总数不含这个单位`,
      advice: '请催报、审核以后再汇总；确实报不来的，写明原因',
    })),
    ...(members.some(({ line }) => line.filer === 'office' && line.exempt === null)
      ? []
      : [
          {
            ...x4,
            level: 'warning' as const,
            message: '应报单位名单里没有县政府办公室自己，汇总数不含县政府机关的',
            advice: '请把县政府办公室加进名单',
          },
        ]),
    ...notOnRoster.map((name): Finding => ({
      ...x4,
      level: 'warning',
      message: `${name}不在应报单位名单上，汇总数不含这个单位`,
      advice: '要报的，请加进名单；不用报的，也请列上并写明理由',
    })),
    ...members
      .filter(({ line, report }) => line.exempt !== null && report !== null)
      .map(({ line }): Finding => ({
        ...x4,
        level: 'notice',
        message: `${line.name}在名单上写明不用报，又开立了年报，没有计入汇总`,
        advice: '请核对名单',
      })),
  ];
}

/** Members that have to report and are in no sum yet. */
export const missing = (members: readonly Member[]): readonly Member[] =>
  members.filter((member) => member.line.exempt === null && countedOf(member) === null);

const told: Readonly<Record<Member['standing'], string>> = {
  missing: '还没有报',
  'at-work': '还在写年报，没有报来',
  returned: '的年报退回修改，还没有重报',
  'to-review': '的年报已经报来，还没有审核',
  accepted: '的年报已经通过',
  published: '的年报已经公布',
  exempt: '不用报',
};
