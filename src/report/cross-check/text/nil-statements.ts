import type { RemedyBlock } from '../../annual-report.ts';
import { named, requestRowName, type NamedFigure } from './named-figure.ts';
import type { Sentence } from './prose.ts';
import { scopeOf } from './scope.ts';
import { isAboutRequests, type Statement, type StatementContext } from './statement.ts';

const none = '(?:未|没有|无|尚未|未曾)';
const received = new RegExp(
  `${none}(?:收到|接到|接收到?|受理|收悉|办理)([^，；。]{0,50}?)(?:申请|依申请公开|申请公开[^，；。]{0,12})(?=[，；。、）]|$|事项|件|的情况|情况|办理|表|人)`,
);
const nil =
  /(?:无|没有)(?:收到)?(?:政府信息公开申请|依申请公开(?:政府信息)?(?:的)?(?:申请|事项|办件|件)?)|(?:依申请公开|公开申请)[^，；。]{0,8}(?:为零|零申请|零受理)/;
const remedies = new RegExp(
  `${none}(?:发生|产生|引发|引起|出现|收到|接到|被提起|被申请|提起|存在|有|涉及|因|被)?([^，；。]{0,45}?)(?:复议|诉讼)([^，；。]{0,14})`,
);
const notRemedies = /未经(?:行政)?复议|无正当|无法|纠错|败诉|纠正|撤销|责令|违法|不服|逾期|期限|渠道|审结/;

/** What the prose denies: no request received, no reconsideration, no litigation. Each is a statement of 0. */
export function nilStatements({ report, sentences }: StatementContext): Statement[] {
  const statements: Statement[] = [];
  for (const sentence of sentences) {
    for (const clause of sentence.text.split(/[，；。！？（）]/)) {
      const at = sentence.text.indexOf(clause);
      const isNil = requestsDenied(clause, sentence);
      if (isNil !== null) {
        const meant = named(report, `${requestRowName(report, 'received')}（总计）`, [
          { table: 3, row: 'received', column: 'total' },
        ]);
        statements.push(...make(sentence, at, clause, isNil, meant));
      }
      const found = remedies.exec(clause);
      if (
        found === null ||
        notRemedies.test(clause) ||
        !/信息公开|依申请|公开申请/.test(sentence.section + sentence.text)
      )
        continue;
      const subject = clause.slice(0, found.index);
      const words = clause.slice(found.index);
      if (/复议后/.test(words)) {
        const after = blocks('行政诉讼（复议后起诉）（总计）', ['litigationAfterReconsideration']);
        statements.push(...make(sentence, at, clause, subject, after));
        continue;
      }
      if (/复议/.test(words))
        statements.push(
          ...make(sentence, at, clause, subject, blocks('行政复议（总计）', ['reconsideration'])),
        );
      if (/诉讼/.test(words)) {
        statements.push(
          ...make(
            sentence,
            at,
            clause,
            subject,
            blocks('行政诉讼两类总计之和', ['directLitigation', 'litigationAfterReconsideration']),
          ),
        );
      }
    }
  }
  return statements;

  function blocks(name: string, rows: readonly RemedyBlock[]): NamedFigure[] {
    return named(
      report,
      name,
      rows.map((row) => ({ table: 4 as const, row, column: 'total' })),
    );
  }

  /** The words before the denial, or null where the clause does not deny that requests came. */
  function requestsDenied(clause: string, sentence: Sentence): string | null {
    const found = received.exec(clause);
    if (found === null) {
      const bare = nil.exec(clause);
      return bare === null || /复议|诉讼|投诉|逾期|超期|结转/.test(clause)
        ? null
        : clause.slice(0, bare.index);
    }
    const object = found[0];
    if (/复议|诉讼|信访|投诉|举报|延期|不予|逾期|其余|其他申请|许可|补正|救助|收费|结转/.test(object))
      return null;
    if (/国家秘密|(?:涉及|关于|有关)(?!政府信息公开|信息公开|依申请公开|的)/.test(object)) return null;
    if (!/公开/.test(object) && !isAboutRequests(sentence)) return null;
    if (/网上|在线|信函|当面|邮|传真|平台|现场|书面|线上|线下/.test(object)) return null;
    return clause.slice(0, found.index);
  }

  function make(
    sentence: Sentence,
    at: number,
    words: string,
    subject: string,
    meant: readonly NamedFigure[],
  ): Statement[] {
    if (meant.length === 0) return [];
    const scope = scopeOf({
      agency: report.agency,
      year: report.year,
      subject,
      sentenceBefore: sentence.text.slice(0, Math.max(0, at)) + subject,
      object: '',
    });
    return [{ sentence, words, value: 0, meant, scope, plain: true }];
  }
}
