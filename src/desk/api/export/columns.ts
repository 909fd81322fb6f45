import { roles } from '../../../law/index.ts';
import { levelNames } from '../../../ledger/act-titles.ts';
import type { ActRow } from '../../../ledger/read/list-acts.ts';
import type { BodyRow } from '../../../ledger/read/list-bodies.ts';
import type { StaffRow } from '../../../ledger/read/list-staff.ts';
import type { WorkRow } from '../../../ledger/read/work-row.ts';
import type { ListColumn } from './export-list.ts';
import { momentInChina } from '../frame/today.ts';

const moment = (at: string | null) => (at === null ? '' : momentInChina(new Date(at)));

export const bodyColumns: readonly ListColumn<BodyRow>[] = [
  { head: '单位', width: 32, of: ({ name }) => name },
  { head: '层级', width: 16, of: ({ level }) => levelNames[level] },
  { head: '上级单位', width: 32, of: ({ parentName }) => parentName ?? '' },
  { head: '网站标识码', width: 14, of: ({ siteCode }) => siteCode ?? '' },
  { head: '在岗人数', width: 10, of: ({ staff }) => staff },
  { head: '下级单位数', width: 12, of: ({ bodiesBelow }) => bodiesBelow },
  { head: '登记时间', width: 18, of: ({ foundedAt }) => moment(foundedAt) },
  { head: '撤销日期', width: 12, of: ({ closedOn }) => closedOn ?? '' },
];

export const staffColumns: readonly ListColumn<StaffRow>[] = [
  { head: '姓名', width: 14, of: ({ name }) => name },
  { head: '账号', width: 18, of: ({ account }) => account },
  { head: '单位', width: 32, of: ({ bodyName }) => bodyName },
  { head: '职务', width: 24, of: ({ post }) => post },
  { head: '角色', width: 30, of: (row) => row.roles.map((role) => roles[role].title).join('、') },
  { head: '两步验证', width: 10, of: ({ totp }) => (totp ? '已开启' : '未开启') },
  { head: '锁定到', width: 18, of: ({ lockedUntil }) => moment(lockedUntil) },
  { head: '最近登录', width: 18, of: ({ lastSignIn }) => moment(lastSignIn) },
  { head: '登记时间', width: 18, of: ({ addedAt }) => moment(addedAt) },
  { head: '离岗日期', width: 12, of: ({ leftOn }) => leftOn ?? '' },
];

export const workColumns: readonly ListColumn<WorkRow>[] = [
  { head: '事项', width: 40, of: ({ title }) => title },
  { head: '要求', width: 50, of: ({ details }) => details },
  { head: '单位', width: 32, of: ({ bodyName }) => bodyName },
  { head: '经办人', width: 14, of: ({ holder }) => holder.name },
  { head: '期限', width: 12, of: ({ dueOn }) => dueOn ?? '' },
  { head: '剩余工作日', width: 12, of: ({ workingDaysLeft }) => workingDaysLeft },
  { head: '期限可能后移', width: 14, of: ({ atTheEarliest }) => (atTheEarliest ? '是' : '') },
  { head: '交办人', width: 14, of: ({ openedBy }) => openedBy?.name ?? '' },
  { head: '交办时间', width: 18, of: ({ openedAt }) => moment(openedAt) },
  { head: '办结时间', width: 18, of: ({ doneAt }) => moment(doneAt) },
];

export const actColumns: readonly ListColumn<ActRow>[] = [
  { head: '时间', width: 18, of: ({ at }) => moment(at) },
  { head: '单位', width: 32, of: ({ bodyName }) => bodyName },
  { head: '序号', width: 8, of: ({ seq }) => seq },
  { head: '办理的人', width: 14, of: ({ actor }) => actor?.name ?? '系统' },
  { head: '动作', width: 20, of: ({ title }) => title },
  { head: '内容', width: 60, of: ({ sentence }) => sentence },
  { head: '对象', width: 24, of: ({ subject }) => subject ?? '' },
  { head: '理由', width: 40, of: ({ reason }) => reason ?? '' },
];
