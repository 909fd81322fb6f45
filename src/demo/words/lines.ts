import { disclosureCategories, type DisclosureCategoryId } from '../../law/index.ts';

/** What lists of other channels tell, by category; a number follows, so that no two are the same. */
const told: Readonly<Record<DisclosureCategoryId, readonly [string, ...string[]]>> = {
  news: ['学习县里会议精神', '镇里召开工作例会', '干部下沉到村办实事', '重点项目加快推进'],
  policy: ['补贴政策汇编', '产业帮扶政策清单'],
  interpretation: ['一图读懂医保政策', '养老保险怎么缴', '高龄津贴怎么领', '宅基地审批问答'],
  response: ['关于供水问题的回应', '关于道路照明的回应'],
  notice: ['值班安排通知', '办事大厅服务时间提示', '村级财务公开表'],
  work: ['工作动态'],
  subsidy: ['惠农补贴兑付公示', '农机补贴名单更新提示'],
  assistance: ['临时救助公示', '低保动态调整公示', '雨露计划补助公示', '特困供养公示'],
  education: ['秋季入学提示'],
  health: ['家庭医生签约'],
  employment: ['招聘岗位信息'],
  elderly: ['养老服务补贴公示', '日间照料服务安排'],
  resources: ['小型工程招标公告'],
  emergency: ['大风蓝色预警提示', '降温提示'],
  other: ['乡村风景', '好人好事', '节日祝福', '天气和农事'],
};

/** Title of the nth line of that category in a year. */
export function lineTitle(short: string, category: DisclosureCategoryId, year: number, nth: number): string {
  const [first, ...rest] = told[category];
  const what = [first, ...rest][nth % (rest.length + 1)] ?? disclosureCategories[category];
  return `${short}：${what}（${year}年第${nth + 1}期）`;
}
