import { cite } from '../citation.ts';
import type { GuideFacts } from './guide.ts';
import { text, type GuideBlock, type GuideChapter, type GuideSubject } from './guide-blocks.ts';

/**
 * Who decides on reconsideration: where the body did not say, the government above it (行政复议法第二十四条). For a body at the
 * top the government above is not of this installation: it is told without a name.
 */
const reconsiderationBody = ({ above }: GuideSubject, { reconsideration }: GuideFacts): string =>
  reconsideration !== '' ? reconsideration : (above ?? '上一级人民政府');

/** 监督和救济: complaints, reconsideration, litigation. */
export const remediesChapter = (subject: GuideSubject, facts: GuideFacts): GuideChapter => ({
  id: 'jiandu',
  title: '三、监督和救济',
  parts: [
    {
      id: 'tousu',
      title: '（一）投诉、举报',
      blocks: [
        text(
          '认为本机关没有按要求公开的，可以向上一级行政机关或者政府信息公开主管部门投诉、举报。',
          cite('regulation', '第五十一条'),
        ),
        ...supervisor(facts),
      ],
    },
    {
      id: 'jiuji',
      title: '（二）行政复议、行政诉讼',
      blocks: [
        text('认为公开工作侵犯您的合法权益的，可以依法申请行政复议，也可以提起行政诉讼。'),
        text(
          '对不予公开（包括部分不予公开）的决定不服，要先申请行政复议；对复议决定不服，再起诉。',
          cite('reconsideration', '第二十三条'),
        ),
        text(`行政复议向${reconsiderationBody(subject, facts)}申请。`, cite('reconsideration', '第二十四条')),
        text('申请行政复议，在知道决定之日起60日内。', cite('reconsideration', '第二十条')),
        text('不服复议决定的，收到复议决定书之日起15日内向人民法院起诉。', cite('litigation', '第四十五条')),
        text('直接起诉的，在知道决定之日起6个月内。', cite('litigation', '第四十六条')),
      ],
    },
    {
      id: 'gengzheng',
      title: '（三）更正',
      blocks: [
        text(
          '有证据证明本机关提供的、与您自己有关的信息记录不准确的，可以要求更正。',
          cite('regulation', '第四十一条'),
        ),
      ],
    },
  ],
});

function supervisor({ supervisor: of }: GuideFacts): readonly GuideBlock[] {
  if (of.name === '' && of.address === '' && of.phone === '') return [];
  return [
    {
      kind: 'facts',
      rows: [
        { term: '主管部门', value: of.name },
        { term: '地址', value: of.address },
        { term: '电话', value: of.phone },
      ],
    },
  ];
}
