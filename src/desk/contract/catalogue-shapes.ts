import { z } from 'zod';
import {
  catalogueChannels,
  obligationStates,
  rowStandings,
  type ChannelId,
  type ObligationStateId,
  type RowStandingId,
} from '../../law/index.ts';
import { date, id, line, text } from './common.ts';

export const ofRow = z.object({ bodyId: id, rowId: id });

const channel = z.enum(Object.keys(catalogueChannels) as [ChannelId, ...ChannelId[]]);
export const standing = z.enum(Object.keys(rowStandings) as [RowStandingId, ...RowStandingId[]]);

/** A row as it is entered. */
export const catalogueInput = z.object({
  field: line('领域', 40),
  itemId: z.string().max(20).nullable().describe('属于条例第二十条、第二十一条的哪一项'),
  matter: line('一级事项', 200),
  subMatter: text('二级事项', 200),
  elements: z
    .array(z.string().trim().max(500, { error: '每项内容最多500个字' }))
    .max(60, { error: '公开内容最多60项' })
    .describe('公开内容（要素），一项一个'),
  basis: text('公开依据', 5000),
  timeLimit: text('公开时限', 500),
  publisher: text('公开主体', 200),
  channels: z.array(channel).describe('公开渠道和载体'),
  otherChannels: z.array(z.string().trim().max(60)).max(10).describe('表里没有的渠道'),
  group: text('特定群体', 200).nullable().describe('公开对象：null为全社会'),
  manner: z.enum(['proactive', 'on-request']).describe('公开方式'),
  levels: z.array(z.enum(['county', 'township-village'])).describe('公开层级'),
});

/** A row as lists show it, with how it stands. */
export const rowInList = z
  .object({
    id,
    position: z.number().int(),
    field: z.string(),
    matter: z.string(),
    subMatter: z.string(),
    timeLimit: z.string(),
    understood: z.array(z.string()).describe('公开时限读成了什么'),
    unread: z.string().nullable().describe('公开时限里没有读懂的部分'),
    manner: z.enum(['proactive', 'on-request']),
    standing,
    standingText: z.string(),
    open: z.number().int().describe('没有办的几项'),
    overdue: z.number().int(),
    nextDue: date.nullable(),
    lastPublishedOn: date.nullable(),
  })
  .meta({ id: 'CatalogueRow' });

/** One thing that is to be published. */
export const obligation = z
  .object({
    key: z.string(),
    rowId: id,
    title: z.string(),
    field: z.string(),
    basis: z.string(),
    occasion: z.string().describe('哪一期，或者什么时候发生了什么'),
    due: date,
    atTheEarliest: z.boolean(),
    state: z.enum(Object.keys(obligationStates) as [ObligationStateId, ...ObligationStateId[]]),
    workingDays: z.number().int().describe('剩几个工作日；负数表示超过几个'),
    sentence: z.string().describe('期限怎么来的'),
    stands: z.string().describe('现在怎样'),
    mayBeNil: z.boolean().describe('能不能记本期没有'),
    publicationId: id.nullable(),
    documentId: id.nullable().describe('和发文登记里的哪份文件有关'),
    lastPublishedOn: date.nullable(),
  })
  .meta({ id: 'Obligation' });
