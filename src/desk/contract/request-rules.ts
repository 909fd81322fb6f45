import { z } from 'zod';
import { actId, done, id, instant, line, ofBody, role, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { lawFault } from './case-shapes.ts';

const days = (name: string, least: number, most: number) =>
  z
    .number({ error: `${name}应为${least}至${most}的整数` })
    .int({ error: `${name}应为${least}至${most}的整数` })
    .min(least, { error: `${name}应为${least}至${most}的整数` })
    .max(most, { error: `${name}应为${least}至${most}的整数` })
    .describe(name);

const numberRule = z.object({
  pattern: line('编号规则', 60).describe('如：乙公开〔{year}〕{seq}号；文书还有{kind}文种代字'),
  width: z.number().int().min(1).max(6).describe('序号补0到几位；1为不补'),
});

const steps = z
  .array(
    z.object({
      id: z.string().regex(/^[\w-]{1,40}$/u),
      title: line('步骤名称', 20),
      roles: z.array(role).describe('哪些角色可以签'),
    }),
  )
  .max(8, { error: '最多8步' });

/** How a body handles its requests. */
export const requestRules = z
  .object({
    requestNumber: numberRule,
    letterNumbering: z.enum(['by-kind', 'by-request']).describe('文书按文种各自编号，或者跟申请的编号'),
    letterNumber: numberRule,
    targetDays: days('内部期限提前的工作日数', 0, 15).describe('比法定期限早几个工作日备好答复'),
    clarificationDays: days('补正期限', 1, 30).describe('给申请人几个工作日补正'),
    reasonsDays: days('说明理由的期限', 1, 30),
    assistanceDays: days('请其他机关答复的期限', 1, 30),
    reconsideration: z.object({
      organ: text('行政复议机关', 100),
      address: text('行政复议机关地址', 200),
      online: text('网上申请行政复议的入口', 200),
    }),
    court: text('管辖法院', 100),
    contact: z.object({
      office: text('工作机构', 100),
      person: text('联系人', 50),
      phone: text('联系电话', 60),
      address: text('通信地址', 200),
      postcode: text('邮政编码', 10),
    }),
    payment: text('缴费方式', 500),
    approval: z.object({ ordinary: steps, raised: steps, high: steps }).describe('按风险要经哪几步审批'),
    seal: z.enum(['print', 'image']).describe('print打印后盖章；image把印章图片放进PDF'),
    retentionYears: days('归档后保存个人信息的年数', 1, 100),
  })
  .meta({ id: 'RequestRules' });

/** What a body decides about its requests (公开申请办理规则). */
export const requestRulesEndpoints = {
  requestRules: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/request-rules',
    summary: '公开申请的办理规则',
    access: 'requests.read',
    params: ofBody,
    answer: z.object({
      rules: requestRules,
      initial: z.boolean().describe('true表示还没有自己定过'),
      setAt: instant.nullable().describe('定规则时要带上；null表示没有定过'),
      faults: z.array(lawFault).describe('还缺什么，哪里不对'),
      examples: z.object({
        request: z.string().describe('下一件申请的编号'),
        letters: z.array(z.string()).describe('文书编号的样子'),
      }),
      seal: z
        .object({ width: z.number().int(), height: z.number().int(), bytes: z.number().int() })
        .nullable()
        .describe('印章图片；null表示没有'),
    }),
  }),
  setRequestRules: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/request-rules',
    summary: '定公开申请的办理规则',
    access: 'requests.set',
    acts: ['requests.rules-set'],
    params: ofBody,
    body: z.object({
      actId,
      rules: requestRules.nullable().describe('null表示恢复初始规则'),
      seenAt: instant.nullable().describe('打开时的setAt：别人改过，就不保存'),
    }),
    answer: done,
  }),
  keepSealPicture: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/request-rules/seal',
    summary: '上传印章图片（PNG），替换以前的；加密保存',
    access: 'requests.set',
    params: ofBody,
    upload: { most: 2 * 1024 * 1024 },
    answer: z.object({
      fileId: id,
      width: z.number().int(),
      height: z.number().int(),
      bytes: z.number().int(),
    }),
  }),
  sealPicture: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/request-rules/seal',
    summary: '看印章图片',
    access: 'requests.set',
    params: ofBody,
    answer: { file: ['image/png'] },
  }),
  removeSealPicture: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/request-rules/seal/remove',
    summary: '删去印章图片',
    access: 'requests.set',
    params: ofBody,
    body: z.object({}),
    answer: z.object({}),
  }),
};
