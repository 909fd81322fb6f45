import { factTitle } from '../fact-title.ts';
import type { FollowUp, Measure } from '../report-text.ts';
import type { Pen } from './pen.ts';
import { problemKinds, type ProblemKind } from './problem-kinds.ts';

const ofProblem: Readonly<Record<FollowUp['became'], readonly string[]>> = {
  done: ['已经解决', '已经改正', '已得到纠正', '不再存在'],
  'going-on': ['正在整改', '尚未全部解决', '仍在整改', '正在继续改进'],
  'not-done': ['仍然存在', '还没有解决', '尚未解决', '尚未改正'],
};
const words: Readonly<Record<FollowUp['became'], readonly string[]>> = {
  done: ['已经完成', '已经落实', '已落实', '已经办结'],
  'going-on': ['正在推进', '正在落实', '尚在办理', '仍在落实'],
  'not-done': ['没有完成', '还没有落实', '尚未落实', '尚未完成'],
};

/** What became of last year's measures, as far as the ledger knows their problems or the writer has said. */
export function followUpsOf(pen: Pen): readonly FollowUp[] {
  const { lastYear, followUps } = pen.input;
  return (lastYear?.measures ?? []).flatMap((measure): readonly FollowUp[] => {
    const said = followUps.find(({ measureId }) => measureId === measure.id);
    if (said !== undefined) return [said];
    const kind = kindOf(measure);
    return kind === null ? [] : [{ ...asked(measure), became: becameOf(pen, kind), note: '' }];
  });
}

/** Last year's measures of which neither the ledger nor the writer has said what became of them: they want an answer. */
export const unanswered = (pen: Pen): readonly Measure[] => {
  const answered = new Set(followUpsOf(pen).map(({ measureId }) => measureId));
  return (pen.input.lastYear?.measures ?? []).filter(({ id }) => !answered.has(id));
};

const asked = ({ id, measure }: Measure) => ({ measureId: id, measure });
const kindOf = ({ id }: Measure): ProblemKind | null => problemKinds.find((kind) => kind.id === id) ?? null;

/** Done where the problem does not arise any more; going on where it weighs less than in the period before; else not done. */
function becameOf(pen: Pen, kind: ProblemKind): FollowUp['became'] {
  if (!kind.arises(pen)) return 'done';
  const before = pen.has(`last.${kind.fact}`) ? kind.weight((id) => pen.value(`last.${id}`)) : null;
  return before !== null && kind.weight(pen.value) < before ? 'going-on' : 'not-done';
}

/** Each measure of last year with what became of it, the ledger's figures of both years beside it where it has them. */
export function followUp(pen: Pen): string {
  const { say, figure, before, now } = pen;
  const told = followUpsOf(pen).map(({ measureId, measure, became, note }, at) => {
    const kind = problemKinds.find(({ id }) => id === measureId);
    const result = say(`became-${at}`, (kind === undefined ? words : ofProblem)[became]);
    const unit = kind === undefined ? undefined : factTitle(kind.fact);
    const shown =
      kind === undefined || unit === null || unit === undefined
        ? ''
        : `，${now}${unit.title}${figure(kind.fact)}${unit.unit}${lastOf(pen, kind.fact, unit.unit)}`;
    const what = kind === undefined ? `“${bare(measure)}”` : `“${kind.title}”的问题`;
    return `${what}${result}${shown}${note === '' ? '' : `，${bare(note)}`}`;
  });
  if (told.length === 0) return '';
  return `${say('follow-up', [
    `${before}报告提出问题的改进情况：`,
    `对照${before}报告提出的问题，${now}的整改情况如下：`,
    `${before}所提问题的整改情况：`,
    `${before}改进措施的落实情况：`,
  ])}${told.join('；')}。`;
}

/** ，上年3个 */
const lastOf = ({ has, figure, before }: Pen, fact: string, unit: string): string =>
  has(`last.${fact}`) ? `，${before}${figure(`last.${fact}`)}${unit}` : '';

const bare = (text: string): string => text.replace(/[。；，\s]+$/u, '');
