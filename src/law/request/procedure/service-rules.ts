import { cite } from '../../citation.ts';
import type { RequestPayloads } from '../request-act.ts';
import type { RequestState } from '../request-state.ts';
import {
  first,
  lacksText,
  outOfRange,
  outOfTime,
  refuse,
  type ProcedureContext,
  type RequestRefusal,
  type RulesOf,
} from './refusal.ts';
import { missingFiles } from './standing.ts';

const nothingServed = ({ services }: RequestState): RequestRefusal | null =>
  services.length === 0 ? refuse('还没有送达过文书。') : null;

/** Sending, and what becomes known of it. */
export const serviceRules: RulesOf<'served' | 'service-noted' | 'rated'> = {
  served: {
    title: '送达',
    who: ['staff', 'program'],
    permission: 'requests.handle',
    basis: [cite('regulation', '第三十六条')],
    clocks: '当面、委托送达的以签收之日为准，邮寄的以交邮之日为准。收件人的期限从收到之日的次日起算。',
    closed: ({ letters }) => (letters.length === 0 ? refuse('还没有签发文书，没有可以送达的。') : null),
    refusal: served,
  },
  'service-noted': {
    title: '登记送达情况',
    who: ['staff', 'applicant', 'program'],
    permission: 'requests.handle',
    basis: [],
    clocks: '收件人的期限从妥投之日的次日起算。',
    closed: nothingServed,
    refusal: (state, { serviceId, event, on }, context) => {
      const service = state.services.find((one) => one.serviceId === serviceId);
      if (service === undefined) return refuse('没有这次送达。', [], 'serviceId');
      return first(
        () => outOfTime(on, service.on, context, '送达之日'),
        () =>
          (event === 'arrived' || event === 'came-back') && service.way === 'electronic'
            ? refuse('电子送达没有妥投、退回。', [], 'event')
            : null,
        () =>
          (event === 'opened' || event === 'downloaded') && service.way !== 'electronic'
            ? refuse('只有电子送达才记打开、下载。', [], 'event')
            : null,
        () =>
          event === 'arrived' && service.notes.some((note) => note.event === 'arrived')
            ? refuse('已经登记过妥投。', [], 'event')
            : null,
      );
    },
  },
  rated: {
    title: '评价',
    who: ['applicant'],
    permission: null,
    basis: [],
    clocks: '',
    closed: (state) => {
      // Words of the applicant must not come in after all others went.
      if (state.erased !== null) return refuse('保存期满，申请的信息已经清除，不再收评价。');
      const { ended } = state;
      if (ended?.how !== 'decided' || !state.services.some(({ letterId }) => letterId === ended.letterId)) {
        return refuse('收到答复以后才能评价。');
      }
      return state.rated === null ? null : refuse('已经评价过，谢谢。');
    },
    refusal: (_, { grade }) => outOfRange(grade, 1, 5, '请选1至5分。', 'grade'),
  },
};

function served(
  state: RequestState,
  { serviceId, letterId, files, way, on, tracking }: RequestPayloads['served'],
  context: ProcedureContext,
): RequestRefusal | null {
  const letter = state.letters.find((one) => one.letterId === letterId);
  if (letter === undefined) return refuse('这份文书还没有签发，不能送达。', [], 'letterId');
  return first(
    () =>
      state.services.some((one) => one.serviceId === serviceId)
        ? refuse('这次送达已经登记过。', [], 'serviceId')
        : null,
    () => outOfTime(on, letter.on, context, '文书的成文日期'),
    () =>
      way === 'electronic' && letter.to.kind === 'applicant' && !state.received.electronic
        ? refuse('申请人没有同意电子送达，请当面送达或者邮寄。', [], 'way')
        : null,
    () => (way === 'mail' ? lacksText(tracking, '邮件号（通过邮政企业寄送）', 'tracking') : null),
    () => otherFiles(state, letterId, files),
    () => partyNotTold(state, letterId),
  );
}

/** With a decision go the files that were approved with it, with another letter files of this case; never those of another. */
function otherFiles(state: RequestState, letterId: string, files: readonly string[]): RequestRefusal | null {
  const letter = state.letters.find((one) => one.letterId === letterId);
  const rest = files.filter((file) => file !== letter?.pdf && file !== letter?.docx);
  const decision = state.decisions.find((one) => one.letterId === letterId);
  const foreign = missingFiles(state, rest);
  if (foreign.length > 0) {
    return refuse('有文件不在这件申请的案卷里，或者已经移出，不能发出。', [], 'files');
  }
  return decision !== undefined && rest.some((file) => !decision.files.includes(file))
    ? refuse('有文件没有随这份答复审批，不能发出。请重新送审。', [], 'files')
    : null;
}

/** What is opened for the public interest against an objection is told to the third party first, in writing (条例第三十二条). */
function partyNotTold(state: RequestState, letterId: string): RequestRefusal | null {
  const decision = state.decisions.find((one) => one.letterId === letterId);
  const opens = decision?.outcome === 'granted' || decision?.outcome === 'partlyGranted';
  if (!opens || (state.guide.release?.publicInterest ?? '').trim() === '') return null;
  const told = (partyId: string) =>
    state.letters.some(
      (letter) =>
        letter.kind === 'third-party-decision' &&
        letter.to.kind === 'party' &&
        letter.to.partyId === partyId &&
        state.services.some((service) => service.letterId === letter.letterId),
    );
  return state.parties.some(
    ({ partyId, answered }) => answered !== null && answered.answer !== 'agreed' && !told(partyId),
  )
    ? refuse(
        '第三方不同意、因公共利益公开的，应当先将公开的内容和理由书面告知第三方并送达。',
        [cite('regulation', '第三十二条')],
        'letterId',
      )
    : null;
}
