import { channelColumns, disclosureCategories, disclosureChannel } from '../../../law/index.ts';
import type { ChannelRow } from '../../../ledger/read/list-channels.ts';
import type { ListColumn } from './export-list.ts';

/** What went out by other channels as a spreadsheet: under headings by which it can be imported again. */
export const channelExportColumns: readonly ListColumn<ChannelRow>[] = [
  { head: channelColumns.on[0], width: 12, of: ({ on }) => on },
  {
    head: channelColumns.channel[0],
    width: 16,
    of: ({ channel }) => disclosureChannel(channel)?.title ?? channel,
  },
  {
    head: channelColumns.category[0],
    width: 14,
    of: ({ category }) => (disclosureCategories as Readonly<Record<string, string>>)[category] ?? category,
  },
  { head: channelColumns.title[0], width: 50, of: ({ title }) => title },
  { head: channelColumns.url[0], width: 50, of: ({ url }) => url ?? '' },
  { head: channelColumns.place[0], width: 20, of: ({ place }) => place },
  { head: channelColumns.reads[0], width: 10, of: ({ reads }) => reads },
  { head: '本系统的信息', width: 50, of: ({ publication }) => publication?.title ?? '' },
  { head: '单位', width: 32, of: ({ bodyName }) => bodyName },
  { head: '已注销', width: 8, of: ({ struckOut }) => (struckOut ? '是' : '') },
];
