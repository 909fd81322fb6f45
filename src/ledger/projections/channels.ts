import type { ChannelRecord } from '../publishing-acts.ts';
import type { Projectors } from './projector.ts';

export const channelProjections = {
  'channel.recorded': async (tx, { bodyId, at, payload: { source, records } }) => {
    for (let from = 0; from < records.length; from += mostRows) {
      await tx
        .insertInto('channel_records')
        .values(
          records
            .slice(from, from + mostRows)
            .map((record) => ({ body_id: bodyId, ...columnsOf(record), entered_at: at, source })),
        )
        .execute();
    }
  },
  'channel.corrected': (tx, { bodyId, payload: { record } }) =>
    tx
      .updateTable('channel_records')
      .set(columnsOf(record))
      .where('body_id', '=', bodyId)
      .where('record_id', '=', record.recordId)
      .execute(),
  'channel.struck-out': (tx, { bodyId, subjectId, at }) =>
    tx
      .updateTable('channel_records')
      .set({ removed_at: at })
      .where('body_id', '=', bodyId)
      .where('record_id', '=', subjectId)
      .execute(),
} as const satisfies Projectors;

/** PostgreSQL takes 65,535 values in a statement. */
const mostRows = 2_000;

const columnsOf = (record: ChannelRecord) => ({
  record_id: record.recordId,
  channel: record.channel,
  category: record.category,
  title: record.title,
  url: record.url,
  place: record.place,
  on_date: record.on,
  reads: record.reads,
  publication_id: record.publicationId,
});
