import {
  disclosureCategories,
  disclosureCategoryIds,
  disclosureChannel,
  disclosureChannelIds,
  disclosureChannels,
  type DisclosureCategoryId,
  type DisclosureChannelId,
} from '../../../law/index.ts';
import type { channelEndpoints } from '../../contract/channels.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { Fault } from '../form/use-form.ts';
import { texts } from './texts.ts';

export type ChannelRecord = AnswerOf<typeof channelEndpoints.channelRecord>;

export const channelOptions = disclosureChannelIds.map((value) => ({
  value,
  title: disclosureChannels[value].title,
}));

export const categoryOptions = disclosureCategoryIds.map((value) => ({
  value,
  title: disclosureCategories[value],
}));

export const channelTitle = (id: string) => disclosureChannel(id)?.title ?? id;
export const categoryTitle = (id: string) =>
  (disclosureCategories as Readonly<Record<string, string>>)[id] ?? id;

/** A record as its form has it. */
export interface RecordValues {
  readonly channel: string;
  readonly category: string;
  readonly title: string;
  readonly url: string;
  readonly place: string;
  readonly on: string;
  readonly reads: string;
  readonly publication: { readonly id: string; readonly title: string } | null;
  readonly reason: string;
}

export const blankRecord = (on: string): RecordValues => ({
  channel: '',
  category: '',
  title: '',
  url: '',
  place: '',
  on,
  reads: '',
  publication: null,
  reason: '',
});

export const valuesOf = (record: ChannelRecord): RecordValues => ({
  channel: record.channel,
  category: record.category,
  title: record.title,
  url: record.url ?? '',
  place: record.place,
  on: record.on,
  reads: record.reads === null ? '' : String(record.reads),
  publication: record.publication,
  reason: '',
});

/** What the form says, as the door takes it: nothing that the channel does not have. */
export function inputOf(values: RecordValues) {
  const kind = disclosureChannel(values.channel);
  const url = values.url.trim();
  const reads = values.reads.trim();
  return {
    channel: values.channel as DisclosureChannelId,
    category: values.category as DisclosureCategoryId,
    title: values.title,
    url: url === '' || kind?.address === 'none' ? null : url,
    place: kind?.place === true ? values.place : '',
    on: values.on,
    reads: reads === '' || kind?.reads === false ? null : Number(reads),
    publicationId: values.publication?.id ?? null,
  };
}

/** Readers that cannot be read as a number. */
export function faultsOf({ reads }: Pick<RecordValues, 'reads'>): Fault[] {
  return reads.trim() === '' || /^\d{1,10}$/u.test(reads.trim())
    ? []
    : [{ field: 'reads', message: texts.wrongReads }];
}
