import type { CivilDate, GuideAnswers } from '../../../law/index.ts';
import { refuse, type Outcome } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import { actOnRequest, actsOn, stating, type ActOnRequest } from '../act-on-request.ts';
import { faultOfRequestHolder, registration, type Registering } from '../intake/registration.ts';
import { faultOfWords, reasonText } from '../request-words.ts';

const handling = <A extends ActOnRequest>(act: A) => ({ ...act, permission: 'requests.handle' }) as const;
const no = (refusal: NonNullable<ReturnType<typeof faultOfWords>>): Outcome => ({ done: false, refusal });

/** Nobody was reached to confirm that the request came (条例第三十一条). */
export async function contactTried(
  context: ActContext,
  { on, how, remark, ...act }: ActOnRequest & { on: CivilDate; how: string; remark: string },
): Promise<Outcome> {
  const fault = faultOfWords([
    { text: how, field: 'how', name: '方式', most: 100 },
    { text: remark, field: 'remark', name: '情况', most: 500, optional: true },
  ]);
  if (fault !== null) return no(fault);
  return actsOn(context, handling(act), 'contact-tried', { on, how: how.trim(), remark: remark.trim() });
}

/** Both sides confirmed: the request is received on that day (条例第三十一条). */
export async function confirmRequest(
  context: ActContext,
  { on, how, ...act }: ActOnRequest & { on: CivilDate; how: string },
): Promise<Outcome> {
  const fault = faultOfWords([{ text: how, field: 'how', name: '方式', most: 100 }]);
  return fault === null ? actsOn(context, handling(act), 'confirmed', { on, how: how.trim() }) : no(fault);
}

/** Registers a request under the next number, with a summary and whoever handles it. */
export function registerRequest(context: ActContext, input: ActOnRequest & Registering): Promise<Outcome> {
  const { matter, holderId } = input;
  return actOnRequest(context, { ...handling(input), kind: 'request.registered' }, async (hand) => {
    const registered = await registration(hand, hand.of, { matter, holderId });
    return 'code' in registered ? registered : [registered];
  });
}

/** Gives a request to another officer. */
export async function assignRequest(
  context: ActContext,
  { holderId, reason, ...act }: ActOnRequest & { holderId: string; reason: string },
): Promise<Outcome> {
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return no(fault);
  return actOnRequest(
    context,
    { ...handling(act), kind: 'request.assigned' },
    async ({ tx, today, state }) => {
      if (state.holderId === holderId)
        return refuse('wrong-input', '现在就是此人承办，不用转办。', 'holderId');
      const holder = await faultOfRequestHolder(tx, today, { bodyId: act.bodyId, holderId });
      if (holder !== null) return holder;
      return [stating(act, 'assigned', { holderId, from: state.holderId, reason: reason.trim() })];
    },
  );
}

/** What is asked is clear: nothing has to be clarified. */
export async function foundClear(
  context: ActContext,
  { on, reason, ...act }: ActOnRequest & { on: CivilDate; reason: string },
): Promise<Outcome> {
  const fault = faultOfWords([{ ...reasonText(reason), name: '说明', optional: true }]);
  return fault === null
    ? actsOn(context, handling(act), 'found-clear', { on, reason: reason.trim() })
    : no(fault);
}

/** A note for the file. */
export async function noteRequest(
  context: ActContext,
  { text, ...act }: ActOnRequest & { text: string },
): Promise<Outcome> {
  const fault = faultOfWords([{ text, field: 'text', name: '记录', most: 1000 }]);
  return fault === null ? actsOn(context, handling(act), 'noted', { text: text.trim() }) : no(fault);
}

/** What the officer answered in the decision guide so far. */
export async function answerGuide(
  context: ActContext,
  { answers, ...act }: ActOnRequest & { answers: GuideAnswers },
): Promise<Outcome> {
  const fault = faultOfWords(textsOf(answers));
  return fault === null ? actsOn(context, handling(act), 'guide-answered', { answers }) : no(fault);
}

function textsOf({ competent, held, release }: GuideAnswers) {
  const text = (value: string | undefined, field: string, name: string, most: number) =>
    ({ text: value ?? '', field: `answers.${field}`, name, most, optional: true }) as const;
  return [
    text(competent?.why, 'competent.why', '理由', 1000),
    text(competent?.reference, 'competent.reference', '以前的申请、登记机构、出版物', 300),
    text(held?.why, 'held.why', '理由', 1000),
    text(held?.where, 'held.where', '公开的地方', 500),
    text(release?.publicInterest, 'release.publicInterest', '公共利益的理由', 1000),
    ...(release?.grounds ?? []).flatMap(({ what, why, detail }, at) => [
      text(what, `release.grounds.${at}.what`, '哪一部分', 300),
      text(why, `release.grounds.${at}.why`, '理由', 1000),
      text(detail, `release.grounds.${at}.detail`, '依据的细目', 500),
    ]),
  ];
}
