import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** A sheet as rows of cells. */
export const tableSheet = z
  .object({
    name: z.string(),
    rows: z
      .array(z.array(z.string()))
      .describe('第一个是第1行；空行和隐藏的行是空的，隐藏的列是空白；日期写作2026-11-20'),
    remarks: z.array(z.string()).describe('没有读取的、重复写入的内容'),
  })
  .meta({ id: 'TableSheet' });

export type TableSheet = z.output<typeof tableSheet>;

/** Lists that are to be imported. */
export const tableEndpoints = {
  readTable: endpoint({
    method: 'POST',
    path: '/api/tables',
    summary: '读出表格的各行，供导入前核对，不保存',
    access: 'signed-in',
    upload: { most: 20 * 1024 * 1024 },
    answer: z.object({
      sheets: z.array(tableSheet),
      remarks: z.array(z.string()).describe('整个文件的说明'),
    }),
  }),
};
