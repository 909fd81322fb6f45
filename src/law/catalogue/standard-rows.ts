import { citationText, cite, type Citation } from '../citation.ts';
import type { ChannelId } from './channels.ts';
import type { CatalogueRow } from './row.ts';

/** A row that a township may begin with, with the places in the law behind its 公开依据. */
export interface StandardRow extends CatalogueRow {
  readonly cites: readonly Citation[];
}

type Parts = readonly [
  field: string,
  itemId: string,
  matter: string,
  subMatter: string,
  elements: string,
  timeLimit: string,
  channels: readonly ChannelId[],
  cites: readonly Citation[],
];

const term = cite('regulation', '第二十六条');
const ofTownship = cite('regulation', '第二十一条');
const budget = cite('budget', '第十四条');
const assistance = cite('socialAssistance', '第四十五条');
const village = cite('villagersCommittees', '第三十五条');

const formed = '自信息形成或者变更之日起20个工作日内';
const site: readonly ChannelId[] = ['website'];
const board: readonly ChannelId[] = ['notice-board'];
const both: readonly ChannelId[] = ['website', 'notice-board'];
const fast: readonly ChannelId[] = ['website', 'new-media'];

/**
 * What a township commonly publishes, in words of our own; the terms are those of published catalogues or of the law
 * that is cited. Each place edits them. Rows on assistance follow the law of 2026: the posting of lists before the
 * decision, which older catalogues have, is left to the provinces that keep it. [to be verified locally]
 */
