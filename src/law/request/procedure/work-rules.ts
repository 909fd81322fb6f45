import { cite } from '../../citation.ts';
import type { RequestState } from '../request-state.ts';
import { first, lacksText, outOfTime, refuse, type RequestRefusal, type RulesOf } from './refusal.ts';
import { missingFiles, notAtWork, notInHand, roundOpen } from './standing.ts';

const art36 = [cite('regulation', '第三十六条第（四）项')];

const isErased = ({ erased }: RequestState): RequestRefusal | null =>
  erased === null ? null : refuse('申请人信息已经清除，不能再办这一步。');

const isArchived = ({ archived }: RequestState): RequestRefusal | null =>
  archived === null ? null : refuse('已经归档，案卷不能再改。');

/** Searching, papers, the guide, notes. */
export const workRules: RulesOf<
  | 'search-asked'
  | 'search-recorded'
  | 'material-added'
  | 'material-removed'
  | 'guide-answered'
  | 'noted'
  | 'linked'
> = {
  'search-asked': {
    title: '请人检索',
    who: ['staff'],
    permission: 'requests.handle',
    basis: art36,
    clocks: '',
    closed: notInHand,
    refusal: (state, { searchId, office, question, dueOn }, { today }) =>
      first(
        () =>
          state.searches.some((one) => one.searchId === searchId)
            ? refuse('这次检索已经登记过。', [], 'searchId')
            : null,
        () => lacksText(office, '请哪个股室检索', 'office'),
        () => lacksText(question, '检索什么', 'question'),
        () => (dueOn !== null && dueOn < today ? refuse('要求完成的日期不能早于今天。', [], 'dueOn') : null),
      ),
  },
  'search-recorded': {
    title: '登记检索记录',
    who: ['staff'],
    permission: 'requests.search',
    basis: art36,
    clocks: '',
    closed: notInHand,
    refusal: (state, { searchId, searcher, on, places, words, period, found, result }, context) =>
      first(
        () =>
          state.searches.some((one) => one.searchId === searchId && one.recorded !== null)
            ? refuse('这次检索已经有结果，再次检索的请另记一条。', [], 'searchId')
            : null,
        () => outOfTime(on, state.receivedOn, context, '收到之日'),
        () => lacksText(searcher, '谁检索的', 'searcher'),
        () =>
          places.every((place) => place.trim() === '')
            ? refuse('请写明在哪里检索：系统、档案室、股室。', art36, 'places')
            : null,
        () =>
          !found && words.every((word) => word.trim() === '')
            ? refuse('没有找到的，请写明用了哪些检索词。', art36, 'words')
            : null,
        () => (found ? null : lacksText(period, '检索的时间范围', 'period')),
        () =>
          lacksText(
            result,
            found ? '找到了什么' : '为什么没有：没有制作、没有获取、已经销毁或者遗失',
            'result',
          ),
      ),
  },
  'material-added': {
    title: '添加材料',
    who: ['staff', 'applicant', 'program'],
    permission: 'requests.handle',
    basis: [],
    clocks: '',
    closed: isErased,
    refusal: (state, { fileId, material, title, madeFrom }) =>
      first(
        // Reconsideration and suits come after the volume was closed.
        () => (material === 'redress' || material === 'proof-of-service' ? null : isArchived(state)),
        () =>
          state.materials.some((one) => one.fileId === fileId)
            ? refuse('这份材料已经在案卷里。', [], 'fileId')
            : null,
        () => lacksText(title, '材料的名称', 'title'),
        () =>
          material === 'redacted' && (madeFrom === null || missingFiles(state, [madeFrom]).length > 0)
            ? refuse(
                '遮盖件要写明是哪份材料的，原件要在案卷里。',
                [cite('regulation', '第三十七条')],
                'madeFrom',
              )
            : null,
      ),
  },
  'material-removed': {
    title: '移出材料',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [],
    clocks: '',
    closed: (state) =>
      isErased(state) ??
      isArchived(state) ??
      (state.materials.every(({ removed }) => removed !== null) ? refuse('案卷里没有材料。') : null),
    refusal: (state, { fileId, reason }) =>
      first(
        () =>
          missingFiles(state, [fileId]).length > 0 ? refuse('案卷里没有这份材料。', [], 'fileId') : null,
        () =>
          roundOpen(state) && state.round?.files.includes(fileId) === true
            ? refuse('这份材料正随答复审批，不能移出。', [], 'fileId')
            : null,
        () =>
          state.decisions.some(({ files }) => files.includes(fileId)) ||
          state.services.some(({ files, proofs }) => files.includes(fileId) || proofs.includes(fileId))
            ? refuse('这份材料已经随文书发出，或者是送达的凭证，不能移出。', [], 'fileId')
            : null,
        () => lacksText(reason, '为什么移出', 'reason'),
      ),
  },
  'guide-answered': {
    title: '答复指引',
    who: ['staff'],
    permission: 'requests.handle',
    basis: [cite('regulation', '第三十六条')],
    clocks: '',
    closed: notAtWork,
    refusal: () => null,
  },
  noted: {
    title: '记一笔',
    who: ['staff', 'program'],
    permission: 'requests.handle',
    basis: [],
    clocks: '',
    closed: isErased,
    refusal: (_, { text }) => lacksText(text, '要记的内容', 'text'),
  },
  linked: {
    title: '关联申请',
    who: ['staff', 'program'],
    permission: 'requests.handle',
    basis: [cite('regulation', '第三十六条第（六）项')],
    clocks: '',
    closed: isErased,
    refusal: (state, { bodyId, requestId, how }) =>
      state.links.some((link) => link.bodyId === bodyId && link.requestId === requestId && link.how === how)
        ? refuse('已经关联过这件申请。', [], 'requestId')
        : null,
  },
};
