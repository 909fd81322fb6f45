import { z } from 'zod';
import { editionSchema } from '../../content/edition.ts';
import { date, id, ofBody } from './common.ts';
import { endpoint } from './endpoint.ts';
import { keptFile } from './publication-shapes.ts';

/** Files of a body. */
export const fileEndpoints = {
  keepFile: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/files',
    summary: '上传一份文件',
    access: 'publications.write',
    params: ofBody,
    upload: { most: 200 * 1024 * 1024 },
    answer: keptFile,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/files/{fileId}',
    summary: '取一份文件',
    access: 'publications.read',
    params: z.object({ bodyId: id, fileId: id }),
    query: z.object({
      name: z.string().max(150).optional().describe('按这个文件名保存；不写的，按上传时的'),
    }),
    answer: { file: ['*/*'] },
  }),
  filePage: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/files/{fileId}/page',
    summary: '把文件转为正文',
    access: 'publications.write',
    params: z.object({ bodyId: id, fileId: id }),
    body: z.object({}),
    answer: z.object({
      title: z.string().nullable(),
      number: z.string().nullable(),
      issuer: z.string().nullable(),
      formedOn: date.nullable(),
      content: editionSchema.shape.content,
      remarks: z.array(z.string()).describe('哪些没有转过来'),
    }),
  }),
};
