import { z } from 'zod';
import { id } from './common.ts';
import { endpoint } from './endpoint.ts';

const done = z.boolean();

/** The guided first hour: how far someone has come with the first item. */
export const firstHourEndpoints = {
  firstHour: endpoint({
    method: 'GET',
    path: '/api/first-hour',
    summary: '第一次发布办到哪里',
    access: 'publications.write',
    answer: z.object({
      done: z
        .object({
          profile: done.describe('本单位定了发文和编号规则'),
          catalogue: done.describe('本单位有了公开目录'),
          document: done.describe('本单位登记过公文'),
          draft: done.describe('写了稿子'),
          screened: done.describe('筛查过'),
          sent: done.describe('送审了'),
          passed: done.describe('各步都通过了'),
          published: done.describe('公开了'),
        })
        .describe('由台账看出来，不用自己打勾'),
      publication: z.object({ bodyId: id, id }).nullable().describe('走得最远的一条；null表示还没有'),
    }),
  }),
};
