import { cite } from '../../citation.ts';
import type { RequestState } from '../request-state.ts';
import { first, lacksText, outOfTime, refuse, type RequestRefusal, type RulesOf } from './refusal.ts';
import { letterMissing, notAtWork, notRunning } from './standing.ts';

const art32 = [cite('regulation', '第十五条'), cite('regulation', '第三十二条')];
const art33 = [cite('regulation', '第三十三条第三款')];
const art34 = [cite('regulation', '第三十四条')];

const partyOf = ({ parties }: RequestState, id: string) => parties.find(({ partyId }) => partyId === id);

const partyClosed = (state: RequestState, id: string): RequestRefusal | null => {
  const party = partyOf(state, id);
  if (party === undefined) return refuse('没有征求过这个第三方的意见。', [], 'partyId');
  if (party.closed !== null) return refuse('已经不再征求这个第三方的意见。', [], 'partyId');
  return party.answered === null ? null : refuse('已经收到这个第三方的意见。', [], 'partyId');
};

const noParty = (state: RequestState): RequestRefusal | null =>
  notRunning(state) ??
  (state.parties.some(({ answered, closed }) => answered === null && closed === null)
    ? null
    : refuse('现在没有等答复的第三方。'));

/** Asking third parties and other organs: the time is not counted. */
export const consultingRules: RulesOf<
  'party-asked' | 'party-answered' | 'party-closed' | 'organ-asked' | 'organ-answered'
> = {
  'party-asked': {
    title: '征求第三方意见',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [...art32, ...art33],
    clocks: '从征求的次日到收到意见、期限届满之日，不计入答复期限。第三方收到后有15个工作日。',
    closed: notAtWork,
    refusal: (state, { partyId, letterId, on, what }, context) =>
      first(
        () => outOfTime(on, state.receivedOn, context, '收到之日'),
        () =>
          partyOf(state, partyId) === undefined
            ? null
            : refuse('已经征求过这个第三方的意见。', [], 'partyId'),
        () => lacksText(what, '哪些内容涉及第三方', 'what'),
        () => letterMissing(state, letterId, ['third-party-consultation'], on),
      ),
  },
  'party-answered': {
    title: '登记第三方意见',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art32,
    clocks: '答复期限从次日起接着计算。',
    closed: noParty,
    refusal: (state, { partyId, on, answer, reasonable }, context) =>
      first(
        () => partyClosed(state, partyId),
        () => outOfTime(on, partyOf(state, partyId)?.on ?? null, context, '征求意见之日'),
        () =>
          (answer === 'agreed') === (reasonable === null)
            ? null
            : refuse(
                answer === 'agreed'
                  ? '第三方同意公开，不用判断理由。'
                  : '第三方不同意的，请判断理由是否合理：有合理理由的不予公开。',
                art32,
                'reasonable',
              ),
      ),
  },
  'party-closed': {
    title: '不再征求',
    who: ['staff', 'program'],
    permission: 'requests.handle',
    basis: art32,
    clocks: '答复期限从次日起接着计算。',
    closed: noParty,
    refusal: (state, { partyId, on, reason }, context) =>
      first(
        () => partyClosed(state, partyId),
        () => outOfTime(on, partyOf(state, partyId)?.on ?? null, context, '征求意见之日'),
        () => lacksText(reason, '为什么不再征求', 'reason'),
      ),
  },
  'organ-asked': {
    title: '征求其他机关意见',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [...art34, ...art33],
    clocks:
      '从征求的次日到收到意见、期限届满之日，不计入答复期限。共同制作的机关有15个工作日，逾期视为同意。',
    closed: notAtWork,
    refusal: (state, { consultationId, role, organ, letterId, on, question }, context) =>
      first(
        () => outOfTime(on, state.receivedOn, context, '收到之日'),
        () =>
          state.consultations.some((one) => one.consultationId === consultationId)
            ? refuse('这次征求已经登记过。', [], 'consultationId')
            : null,
        () => lacksText(organ, '征求哪个机关', 'organ'),
        () => lacksText(question, '征求什么意见', 'question'),
        () =>
          letterMissing(
            state,
            letterId,
            role === 'co-maker' ? ['co-maker-consultation'] : ['assistance'],
            on,
          ),
      ),
  },
  'organ-answered': {
    title: '登记机关意见',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [...art34, ...art33],
    clocks: '答复期限从次日起接着计算。',
    closed: (state) =>
      notRunning(state) ??
      (state.consultations.some(({ answered }) => answered === null)
        ? null
        : refuse('现在没有等答复的机关。')),
    refusal: (state, { consultationId, on, text, answer }, context) => {
      const asked = state.consultations.find((one) => one.consultationId === consultationId);
      if (asked === undefined) return refuse('没有登记过这次征求。', [], 'consultationId');
      if (asked.answered !== null) return refuse('已经收到这个机关的意见。', [], 'consultationId');
      return (
        outOfTime(on, asked.on, context, '征求意见之日') ??
        (answer === 'agreed' ? null : lacksText(text, '意见的内容', 'text'))
      );
    },
  },
};
