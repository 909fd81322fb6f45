import { roleIds, roles, type RoleId } from './role.ts';

const all = roleIds;
const casework = roleIds.filter((role) => roles[role].duty === 'casework');

/** What may be done in the desk, and who may do it. The one table: the server, the screens and the tests read it. */
export const permissions = {
  'own-account': { title: '查看和修改自己的账号', roles: all },
  'own-audit': { title: '查看自己的操作记录', roles: all },
  'bodies.read': { title: '查看单位', roles: all },
  'bodies.manage': { title: '登记、更名、撤销单位', roles: ['administrator'] },
  'staff.names': { title: '查看同事姓名', roles: all },
  'staff.read': {
    title: '查看工作人员',
    roles: ['administrator', 'office-head', 'county-supervisor', 'auditor'],
  },
  'staff.manage': { title: '登记工作人员，定角色、解锁、重设密码、离岗停用', roles: ['administrator'] },
  'staff.phone': { title: '查看工作人员电话', roles: ['administrator', 'office-head'] },
  'sessions.end': { title: '让别人的登录失效', roles: ['administrator'] },
  // The preview and the sheet show casework: whoever administers accounts sees none.
  handover: { title: '办理换岗交接', roles: ['office-head', 'county-supervisor'] },
  deputies: { title: '安排代理', roles: ['administrator', 'office-head', 'county-supervisor'] },
  'work.read': { title: '查看待办', roles: [...casework, 'county-supervisor'] },
  'work.do': { title: '办结自己的待办', roles: [...casework, 'county-supervisor'] },
  'work.assign': { title: '交办任务', roles: ['clerk', 'office-head', 'county-supervisor'] },
  drafts: { title: '保存草稿', roles: all },
  'documents.read': { title: '查看发文登记和台账', roles: [...casework, 'county-supervisor'] },
  'documents.register': {
    title: '登记公文和公开属性',
    roles: ['clerk', 'document-registrar', 'office-head'],
  },
  'documents.secrecy': { title: '对公文作保密审查', roles: ['secrecy-reviewer'] },
  'registers.enter': {
    title: '登记许可、处罚、强制、收费',
    roles: ['clerk', 'document-registrar', 'office-head'],
  },
  'catalogue.read': { title: '查看公开目录', roles: [...casework, 'county-supervisor'] },
  'catalogue.edit': { title: '编辑公开目录', roles: ['clerk', 'office-head', 'county-supervisor'] },
  'obligations.answer': { title: '记本期没有、不适用', roles: ['clerk', 'village-clerk', 'office-head'] },
  'publications.read': { title: '查看稿件和已发布信息', roles: [...casework, 'county-supervisor'] },
  'publications.write': {
    title: '写稿、送审',
    roles: ['clerk', 'village-clerk', 'document-registrar', 'request-officer', 'office-head'],
  },
  // Which step is whose, and who publishes, is for the chain of the body to say: law refuses the others.
  'publications.review': { title: '审校、发布、撤回', roles: casework },
  'publishing.set': {
    title: '定审校步骤、发文和编号规则',
    roles: ['office-head', 'county-supervisor'],
  },
  'words.edit': {
    title: '编辑词库',
    roles: ['clerk', 'proofreader', 'secrecy-reviewer', 'office-head', 'county-supervisor'],
  },
  'channels.record': { title: '登记其他渠道', roles: ['clerk', 'village-clerk', 'office-head'] },
  // Names of applicants are another permission: whoever supervises sees by when, not who.
  'requests.read': {
    title: '查看公开申请',
    roles: [
      'request-officer',
      'office-head',
      'secrecy-reviewer',
      'reviewer-1',
      'reviewer-2',
      'reviewer-3',
      'county-supervisor',
    ],
  },
  'requests.handle': {
    title: '登记、办理公开申请，办理复议和诉讼',
    roles: ['request-officer', 'office-head'],
  },
  'requests.person': { title: '查看申请人信息', roles: ['request-officer', 'office-head'] },
  // Which signature is whose is for the rules of the body to say: law refuses the others.
  'requests.approve': {
    title: '审批答复',
    roles: ['office-head', 'secrecy-reviewer', 'reviewer-1', 'reviewer-2', 'reviewer-3'],
  },
  'requests.extend': { title: '同意延长答复期限', roles: ['office-head'] },
  'requests.search': { title: '检索政府信息，回复检索通知', roles: casework },
  'requests.erase': { title: '保存期满后清除申请人信息', roles: ['office-head'] },
  'requests.set': { title: '定公开申请的办理规则', roles: ['office-head', 'county-supervisor'] },
  // Whoever supervises reads a report while it is written too, as manuscripts and registers: a deadline that is missed is seen
  // coming, and a mistake is told before it is filed (条例第四十七条). He decides on nothing but what was submitted.
  'reports.read': { title: '查看年报', roles: [...casework, 'county-supervisor'] },
  'reports.write': { title: '编写年报，定数字，写正文，送审', roles: ['clerk', 'office-head'] },
  'reports.file': { title: '上报、公布、更正年报', roles: ['office-head'] },
  // A county's office reviews and adds up what the bodies below report, and files the county's sum.
  'reports.supervise': {
    title: '审核、退回、催报、汇总下级年报，定应报单位名单',
    roles: ['county-supervisor'],
  },
  'activities.record': { title: '登记工作记录', roles: ['clerk', 'village-clerk', 'office-head'] },
  'calendar.read': { title: '查看工作日历', roles: all },
  'calendar.enter': { title: '录入放假通知', roles: ['county-supervisor', 'office-head'] },
  'settings.read': { title: '查看设置', roles: all },
  'settings.change': { title: '修改设置', roles: ['administrator'] },
  'audit.read': { title: '查看操作记录', roles: ['auditor', 'office-head', 'county-supervisor'] },
  'audit.export': { title: '导出操作记录', roles: ['auditor'] },
  // Whoever administers the server verifies there, by `gongkai verify`.
  'ledger.verify': { title: '核验台账', roles: ['auditor', 'county-supervisor'] },
  backup: { title: '备份', roles: ['administrator'] },
} as const satisfies Record<string, { readonly title: string; readonly roles: readonly RoleId[] }>;

export type Permission = keyof typeof permissions;

/** How far a permission carries: into the holder's own body, or also into those below it. */
export type Reach = 'none' | 'own' | 'below';

/** Casework stays in the own body; supervision, audit and administration reach the bodies below. */
export function reachOf(held: readonly RoleId[], permission: Permission): Reach {
  const allowed: readonly RoleId[] = permissions[permission].roles;
  const granting = held.filter((role) => allowed.includes(role));
  if (granting.length === 0) return 'none';
  return granting.some((role) => roles[role].duty !== 'casework') ? 'below' : 'own';
}

/** True where one of the roles allows it. */
export function may(held: readonly RoleId[], permission: Permission): boolean {
  const allowed: readonly RoleId[] = permissions[permission].roles;
  return held.some((role) => allowed.includes(role));
}

/** 只有系统管理员可以修改设置: what to tell someone who may not. */
export function whoMay(permission: Permission): string {
  const { title, roles: allowed } = permissions[permission];
  return `只有${allowed.map((role) => roles[role].title).join('、')}可以${title}。`;
}
