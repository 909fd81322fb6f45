import { cite } from '../../../law/index.ts';
import type { Fault, Rule } from '../rule.ts';
import { disclosureStatements } from './disclosure-statements.ts';
import { nilStatements } from './nil-statements.ts';
import { quote, sentencesOfReport } from './prose.ts';
import { hasBodiesBelow } from './public-body.ts';
import { remedyStatements } from './remedy-statements.ts';
import { requestStatements } from './request-statements.ts';
import type { Scope } from './scope.ts';
import type { Statement, StatementContext } from './statement.ts';

/** Figures in the prose against the tables: only like with like. */
export const textAgainstTables: Rule = {
  id: 'X-3',
  level: 'error',
  title: '正文数字与表格数字一致',
  basis: [cite('reportFormat2021', '第一部分'), cite('regulation', '第五十条')],
  check: ({ reading: { report } }) => {
    const context: StatementContext = { report, sentences: sentencesOfReport(report) };
    const faults = [
      ...inherited(requestStatements(context)),
      ...inherited(remedyStatements(context)),
      ...disclosureStatements(context),
      ...nilStatements(context),
    ].flatMap((statement) => faultOf(statement, hasBodiesBelow(report.agency)));
    return withoutRepeats(faults);
  },
};

/** A part has the scope of the whole that its sentence names first: 区政府办受理17件，其中予以公开10件. */
function inherited(statements: readonly Statement[]): Statement[] {
  const order: Readonly<Record<Scope, number>> = { same: 0, unsure: 1, other: 2 };
  let previous: Statement | null = null;
  return statements.map((statement) => {
    const goesOn =
      previous !== null &&
      (previous.sentence === statement.sentence ||
        (/^(?:其中|共?办结|已办结|均)/.test(statement.sentence.text) &&
          previous.sentence.text === statement.sentence.before));
    const own = /全[县区市州旗]/.test(statement.words);
    const scope: Scope =
      goesOn && !own && previous !== null && order[previous.scope] > order[statement.scope]
        ? previous.scope
        : statement.scope;
    previous = { ...statement, scope };
    return previous;
  });
}

function faultOf(statement: Statement, addsUp: boolean): Fault[] {
  const { value, meant, scope, words, sentence } = statement;
  const [usual] = meant;
  if (scope === 'other' || usual === undefined || meant.some((figure) => figure.value === value)) return [];
  const sure = scope === 'same' && statement.plain;
  // A smaller count of unclear scope in the report of a body that adds up others is most likely its own share.
  if (!sure && addsUp && value < usual.value) return [];
  const others = meant.slice(1).filter((figure) => figure.value !== usual.value);
  const also = others.map((figure) => `，${figure.name}是${figure.value}`).join('');
  const difference = `相差${Math.abs(usual.value - value)}`;
  const doubt = sure ? '' : '正文的数也可能是另一个统计口径（例如只是其中一部分）';
  return [
    {
      ...(sure ? {} : { level: 'warning' as const }),
      where: { ...usual.cell, part: sentence.part },
      message: `正文写${quote(words)}，即${value}；表中“${usual.name}”是${usual.value}${also}，${difference}。${doubt === '' ? '' : `${doubt}。`}`,
      advice: sure
        ? '核对台账，把写错的一处改过来，使正文和表格一致。'
        : '核对台账；如果口径不同，请在正文里写明统计范围。',
      left: usual.value,
      right: value,
    },
  ];
}

/** The same words said twice are one fault. */
function withoutRepeats(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = `${fault.where.table}/${fault.where.row}/${fault.where.column}/${fault.right}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
