import { cite } from '../../citation.ts';
import { notUnderReview } from './figure-rules.ts';
import { isAnnual, lengthOf, refuse, standing, type ReportRulesOf } from './report-rule.ts';

const format = cite('reportFormat2021');
const review = cite('regulation', '第十七条');

/** Why interim figures have no pages. */
export const interimStays = refuse(
  '季度、半年的数字只报上级，不排版、不公布。',
  cite('regulation', '第四十九条第一款'),
);

const later = {
  submitted: standing.submitted,
  accepted: standing.accepted,
  published: standing.published,
} as const;

const isDigest = (digest: string): boolean => /^[0-9a-f]{64}$/u.test(digest);

/** From figures to pages that are reviewed. */
export const textRules: ReportRulesOf<'text-set' | 'explained' | 'laid-out'> = {
  'text-set': {
    title: '保存正文',
    side: 'body',
    permission: 'reports.write',
    byProgram: false,
    basis: [format],
    phases: { ...later, open: null, frozen: null, 'laid-out': notUnderReview, returned: null },
    refusal: ({ textDigest }, { digest }) =>
      isDigest(digest) && digest !== textDigest ? null : refuse('正文没有改动，不用再存。'),
  },
  explained: {
    title: '说明提示',
    side: 'body',
    permission: 'reports.write',
    byProgram: false,
    basis: [format],
    phases: {
      ...later,
      open: '数字还会变，定了以后再说明提示。',
      frozen: null,
      'laid-out': '年报已经送审，提示已经说明。',
      returned: null,
    },
    refusal: (_, { key, explanation }) =>
      key === ''
        ? refuse('请选择要说明的提示。')
        : lengthOf(explanation) < 5
          ? refuse('说明至少写5个字，让审核的人看得懂。')
          : null,
  },
  'laid-out': {
    title: '送三审',
    side: 'body',
    permission: 'reports.write',
    byProgram: false,
    basis: [format, review],
    phases: {
      ...later,
      open: '数字还没有定，请先定数字，再送三审。',
      frozen: (state) => (isAnnual(state) ? null : interimStays),
      'laid-out': (_, { publication }) =>
        publication === 'none' || publication === 'at-work' ? null : refuse('年报已经送审，不用再送。'),
      returned: (state) => (isAnnual(state) ? null : interimStays),
    },
    refusal: ({ textDigest, publicationId }, { digest, files, publicationId: laidOutAs }) => {
      if (textDigest === null) return refuse('还没有写正文，请写好再送三审。', format);
      if (!isDigest(digest) || files.length === 0) return refuse('没有生成年报的文件，请重试。');
      return publicationId === null || publicationId === laidOutAs
        ? null
        : refuse('这份年报已经有一篇稿件，请用同一篇。');
    },
  },
};
