import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  actId,
  date,
  done,
  id,
  instant,
  line,
  listQuery,
  ofBody,
  page,
  reason,
  role,
  spreadsheet,
  text,
} from './common.ts';
import { account, personName } from './set-up.ts';

const ofPerson = z.object({ bodyId: id.describe('单位编号'), staffId: id.describe('工作人员编号') });

const phone = z
  .string()
  .trim()
  .regex(/^[\d+() -]{5,20}$/u, { error: '电话号码用数字和短横，5至20位' })
  .nullable();

const post = text('职务', 60);
const heldRoles = z.array(role).min(1, { error: '请至少选一个角色' });

const staffRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    account: z.string(),
    name: z.string(),
    post: z.string(),
    roles: z.array(role),
    totp: z.boolean().describe('是否开启两步验证'),
    locked: z.boolean(),
    lockedUntil: instant.nullable(),
    lastSignIn: instant.nullable(),
    addedAt: instant,
    leftOn: date.nullable(),
    hasPhone: z.boolean(),
  })
  .meta({ id: 'Staff' });

const filters = {
  text: z.string().trim().max(60).optional().describe('姓名、账号或职务'),
  role: role.optional(),
  body: id.optional(),
  state: z.enum(['here', 'left', 'locked']).optional(),
};

export const staffEndpoints = {
  listStaff: endpoint({
    method: 'GET',
    path: '/api/staff',
    summary: '工作人员列表',
    access: 'staff.read',
    query: z.object({ ...listQuery, ...filters }),
    answer: page(staffRow),
  }),
  exportStaff: endpoint({
    method: 'GET',
    path: '/api/staff.xlsx',
    summary: '导出工作人员列表',
    access: 'staff.read',
    query: z.object(filters),
    answer: spreadsheet,
  }),
  colleagues: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/colleagues',
    summary: '本单位在岗的人，供选择',
    access: 'staff.names',
    params: ofBody,
    answer: z.object({
      colleagues: z.array(z.object({ id, name: z.string(), post: z.string(), roles: z.array(role) })),
    }),
  }),
  person: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/staff/{staffId}',
    summary: '一个工作人员',
    access: 'staff.read',
    params: ofPerson,
    answer: staffRow,
  }),
  addStaff: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff',
    summary: '登记工作人员',
    access: 'staff.manage',
    acts: ['staff.added', 'staff.password-set'],
    params: ofBody,
    body: z.object({ actId, account, name: personName, post, roles: heldRoles, phone }),
    answer: z.object({
      id,
      repeated: z.boolean(),
      firstPassword: z.string().nullable().describe('初始密码，只显示这一次；重复提交时为null'),
    }),
  }),
  changeStaff: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff/{staffId}/change',
    summary: '改姓名、职务、电话',
    access: 'staff.manage',
    acts: ['staff.changed'],
    params: ofPerson,
    body: z.object({
      actId,
      name: personName,
      post,
      phone: z.union([phone, z.literal('keep')]).describe('keep表示电话不改'),
    }),
    answer: done,
  }),
  setRoles: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff/{staffId}/roles',
    summary: '定角色',
    access: 'staff.manage',
    acts: ['staff.roles-set'],
    params: ofPerson,
    body: z.object({ actId, roles: heldRoles, reason }),
    answer: done,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff/{staffId}/reset-password',
    summary: '重设密码',
    access: 'staff.manage',
    acts: ['staff.password-set'],
    params: ofPerson,
    body: z.object({ actId, reason }),
    answer: z.object({ id, repeated: z.boolean(), firstPassword: z.string().nullable() }),
  }),
  removeTotp: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff/{staffId}/remove-totp',
    summary: '解除两步验证（手机丢失时）',
    access: 'staff.manage',
    acts: ['staff.totp-removed'],
    params: ofPerson,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  unlockStaff: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff/{staffId}/unlock',
    summary: '解锁',
    access: 'staff.manage',
    acts: ['staff.unlocked'],
    params: ofPerson,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  letStaffLeave: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff/{staffId}/leave',
    summary: '离岗停用（手上没有待办和草稿的）',
    access: 'staff.manage',
    acts: ['staff.left', 'deputy.ended', 'staff.session-ended'],
    params: ofPerson,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  allowProvider: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff/{staffId}/allow-provider',
    summary: '允许用县统一身份认证登录',
    access: 'staff.manage',
    acts: ['staff.provider-linked'],
    params: ofPerson,
    body: z.object({
      actId,
      allowed: z.boolean().default(true).describe('false表示不再允许'),
      subject: line('统一身份认证里的账号编号', 200)
        .nullable()
        .default(null)
        .describe('null表示第一次登录时按相同的账号名认'),
    }),
    answer: done,
  }),
  revealPhone: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff/{staffId}/phone',
    summary: '显示电话号码；查看会留下记录',
    access: 'staff.phone',
    acts: ['personal.revealed'],
    params: ofPerson,
    body: z.object({ actId, reason }),
    answer: z.object({ phone: z.string().nullable().describe('重复提交时为null：再看一次要再留一次记录') }),
  }),
  endSessions: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/staff/{staffId}/end-sessions',
    summary: '让此人的登录全部失效',
    access: 'sessions.end',
    acts: ['staff.session-ended'],
    params: ofPerson,
    body: z.object({ actId, reason }),
    answer: z.object({ ended: z.number().int() }),
  }),
};
