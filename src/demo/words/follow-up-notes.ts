/**
 * What an office says of a measure of last year that is not done yet, beside what the ledger counts: none is told twice in a year. They fit
 * any measure and name no figures, as no record stands behind them.
 */
const notes = [
  '已列入下一年度工作安排，继续办理',
  '由办公室对照清单按月核对',
  '各站所已明确分工，按季度会商',
  '先行梳理往年积压事项，再逐项办理',
  '已向经办人员说明要求',
  '作为例会议题跟踪办理',
  '已增加协助办理的人员',
  '改由主要负责人定期听取进展',
  '设置到期提醒，逐项销号',
  '已与县政务公开办商定分步办理',
  '责任写入岗位说明，随岗位移交',
  '正在试行，效果有待观察',
  '借助现有场地和设备组织实施',
  '材料由相关站所分头准备，汇总时核对口径',
  '结合便民服务一并办理',
  '与档案整理同步进行，减少重复填报',
  '通过广播和公开栏告知群众',
  '受人员调整影响，进度有所延后',
  '先在部分村试点，再全面推开',
  '纳入年底自查内容',
  '参照邻县做法制定办理表格',
  '所需经费列入下一年度预算',
  '与督查工作结合，定期通报完成情况',
  '整理常见问题，供窗口查阅',
  '新任人员由熟悉业务的人员带教',
  '选取典型留言，统一答复口径',
  '避开农忙时节，集中时间办理',
  '对照兄弟单位经验，简化了内部手续',
  '承办人变动时书面交接',
  '固定每周时间专门处理',
  '依托县级统一系统，取消人工抄录',
  '征求代表委员意见后完善',
] as const;

/** Measures that a report names at most. */
const most = 4;

/** @param place of the body among those that report @param nth measure of its report */
export const followUpNote = (place: number, year: number, nth: number): string =>
  notes[(place * most + (nth % most) + (year - 2022) * (most + 2)) % notes.length] ?? notes[0];
