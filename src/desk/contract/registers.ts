import { z } from 'zod';
import { registerKinds, registerLimits, type RegisterColumn, type RegisterKind } from '../../law/index.ts';
import {
  actId,
  civilDate,
  date,
  done,
  id,
  line,
  listQuery,
  page,
  reason,
  spreadsheet,
  text,
} from './common.ts';
import { endpoint } from './endpoint.ts';
import {
  acceptRepeats,
  entry,
  listRows,
  listSource,
  noRows,
  recordYear,
  rowRemark,
} from './record-shapes.ts';

const register = z.enum(registerKinds as [RegisterKind, ...RegisterKind[]]).describe('哪本台账');
const ofRegister = z.object({ bodyId: id, register });
const ofLine = z.object({ bodyId: id, entryId: id.describe('台账一行的编号') });

/** What is typed of a line. */
const lineInput = {
  number: z
    .string()
    .trim()
    .max(registerLimits.number, { error: `文号最多${registerLimits.number}个字` })
    .nullable()
    .describe('文号、票据号；没有为null'),
  matter: line('事项', registerLimits.matter).describe('事项，不写姓名和证件号码'),
  on: civilDate.describe('决定日期、收取日期'),
  count: z
    .number({ error: '请填写件数' })
    .int({ error: '件数应为整数' })
    .min(0)
    .max(registerLimits.count)
    .describe('几件决定；收费为0'),
  amountFen: z
    .number({ error: '请把金额写成1234.56的样子' })
    .int()
    .min(0)
    .nullable()
    .describe('收费金额，分；其他台账为null'),
  remark: text('备注', registerLimits.remark),
  publicationId: id.nullable().describe('公开在哪一条信息；没有为null'),
};

const publication = z
  .object({ id, title: z.string() })
  .nullable()
  .describe('公开在哪一条信息；null表示没有关联');

const registerRow = z
  .object({
    id,
    bodyId: id,
    bodyName: z.string(),
    register,
    number: z.string().nullable().describe('文号、票据号'),
    matter: z.string().describe('事项'),
    on: date,
    count: z.number().int().describe('几件决定；收费为0'),
    amountFen: z.number().int().nullable().describe('收费金额，分'),
    remark: z.string(),
    publication,
    ...entry,
  })
  .meta({ id: 'RegisterLine' });

const filters = {
  text: z.string().trim().max(60).optional(),
  year: recordYear.optional().describe('哪一年'),
  body: id.optional(),
  state: z.enum(['struck-out', 'not-linked']).optional(),
};

const column = z.enum([
  'on',
  'number',
  'matter',
  'count',
  'yuan',
  'tenThousandYuan',
  'remark',
] satisfies RegisterColumn[]);

const table = {
  source: listSource,
  rows: listRows(column, 1000).min(1, noRows),
  acceptRepeats,
};

/** 台账 for table 2 of the annual report. */
export const registerEndpoints = {
  listRegister: endpoint({
    method: 'GET',
    path: '/api/registers/{register}',
    summary: '台账列表',
    access: 'documents.read',
    params: z.object({ register }),
    query: z.object({ ...listQuery, ...filters }),
    answer: page(registerRow),
  }),
  exportRegister: endpoint({
    method: 'GET',
    path: '/api/registers/{register}/list.xlsx',
    summary: '导出台账',
    access: 'documents.read',
    params: z.object({ register }),
    query: z.object(filters),
    answer: spreadsheet,
  }),
  registerFigures: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/registers/figures',
    summary: '台账各年的数字，年报表二用',
    access: 'documents.read',
    params: z.object({ bodyId: id }),
    answer: z.object({
      years: z
        .array(
          z.object({
            year: z.number().int(),
            licence: z.number().int().describe('行政许可，件'),
            penalty: z.number().int().describe('行政处罚，件'),
            coercion: z.number().int().describe('行政强制，件'),
            feeFen: z.number().int().describe('行政事业性收费，分'),
          }),
        )
        .describe('有登记的年份，最近的在前'),
    }),
  }),
  registerLine: endpoint({
    method: 'GET',
    path: '/api/bodies/{bodyId}/registers/lines/{entryId}',
    summary: '台账的一行',
    access: 'documents.read',
    params: ofLine,
    answer: registerRow,
  }),
  enterLine: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/registers/{register}/lines',
    summary: '登记一行',
    access: 'registers.enter',
    acts: ['register.entered'],
    params: ofRegister,
    body: z.object({ actId, ...lineInput }),
    answer: done,
  }),
  correctLine: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/registers/lines/{entryId}/correct',
    summary: '更正一行',
    access: 'registers.enter',
    acts: ['register.corrected'],
    params: ofLine,
    body: z.object({ actId, ...lineInput, reason }),
    answer: done,
  }),
  strikeOutLine: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/registers/lines/{entryId}/strike-out',
    summary: '注销一行，不再计数',
    access: 'registers.enter',
    acts: ['register.struck-out'],
    params: ofLine,
    body: z.object({ actId, reason }),
    answer: done,
  }),
  checkRegisterImport: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/registers/{register}/import/check',
    summary: '导入前核对，不保存',
    access: 'registers.enter',
    params: ofRegister,
    body: z.object(table),
    answer: z.object({
      entries: z
        .array(
          registerRow
            .pick({ number: true, matter: true, on: true, count: true, amountFen: true, remark: true })
            .extend({ row: z.number().int() }),
        )
        .describe('会登记的各行'),
      faults: z.array(rowRemark).describe('要先改好的地方'),
      repeats: z.array(rowRemark).describe('可能已经登记过的行'),
    }),
  }),
  importRegister: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/registers/{register}/import',
    summary: '导入台账，要么全部登记，要么一行也不登记',
    access: 'registers.enter',
    acts: ['register.entered'],
    params: ofRegister,
    body: z.object({ actId, ...table }),
    answer: done,
  }),
};
