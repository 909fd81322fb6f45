import { formatChinese, isRole, officeSettings, roles as allRoles, type SettingId } from '../law/index.ts';
import { documentTitles } from './document-titles.ts';
import { publicationTitles } from './publication-titles.ts';
import { redressTitles } from './redress-titles.ts';
import { reportTitles } from './report-titles.ts';
import { requestDecisionTitles } from './request-decision-titles.ts';
import { requestTitles } from './request-titles.ts';
import { siteTitles } from './site-titles.ts';
import { dateOr, moment, type ActTitle, type StatedLine } from './stated-line.ts';
import type { ActKind, ActPayloads, BodyLevel, RefusedSignIn, SettingEntered, SignIn } from './act-kinds.ts';

export const levelNames: Readonly<Record<BodyLevel, string>> = {
  county: '县（市、区）',
  department: '部门',
  township: '乡镇（街道）',
  village: '村（社区）',
};

const signInMethods: Readonly<Record<SignIn['method'], string>> = {
  password: '密码',
  'password-totp': '密码和验证器数字',
  'password-recovery': '密码和备用码',
  oidc: '统一身份认证',
};

const refusedBecause: Readonly<Record<RefusedSignIn, string>> = {
  password: '密码不对',
  code: '验证码不对',
  key: '密钥不对，验证码没有核对',
  locked: '账号已锁定',
  left: '已经离岗',
  closed: '单位已经撤销',
};

const endings: Readonly<Record<string, string>> = {
  'signed-out': '本人退出',
  self: '本人让它失效',
  administrator: '系统管理员让它失效',
  password: '改了密码',
  'second-step': '两步验证有变动',
  idle: '太久没有操作',
  longest: '到了一次登录的最长时间',
  'shut-out': '离岗或单位撤销',
  handover: '离岗交接',
};

const rolesAsText = (held: readonly string[]) =>
  held.map((role) => (isRole(role) ? allRoles[role].title : role)).join('、') || '没有角色';

const yesNo = (value: boolean) => (value ? '是' : '否');
const settingTitle = (key: string) =>
  Object.hasOwn(officeSettings, key) ? officeSettings[key as SettingId].title : key;
const valueAsText = (value: SettingEntered) =>
  value === null ? '默认值' : typeof value === 'boolean' ? yesNo(value) : `${value}`;

