import { channelBasis, faultsOfChannelLine, type ChannelLine, type CivilDate } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { ChannelRecord } from '../../ledger/publishing-acts.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';

/** What went out, with the publication of this desk that it is, if it is one. */
export interface ChannelInput extends ChannelLine {
  readonly publicationId: string | null;
}

/** The record as an act states it: blanks at the ends taken away. */
export function recordOf(recordId: string, line: ChannelInput): ChannelRecord {
  const { channel, category, title, url, place, on, reads, publicationId } = line;
  return {
    recordId,
    channel,
    category,
    title: title.trim(),
    url: url === null || url.trim() === '' ? null : url.trim(),
    place: place.trim(),
    on,
    reads,
    publicationId,
  };
}

/** Why a record will not do; null where it will. */
export function faultOfRecord(line: ChannelLine, today: CivilDate): Refusal | null {
  const [fault] = faultsOfChannelLine(line, today);
  if (fault !== undefined)
    return { ...refuse('wrong-input', fault.sentence, fault.field), basis: channelBasis };
  return faultOfPrivateRecord(line);
}

/** Personal data in what a record says; null where there is none. */
export function faultOfPrivateRecord({ title, place, url }: ChannelLine): Refusal | null {
  return faultOfPrivateTexts([
    { text: title, field: 'title', name: '标题' },
    { text: place, field: 'place', name: '地方' },
    { text: url ?? '', field: 'url', name: '链接' },
  ]);
}

/** Why a record cannot stand beside another: its address is recorded for the same channel. */
export async function faultOfAddress(
  tx: Tx,
  bodyId: string,
  { recordId, channel, url }: ChannelRecord,
): Promise<Refusal | null> {
  if (url === null) return null;
  const standing = await tx
    .selectFrom('channel_records')
    .select(['title', 'on_date as on'])
    .where('body_id', '=', bodyId)
    .where('channel', '=', channel)
    .where('url', '=', url)
    .where('removed_at', 'is', null)
    .where('record_id', '!=', recordId)
    .executeTakeFirst();
  return standing === undefined
    ? null
    : refuse('wrong-input', `这个链接已经登记在${standing.on}，标题是“${standing.title}”。`, 'url');
}
