import { cite } from '../citation.ts';
import type { GuideFacts } from './guide.ts';
import { list, officeRows, text, type GuideChapter, type GuideSubject } from './guide-blocks.ts';

/**
 * The guide of a village: its committee is no organ of government, so that what holds there is 村务公开, and requests under the
 * Regulation go to the township.
 */
export const villageGuide = (subject: GuideSubject, facts: GuideFacts): readonly GuideChapter[] => [
  {
    id: 'cunwu',
    title: '一、村务公开',
    parts: [
      {
        id: 'jigou',
        title: '（一）找谁',
        blocks: [
          {
            kind: 'facts',
            // What nobody asks of a village (a fax, an address on the internet) is shown only where there is one.
            rows: officeRows(facts)
              .filter(({ term, value }) => value !== '' || ['办公地址', '联系电话'].includes(term))
              .map(({ term, value }) => ({ term: term === '工作机构' ? '联系人、机构' : term, value })),
          },
          ...(facts.remarks === '' ? [] : facts.remarks.split('\n').map((line) => text(line))),
        ],
      },
      {
        id: 'fanwei',
        title: '（二）公开什么，多久公开一次',
        blocks: [
          list([
            '一般事项至少每季度公布一次；收支较多的，财务每月公布一次；重大事项随时公布。',
            '村里公开栏上的内容，公布不少于15日。',
          ]),
          text('村民可以查询公布的内容。', cite('villagersCommittees', '第三十五条')),
          { kind: 'links', to: ['catalogue', 'search'] },
        ],
      },
    ],
  },
  {
    id: 'jiandu',
    title: '二、反映和申请',
    parts: [
      {
        id: 'fanying',
        title: '（一）公布不及时、不真实的',
        blocks: [
          text(
            `可以向${subject.above ?? '乡镇人民政府'}或者县级人民政府反映，由其调查核实，责令公布。`,
            cite('villagersCommittees', '第三十六条'),
          ),
        ],
      },
      {
        id: 'shenqing',
        title: '（二）要政府信息的',
        blocks: [
          text(
            `村民委员会不是行政机关，政府信息公开申请请向${subject.above ?? '乡镇人民政府'}提出。`,
            cite('regulation', '第二十七条'),
          ),
          { kind: 'links', to: ['above'] },
        ],
      },
    ],
  },
];
