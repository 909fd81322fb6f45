import { disclosureChannelIds, disclosureChannels } from '../../../law/index.ts';
import type { Pen } from './pen.ts';

/** A problem that the ledger can show, with the fact that shows it, its wordings, and wordings of the remedy. */
export interface ProblemKind {
  /** Of the measure in every year, so that next year's report knows what to answer. */
  readonly id: string;
  /** In two or three words, for next year's look back. */
  readonly title: string;
  /** The fact that shows it. */
  readonly fact: string;
  readonly arises: (pen: Pen) => boolean;
  /** How much of it there is, in units of its own, by the facts of a period: less is better. */
  readonly weight: (of: (id: string) => number) => number;
  readonly wordings: (pen: Pen) => readonly string[];
  readonly measures: readonly string[];
}

const kindId = (number: number): string => `5eed0000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Reads of one item under which few saw it: less than a village has grown-ups. */
const fewReads = 50;
const readChannels = disclosureChannelIds.filter((id) => disclosureChannels[id].reads);

/** Share of interpretations under which they count as few. */
const fewInterpretations = 0.05;

/** The problems, the gravest first. */
export const problemKinds: readonly ProblemKind[] = [
  {
    id: kindId(1),
    title: '申请逾期答复',
    fact: 'requests.late',
    weight: (of) => of('requests.late'),
    arises: ({ value }) => value('requests.late') > 0,
    wordings: ({ figure }) => [
      `有${figure('requests.late')}件申请没有在法定期限内答复，办理不及时`,
      `依申请公开的期限管理不到位，逾期答复${figure('requests.late')}件`,
      `申请答复不及时，超过法定期限的${figure('requests.late')}件`,
      `申请办理滞后，${figure('requests.late')}件超过法定期限才答复`,
    ],
    measures: [
      '收到申请当日登记并明确承办人，到期前由专人提醒',
      '每周核对在办申请的剩余期限，临近到期的提前会商',
      '需要延长答复期限的，依照《条例》第三十三条办理并告知申请人',
      '为承办机构留足检索时间，疑难申请提前与申请人沟通',
    ],
  },
  {
    id: kindId(2),
    title: '主动公开不够',
    fact: 'published.total',
    weight: (of) => -of('published.total'),
    arises: ({ value }) => value('published.total') === 0,
    wordings: ({ figure, now }) => [
      `${now}主动公开政府信息${figure('published.total')}条，公开内容缺乏`,
      `主动公开不够，${now}公开政府信息${figure('published.total')}条`,
      `主动公开工作薄弱，${now}发布信息${figure('published.total')}条`,
      `主动公开与公开目录的要求有差距，发布数量为${figure('published.total')}条`,
    ],
    measures: [
      '对照公开目录逐项检查，属于主动公开的及时补发',
      '列明各科室应公开的事项和时限，按月提醒',
      '形成公文时一并确定公开属性，应当公开的及时发布',
      '梳理办事服务信息，由专人统一编发',
    ],
  },
  {
    id: kindId(3),
    title: '信息公开超期',
    fact: 'late.obligations',
    weight: (of) => of('late.obligations'),
    arises: ({ value }) => value('late.obligations') > 0,
    wordings: ({ figure }) => [
      `有${figure('late.obligations')}项应当公开的信息超过规定期限才公开，公开不及时`,
      `公开时效有待提高，超过规定期限公开的${figure('late.obligations')}项`,
      `信息发布滞后，超期公开${figure('late.obligations')}项`,
      `部分信息公开不及时，超过公开期限的有${figure('late.obligations')}项`,
    ],
    measures: [
      '按事项列明公开期限，信息形成之日起二十个工作日内公开',
      '建立报送与发布清单，逐项销号，迟报的说明原因',
      '对预算决算、补贴名单等有固定公开时间的内容提前准备',
      '每月底检查下月到期的公开事项，逐一明确责任人',
    ],
  },
  {
    id: kindId(4),
    title: '群众反映没有全部按时答复',
    fact: 'activity.message.settled',
    weight: (of) => of('activity.message.count') - of('activity.message.settled'),
    arises: ({ value }) => value('activity.message.count') > value('activity.message.settled'),
    wordings: ({ figure }) => [
      `群众留言和来电${figure('activity.message.count')}件，按时答复${figure('activity.message.settled')}件，部分事项答复不及时`,
      `回应群众反映不够及时，${figure('activity.message.count')}件中按时办复${figure('activity.message.settled')}件`,
      `热线和网上留言办理滞后，${figure('activity.message.count')}件中在规定时间内答复的为${figure('activity.message.settled')}件`,
      `群众反映事项办理不及时，${figure('activity.message.count')}件中按时办复的为${figure('activity.message.settled')}件`,
    ],
    measures: [
      '群众反映事项逐件明确责任人，到期未办结的及时督办',
      '规范热线工单和留言的转办，答复前由办公室审核',
      '常见问题整理成问答公布，减少重复来电',
      '答复前联系反映人，说明办理进度和办结时间',
    ],
  },
  {
    id: kindId(5),
    title: '栏目更新不及时',
    fact: 'stale.columns',
    weight: (of) => of('stale.columns'),
    arises: ({ value }) => value('stale.columns') > 0,
    wordings: ({ figure }) => [
      `有${figure('stale.columns')}个栏目没有按时更新，内容更新不及时`,
      `栏目维护不到位，未按时更新的有${figure('stale.columns')}个`,
      `${figure('stale.columns')}个公开栏目更新滞后`,
      `栏目日常管理不到位，超期未更新${figure('stale.columns')}个`,
      `部分栏目内容更新不及时，涉及${figure('stale.columns')}个栏目`,
    ],
    measures: [
      '每个栏目明确一名负责人，更新期限临近时提醒',
      '制定全年更新日历，到期未更新的说明情况',
      '整合内容较少的栏目，保留的栏目逐月检查',
      '将栏目更新列入科室职责，按季度核对',
      '与业务机构约定供稿时间，优先补齐未更新的栏目',
    ],
  },
  {
    id: kindId(6),
    title: '检查指出的问题没有改完',
    fact: 'activity.inspection.count',
    weight: (of) => of('activity.inspection.count') - of('activity.inspection.settled'),
    arises: ({ value }) => value('activity.inspection.count') > value('activity.inspection.settled'),
    wordings: ({ figure }) => [
      `检查指出问题${figure('activity.inspection.count')}个，已改正${figure('activity.inspection.settled')}个，整改不到位`,
      `通报问题整改不及时，发现${figure('activity.inspection.count')}个，已改正${figure('activity.inspection.settled')}个`,
      `问题整改滞后，涉及${figure('activity.inspection.count')}个，已完成${figure('activity.inspection.settled')}个`,
      `自查和检查发现的${figure('activity.inspection.count')}个问题尚未全部改正，已改正${figure('activity.inspection.settled')}个`,
    ],
    measures: [
      '对未完成整改的问题列出清单，明确责任人和完成时限',
      '整改结果由办公室复核，逐项销号',
      '对反复出现的问题查找原因，修订相应流程',
      '每季度报告整改进度，未完成的说明理由',
    ],
  },
  {
    id: kindId(7),
    title: '稿件质量不高',
    fact: 'returned.drafts',
    weight: (of) => of('returned.drafts'),
    arises: ({ value }) => value('returned.drafts') > 0,
    wordings: ({ figure }) => [
      `审核中退回稿件${figure('returned.drafts')}篇，稿件质量有待提高`,
      `送审稿件不规范，退回修改${figure('returned.drafts')}篇`,
      `起草把关不够，审核退回稿件${figure('returned.drafts')}篇`,
      `稿件内容不规范，经审核退回${figure('returned.drafts')}篇`,
      `${figure('returned.drafts')}篇稿件送审后被退回，起草质量还需提高`,
    ],
    measures: [
      '汇总退回原因，编写供稿对照表',
      '退稿写明理由，同类问题重复出现的专门提醒',
      '起草人先自查再送审，同类差错多的专门辅导',
      '为常用的公告、公示制作样稿',
      '初审时一次写明修改意见，减少反复退改',
    ],
  },
  {
    id: kindId(8),
    title: '业务培训缺乏',
    fact: 'activity.training.count',
    weight: (of) => -of('activity.training.count'),
    arises: ({ value }) => value('activity.training.count') === 0,
    wordings: ({ figure, now }) => [
      `业务培训缺乏，${now}组织${figure('activity.training.count')}次`,
      `业务培训不够，${now}开展${figure('activity.training.count')}次`,
      `经办人员的业务培训有欠缺，${now}培训${figure('activity.training.count')}次`,
      `培训工作薄弱，${now}举办政府信息公开培训${figure('activity.training.count')}次`,
      `对经办人员的培训不足，${now}组织培训${figure('activity.training.count')}次`,
      `业务培训亟待加强，${now}开展培训${figure('activity.training.count')}次`,
    ],
    measures: [
      '组织经办人员参加培训，结合本地实例讲解',
      '邀请业务骨干授课，重点讲解申请答复和个人信息保护',
      '编印办理手册，新任人员先培训后上岗',
      '利用工作例会学习《条例》和典型案例',
      '安排经办人员到县政务公开工作机构跟班学习',
      '每半年组织一次业务测试，及时补学',
    ],
  },
  {
    id: kindId(9),
    title: '政策解读偏少',
    fact: 'category.interpretation',
    weight: (of) => -of('category.interpretation'),
    arises: ({ value }) =>
      value('published.total') > 0 &&
      value('category.interpretation') < fewInterpretations * value('published.total'),
    wordings: ({ figure, whole }) => [
      `${whole}发布政策解读${figure('category.interpretation')}条，解读偏少`,
      `政策解读不够，${whole}发布${figure('category.interpretation')}条`,
      `解读材料较少，${whole}为${figure('category.interpretation')}条`,
      `文件发布与解读衔接不够，解读类信息${figure('category.interpretation')}条`,
      `政策解读工作薄弱，${whole}发布解读${figure('category.interpretation')}条`,
      `政策解读有待加强，共发布${figure('category.interpretation')}条`,
    ],
    measures: [
      '涉及群众利益的政策发布时同步编写问答或者图解',
      '由起草机构写明政策适用对象、办理方式和咨询渠道',
      '将上级政策摘编为办事提示，通过公开栏发布',
      '选择群众咨询较多的政策制作简短解读',
      '文件与解读材料同步起草、同步审核、同步发布',
      '解读使用通俗表述，发布前征求办事群众意见',
    ],
  },
  {
    id: kindId(10),
    title: '公开渠道单一',
    fact: 'published.site',
    weight: () => 0,
    arises: ({ value }) =>
      value('published.total') > 0 && value('published.site') === value('published.total'),
    wordings: ({ figure, whole }) => [
      `公开渠道单一，${whole}公开的${figure('published.site')}条信息均在网站发布`,
      `除网站发布的${figure('published.site')}条外没有其他渠道，公开方式较少`,
      `公开渠道不丰富，${figure('published.site')}条信息全部通过网站发布`,
      `网站以外的公开渠道缺乏，${figure('published.site')}条信息仅在网站发布`,
      `线下公开不足，网站发布的${figure('published.site')}条信息没有其他发布渠道`,
      `公开方式单一，信息${figure('published.site')}条都在网站`,
    ],
    measures: [
      '重要信息同时在新媒体和公开栏发布',
      '运用广播、公开栏等方式，方便不上网的群众了解',
      '发布信息时同步确定线下公开方式并登记',
      '开设移动端查询入口，与网站同步更新',
      '补贴、救助等公示同时在公开栏张贴，保持内容一致',
      '确定公开栏更换周期，更换后登记留存',
    ],
  },
  {
    id: kindId(14),
    title: '阅读量偏低',
    fact: 'reads.total',
    weight: (of) => -of('reads.total'),
    arises: ({ value }) => {
      const items = readChannels.reduce((sum, id) => sum + value(`channel.${id}`), 0);
      return value('reads.total') > 0 && value('reads.total') < fewReads * items;
    },
    wordings: ({ figure }) => [
      `信息阅读量偏低，各渠道合计阅读${figure('reads.total')}次`,
      `信息到达面不够，累计阅读${figure('reads.total')}次`,
      `公开信息的传播有欠缺，阅读总数${figure('reads.total')}次`,
      `公开信息关注度不高，记录到的阅读为${figure('reads.total')}次`,
      `公开效果有待提高，各渠道信息阅读共${figure('reads.total')}次`,
    ],
    measures: [
      '规范标题，突出办事要点',
      '根据群众阅读习惯选择发布时间',
      '按月分析阅读情况，调整栏目内容',
      '将政策制作成图解和问答，方便手机阅读',
      '在办事窗口张贴二维码，引导群众关注',
    ],
  },
  {
    id: kindId(11),
    title: '社会评议缺乏',
    fact: 'activity.evaluation.count',
    weight: (of) => -of('activity.evaluation.count'),
    arises: ({ value }) => value('activity.evaluation.count') === 0,
    wordings: ({ figure, now }) => [
      `${now}开展社会评议${figure('activity.evaluation.count')}次，听取公众意见不够`,
      `社会评议工作有欠缺，${now}组织${figure('activity.evaluation.count')}次`,
      `公众参与不足，评议活动${figure('activity.evaluation.count')}次`,
      `社会评议缺乏，${now}为${figure('activity.evaluation.count')}次`,
      `公开效果的评价工作薄弱，社会评议${figure('activity.evaluation.count')}次`,
      `社会评议有待加强，${now}评议${figure('activity.evaluation.count')}次`,
    ],
    measures: [
      '在办事场所发放评议问卷，结果向社会公布',
      '邀请代表、委员和群众座谈，听取对公开工作的意见',
      '在网站设置评价入口，定期汇总评价结果',
      '请服务对象评议公开栏和办事指南，根据意见修改',
      '委托第三方开展满意度调查，针对结果改进',
      '将评议表随办事回执发放，按季统计',
    ],
  },
  {
    id: kindId(12),
    title: '宣传不够',
    fact: 'activity.publicity.count',
    weight: (of) => -of('activity.publicity.count'),
    arises: ({ value }) => value('activity.publicity.count') === 0,
    wordings: ({ figure, now }) => [
      `${now}开展宣传活动${figure('activity.publicity.count')}次，宣传不够`,
      `面向群众的宣传缺乏，${now}为${figure('activity.publicity.count')}次`,
      `查阅和申请方法的宣传不足，${now}开展${figure('activity.publicity.count')}次`,
      `宣传工作较弱，开展${figure('activity.publicity.count')}次`,
      `政府信息公开宣传有待加强，${now}宣传${figure('activity.publicity.count')}次`,
      `政府开放日等宣传活动偏少，合计${figure('activity.publicity.count')}次`,
    ],
    measures: [
      '结合办事服务讲解政府信息的查阅和申请方法',
      '举办政府开放日，请群众现场查阅政府信息',
      '在办事须知上印明查阅和申请的途径',
      '在政务服务场所摆放公开指南，由窗口人员介绍',
      '制作简明宣传材料，随办事通知发放',
      '通过广播、公开栏宣传公开查询渠道',
    ],
  },
];

/** Where nothing else is wrong: the channel that carries least. */
export function leastChannel(pen: Pen): ProblemKind | null {
  const { value } = pen;
  const [least] = disclosureChannelIds
    .filter((id) => disclosureChannels[id].group !== 'site' && value(`channel.${id}`) > 0)
    .toSorted((a, b) => value(`channel.${a}`) - value(`channel.${b}`));
  if (least === undefined) return null;
  const fact = `channel.${least}`;
  const { title } = disclosureChannels[least];
  return {
    id: kindId(13),
    title: `${title}发布少`,
    fact,
    weight: (of) => -of(fact),
    arises: () => true,
    wordings: ({ figure }) => [
      `各渠道发布不均衡，${title}${figure(fact)}条`,
      `${title}的运用不够，发布${figure(fact)}条`,
      `${title}内容不丰富，发布${figure(fact)}条`,
      `在${title}发布的信息较少，共${figure(fact)}条`,
    ],
    measures: [
      '重要信息各渠道同步发布，按月核对有没有漏发',
      '根据群众需要选择内容，增加这一渠道的更新次数',
      '明确每个渠道的供稿人，减少长时间不更新',
      '把网站上群众关注的内容改写后在其他渠道发布',
    ],
  };
}
