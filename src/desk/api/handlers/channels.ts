import { correctRecord } from '../../../acts/channels/correct-record.ts';
import { checkChannelImport, importChannels } from '../../../acts/channels/import-records.ts';
import { recordChannel } from '../../../acts/channels/record-channel.ts';
import { strikeOutRecord } from '../../../acts/channels/strike-out-record.ts';
import { channelFigures, channelYears, publishedIn } from '../../../ledger/read/channel-figures.ts';
import { listChannels, readChannelRecord } from '../../../ledger/read/list-channels.ts';
import type { channelEndpoints } from '../../contract/channels.ts';
import { channelExportColumns } from '../export/channel-columns.ts';
import { exportList } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';

export const channelHandlers: HandlersOf<typeof channelEndpoints> = {
  listChannels: ({ services: { ledger }, scope, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listChannels(tx, { after, before, size }, filter)),
  exportChannels: (call) =>
    exportList(call, '其他渠道发布', channelExportColumns, (tx, page) => listChannels(tx, page, call.query)),
  channelFigures: ({ services: { ledger }, scope, params: { bodyId }, query: { year } }) =>
    ledger.read(scope, async (tx) => ({
      ...(await channelFigures(tx, bodyId, year)),
      years: await channelYears(tx, bodyId),
      published: await publishedIn(tx, bodyId, year),
    })),
  channelRecord: async ({ services: { ledger }, scope, params }) =>
    (await ledger.read(scope, (tx) => readChannelRecord(tx, params))) ??
    refused('not-found', '没有找到这条渠道登记，或者它不归您管。'),
  recordChannel: async ({ context, params, body: { actId, ...record } }) =>
    doneOr(await recordChannel(context, { ...params, actId, record })),
  correctRecord: async ({ context, params, body: { actId, reason, ...record } }) =>
    doneOr(await correctRecord(context, { ...params, actId, reason, record })),
  strikeOutRecord: async ({ context, params, body }) =>
    doneOr(await strikeOutRecord(context, { ...params, ...body })),
  checkChannelImport: async ({ context, params, body }) => {
    const { records, ...rest } = await checkChannelImport(context, { ...params, ...body });
    return {
      ...rest,
      records: records.map(({ row, record, standing }) => ({
        ...record,
        row,
        standing: standing !== null,
        readsBefore: standing?.reads ?? null,
      })),
    };
  },
  importChannels: async ({ context, params, body }) =>
    doneOr(await importChannels(context, { ...params, ...body })),
};
