/** Where a role belongs: casework, the county's watch over it, or one of the two offices kept apart from both. */
export type Duty = 'casework' | 'supervision' | 'audit' | 'administration';

export interface Role {
  /** As screens and papers print it. */
  readonly title: string;
  /** What the holder does, in one sentence. */
  readonly does: string;
  readonly duty: Duty;
}

/**
 * The roles that a person may hold in a public body. Who administers accounts sees no casework, and who audits changes
 * nothing: GB/T 22239-2019 asks for it from level 2 on (8.1.4.2: the least privilege that the duty needs, duties of
 * administration kept apart). [memory: to be verified in the standard's text]
 */
export const roles = {
  clerk: { title: '经办人', does: '拟稿、送审、登记，填报年度报告', duty: 'casework' },
  proofreader: { title: '校对人', does: '逐字校对送审稿', duty: 'casework' },
  'reviewer-1': { title: '一审', does: '股室负责人审核内容是否属实', duty: 'casework' },
  'reviewer-2': { title: '二审', does: '分管领导审核能否公开', duty: 'casework' },
  'reviewer-3': { title: '三审', does: '主要领导签发', duty: 'casework' },
  'secrecy-reviewer': { title: '保密审查人', does: '公开前审查是否涉密、涉敏感', duty: 'casework' },
  'document-registrar': { title: '发文登记人', does: '登记公文及其公开属性', duty: 'casework' },
  'request-officer': { title: '依申请公开经办人', does: '登记、办理、答复公开申请', duty: 'casework' },
  'office-head': {
    title: '公开工作机构负责人',
    does: '批准延期、签发答复，安排交接和代理',
    duty: 'casework',
  },
  'village-clerk': { title: '村级公开员', does: '公开村务、财务，张贴公开栏', duty: 'casework' },
  'county-supervisor': {
    title: '县级主管',
    does: '监督下级单位，办理交接，安排代理，核验台账，录入放假通知，汇总年度报告',
    duty: 'supervision',
  },
  auditor: { title: '审计员', does: '查看和导出全部操作记录，核验台账，不改任何内容', duty: 'audit' },
  administrator: {
    title: '系统管理员',
    does: '管理单位、账号、角色、设置和备份，看不到业务内容',
    duty: 'administration',
  },
} as const satisfies Record<string, Role>;

export type RoleId = keyof typeof roles;

export const roleIds = Object.keys(roles) as readonly RoleId[];

export function isRole(text: string): text is RoleId {
  return Object.hasOwn(roles, text);
}

/** Why these roles cannot be held by one person, as a sentence for the administrator; null where they can. */
export function conflictOfRoles(held: readonly RoleId[]): string | null {
  const duties = new Set(held.map((role) => roles[role].duty));
  if (duties.size < 2) return null;
  if (duties.has('administration')) {
    return '系统管理员只管账号和设置，不能同时办业务、做审计。请给业务岗位另设账号。';
  }
  if (duties.has('audit')) return '审计员只查看记录，不能同时办业务。请给业务岗位另设账号。';
  return null;
}
