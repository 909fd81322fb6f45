import { v7 as uuidv7 } from 'uuid';
import {
  dayOf,
  formatChinese,
  remindersOf,
  type CivilDate,
  type Reminder,
  type RequestState,
} from '../../../law/index.ts';
import type { Ledger, Tx } from '../../../ledger/ledger.ts';
import { sendAlert, type Alert } from '../../../ledger/queue.ts';
import { clockTitles } from '../../../ledger/read/requests/request-row.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { runningClocks, type RunningClock } from '../../../ledger/read/requests/running-clocks.ts';
import type { DayMeasure } from '../../../ledger/read/urgency.ts';
import { dayMeasure } from '../../../ledger/read/work-row.ts';
import { refuse, type Outcome } from '../../outcome.ts';
import { record, type StatedAct } from '../../perform.ts';
import { lawfulRequests, stating, underLock } from '../act-on-request.ts';
import { redressState } from '../redress/act-on-redress.ts';

interface Due {
  readonly clock: RunningClock;
  /** On which it is recorded: of a redress case the first request in dispute. */
  readonly requestId: string;
  readonly reminders: readonly Reminder[];
}

/**
 * Reminds of what is due in a body's requests and redress cases. Each reminder stands as an act on its request, so that none goes twice,
 * however often and by however many servers it is asked for; with the acts one message goes out that names them all, and no person
 * but staff. On days off nobody is reminded.
 */
export async function remindBody(
  { ledger, today }: { readonly ledger: Ledger; readonly today: CivilDate },
  bodyId: string,
): Promise<Outcome> {
  const actId = uuidv7();
  return record(ledger, {
    bodies: [bodyId],
    bodyId,
    actId,
    actorId: null,
    kind: 'request.reminded',
    decide: async (tx) => {
      const measure = await dayMeasure(tx, today);
      if (!dayOf(today, measure.calendar).counts) return nothing();
      const due = await dueIn(tx, bodyId, measure);
      const [first, ...others] = due.flatMap(({ clock, requestId, reminders }) =>
        reminders.map((reminder) => reminded(bodyId, requestId, clock, reminder)),
      );
      if (first === undefined) return nothing();
      await sendAlert(tx, { bodyId, actId }, messageOf(due));
      const under = await underLock(tx, { bodyId, today, person: null });
      return lawfulRequests(under, [first, ...others]);
    },
  });
}

const nothing = () => refuse('not-now', '没有要提醒的期限。');

const reminded = (
  bodyId: string,
  requestId: string,
  { clock, dueOn }: RunningClock,
  reminder: Reminder,
): StatedAct => stating({ bodyId, requestId }, 'reminded', { clock, dueOn, ...reminder });

/** Whom to remind of what today, without those who were told. */
async function dueIn(tx: Tx, bodyId: string, measure: DayMeasure): Promise<readonly Due[]> {
  const { today, workingDaysTo, warnDays } = measure;
  const clocks = await runningClocks(tx, { body: bodyId });
  const states = new Map<string, RequestState>();
  const told = new Set<string>();
  const due: Due[] = [];
  for (const clock of clocks) {
    const { dueOn, whose } = clock;
    // The internal target is seen on the first page; a date of law is worth a message.
    if (whose !== 'body' || clock.clock === 'target') continue;
    const all = remindersOf({ dueOn, today, workingDaysLeft: workingDaysTo(dueOn), warnDays });
    if (all.length === 0) continue;
    const requestId = await requestOf(tx, bodyId, clock);
    const state = states.get(requestId) ?? (await requestState(tx, { bodyId, requestId }));
    if (state === null) continue;
    states.set(requestId, state);
    const reminders = all.filter(({ stage, to }) => {
      const key = `${clock.clock} ${dueOn} ${stage} ${to}`;
      if (state.reminded.includes(key) || told.has(`${requestId} ${key}`)) return false;
      told.add(`${requestId} ${key}`);
      return true;
    });
    if (reminders.length > 0) due.push({ clock, requestId, reminders });
  }
  return due;
}

async function requestOf(tx: Tx, bodyId: string, { subject, subjectId }: RunningClock): Promise<string> {
  if (subject === 'request') return subjectId;
  const state = await redressState(tx, { bodyId, redressId: subjectId });
  return state?.opened.requestIds[0] ?? '';
}

const stages = { ahead: '快到期', today: '今天到期', overdue: '已超期' } as const;
const whom = { officer: '承办人', head: '工作机构负责人', county: '县级主管' } as const;

function messageOf(due: readonly Due[]): Alert {
  const bodyName = due[0]?.clock.bodyName ?? '';
  const overdue = due.filter(({ reminders }) => reminders.some(({ stage }) => stage === 'overdue')).length;
  const lines = due.map(({ clock, reminders }) => {
    const { number, matter, dueOn, atTheEarliest, holderName } = clock;
    const stage = reminders[0]?.stage ?? 'ahead';
    const names = reminders.map(({ to }) => whom[to]).join('、');
    return [
      `${stages[stage]}：${[number, matter].filter((text) => text !== '').join(' ')}`,
      `${clockTitles[clock.clock]}最晚${atTheEarliest ? '不早于' : ''}${formatChinese(dueOn)}`,
      ...(holderName === null ? [] : [`承办人${holderName}`]),
      `提醒${names}`,
    ].join('，');
  });
  return {
    subject:
      overdue === 0
        ? `${bodyName}有${due.length}个公开申请期限快到期`
        : `${bodyName}有${overdue}个公开申请期限已超期`,
    text: `${lines.join('。\n')}。\n请登录工作台办理。`,
  };
}
