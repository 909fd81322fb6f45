import { v7 as uuidv7 } from 'uuid';
import { keepPersonal } from '../../../ledger/personal-data.ts';
import { faultOfLength } from '../../input.ts';
import { refuse, type Outcome } from '../../outcome.ts';
import { recordOnRequest, stating, type ActOnRequest, type Unsigned } from '../act-on-request.ts';
import { faultOfContent, type RequestContent } from '../content.ts';
import { keepContent } from '../request-data.ts';
import { paperActs, type OnlinePaper } from './receive-online.ts';

type Online = Unsigned & { readonly now: Date };

/** The applicant's clarification on the status page; `content` null where only papers were supplied. */
export async function clarifyOnline(
  context: Online,
  input: ActOnRequest & {
    readonly content: RequestContent | null;
    readonly papers: readonly OnlinePaper[];
    /** Why it comes after the term; null where it is in time. */
    readonly lateBecause: string | null;
  },
): Promise<Outcome> {
  const { ledger, now, today } = context;
  const { content, papers, lateBecause, ...of } = input;
  const fault =
    content === null && papers.length === 0
      ? refuse('wrong-input', '请写补正的内容，或者上传材料。', 'content')
      : ((content === null ? null : faultOfContent(content)) ??
        faultOfLength(lateBecause ?? '', '逾期的原因', 'lateBecause', 500));
  if (fault !== null) return { done: false, refusal: fault };
  return recordOnRequest(context, { ...of, kind: 'request.clarified' }, async ({ tx }) => {
    const added = await paperActs(tx, ledger.keys, of, papers, now);
    if (added === null) return refuse('wrong-input', '有一份材料不是这件申请的，请重新上传。', 'papers');
    const late = lateBecause?.trim() ?? '';
    const words = withReason(content, late);
    const contentId = words === null ? null : await keepContent(tx, ledger.keys, of.bodyId, words);
    const stated = {
      on: today,
      contentId,
      how: 'online',
      lateBecause: late === '' ? null : ownReason,
    } as const;
    return [stating(of, 'clarified', stated), ...added];
  });
}

/** The applicant's own words stand in no act: the reason is kept with the clarification. */
const ownReason = '申请人说明了逾期的原因，见补正内容';

function withReason(content: RequestContent | null, late: string): RequestContent | null {
  if (late === '') return content;
  const { title, number, description } = content ?? { title: '', number: '', description: '' };
  const reason = `逾期的原因：${late}`;
  return { title, number, description: description === '' ? reason : `${description}\n${reason}` };
}

/** The applicant takes the request back. */
export function withdrawOnline(context: Unsigned, of: ActOnRequest): Promise<Outcome> {
  return recordOnRequest(context, { ...of, kind: 'request.withdrawn' }, () => [
    stating(of, 'withdrawn', { on: context.today, through: 'online' }),
  ]);
}

/** How content the applicant is with the answer, once; the words stand sealed. */
export async function rateOnline(
  context: Unsigned,
  input: ActOnRequest & { readonly grade: number; readonly remark: string },
): Promise<Outcome> {
  const { ledger } = context;
  const { grade, remark, ...of } = input;
  const fault = faultOfLength(remark, '意见', 'remark', 500);
  if (fault !== null) return { done: false, refusal: fault };
  return recordOnRequest(context, { ...of, kind: 'request.rated' }, async ({ tx }) => {
    const words = remark.trim();
    const remarkId = words === '' ? null : uuidv7();
    if (remarkId !== null) {
      await keepPersonal(tx, ledger.keys, { bodyId: of.bodyId, dataId: remarkId }, 'remark', words);
    }
    return [stating(of, 'rated', { grade, remarkId })];
  });
}

/** A letter that was sent electronically was opened, or taken, on the status page. The first time of each is recorded. */
export function noteOpened(
  context: Unsigned,
  input: ActOnRequest & { readonly serviceId: string; readonly event: 'opened' | 'downloaded' },
): Promise<Outcome> {
  const { serviceId, event, ...of } = input;
  return recordOnRequest(context, { ...of, kind: 'request.service-noted' }, ({ state, today }) => {
    const service = state.services.find((each) => each.serviceId === serviceId);
    return service?.notes.some((note) => note.event === event) === true
      ? refuse('not-now', '已经记过了。')
      : [stating(of, 'service-noted', { serviceId, event, on: today, remark: '' })];
  });
}
