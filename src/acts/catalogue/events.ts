import {
  civilDate,
  formatChinese,
  parseTimeLimit,
  type CivilDate,
  type EventKind,
  type TimeLimitRule,
} from '../../law/index.ts';
import { faultOfBodyState, faultOfLength } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivate, faultOfReasonForEver } from '../publishing-input.ts';
import { standingRow } from './row-input.ts';

export interface NotedEvent {
  readonly actId: string;
  readonly bodyId: string;
  readonly rowId: string;
  readonly kind: EventKind;
  /** The words of the row that it stands for, where `kind` is `other`; else a remark that may be empty. */
  readonly eventText: string;
  readonly on: CivilDate;
  /** The registered document that it is about. */
  readonly documentId: string | null;
}

/** Events before the Regulation as revised was in force (2019-05-15) make nothing due. */
const inForce = civilDate('2019-05-15');

/** Notes that something happened which makes a row of the catalogue due. It is told when it happened, not before. */
export async function noteEvent(context: ActContext, input: NotedEvent): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, rowId, kind, on, documentId } = input;
  const eventText = input.eventText.trim();
  const fault =
    faultOfLength(eventText, '情形', 'eventText', 100) ??
    (on > today ? refuse('wrong-input', '还没有到这一天，发生以后再记。', 'on') : null) ??
    (on < inForce
      ? refuse('wrong-input', `${formatChinese(inForce)}修订的《条例》才施行，请核对日期。`, 'on')
      : null) ??
    faultOfPrivate(eventText, 'eventText', '情形');
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'catalogue.edit', bodyId, actId, kind: 'catalogue.event-noted' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const found = await standingRow(tx, bodyId, rowId);
    if ('code' in found) return found;
    if (found.row.manner === 'on-request') {
      return refuse('not-now', '这一行是依申请公开的，不产生公开期限。', 'kind');
    }
    const { rules } = parseTimeLimit(found.row.timeLimit);
    if (rules === null) {
      return refuse('not-now', '这一行的公开时限没能读成期限，算不出哪天到期。请先改公开时限。', 'kind');
    }
    if (!speaksOf(rules, kind, eventText)) {
      return refuse('wrong-input', '这一行的公开时限不从这种情形起算，请选它写的那一种。', 'kind');
    }
    if (documentId !== null) {
      const document = await tx
        .selectFrom('official_documents')
        .select('document_id')
        .where('body_id', '=', bodyId)
        .where('document_id', '=', documentId)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      if (document === undefined)
        return refuse('wrong-input', '发文登记里没有这份文件，请重新选择。', 'documentId');
    }
    return [
      {
        kind: 'catalogue.event-noted',
        subjectId: actId,
        payload: { rowId, kind, eventText, on, documentId },
      },
    ];
  });
}

/** Whether such an event makes a row due: by a rule that names it, or where none names a day. */
function speaksOf(rules: readonly TimeLimitRule[], kind: EventKind, eventText: string): boolean {
  const within = rules.filter((rule) => rule.kind === 'within');
  if (within.length === 0) return rules.some((rule) => rule.kind !== 'each');
  return within.some((rule) => rule.event === kind && (kind !== 'other' || rule.eventText === eventText));
}

export interface RemovedEvent {
  readonly actId: string;
  readonly bodyId: string;
  readonly eventId: string;
  readonly reason: string;
}

/** Takes back an event that was noted wrongly; what it made due goes with it. */
export async function removeEvent(context: ActContext, input: RemovedEvent): Promise<Outcome> {
  const { actId, bodyId, eventId, reason } = input;
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'catalogue.edit', bodyId, actId, kind: 'catalogue.event-removed' } as const;
  return perform(context, act, async (tx) => {
    const event = await tx
      .selectFrom('catalogue_events')
      .select(['removed_at', 'document_id'])
      .where('body_id', '=', bodyId)
      .where('event_id', '=', eventId)
      .executeTakeFirst();
    if (event === undefined) return refuse('not-found', '没有找到这一条情形，或者它不归您管。');
    if (event.document_id === eventId) {
      return refuse(
        'not-now',
        '这一条是发文登记里的文件带出来的。要改的，请到发文登记改那份文件的目录事项。',
      );
    }
    if (event.removed_at !== null) return refuse('not-now', '这一条情形已经去掉了。');
    return [{ kind: 'catalogue.event-removed', subjectId: eventId, payload: { reason: reason.trim() } }];
  });
}
