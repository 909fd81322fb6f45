import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { actId, line } from './common.ts';

export const level = z.enum(['county', 'department', 'township', 'village']);

/** 网站标识码: ten letters or digits. */
export const siteCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z\d]{10}$/u, { error: '网站标识码是10位字母或数字，在网站首页底部可以找到' })
  .nullable();

export const bodyName = line('单位名称', 60);

export const account = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z\d][a-z\d._-]{2,31}$/u, {
    error: '账号用3至32位小写字母、数字，中间可以有点、短横、下划线',
  });

/** Any Han character, also rare ones, 「·」, letters and blanks inside: 1 to 50. */
export const personName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{M}\p{Script=Han}](?:[\p{L}\p{M}\p{Script=Han}·• ]{0,48}[\p{L}\p{M}\p{Script=Han}])?$/u, {
    error: '请填写姓名，1至50个字',
  });

export const setUpEndpoints = {
  setUpState: endpoint({
    method: 'GET',
    path: '/api/set-up',
    summary: '是否还没有设置',
    access: 'anyone',
    answer: z.object({
      needed: z.boolean(),
      codeNeeded: z.boolean().describe('true表示要填服务器启动时显示的设置码'),
    }),
  }),
  setUp: endpoint({
    method: 'POST',
    path: '/api/set-up',
    summary: '第一次设置：登记单位和第一个系统管理员',
    access: 'anyone',
    acts: ['body.founded', 'staff.added', 'staff.password-set'],
    body: z.object({
      actId,
      code: z.string().trim().max(100).optional().describe('服务器启动时显示的设置码'),
      name: bodyName,
      level: z.enum(['county', 'department', 'township']),
      countyName: bodyName.optional().describe('部门、乡镇单独使用时填所属的县'),
      siteCode,
      account,
      personName,
      password: z.string().max(200),
    }),
    answer: z.object({ bodyId: z.uuid() }),
  }),
};
