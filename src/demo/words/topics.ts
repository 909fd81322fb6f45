import type { Block } from '../../content/content.ts';
import { formatChinese, type CivilDate } from '../../law/index.ts';
import type { DemoBody } from '../plan/bodies.ts';
import type { Chance } from '../plan/chance.ts';
import type { TopicId } from '../plan/year-plan.ts';
import { heading, paragraphs, table } from './blocks.ts';

/** What a text is told of. */
export interface TopicFacts {
  readonly body: DemoBody;
  readonly on: CivilDate;
  readonly year: number;
  readonly month: number;
  /** How many of the topic came before it in that year. */
  readonly nth: number;
  readonly chance: Chance;
}

/** A topic: its column, its subject class, its title and its text. */
interface Topic {
  readonly columnId: string;
  readonly subject: string;
  readonly title: (facts: TopicFacts) => string;
  readonly blocks: (facts: TopicFacts) => readonly Block[];
}

const yuan = (amount: number) => amount.toLocaleString('en-US');

/** Households and money, village by village: what the public asks for, and nobody's name. */
function byVillage(caption: string, { body, chance }: TopicFacts, each: readonly [number, number]): Block {
  const places = body.villages.length === 0 ? ['全县'] : body.villages;
  const rows = places.map((village) => {
    const households = chance.between(3, 42);
    return [village, String(households), yuan(households * chance.between(...each) * 10)] as const;
  });
  const sum = (at: 1 | 2) => rows.reduce((total, cells) => total + Number(cells[at].replaceAll(',', '')), 0);
  return table(caption, [
    ['村（社区）', '户数', '金额（元）'],
    ...rows,
    ['合计', String(sum(1)), yuan(sum(2))],
  ]);
}

const assistances = [
  '临时救助',
  '城乡低保金',
  '特困人员供养金',
  '残疾人两项补贴',
  '高龄津贴',
  '孤儿基本生活费',
] as const;
const subsidies = [
  '耕地地力保护补贴',
  '农机购置与应用补贴',
  '实际种粮农民补贴',
  '草原生态补助',
  '脱贫人口务工补贴',
] as const;
const events = [
  '人居环境整治',
  '春耕备耕',
  '防汛演练',
  '秸秆禁烧',
  '义务植树',
  '养老服务',
  '乡村阅读',
  '冬季清洁取暖',
] as const;
const notices = [
  '停水检修',
  '医保缴费',
  '道路施工绕行',
  '森林防火',
  '农村户厕改造报名',
  '征兵报名',
  '冬季用火安全',
] as const;
const policies = ['医疗救助', '高标准农田建设', '农村危房改造', '创业担保贷款', '农业保险'] as const;
const trades = ['电子商务', '家政服务', '设施农业', '缝纫', '中式烹调'] as const;
const checks = ['食品摊点', '烟花爆竹', '燃气使用', '农村自建房', '校园周边'] as const;

const nthOf = <T>(from: readonly [T, ...T[]], at: number): T => from[at % from.length] ?? from[0];

