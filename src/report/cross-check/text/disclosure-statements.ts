import type { CellAddress } from '../../cell.ts';
import { named } from './named-figure.ts';
import { hasBodiesBelow } from './public-body.ts';
import { countsIn, statementOf, type Count, type Statement, type StatementContext } from './statement.ts';

const documents = '(?:行政)?规范性文件';
const made = '(?:制发|制定|印发|出台|新制定|制订|发布|制定印发|制定出台)';
const documentPatterns: readonly (readonly [RegExp, 'issued' | 'repealed' | 'inForce'])[] = [
  [new RegExp(`现行有效的?${documents}(?:共|共计|为)?$|${documents}现行有效(?:共|共计|为)?$`), 'inForce'],
  [new RegExp(`废止(?:了)?(?:的)?${documents}(?:共|共计|为)?$|${documents}(?:共)?废止$`), 'repealed'],
  [
    new RegExp(
      `${made}(?:了)?(?:本年度制发)?(?:的)?${documents}(?:共|共计|为)?$|${documents}(?:共)?(?:制发|制定)$`,
    ),
    'issued',
  ],
];
// 废止3件 after a clause on normative documents.
const bareDocuments: readonly (readonly [RegExp, 'issued' | 'repealed' | 'inForce'])[] = [
  [/^(?:其中|目前|现)?现行有效(?:的)?$/, 'inForce'],
  [/^(?:其中|、|并)?废止$/, 'repealed'],
  [/^(?:其中|、|本年|新)?(?:制发|制定)$/, 'issued'],
];
const otherDocuments =
  /备案|审查|审核|清理|评估|解读|征求|公开|录入|上传|报送|起草|修订|修改|失效|政策性|党内|部门|县政府办|代/;

const decisions: readonly (readonly [RegExp, string, CellAddress])[] = [
  [
    /行政许可(?:处理)?(?:决定|事项|案件|业务)?(?:数量|总数)?(?:共|共计|总计|为)?$/,
    '行政许可（本年处理决定数量）',
    { table: 2, row: 'licences' },
  ],
  [
    /行政处罚(?:处理)?(?:决定书?|案件)?(?:数量|总数)?(?:共|共计|总计|为)?$/,
    '行政处罚（本年处理决定数量）',
    { table: 2, row: 'penalties' },
  ],
  [
    /行政强制(?:处理|措施)?(?:决定书?|案件)?(?:数量|总数)?(?:共|共计|总计|为)?$/,
    '行政强制（本年处理决定数量）',
    { table: 2, row: 'coercion' },
  ],
];
// Published information about decisions is not the number of decisions.
const published = /公开|公示|发布|推送|录入|上传|归集|信息|目录|清单|类|取消|下放|承接|梳理|听证|网办|一次/;
const caseUnits: ReadonlySet<string> = new Set(['件', '宗', '起', '例', '个', '份']);

/** What the prose says of the figures of table 2 (2021 form): normative documents, licences, penalties, coercion. */
export function disclosureStatements({ report, sentences }: StatementContext): Statement[] {
  if (report.forms.disclosure === '2019') return [];
  return sentences
    .filter((sentence) => /规范性文件|行政(?:许可|处罚|强制)/.test(sentence.text))
    .flatMap((sentence) =>
      countsIn(sentence).flatMap((count) => [...documentCount(count), ...decisionCount(count)]),
    );

  function documentCount(count: Count): Statement[] {
    if (!['件', '份', '个'].includes(count.figure.unit)) return [];
    const named1 = documentPatterns.find(([pattern]) => pattern.test(count.lead));
    const inherited = /规范性文件(?:共)?\d*[件份个]?[，、]/.test(count.segment) ? bareDocuments : [];
    const found = named1 ?? inherited.find(([pattern]) => pattern.test(count.lead));
    if (found === undefined) return [];
    const [pattern, column] = found;
    const match = pattern.exec(count.lead);
    const before = count.lead.slice(0, match?.index ?? 0);
    // A clean-up list or a review is another count than what was made and repealed in the year.
    if (otherDocuments.test(count.lead.replace(/规范性文件库/g, '')) || /失效|拟|修改|清理/.test(count.tail))
      return [];
    const label = { issued: '本年制发件数', repealed: '本年废止件数', inForce: '现行有效件数' }[column];
    const subject = before.replace(/动态更新|依法|目前|现有?|截至目前|其中|、/g, '');
    const cell: CellAddress = { table: 2, row: 'normativeDocuments', column };
    return statementOf(report, count, named(report, `行政规范性文件（${label}）`, [cell]), {
      subject,
      plain: !/清理|失效|修改/.test(count.sentence.text),
      doubtful: isDoubtful(count, subject),
    });
  }

  function decisionCount(count: Count): Statement[] {
    if (!caseUnits.has(count.figure.unit)) return [];
    const found = decisions.find(([pattern]) => pattern.test(count.lead));
    if (found === undefined || published.test(count.lead) || published.test(count.tail)) return [];
    // 行政许可120件 with no word of deciding may as well count what was published.
    if (!/作出|做出|办理|办结|实施|处理|决定|下达|完成/.test(count.lead)) return [];
    const [pattern, name, cell] = found;
    const subject = count.lead
      .slice(0, pattern.exec(count.lead)?.index ?? 0)
      .replace(/作出|做出|办理|办结|实施|处理|决定|各类|其中|、|下达|立案|查处/g, '');
    // 一般程序, 简易程序, 当场处罚 and the like are parts of the whole.
    const plain = /决定/.test(count.lead) && !/其中|立案|查处|程序/.test(count.segment);
    return statementOf(report, count, named(report, name, [cell]), {
      subject,
      plain,
      doubtful: isDoubtful(count, subject),
    });
  }

  /** Table 2 of a county adds up its departments; the prose may speak of the government's own. */
  function isDoubtful(count: Count, subject: string): boolean {
    return hasBodiesBelow(report.agency) && !/全[县区市州旗]/.test(subject + count.earlier);
  }
}
