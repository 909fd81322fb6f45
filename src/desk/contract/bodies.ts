import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { actId, date, done, id, instant, listQuery, ofBody, page, reason, spreadsheet } from './common.ts';
import { bodyName, level, siteCode } from './set-up.ts';

const bodyRow = z
  .object({
    id,
    parentId: id.nullable(),
    parentName: z.string().nullable(),
    name: z.string(),
    level,
    siteCode: z.string().nullable(),
    staff: z.number().int().describe('在岗人数'),
    bodiesBelow: z.number().int(),
    foundedAt: instant,
    closedOn: date.nullable(),
  })
  .meta({ id: 'Body' });

const filters = {
  text: z.string().trim().max(60).optional().describe('名称或网站标识码'),
  level: level.optional(),
  state: z.enum(['open', 'closed']).optional(),
};

export const bodyEndpoints = {
  listBodies: endpoint({
    method: 'GET',
    path: '/api/bodies',
    summary: '单位列表',
    access: 'bodies.read',
    query: z.object({ ...listQuery, ...filters }),
    answer: page(bodyRow),
  }),
  exportBodies: endpoint({
    method: 'GET',
    path: '/api/bodies.xlsx',
    summary: '导出单位列表',
    access: 'bodies.read',
    query: z.object(filters),
    answer: spreadsheet,
  }),
  body: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}',
    summary: '一个单位',
    access: 'bodies.read',
    params: ofBody,
    answer: bodyRow,
  }),
  foundBody: endpoint({
    method: 'POST',
    path: '/api/bodies',
    summary: '登记单位',
    access: 'bodies.manage',
    acts: ['body.founded'],
    body: z.object({ actId, parentId: id, level, name: bodyName, siteCode }),
    answer: done,
  }),
  changeBody: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/change',
    summary: '单位更名、改网站标识码',
    access: 'bodies.manage',
    acts: ['body.changed'],
    params: ofBody,
    body: z.object({ actId, name: bodyName, siteCode, reason }),
    answer: done,
  }),
  closeBody: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/close',
    summary: '撤销单位',
    access: 'bodies.manage',
    acts: ['body.closed'],
    params: ofBody,
    body: z.object({ actId, reason }),
    answer: done,
  }),
};
