import { remedyColumns, type RemedyBlock, type RemedyColumn } from '../../annual-report.ts';
import type { CellAddress } from '../../cell.ts';
import { named } from './named-figure.ts';
import { countsIn, statementOf, type Statement, type StatementContext } from './statement.ts';

const caseUnits: ReadonlySet<string> = new Set(['件', '起', '宗', '例', '个']);
// The body as the one that decides, figures on how a case went or at which court it is.
const otherRole =
  /复议机关|审理|复议委|被复议|应诉|出庭|败诉|胜诉|纠错|调解|化解|驳回|撤销|撤回|确认违法|责令|终止|不予受理|一审|二审|再审/;
const litigationBlocks: readonly RemedyBlock[] = ['directLitigation', 'litigationAfterReconsideration'];

const outcomeWords: readonly (readonly [RegExp, RemedyColumn])[] = [
  [/(?:结果)?维持(?:的|为)?$/, 'upheld'],
  [/(?:结果)?纠正(?:的|为)?$/, 'corrected'],
  [/尚未审结(?:的|为)?$/, 'pending'],
];

type Kind = 'reconsideration' | 'direct' | 'after' | 'litigation' | 'all';

function kindOf(words: string): Kind | null {
  if (/未经复议/.test(words)) return 'direct';
  if (/复议后|经(?:过)?(?:行政)?复议(?:再|又)?提起/.test(words)) return 'after';
  const reconsideration = /复议/.test(words);
  const litigation = /诉讼|起诉/.test(words);
  if (reconsideration && litigation) return 'all';
  if (reconsideration) return 'reconsideration';
  return litigation ? 'litigation' : null;
}

const blocksOf: Readonly<Record<Kind, readonly RemedyBlock[]>> = {
  reconsideration: ['reconsideration'],
  direct: ['directLitigation'],
  after: ['litigationAfterReconsideration'],
  litigation: litigationBlocks,
  all: ['reconsideration', ...litigationBlocks],
};

const nameOf: Readonly<Record<Kind, string>> = {
  reconsideration: '行政复议（总计）',
  direct: '行政诉讼（未经复议直接起诉）（总计）',
  after: '行政诉讼（复议后起诉）（总计）',
  litigation: '行政诉讼两类总计之和',
  all: '行政复议与行政诉讼总计之和',
};

/** What the prose says of reconsideration and litigation over disclosure. */
export function remedyStatements({ report, sentences }: StatementContext): Statement[] {
  const statements: Statement[] = [];
  for (const sentence of sentences) {
    if (!/复议|诉讼|起诉/.test(sentence.text)) continue;
    // A county's report may also tell of reconsideration in general, which is no matter of table 4.
    if (!/信息公开|依申请|公开申请/.test(sentence.text + sentence.section)) continue;
    let last: Kind | null = null;
    for (const count of countsIn(sentence)) {
      const { figure, lead, tail, earlier } = count;
      if (!caseUnits.has(figure.unit)) continue;
      const outcome = outcomeWords.find(([pattern]) => pattern.test(lead))?.[1];
      const kind: Kind | null =
        kindOf(lead) ??
        kindOf(tail.replace(/[、和及].*$/, '')) ??
        (outcome === undefined ? relatedCases(lead, earlier) : null);
      const words = lead + tail;
      if (outcome !== undefined && kind === null && last !== null && !/驳回|撤/.test(sentence.text)) {
        statements.push(...make(count, last, outcome));
        continue;
      }
      if (kind === null) continue;
      last = kind;
      if (otherRole.test(words) || /其中/.test(lead)) continue;
      if (outcome !== undefined || /审结|办结|维持|纠正/.test(lead)) {
        if (outcome !== undefined && !/驳回|撤/.test(sentence.text))
          statements.push(...make(count, kind, outcome));
        continue;
      }
      statements.push(...make(count, kind, 'total'));
    }
  }
  return statements;

  /** 全县共办理相关案件74件, after a clause that names both. */
  function relatedCases(lead: string, earlier: string): Kind | null {
    return /(?:相关|上述|此类)(?:的)?案件$/.test(lead) ? kindOf(earlier) : null;
  }

  function make(count: ReturnType<typeof countsIn>[number], kind: Kind, column: RemedyColumn): Statement[] {
    const cells = (columns: readonly RemedyColumn[]): CellAddress[] =>
      blocksOf[kind].flatMap((row) => columns.map((key) => ({ table: 4 as const, row, column: key })));
    const plainName = nameOf[kind];
    const label = column === 'total' ? plainName : plainName.replace(/总计/, outcomeLabel[column]);
    // Where a block's own total is wrong (rule T4-A), the prose may agree with its parts.
    const parts =
      column === 'total'
        ? named(
            report,
            plainName.replace(/（总计）$|两类总计之和$|总计之和$/, '各项结果之和'),
            cells(remedyColumns.slice(0, -1)),
          )
        : [];
    const meant = [...named(report, label, cells([column])), ...parts];
    const subject = count.lead
      .replace(
        /(?:因|涉及|由|对|被)?(?:依申请)?(?:政府)?(?:信息)?(?:公开)?(?:工作|申请|答复|行为|事项)?(?:而)?(?:引发|引起|产生|发生|导致|提起|提出|办理|收到|受理|出现|存在)?的?(?:政府信息公开|信息公开|依申请公开)?(?:类|的)?(?:行政)?(?:复议|诉讼).*$/,
        '',
      )
      .replace(
        /因政府信息公开.*$|被?(?:引发|引起|发生|产生|提起|办理|收到|受理|出现|存在)(?:的)?|相关案件$|(?:结果)?(?:维持|纠正)$|尚未审结$|被$|^[、和及与并]/g,
        '',
      );
    return statementOf(report, count, meant, {
      subject,
      plain: column === 'total',
      // 受理复议: the body may speak as the one that decides the case.
      doubtful: /(?:受理|审查)[^，]*复议/.test(count.lead),
    });
  }
}

const outcomeLabel: Readonly<Record<RemedyColumn, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
};