export const topics: Readonly<Record<TopicId, Topic>> = {
  assistance: {
    columnId: 'item-21-township-8',
    subject: '民政、扶贫、救灾\\救助',
    title: ({ body, year, month, nth }) =>
      `${body.short}${year}年${month}月${nthOf(assistances, nth)}发放情况`,
    blocks: (facts) => [
      ...paragraphs(
        `${facts.month}月份的${nthOf(assistances, facts.nth)}已经按程序审核、公示，由财政部门打到户。现按村公布户数和金额，请群众监督。`,
      ),
      byVillage(`${facts.month}月发放情况`, facts, [18, 60]),
      ...paragraphs('对金额有疑问的，可以到镇民生服务窗口或者本村村委会核对。'),
    ],
  },
  subsidy: {
    columnId: 'item-21-township-1',
    subject: '农业、林业、水利\\惠农补贴',
    title: ({ body, year, nth }) =>
      `${body.short}${year}年${nthOf(subsidies, nth)}${nth >= subsidies.length ? `第${Math.floor(nth / subsidies.length) + 1}批` : ''}兑付公示`,
    blocks: (facts) => [
      ...paragraphs(
        `${facts.year}年${nthOf(subsidies, facts.nth)}按实际核定的面积和标准兑付，现将各村户数和金额公示七天。`,
      ),
      byVillage('兑付情况', facts, [40, 180]),
      ...paragraphs('公示期内有不同意见的，可以书面或者当面向农业农村服务中心提出，我们核实以后答复。'),
    ],
  },
  plan: {
    columnId: 'item-20-3',
    subject: '综合政务\\工作计划',
    title: ({ body, year }) => `${body.short}${year}年工作计划`,
    blocks: ({ year }) => [
      heading('一、主要目标'),
      ...paragraphs(`${year}年，粮食播种面积保持稳定，居民收入增长快于上年，村容村貌有看得见的变化。`),
      heading('二、重点工作'),
      ...paragraphs(
        '修好通村道路，管好农田水利设施；办好养老服务和托幼服务；把政务服务事项搬到群众家门口。',
        '每季度公布一次进展，年底逐项对账。',
      ),
    ],
  },
  budget: {
    columnId: 'item-20-7',
    subject: '财政、金融、审计\\预算决算',
    title: ({ body, year, nth }) =>
      `${body.short}${nth % 2 === 0 ? year : year - 1}年部门${nth % 2 === 0 ? '预算' : '决算'}公开说明${nth >= 2 ? '（“三公”经费）' : ''}`,
    blocks: ({ chance, year }) => {
      const income = chance.between(900, 2400);
      const basic = chance.between(500, 800);
      return [
        ...paragraphs(`现公开${year}年收支情况和“三公”经费情况，表中数字以万元为单位。`),
        table('收支情况', [
          ['项目', '金额（万元）'],
          ['收入合计', String(income)],
          ['基本支出', String(basic)],
          ['项目支出', String(income - basic)],
        ]),
        ...paragraphs('公务接待、公务用车支出比上年下降，没有因公出国（境）支出。'),
      ];
    },
  },
  'rule-of-law': {
    columnId: 'item-20-15',
    subject: '综合政务\\法治政府建设',
    title: ({ body, year }) => `${body.short}${year - 1}年法治政府建设情况`,
    blocks: ({ year }) =>
      paragraphs(
        `${year - 1}年，重大决定都经过合法性审查，行政执法全过程有记录，调解室就近化解了一批邻里纠纷。`,
        '下一年，把以案释法带到院坝会上，让干部学法、群众用法成为习惯。',
      ),
  },
  'former-report': {
    columnId: 'annual-report',
    subject: '综合政务\\政务公开',
    title: ({ body, year }) => `${body.short}${year - 2}年政府信息公开工作年度报告（补登）`,
    blocks: ({ year }) =>
      paragraphs(
        `平台启用以前，${year - 2}年度的报告登在县政府网站。为方便查找，现补登到本栏目，内容没有改动。`,
        `${year - 2}年没有收到政府信息公开申请，没有收取信息处理费，没有因此发生行政复议和行政诉讼。`,
      ),
  },
  office: {
    columnId: 'item-20-2',
    subject: '综合政务\\机构设置',
    title: ({ body, nth }) => `${body.short}${nth === 0 ? '机构职能和内设机构' : '领导分工'}`,
    blocks: ({ body }) =>
      paragraphs(
        `${body.short}设党政综合办公室、经济发展办公室、社会事务办公室、综合执法队和民生服务中心。`,
        '工作日上午八点半到十二点、下午两点半到六点办公，民生服务中心中午有人值守。',
      ),
  },
  news: {
    columnId: 'news',
    subject: '综合政务\\工作动态',
    title: ({ body, month, nth }) => `${body.short}开展${month}月${nthOf(events, nth)}活动`,
    blocks: ({ body, on, nth, chance }) =>
      paragraphs(
        `${formatChinese(on)}，${body.short}组织干部和志愿者${chance.between(18, 90)}人次开展${nthOf(events, nth)}活动。`,
        '活动分组到村，边做边讲，现场解答了群众关心的问题；提出的意见已经分给有关站所办理，结果下月公布。',
      ),
  },
  notice: {
    columnId: 'notice',
    subject: '综合政务\\通知公告',
    title: ({ body, year, month, nth }) => `${body.short}关于${year}年${month}月${nthOf(notices, nth)}的通告`,
    blocks: ({ nth, month }) =>
      paragraphs(
        `现将${month}月${nthOf(notices, nth)}的有关事项通告如下。`,
        '一、请各村通过广播、公开栏和群众会提前告知，老人和行动不便的，由网格员上门说清楚。',
        '二、时间、路线有变动的，以当日广播为准；耽误了的，民生服务中心可以补办。',
      ),
  },
  interpretation: {
    columnId: 'interpretation',
    subject: '综合政务\\政策解读',
    title: ({ nth, year }) => `一问一答说清楚${year}年${nthOf(policies, nth)}政策`,
    blocks: ({ nth }) => [
      heading('谁能享受'),
      ...paragraphs(`符合条件的家庭和经营主体都可以申请${nthOf(policies, nth)}，不分先后。`),
      heading('怎么办'),
      ...paragraphs('带上户口簿到民生服务窗口填一张表，材料不齐的当场一次告知，五个工作日内答复。'),
    ],
  },
  employment: {
    columnId: 'item-20-11',
    subject: '劳动、人事、监察\\就业',
    title: ({ body, year, nth }) => `${body.short}${year}年${nthOf(trades, nth)}技能培训招生和岗位信息`,
    blocks: ({ nth, chance }) => [
      ...paragraphs(`本期开设${nthOf(trades, nth)}班，免费，结业考核合格的发证书。`),
      table('岗位信息', [
        ['岗位', '人数', '月工资（元）'],
        [`${nthOf(trades, nth)}员`, String(chance.between(4, 20)), String(chance.between(32, 48) * 100)],
        ['仓储管理', String(chance.between(2, 8)), String(chance.between(30, 40) * 100)],
        ['公益岗位', String(chance.between(2, 6)), '1800'],
      ]),
    ],
  },
  safety: {
    columnId: 'item-20-13',
    subject: '市场监管、安全生产监管\\安全生产',
    title: ({ body, year, month, nth }) =>
      `${body.short}${year}年${month}月${nthOf(checks, nth)}安全检查情况`,
    blocks: ({ chance, nth }) => {
      const places = chance.between(12, 46);
      const found = chance.between(2, 11);
      return paragraphs(
        `本月对${nthOf(checks, nth)}检查${places}处，发现隐患${found}处，当场改正${found - 1}处，限期改正1处。`,
        '限期改正的已经复查，隐患消除。请经营户继续自查，发现问题先停用，再报告。',
      );
    },
  },
  policy: {
    columnId: 'policy',
    subject: '综合政务\\文件',
    title: ({ body, year }) => `${body.short}${year}年文件`,
    blocks: ({ body, year }) =>
      paragraphs(
        '各村（社区），各站所：',
        `为做好${year}年这项工作，现将有关安排通知如下，请结合实际落实。`,
        '一、明确专人负责，任务到村到人。二、进展情况按月公开，接受群众监督。三、遇到困难及时报告，不得层层加码。',
        body.name,
      ),
  },
  licence: {
    columnId: 'item-20-5',
    subject: '市场监管、安全生产监管\\行政许可',
    title: ({ body, year, nth }) =>
      `${body.short}${year}年${nth % 2 === 0 ? '上' : '下'}半年食品经营许可办理指引`,
    blocks: () =>
      paragraphs(
        '申请食品经营许可，网上和窗口都可以办，资料齐全的五个工作日办结。',
        '小餐饮、小食杂店实行备案，当场办结，不收费。',
      ),
  },
  penalty: {
    columnId: 'item-20-6',
    subject: '市场监管、安全生产监管\\行政处罚',
    title: ({ body, year, nth }) => `${body.short}${year}年${nth % 2 === 0 ? '上' : '下'}半年行政处罚情况`,
    blocks: ({ chance }) =>
      paragraphs(
        `半年来依法作出行政处罚决定${chance.between(6, 12)}件，主要是标签不合规定、超范围经营，都已经执行。`,
        '首次违法、情节轻微并及时改正的，不予处罚，以教育为主。',
      ),
  },
  land: {
    columnId: 'item-21-county-4',
    subject: '国土资源、能源\\土地',
    title: ({ body, year, nth }) => `${body.short}${year}年第${nth + 1}批次农用地转用和土地征收公告`,
    blocks: ({ chance, nth }) => [
      ...paragraphs(`第${nth + 1}批次已经批准，现公告范围、面积和补偿标准。`),
      table('面积（公顷）', [
        ['地类', '面积'],
        ['耕地', (chance.between(20, 90) / 10).toFixed(1)],
        ['其他农用地', (chance.between(5, 40) / 10).toFixed(1)],
      ]),
      ...paragraphs('补偿登记在所在村村委会办理，公告期满以后按协议支付。'),
    ],
  },
};