/** Every kind of act; the compiler says when one is missing. */
export const actTitles: { readonly [K in ActKind]: ActTitle<K> } = {
  'body.founded': {
    title: '登记单位',
    did: ({ name }) => `登记了单位${name}`,
    stated: ({ name, level, siteCode }) => [
      ['名称', name],
      ['层级', levelNames[level]],
      ['网站标识码', siteCode ?? '没有'],
    ],
  },
  'body.changed': {
    title: '单位更名或改标识码',
    did: ({ name }) => `改了单位登记，现为${name}`,
    stated: ({ name, siteCode, reason }) => [
      ['名称', name],
      ['网站标识码', siteCode ?? '没有'],
      ['理由', reason],
    ],
  },
  'body.closed': {
    title: '撤销单位',
    did: (_, subject) => `撤销了单位${subject}`,
    stated: ({ on, reason }) => [
      ['撤销日期', formatChinese(on)],
      ['理由', reason],
    ],
  },
  'staff.added': {
    title: '登记工作人员',
    did: ({ name }) => `登记了工作人员${name}`,
    stated: ({ account, name, post, roles, phoneId }) => [
      ['账号', account],
      ['姓名', name],
      ['职务', post],
      ['角色', rolesAsText(roles)],
      ['电话', phoneId === null ? '没有登记' : '已登记，另行加密保存'],
    ],
  },
  'staff.changed': {
    title: '改工作人员登记',
    did: ({ name }) => `改了${name}的登记`,
    stated: ({ name, post, phoneId }) => [
      ['姓名', name],
      ['职务', post],
      ['电话', phoneId === null ? '没有登记' : '已登记，另行加密保存'],
    ],
  },
  'staff.roles-set': {
    title: '定角色',
    did: ({ roles }, subject) => `把${subject}的角色定为${rolesAsText(roles)}`,
    stated: ({ roles, before, reason }) => [
      ['角色', rolesAsText(roles)],
      ['原来的角色', rolesAsText(before)],
      ['理由', reason],
    ],
  },
  'staff.password-set': {
    title: '设密码',
    did: ({ by, reason }, subject) =>
      by === 'self'
        ? '设了自己的密码'
        : reason === undefined
          ? `给${subject}设了初始密码`
          : `重设了${subject}的密码`,
    stated: ({ by, reason }) => [
      ['由谁设', by === 'self' ? '本人' : '系统管理员'],
      ...(reason === undefined ? [] : ([['理由', reason]] as const)),
    ],
  },
  'staff.totp-enrolled': {
    title: '开启两步验证',
    did: () => '开启了两步验证',
    stated: ({ recoveryCodes }) => [['备用码', `${recoveryCodes}个`]],
  },
  'staff.totp-removed': {
    title: '解除两步验证',
    did: (_, subject) => `解除了${subject}的两步验证`,
    stated: ({ reason }) => [['理由', reason]],
  },
  'staff.recovery-codes-made': {
    title: '重新生成备用码',
    did: () => '重新生成了备用码',
    stated: ({ recoveryCodes }) => [['备用码', `${recoveryCodes}个`]],
  },
  'staff.provider-linked': {
    title: '关联统一身份认证',
    did: ({ issuer, by }, subject) =>
      by === 'first-sign-in'
        ? '首次用统一身份认证登录，账号已关联'
        : issuer === null
          ? `不再让${subject}用统一身份认证登录`
          : `允许${subject}用统一身份认证登录`,
    stated: ({ issuer, by }) => [
      ['认证服务', issuer ?? '不再使用'],
      ['由谁关联', by === 'administrator' ? '系统管理员' : '本人首次登录'],
    ],
  },
  'staff.signed-in': {
    title: '登录',
    did: ({ method }) => `用${signInMethods[method]}登录`,
    stated: ({ method, address, sessionId }) => [
      ['登录方式', signInMethods[method]],
      ['网络地址', address],
      ['登录编号', sessionId],
    ],
  },
  'staff.sign-in-refused': {
    title: '登录没有通过',
    did: ({ why }, subject) => `没有让账号持有人${subject}登录：${refusedBecause[why]}`,
    stated: ({ why, address, failures }) => [
      ['原因', refusedBecause[why]],
      ['网络地址', address],
      ['连续次数', `${failures}次`],
    ],
  },
  'staff.locked': {
    title: '锁定账号',
    did: ({ until }, subject) => `锁定了${subject}的账号，到${moment(until)}`,
    stated: ({ until, failures }) => [
      ['锁定到', moment(until)],
      ['连续输错', `${failures}次`],
    ],
  },
  'staff.unlocked': {
    title: '解锁账号',
    did: (_, subject) => `给${subject}的账号解了锁`,
    stated: ({ reason }) => [['理由', reason]],
  },
  'staff.left': {
    title: '离岗停用',
    did: (_, subject) => `给${subject}办了离岗，停用账号`,
    stated: ({ on, reason }) => [
      ['离岗日期', formatChinese(on)],
      ['理由', reason],
    ],
  },
  'staff.signed-out': {
    title: '退出',
    did: () => '退出登录',
    stated: ({ sessionId }) => [['登录编号', sessionId]],
  },
  'staff.session-ended': {
    title: '登录失效',
    did: ({ why }, subject) => `让${subject}的一处登录失效：${endings[why] ?? why}`,
    stated: ({ sessionId, why, reason }) => [
      ['原因', endings[why] ?? why],
      ...(reason === undefined ? [] : ([['理由', reason]] as const)),
      ['登录编号', sessionId],
    ],
  },
  'deputy.appointed': {
    title: '安排代理',
    did: ({ from, until }, subject) =>
      `给${subject}安排了代理，从${formatChinese(from)}到${formatChinese(until)}`,
    stated: ({ absentId, actingId, from, until, reason }) => [
      ['不在岗的人', { staffId: absentId }],
      ['代理人', { staffId: actingId }],
      ['从', formatChinese(from)],
      ['到', formatChinese(until)],
      ['理由', reason],
    ],
  },
  'deputy.ended': {
    title: '提前结束代理',
    did: (_, subject) => `提前结束了${subject}的代理安排`,
    stated: ({ on, reason }) => [
      ['结束日期', formatChinese(on)],
      ['理由', reason],
    ],
  },
  'work.opened': {
    title: '交办任务',
    did: ({ title, dueOn }) =>
      dueOn === null ? `交办了“${title}”` : `交办了“${title}”，${formatChinese(dueOn)}到期`,
    stated: ({ title, details, holderId, countedFrom, workingDays, dueOn, atTheEarliest }) => [
      ['任务', title],
      ['要求', details],
      ['承办人', { staffId: holderId }],
      ['期限', `${atTheEarliest ? '不早于' : ''}${dateOr(dueOn, '没有期限')}`],
      ...(countedFrom === null
        ? []
        : ([
            ['怎么算的', `从${formatChinese(countedFrom)}起${workingDays ?? 0}个工作日，当天不算`],
          ] as const)),
    ],
  },
  'work.done': {
    title: '办结',
    did: (_, subject) => `办结了“${subject}”`,
    stated: ({ remark }) => [['办理情况', remark]],
  },
  'work.moved': {
    title: '转办',
    did: (_, subject) => `把“${subject}”转给了别人`,
    stated: ({ from, to, reason }) => [
      ['原承办人', { staffId: from }],
      ['现承办人', { staffId: to }],
      ['理由', reason],
    ],
  },
  'work.due-recomputed': {
    title: '按放假通知重算期限',
    did: ({ from, to }, subject) =>
      from === to
        ? `按放假通知核定了“${subject}”的期限${formatChinese(to)}`
        : `把“${subject}”的期限从${formatChinese(from)}改为${formatChinese(to)}`,
    stated: ({ from, to, atTheEarliest, year }) => [
      ['原期限', formatChinese(from)],
      ['现期限', `${atTheEarliest ? '不早于' : ''}${formatChinese(to)}`],
      ['依据', `${year}年放假安排`],
    ],
  },
  'handover.done': {
    title: '换岗交接',
    did: ({ leaves, items }, subject) =>
      `办了${subject}的${leaves ? '离岗' : '换岗'}交接，移交待办${items.length}件`,
    stated: ({ fromId, toId, leaves, on, remarks, items, drafts }) => [
      ['移交人', { staffId: fromId }],
      ['接交人', { staffId: toId }],
      ['离岗', yesNo(leaves)],
      ['日期', formatChinese(on)],
      ['移交待办', items.map(({ title }) => title).join('；') || '没有'],
      ['移交草稿', drafts.map(({ title }) => title).join('；') || '没有'],
      ['交接说明', remarks],
    ],
  },
  'calendar.notice-entered': {
    title: '录入放假通知',
    did: ({ year }) => `录入了${year}年的放假安排`,
    stated: ({ year, arrangement: { notice, holidays, makeUpDays } }) => [
      ['年份', `${year}年`],
      ['通知', notice.title],
      ['文号', notice.number ?? '没有填'],
      ['通知日期', dateOr(notice.date, '没有填')],
      [
        '放假',
        holidays
          .map(({ name, from, to }) => `${name}${formatChinese(from)}至${formatChinese(to)}`)
          .join('；'),
      ],
      ['调休上班', makeUpDays.map((day) => formatChinese(day)).join('；') || '没有'],
    ],
  },
  'calendar.notice-withdrawn': {
    title: '撤回放假通知',
    did: ({ year }) => `撤回了录入的${year}年放假安排`,
    stated: ({ year, reason }) => [
      ['年份', `${year}年`],
      ['理由', reason],
    ],
  },
  'setting.changed': {
    title: '修改设置',
    did: ({ key, value }) => `把“${settingTitle(key)}”改为${valueAsText(value)}`,
    stated: ({ key, value, before }) => [
      ['设置', settingTitle(key)],
      ['现在', valueAsText(value)],
      ['原来', valueAsText(before)],
    ],
  },
  'personal.revealed': {
    title: '查看个人信息',
    did: (_, subject) => `查看了${subject}的电话`,
    stated: ({ reason }) => [
      ['查看了什么', '电话'],
      ['理由', reason],
    ],
  },
  'audit.exported': {
    title: '导出操作记录',
    did: ({ rows }) => `导出了${rows}条操作记录`,
    stated: ({ rows, filter }) => [
      ['条数', `${rows}条`],
      ...Object.entries(filter).map(([name, value]) => [`筛选：${name}`, value] as const),
    ],
  },
  'ledger.verified': {
    title: '核验台账',
    did: ({ sound, acts, faults }) =>
      sound ? `核验了台账，${acts}条记录完整` : `核验了台账，发现${faults}处不符`,
    stated: ({ sound, acts, faults }) => [
      ['结果', sound ? '完整' : '有不符之处'],
      ['核验了', `${acts}条`],
      ['不符', `${faults}处`],
    ],
  },
  'backup.made': {
    title: '备份',
    did: ({ file }) => `做了备份${file}`,
    stated: ({ file, sha256, acts }) => [
      ['文件', file],
      ['校验值（SHA-256）', sha256],
      ['含操作记录', `${acts}条`],
    ],
  },
  ...documentTitles,
  ...publicationTitles,
  ...siteTitles,
  ...requestTitles,
  ...requestDecisionTitles,
  ...redressTitles,
  ...reportTitles,
};

