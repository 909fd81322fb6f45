import { faultOfLength } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import type { ActContext } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import { actOnReport, hasCounty, statingReport, type ActOnReport, type ReportHand } from './act-on-report.ts';
import { answeredReminders } from './county/reminder-work.ts';
import { standingReport } from './standing-report.ts';

/**
 * Hands a report that passed its three reviews to the office above (格式二（一）); an interim one as its figures were frozen. Where that
 * office is outside of the platform, `how` says how it was sent.
 */
export async function submitReport(
  context: ActContext,
  input: ActOnReport & { readonly how: string },
): Promise<Outcome> {
  const how = input.how.trim();
  const fault = faultOfLength(how, '上报的方式', 'how', 100) ?? faultOfPrivate(how, 'how', '上报的方式');
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...input, permission: 'reports.file', kind: 'report.submitted', side: 'body' } as const;
  return actOnReport(context, act, async (hand) => {
    const { tx, of, state, body, today } = hand;
    const to = hasCounty(body, state.scope) ? body.countyId : null;
    if (to === null && how.length < 2) {
      return refuse('wrong-input', '请写明怎样报的，如：政务邮件。', 'how');
    }
    const digest = state.laidOut?.digest ?? (await digestOfInterim(hand));
    if (typeof digest !== 'string') return digest;
    return [
      statingReport(of, 'submitted', { digest, to, how: to === null ? how : '', on: today }),
      // Who was reminded has done it with this.
      ...(await answeredReminders(tx, { bodyId: of.bodyId, period: state.period }, '年报已经上报。')),
    ];
  });
}

/** Interim figures go up without pages: their tables are checked here, as those of a year are when it is laid out. */
async function digestOfInterim(hand: ReportHand): Promise<string | Refusal> {
  const { checked, digest } = await standingReport(hand.tx, hand);
  const errors = checked.findings.filter(
    ({ level, where }) => level === 'error' && where.table !== undefined,
  );
  const [first] = errors;
  if (first === undefined) return digest;
  return refuse('not-now', `表里有${errors.length}处必须改，没有上报。第一处：${first.message}`);
}
