import { columnOf, initialChain } from '../law/index.ts';
import type { PublishingPayloads } from './publishing-acts.ts';
import { moment, orNone, reasonLine, type ActTitle, type StatedLine } from './stated-line.ts';

const short = (digest: string) => digest.slice(0, 12);

const textLine = ({ digest }: { readonly digest: string }): readonly StatedLine[] => [
  ['稿件校验值', short(digest)],
];

/** As the initial chain calls it; a body's own chain may call it otherwise. */
const stepTitle = (id: string) => initialChain.steps.find((step) => step.id === id)?.title ?? id;

const columnTitle = (id: string) => columnOf(id)?.title ?? id;

const placed = (payload: PublishingPayloads['publication.opened']): readonly StatedLine[] => [
  ['栏目', columnTitle(payload.columnId)],
  ['目录事项', orNone(payload.rowId, '没有选')],
  ['发文登记', orNone(payload.documentId, '没有选')],
];

/** The acts of publishing, as people read them. */
export const publicationTitles: {
  readonly [
    K in Extract<
      keyof PublishingPayloads,
      `${'publication' | 'hit' | 'chain' | 'profile' | 'words'}.${string}`
    >
  ]: ActTitle<K>;
} = {
  'publication.opened': {
    title: '新建稿件',
    did: () => '新建了一份稿件',
    stated: placed,
  },
  'publication.placed': {
    title: '改栏目和事项',
    did: () => '改了稿件的栏目或者目录事项',
    stated: placed,
  },
  'publication.drafted': {
    title: '定稿送筛',
    did: () => '定了一份稿件',
    stated: ({ writerId, digest, changeNote }) => [
      ['写稿人', { staffId: writerId }],
      ['稿件校验值', short(digest)],
      ['更正说明', orNone(changeNote)],
    ],
  },
  'publication.screened': {
    title: '筛查',
    did: ({ openHits }) => (openHits === 0 ? '筛查了稿件，没有待处理的' : `筛查了稿件，待处理${openHits}处`),
    stated: ({ digest, openHits, letThrough, rulesVersion }) => [
      ['待处理', `${openHits}处`],
      ['说明理由放行', `${letThrough}处`],
      ['规则', rulesVersion],
      ['稿件校验值', short(digest)],
    ],
  },
  'publication.submitted': {
    title: '送审',
    did: () => '把稿件送审',
    stated: (payload) => [...textLine(payload), ['步骤', payload.steps.map(({ title }) => title).join('、')]],
  },
  'publication.passed': {
    title: '通过',
    did: () => '通过了稿件的一步审校',
    stated: (payload) => [
      ['步骤', stepTitle(payload.step)],
      ['意见', orNone(payload.opinion, '同意')],
      ...textLine(payload),
    ],
  },
  'publication.returned': {
    title: '退回修改',
    did: () => '退回了稿件',
    stated: (payload) => [
      ['步骤', stepTitle(payload.step)],
      [
        '意见',
        payload.comments.map(({ place, text }) => (place === '' ? text : `${place}：${text}`)).join('；'),
      ],
      ...textLine(payload),
    ],
  },
  'publication.exempted': {
    title: '批准一人做几步',
    did: ({ steps }) => `批准了一人做${steps.length}步的例外`,
    stated: ({ personId, steps, reason }) => [
      ['人员', { staffId: personId }],
      ['步骤', steps.map(stepTitle).join('、')],
      ['理由', reason],
    ],
  },
  'publication.scheduled': {
    title: '定时发布',
    did: (payload) => `定在${moment(payload.moment)}发布`,
    stated: (payload) => [['时间', moment(payload.moment)], ...textLine(payload)],
  },
  'publication.unscheduled': {
    title: '取消定时',
    did: () => '取消了定时发布',
    stated: reasonLine,
  },
  'publication.published': {
    title: '发布',
    did: () => '发布了稿件',
    stated: textLine,
  },
  'publication.published-urgently': {
    title: '紧急发布',
    did: () => '紧急发布了稿件，事后补审',
    stated: (payload) => [['理由', payload.reason], ...textLine(payload)],
  },
  'publication.withdrawn': {
    title: '撤回已发布的',
    did: () => '撤回了已经发布的信息',
    stated: ({ reason, notice }) => [
      ['理由', reason],
      ['给公众的说明', notice],
    ],
  },
  'publication.invalidated': {
    title: '标明失效',
    did: () => '标明已经发布的信息失效',
    stated: reasonLine,
  },
  'publication.archived': {
    title: '归档',
    did: () => '把已经发布的信息归档',
    stated: ({ reason }) => [['理由', orNone(reason, '没有写')]],
  },
  'publication.discarded': {
    title: '作废稿件',
    did: () => '作废了在写的稿件',
    stated: reasonLine,
  },
  'publication.rescreened': {
    title: '复查已发布的',
    did: ({ openHits }) =>
      openHits === 0 ? '复查了已经发布的信息，没有待处理的' : `复查了已经发布的信息，待处理${openHits}处`,
    stated: ({ openHits, rulesVersion }) => [
      ['待处理', `${openHits}处`],
      ['规则', rulesVersion],
    ],
  },
  'hit.masked': {
    title: '遮盖',
    did: ({ hitKind }) => `遮盖了一处${hitKind}`,
    stated: ({ hitKind, place, proof }) => [
      ['种类', hitKind],
      ['位置', place],
      ...(proof === null ? [] : [['遮盖后的文件', short(proof)] as const]),
    ],
  },
  'hit.let-through': {
    title: '说明理由放行',
    did: ({ hitKind }) => `对一处${hitKind}说明理由放行`,
    stated: ({ hitKind, place, reason }) => [
      ['种类', hitKind],
      ['位置', place],
      ['理由', reason],
    ],
  },
  'chain.set': {
    title: '定审校步骤',
    did: ({ chain }) => (chain === null ? '恢复了原定的审校步骤' : `定了审校步骤${chain.steps.length}步`),
    stated: ({ columnId, chain, reason }) => [
      ['栏目', columnId === null ? '全部' : columnTitle(columnId)],
      ['步骤', chain === null ? '恢复原定' : chain.steps.map(({ title }) => title).join('、')],
      ['不到三审的理由', orNone(chain?.fewerReviewsReason ?? null)],
      ['理由', reason],
    ],
  },
  'profile.set': {
    title: '定发文和编号规则',
    did: () => '改了发文代字、索引号规则等',
    stated: ({ profile }) => [
      ['发文机关', profile.issuer],
      ['发文代字', profile.prefixes.join('、') || '没有'],
      ['网站名称', orNone(profile.siteName)],
    ],
  },
  'words.set': {
    title: '改词库',
    did: ({ words }) => `改了词库，现有${words.length}个词`,
    stated: ({ source, words }) => [
      ['来源', source === 'form' ? '逐条填写' : source],
      ['词数', `${words.length}个`],
    ],
  },
};