export const isActKind = (kind: string): kind is ActKind => Object.hasOwn(actTitles, kind);

const altered = '内容与这种操作对不上，请核验台账';

/**
 * 李四登记了工作人员张三。 A kind from a later version is named as it stands; an act that was altered by hand, and lacks
 * what its kind states, is told as such and stops no list.
 */
export function sentenceOf(
  act: { readonly kind: string; readonly payload: unknown },
  actor: string,
  subject: string,
): string {
  if (!isActKind(act.kind)) return `${actor}：${act.kind}。`;
  const { title, did } = actTitles[act.kind] as ActTitle<ActKind>;
  try {
    return `${actor}${did(act.payload as ActPayloads[ActKind], subject)}。`;
  } catch {
    return `${actor}：${title}。${altered}。`;
  }
}

/** Everything that an act stated, line by line; of an act that was altered by hand, its text as it stands. */
export function statedIn(act: { readonly kind: string; readonly payload: unknown }): readonly StatedLine[] {
  if (!isActKind(act.kind)) return [];
  const { stated } = actTitles[act.kind] as ActTitle<ActKind>;
  try {
    return stated(act.payload as ActPayloads[ActKind]);
  } catch {
    return [[altered, JSON.stringify(act.payload)]];
  }
}

/** 登记工作人员; a kind from a later version is named as it stands. */
export const titleOf = (kind: string): string => (isActKind(kind) ? actTitles[kind].title : kind);
