import { z } from 'zod';
import { actId, done, id, instant, line, spreadsheet } from './common.ts';
import { endpoint } from './endpoint.ts';

const ofBody = z.object({ bodyId: id });

const word = z
  .object({
    list: z.enum(['易错词', '敏感词']).describe('哪一张词表'),
    word: z.string().max(60).describe('要找的词'),
    right: z.string().max(60).optional().describe('正确写法，易错词要有'),
    except: z.array(z.string().max(60)).max(50).optional().describe('不算的较长的词'),
    level: z.enum(['error', 'warning']).optional().describe('error表示必须改，warning表示要核对'),
    why: z.string().max(200).optional().describe('为什么列入'),
  })
  .meta({ id: 'ListedWord' });

/** 词库. */
export const wordEndpoints = {
  words: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/words',
    summary: '本单位的词库，和上级单位的',
    access: 'publications.read',
    params: ofBody,
    answer: z.object({
      words: z.array(word),
      setAt: instant.nullable().describe('最近修改的时间；null表示还没有'),
      above: z
        .array(z.object({ bodyName: z.string(), words: z.array(word) }))
        .describe('上级单位的词库，对本单位也适用'),
    }),
  }),
  exportWords: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/words.xlsx',
    summary: '导出词库',
    access: 'publications.read',
    params: ofBody,
    answer: spreadsheet,
  }),
  setWords: endpoint({
    method: 'PUT',
    path: '/api/bodies/{bodyId}/words',
    summary: '改词库，整个换成给出的',
    access: 'words.edit',
    acts: ['words.set'],
    params: ofBody,
    body: z.object({
      actId,
      source: line('来源', 150).describe('form表示逐条填写，否则是导入的文件名'),
      words: z.array(word).max(5000, { error: '词库最多5000个词' }),
      basedOn: instant.nullable().describe('改的是哪个时间的词库；中间有人改过的不存'),
    }),
    answer: done,
  }),
};
