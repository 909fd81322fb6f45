import type { z } from 'zod';
import type { CatalogueLevel, CatalogueRow, ChannelId } from '../../../law/index.ts';
import type { catalogueInput } from '../../contract/catalogue-shapes.ts';
import { texts } from './texts.ts';

type RowInput = z.input<typeof catalogueInput>;

/** A row as its form holds it. */
export interface RowValues {
  readonly field: string;
  /** Blank where nobody said. */
  readonly itemId: string;
  readonly matter: string;
  readonly subMatter: string;
  /** A line an element. */
  readonly elements: string;
  readonly basis: string;
  readonly timeLimit: string;
  readonly publisher: string;
  readonly channels: readonly string[];
  readonly otherChannels: string;
  readonly group: string;
  readonly manner: string;
  readonly levels: readonly string[];
}

export const blankRow = (publisher: string): RowValues => ({
  field: '',
  itemId: '',
  matter: '',
  subMatter: '',
  elements: '',
  basis: '',
  timeLimit: texts.usualTimeLimit,
  publisher,
  channels: ['website'],
  otherChannels: '',
  group: '',
  manner: 'proactive',
  levels: ['township-village'],
});

export const valuesOfRow = (row: RowInput): RowValues => ({
  field: row.field,
  itemId: row.itemId ?? '',
  matter: row.matter,
  subMatter: row.subMatter,
  elements: row.elements.join('\n'),
  basis: row.basis,
  timeLimit: row.timeLimit,
  publisher: row.publisher,
  channels: row.channels,
  otherChannels: row.otherChannels.join('、'),
  group: row.group ?? '',
  manner: row.manner,
  levels: row.levels,
});

const parts = (text: string, sign: RegExp) =>
  text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What the form sends, and what law looks at while it is typed. */
export function rowInputOf(values: RowValues): RowInput {
  return {
    field: values.field,
    itemId: values.itemId === '' ? null : values.itemId,
    matter: values.matter,
    subMatter: values.subMatter,
    elements: parts(values.elements, /\n/u),
    basis: values.basis,
    timeLimit: values.timeLimit,
    publisher: values.publisher,
    channels: values.channels as ChannelId[],
    otherChannels: parts(values.otherChannels, /[、，,;；\n]/u),
    group: values.group.trim() === '' ? null : values.group,
    manner: values.manner === 'on-request' ? 'on-request' : 'proactive',
    levels: values.levels as CatalogueLevel[],
  };
}

/** The row as law takes it. */
export const rowOfValues = (values: RowValues): CatalogueRow => ({ ...rowInputOf(values), id: 'row' });
