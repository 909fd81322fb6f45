import {
  attributes,
  metaTagsOf,
  normativeStates,
  type MetaFault,
  type MetaSite,
  type NormativeStateId,
} from '../law/index.ts';
import { chinaMoment } from './china-moment.ts';
import type { PublicItem } from './public-item.ts';

/** A field above the text of an item, as pages print it. */
export interface HeadRow {
  readonly id: HeadRowId;
  readonly label: string;
  readonly value: string;
}

export type HeadRowId =
  | 'indexNumber'
  | 'subject'
  | 'issuer'
  | 'formedOn'
  | 'number'
  | 'publishedAt'
  | 'validity'
  | 'effectiveOn'
  | 'validUntil'
  | 'attribute'
  | 'summary';

type HeadFacts = Pick<PublicItem, 'body' | 'attribute' | 'validity' | 'state' | 'firstPublishedAt'> & {
  readonly edition: Pick<PublicItem['edition'], 'head'>;
};

/** The head fields of an item in the order of real pages (law: `headFields`); those not filled in are left out. */
export function headRowsOf(item: HeadFacts): HeadRow[] {
  const { edition, body, attribute, firstPublishedAt } = item;
  const { head } = edition;
  const validity = shownValidity(item);
  const rows: readonly (readonly [HeadRowId, string, string | null])[] = [
    ['indexNumber', '索引号', head.indexNumber],
    ['subject', '主题分类', head.subject],
    ['issuer', '发文机关', head.issuer === '' ? body.name : head.issuer],
    ['formedOn', '成文日期', head.formedOn],
    ['number', '发文字号', head.number],
    ['publishedAt', '发布日期', chinaMoment(firstPublishedAt)],
    ['validity', '有效性', validity === null ? null : normativeStates[validity].title],
    ['effectiveOn', '施行日期', head.validity?.effectiveOn ?? null],
    ['validUntil', '有效期至', head.validity?.validUntil ?? null],
    ['attribute', '公开方式', attributes[attribute].title],
    ['summary', '内容概述', head.summary],
  ];
  return rows.flatMap(([id, label, value]) => (value === null || value === '' ? [] : [{ id, label, value }]));
}

/** What its body marked as invalid is so, whatever the term of the document says. */
function shownValidity({ validity, state }: Pick<HeadFacts, 'validity' | 'state'>): NormativeStateId | null {
  return state === 'invalidated' && validity !== 'repealed' ? 'lapsed' : validity;
}

/** What became of an item: of the document by the register, of the publication by its desk. */
export type StateNoteId = Exclude<NormativeStateId, 'in-force'> | 'invalidated' | 'archived';

const stateWords: Readonly<Record<StateNoteId, string>> = {
  'not-yet': '此文件尚未生效',
  amended: '此文件已被修改',
  lapsed: '此文件已失效',
  repealed: '此文件已废止',
  invalidated: '此信息已失效',
  archived: '此信息已归档',
};

/** What a reader is told before all else where an item does not stand as it was published. */
export function stateNotesOf({
  state,
  validity,
}: Pick<PublicItem, 'state' | 'validity'>): readonly { readonly id: StateNoteId; readonly words: string }[] {
  const ids: readonly (StateNoteId | null)[] = [
    validity === null || validity === 'in-force' ? null : validity,
    state === 'invalidated' || state === 'archived' ? state : null,
  ];
  return ids.flatMap((id) => (id === null ? [] : [{ id, words: stateWords[id] }]));
}

/** 来源: who gave the text, else the body. */
export const sourceOf = ({ edition, body }: Pick<HeadFacts, 'edition' | 'body'>): string =>
  edition.head.source ?? body.name;

/** The meta tags of an item's page (国办发〔2017〕47号), and what they lack. */
export function itemMetaOf(
  item: Pick<PublicItem, 'body' | 'column' | 'edition' | 'publishedAt'>,
  site: MetaSite,
  {
    description = item.edition.head.summary ?? '',
    image = '',
    url = '',
  }: { readonly description?: string; readonly image?: string; readonly url?: string } = {},
): {
  readonly tags: readonly (readonly [name: string, content: string])[];
  readonly faults: readonly MetaFault[];
} {
  const { edition, column, body } = item;
  return metaTagsOf(
    site,
    { name: column.title, description: column.means, keywords: [column.title], type: column.type },
    {
      title: edition.title,
      publishedAt: chinaMoment(item.publishedAt),
      source: sourceOf(item),
      keywords: edition.head.keywords,
      author: body.name,
      description,
      image,
      url,
    },
  );
}
