import { formatChinese, wholeYear } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { sendAlert } from '../../../ledger/queue.ts';
import { closedMembers } from '../../../ledger/read/report-county/closed-members.ts';
import { readMembers, type Member } from '../../../ledger/read/report-county/members.ts';
import { faultOfBodyState, faultOfLength } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { perform, type ActContext } from '../../perform.ts';
import { faultOfPrivate } from '../../publishing-input.ts';
import { reminderTitle, remindingWork } from './reminder-work.ts';

export interface Reminding {
  readonly actId: string;
  /** The county's office. */
  readonly bodyId: string;
  readonly year: number;
  readonly memberIds: readonly string[];
  /** What the office adds in its own words; may be empty. */
  readonly message: string;
}

/**
 * Asks bodies for their report (催报). Each body of the platform finds it as work of the head of its office, once for a year while it
 * is open; one message names them all. Who has reported, or need not, is not asked.
 */
export async function remindMembers(context: ActContext, input: Reminding): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, year, memberIds } = input;
  const message = input.message.trim();
  const fault =
    (memberIds.length === 0 ? refuse('wrong-input', '请选要催的单位。', 'memberIds') : null) ??
    faultOfLength(message, '要说的话', 'message', 500) ??
    faultOfPrivate(message, 'message', '要说的话');
  if (fault !== null) return { done: false, refusal: fault };
  return perform(
    context,
    { permission: 'reports.supervise', bodyId, actId, kind: 'roster.reminded' },
    async (tx) => {
      const closed = await faultOfBodyState(tx, bodyId);
      if (closed !== null) return closed;
      const asked = membersToAsk(await readMembers(tx, bodyId, { year, today }), memberIds);
      if ('code' in asked) return asked;
      const gone = await faultOfClosed(tx, asked);
      if (gone !== null) return gone;
      const title = reminderTitle(wholeYear(year));
      const work = await remindingWork(tx, asked, { title, message });
      await sendAlert(tx, { bodyId, actId }, alertOf(title, message, asked));
      const ids = asked.map(({ line }) => line.memberId);
      return [
        { kind: 'roster.reminded', subjectId: actId, payload: { year, memberIds: ids, message } },
        ...work,
      ];
    },
  );
}

function membersToAsk(members: readonly Member[], ids: readonly string[]): readonly Member[] | Refusal {
  const asked: Member[] = [];
  for (const id of new Set(ids)) {
    const member = members.find(({ line }) => line.memberId === id);
    if (member === undefined) {
      return refuse('wrong-input', '要催的单位里有一个不在这一年的名单上，请刷新后再选。', 'memberIds');
    }
    const { name } = member.line;
    if (member.standing === 'exempt') return refuse('wrong-input', `${name}不用报，不用催。`, 'memberIds');
    if (!['missing', 'at-work', 'returned'].includes(member.standing)) {
      return refuse('wrong-input', `${name}已经报了，不用催。`, 'memberIds');
    }
    asked.push(member);
  }
  return asked;
}

/** A body that was closed has nobody left who could answer: whoever took over its work reports for it. */
async function faultOfClosed(tx: Tx, asked: readonly Member[]): Promise<Refusal | null> {
  const closed = await closedMembers(tx, asked);
  const names = asked.flatMap(({ line: { bodyId, name } }) =>
    bodyId !== null && closed.has(bodyId) ? [name] : [],
  );
  return names.length === 0
    ? null
    : refuse(
        'wrong-input',
        `${names.join('、')}已经撤销，没有人可催，一个也没有催。请不选，并在名单里写明由谁一并报告。`,
        'memberIds',
      );
}

function alertOf(title: string, message: string, asked: readonly Member[]) {
  const lines = asked.map(({ line, due, lateBy }) =>
    [
      line.name,
      ...(due === null ? [] : [`最晚${formatChinese(due)}`]),
      ...(lateBy === 0 ? [] : [`已超过${lateBy}日`]),
    ].join('，'),
  );
  return {
    subject: `催报：${asked.length}个单位还没有报年报`,
    text: [`请${title}：`, ...lines, ...(message === '' ? [] : [message])].join('\n'),
  };
}
