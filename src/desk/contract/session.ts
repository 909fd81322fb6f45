import { z } from 'zod';
import { permissions, type Permission } from '../../law/index.ts';
import { endpoint } from './endpoint.ts';
import { actId, date, id, instant, role } from './common.ts';
import { level } from './set-up.ts';

const permission = z.enum(Object.keys(permissions) as [Permission, ...Permission[]]);

export const me = z
  .object({
    staffId: id,
    name: z.string(),
    account: z.string(),
    post: z.string(),
    body: z.object({ id, name: z.string(), level, path: z.array(z.string()).describe('从县到本单位的名称') }),
    roles: z.array(role).describe('本人的角色，加上今天代理的'),
    ownRoles: z.array(role),
    permissions: z.array(permission),
    actingFor: z.array(z.object({ staffId: id, name: z.string(), until: date })),
    mustChangePassword: z.string().nullable().describe('为什么要先改密码；null表示不用'),
    mustEnrolTotp: z.boolean().describe('true表示要先开启两步验证'),
    totp: z.boolean(),
    csrfToken: z.string().describe('放在请求头x-csrf-token里'),
    today: date,
    now: instant.describe('服务器现在的时间'),
    demonstration: z.boolean().describe('true表示整个平台是演示，内容都是虚构的'),
    idleMinutes: z.number().describe('多少分钟没有操作就要重新登录'),
    passwordRules: z
      .object({
        length: z.number().int().describe('至少几位'),
        kinds: z.number().int().describe('至少几类字符'),
        days: z.number().int().describe('多少天要换；0表示不要求'),
        remembered: z.number().int().describe('不能和最近几个相同'),
      })
      .describe('新密码的要求'),
    startedAt: instant,
    endsAt: instant.describe('到时要重新登录'),
  })
  .meta({ id: 'Me' });

const recoveryCodes = z.array(z.string()).nullable().describe('备用码，只显示这一次；重复提交时为null');

export const sessionEndpoints = {
  signInOptions: endpoint({
    method: 'GET',
    path: '/api/sign-in',
    summary: '可以怎样登录',
    access: 'anyone',
    answer: z.object({
      provider: z.string().nullable().describe('县统一身份认证的名称；没有则为null'),
      demonstration: z
        .object({
          password: z.string(),
          signIns: z.array(
            z.object({
              account: z.string(),
              name: z.string(),
              body: z.string(),
              title: z.string(),
              tries: z.array(z.string()).describe('这个岗位可以试着办的，按顺序'),
            }),
          ),
        })
        .nullable()
        .describe('演示的账号和密码；不是演示则为null'),
    }),
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/sign-in',
    summary: '登录',
    access: 'anyone',
    acts: ['staff.signed-in', 'staff.sign-in-refused', 'staff.locked'],
    body: z.object({
      account: z.string().trim().min(1, { error: '请填写账号' }).max(64),
      password: z.string().min(1, { error: '请填写密码' }).max(200),
      code: z.string().trim().max(20).optional().describe('手机验证器上的6位数字'),
      recoveryCode: z.string().trim().max(40).optional().describe('备用码'),
    }),
    answer: z.discriminatedUnion('result', [
      z.object({ result: z.literal('signed-in') }),
      z.object({ result: z.literal('code-needed'), message: z.string() }),
    ]),
  }),
  session: endpoint({
    method: 'GET',
    path: '/api/session',
    summary: '当前登录的人',
    access: 'signed-in',
    answer: me,
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/api/sign-out',
    summary: '退出',
    access: 'signed-in',
    acts: ['staff.signed-out'],
    answer: z.object({ result: z.literal('signed-out') }),
  }),
  ownSessions: endpoint({
    method: 'GET',
    path: '/api/own-account/sessions',
    summary: '我在哪些地方登录着',
    access: 'signed-in',
    answer: z.object({
      sessions: z.array(
        z.object({
          id,
          current: z.boolean(),
          startedAt: instant,
          lastSeenAt: instant,
          method: z.enum(['password', 'password-totp', 'password-recovery', 'oidc']).describe('怎么登录的'),
          address: z.string(),
          device: z.string(),
        }),
      ),
    }),
  }),
  endOwnSession: endpoint({
    method: 'POST',
    path: '/api/own-account/sessions/end',
    summary: '让自己的一处登录失效，或者其他各处全部失效',
    access: 'signed-in',
    acts: ['staff.session-ended'],
    body: z.object({ sessionId: id.optional().describe('不填表示除当前以外的全部') }),
    answer: z.object({ ended: z.number().int() }),
  }),
  changeOwnPassword: endpoint({
    method: 'POST',
    path: '/api/own-account/password',
    summary: '改自己的密码',
    access: 'signed-in',
    acts: ['staff.password-set'],
    body: z.object({
      actId,
      oldPassword: z.string().min(1, { error: '请填写现在的密码' }).max(200),
      newPassword: z.string().min(1, { error: '请填写新密码' }).max(200),
    }),
    answer: z.object({ result: z.literal('changed') }),
  }),
  beginTotp: endpoint({
    method: 'POST',
    path: '/api/own-account/totp/begin',
    summary: '开启两步验证：取得密钥',
    access: 'signed-in',
    body: z.object({ password: z.string().min(1, { error: '请填写密码' }).max(200) }),
    answer: z.object({ secret: z.string(), uri: z.string().describe('otpauth网址，画成二维码') }),
  }),
  confirmTotp: endpoint({
    method: 'POST',
    path: '/api/own-account/totp/confirm',
    summary: '开启两步验证：输入验证器上的数字',
    access: 'signed-in',
    acts: ['staff.totp-enrolled'],
    body: z.object({ actId, code: z.string().trim().min(1, { error: '请填写6位数字' }).max(20) }),
    answer: z.object({ recoveryCodes }),
  }),
  makeRecoveryCodes: endpoint({
    method: 'POST',
    path: '/api/own-account/recovery-codes',
    summary: '重新生成备用码，原来的作废',
    access: 'signed-in',
    acts: ['staff.recovery-codes-made'],
    body: z.object({ actId, password: z.string().min(1, { error: '请填写密码' }).max(200) }),
    answer: z.object({ recoveryCodes }),
  }),
};