// prettier-ignore
const rows: readonly Parts[] = [
  ['政务', '20-2', '机构信息', '机构简介', '机关职能、内设机构；办公地址、办公时间、联系电话；负责人姓名和分工', formed, site, [cite('regulation', '第二十条第（二）项'), term]],
  ['政务', '20-1', '政府文件', '规范性文件', '标题、文号、全文；施行日期和有效期；清理结果', formed, site, [cite('regulation', '第二十条第（一）项'), term]],
  ['政务', '20-3', '规划计划', '发展规划和年度计划', '规划、计划全文；完成情况', formed, site, [cite('regulation', '第二十条第（三）项'), term]],
  ['政务', '20-5', '行政许可', '许可结果', '许可的依据、条件、程序；办理结果', formed, site, [cite('regulation', '第二十条第（五）项'), cite('licensing', '第四十条'), term]],
  ['政务', '20-6', '行政处罚', '处罚决定', '处罚的依据、条件、程序；有一定社会影响的处罚决定', '自作出决定之日起20个工作日内', site, [cite('regulation', '第二十条第（六）项'), cite('penalties', '第四十八条'), term]],
  ['政务', '20-15', '公开工作', '政府信息公开工作年度报告', '条例第五十条列出的各项内容', '每年1月31日前', site, [cite('regulation', '第四十九条第一款')]],
  ['城乡规划', '20-3', '规划编制', '村庄规划', '规划文本和图；批准文件', formed, both, [ofTownship, term]],
  ['城乡规划', '20-5', '规划许可', '乡村建设规划许可', '批前公示；批后结果', formed, site, [cite('regulation', '第二十条第（五）项'), term]],
  ['重大建设项目', '20-10', '批准服务和批准结果', '项目批准结果', '项目名称、批准单位、文号、批准时间', formed, site, [cite('regulation', '第二十条第（十）项'), term]],
  ['公共资源交易', '20-9', '政府采购', '采购公告和结果', '采购公告；中标、成交结果', '及时公开', site, [cite('regulation', '第二十条第（九）项'), term]],
  ['财政预决算', '20-7', '政府预决算', '乡镇政府预算', '收支表和说明；没有数据的表也列出并注明；机关运行经费和三公经费', '批准后20日内', site, [cite('regulation', '第二十条第（七）项'), budget]],
  ['财政预决算', '20-7', '政府预决算', '乡镇政府决算', '收支决算表和说明；没有数据的表也列出并注明', '批准后20日内', site, [cite('regulation', '第二十条第（七）项'), budget]],
  ['安全生产', '20-13', '监督检查', '隐患排查和整改', '检查时间、单位、隐患、整改情况', '按进展及时公开', fast, [cite('regulation', '第二十条第（十三）项'), term]],
  ['农村集体土地征收', '21-township-5', '征收前期', '征收土地预公告', '征收范围、征收目的、土地现状调查安排', '公告不少于10个工作日', board, [ofTownship, cite('landImplementation', '第二十六条')]],
  ['农村集体土地征收', '21-township-5', '征收前期', '征地补偿安置方案公告', '补偿标准、安置方式、办理补偿登记的期限和地点', '公告不少于30日', both, [ofTownship, cite('landImplementation', '第二十八条')]],
  ['农村集体土地征收', '21-township-5', '征收批准', '征收土地公告', '批准文件、征收范围、征收时间', '收到批准文件之日起15个工作日内', board, [ofTownship, cite('landImplementation', '第三十一条')]],
  ['宅基地管理', '21-township-4', '宅基地审核', '宅基地使用情况审核', '申请户、位置、面积；审核结果', formed, board, [ofTownship, cite('landImplementation', '第三十四条'), term]],
  ['农村危房改造', '20-11', '对象认定', '改造对象和补助', '对象姓名、补助金额；不写证件号码、住址门牌', formed, board, [cite('regulation', '第二十条第（十一）项'), term]],
  ['生态环境', '20-13', '环境监管', '环境整治和监督检查', '检查情况、处理结果', formed, site, [cite('regulation', '第二十条第（十三）项'), term]],
  ['公共文化服务', '20-11', '公共文化活动', '文化活动和设施开放', '活动名称、时间、地点；设施开放时间', formed, fast, [cite('regulation', '第二十条第（十一）项'), term]],
  ['公共法律服务', '20-15', '法治宣传', '普法和调解服务', '普法计划；调解组织的地址、电话', formed, site, [term]],
  ['扶贫', '20-11', '资金项目', '帮扶资金项目安排和实施', '资金名称、规模、用途、项目、实施结果', formed, both, [cite('regulation', '第二十条第（十一）项'), term]],
  ['救灾', '20-12', '灾害预防', '避灾点和应急预案', '避灾点地址、办公电话；预案全文', formed, both, [cite('regulation', '第二十条第（十二）项'), term]],
  ['救灾', '20-12', '灾害应对', '预警信息', '预警级别、范围、时间、要采取的措施', '实时公开', ['new-media', 'broadcast'], [cite('regulation', '第二十条第（十二）项')]],
  ['救灾', '20-12', '灾后救助', '救助款物分配', '救助条件、款物总数、分配结果', '按进展及时公开', both, [cite('regulation', '第二十条第（十二）项'), term]],
  ['食品药品监管', '20-13', '宣传教育', '食品安全宣传', '消费提示、宣传活动', '自信息形成之日起7个工作日内', site, [cite('regulation', '第二十条第（十三）项')]],
  ['就业', '20-11', '就业服务', '岗位和补贴政策', '岗位信息；补贴条件、标准、办理方式', formed, fast, [cite('regulation', '第二十条第（十一）项'), term]],
  ['社会救助', '21-township-8', '政策和指南', '低保、特困、临时救助办事指南', '条件、标准、材料、程序、期限、受理地点和电话', '自信息形成之日起10个工作日内', ['website', 'service-station'], [ofTownship, cite('socialAssistance', '第六十七条')]],
  ['社会救助', '21-township-8', '救助结果', '给予救助的决定', '对象姓名、家庭成员数量、保障金额；此外不写', '自作出决定之日起10个工作日内', board, [ofTownship, assistance]],
  ['养老服务', '20-11', '老年人补贴', '补贴发放', '补贴条件、标准；发放人数和总额', '自信息形成之日起10个工作日内', board, [cite('regulation', '第二十条第（十一）项')]],
  ['涉农补贴', '21-township-1', '农业生产补贴', '耕地地力保护补贴', '补贴面积、标准、金额', formed, board, [ofTownship, term]],
  ['涉农补贴', '21-township-1', '农业生产补贴', '农机购置补贴', '补贴对象、机具、金额', formed, both, [ofTownship, term]],
  ['农业农村', '21-township-2', '农田水利', '农田水利工程建设运营', '工程名称、投资、建设单位、运行管护', formed, both, [ofTownship, term]],
  ['农业农村', '21-township-3', '土地承包', '土地承包经营权流转', '流转面积、期限、备案情况', formed, board, [ofTownship, term]],
  ['医疗卫生', '20-11', '公共卫生', '公共卫生服务和政策', '服务项目、对象、时间、地点', formed, site, [cite('regulation', '第二十条第（十一）项'), term]],
  ['村务', '21-township-7', '村务公开', '村级财务收支', '收入、支出明细；报账凭据的审核情况', '每季度公开一次', board, [village]],
];

/** The rows with ids of their own: std-01 … */
export const standardRows: readonly StandardRow[] = rows.map(
  ([field, itemId, matter, subMatter, elements, timeLimit, channels, cites], index) => ({
    id: `std-${String(index + 1).padStart(2, '0')}`,
    field,
    itemId,
    matter,
    subMatter,
    elements: elements.split('；'),
    basis: cites.map(citationText).join('；'),
    timeLimit,
    publisher: field === '村务' ? '村民委员会' : '乡镇人民政府',
    channels,
    otherChannels: [],
    group: null,
    manner: 'proactive',
    levels: ['township-village'],
    cites,
  }),
);
