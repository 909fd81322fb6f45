import { cite } from '../../../law/index.ts';
import { editionForYear } from '../../editions/editions.ts';
import type { Fault, Rule } from '../rule.ts';
import { foldProse } from './prose.ts';
import { isGovernment } from './public-body.ts';

// A heading of its own is usual but not required: prose that speaks of the matter covers it.
const topics: readonly (readonly [string, RegExp])[] = [
  ['主动公开', /主动公开|公开(?:各类|了)?(?:政府|政务)?信息|发布(?:各类)?(?:政府|政务)?信息|法定公开/],
  ['依申请公开', /依申请|公开申请|申请公开|信息公开的申请/],
  [
    '政府信息管理',
    /信息(?:资源|源头|规范化)?管理|规范性文件|公开属性|属性(?:标识|认定|源头)|三审|审核|审查|审签|先审|动态调整|动态更新|信息清理|清理|公文/,
  ],
  ['政府信息公开平台建设', /平台|网站|公众号|新媒体|专栏|公开栏|公示栏|政府公报|两微|查阅[点室]|公开专区/],
  [
    '监督保障',
    /监督|考核|评议|追究|问责|督查|督导|检查|培训|保障(?:机制|措施|工作|情况|方面)|组织领导|领导小组|监管/,
  ],
];

const governmentItems: readonly (readonly [string, RegExp])[] = [
  ['工作考核', /考核|考评|绩效|评估/],
  ['社会评议', /评议|满意度|社会监督|群众监督|接受.{0,8}监督|问卷|测评/],
  ['责任追究结果', /追究|追责|问责/],
];

/** Topics that part 1 must cover; for governments also assessment, public appraisal and accountability. */
export const topicsOfOverview: Rule = {
  id: 'F-5',
  level: 'warning',
  title: '第一部分应写的内容',
  basis: [cite('reportFormat2021', '第一部分'), cite('regulation', '第五十条')],
  check: ({ reading: { report } }) => {
    // The five topics came with the form of 2021; a missing part is a matter of F-1.
    if (report.narrative.overview === null || editionForYear(report.year).id !== '2021') return [];
    const text = foldProse(report.narrative.overview);
    const where = { part: 'overview' as const };
    const absent = topics.filter(([, pattern]) => !pattern.test(text)).map(([name]) => name);
    const faults: Fault[] = [];
    if (absent.length > 0) {
      faults.push({
        where,
        message: `第一部分“总体情况”没有写到：${absent.join('、')}。`,
        advice:
          '第一部分应写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；没有发生的，也写明。',
      });
    }
    const items = isGovernment(report.agency)
      ? governmentItems.filter(([, pattern]) => !pattern.test(text)).map(([name]) => name)
      : [];
    if (items.length > 0 && text !== '') {
      faults.push({
        level: 'notice',
        where,
        message: `第一部分“监督保障”没有写到：${items.join('、')}。`,
        advice:
          '各级人民政府的报告还应包括工作考核、社会评议和责任追究结果情况；没有责任追究情形的，写明没有发生。',
      });
    }
    return faults;
  },
};
