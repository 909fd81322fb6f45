import {
  attributeGrounds,
  attributes,
  disclosureItems,
  groundsOf,
  latestReview,
  parseCivilDate,
  type AttributeId,
  type CivilDate,
  type DocumentRules,
  type NormativeChange,
  type ValidityTerm,
} from '../../law/index.ts';
import type { NormativeEntry } from '../../ledger/publishing-acts.ts';
import { documentColumns, headOf, neededColumns, type DocumentColumn } from './document-columns.ts';
import {
  faultOfAttributeTexts,
  faultOfTexts,
  faultsOfInput,
  type AttributeInput,
  type DocumentInput,
} from './document-input.ts';

/** What holds for every row that does not say otherwise. */
export interface TableDefaults {
  /** 发文机关 of rows without one. */
  readonly issuer: string;
  /** Where the documents to be made public are public already; empty where that is not known of all. */
  readonly publicWhere: string;
}

/** One row of a table as it would be registered. */
export interface ReadRow {
  /** Number of the row in the table, the head included, from 1. */
  readonly row: number;
  readonly document: DocumentInput & AttributeInput;
  /** How the document ended, where the table says so. */
  readonly ended: NormativeChange | null;
  /** What should be looked at, though nothing forbids it. */
  readonly remarks: readonly string[];
}

export interface ReadTable {
  readonly rows: readonly ReadRow[];
  /** What forbids it; `row` 0 for the table as a whole. */
  readonly faults: readonly { readonly row: number; readonly sentence: string }[];
  readonly unused: readonly string[];
}

/** So many documents a table may have: what a township issues in some years. */
export const mostRows = 1000;

/**
 * Reads a register from a table: columns by their headings, dates and attributes as people write them. Nothing is
 * guessed: what cannot be read is a fault of its row.
 */
export function readDocumentTable(
  cells: readonly (readonly string[])[],
  defaults: TableDefaults,
  today: CivilDate,
  limits: DocumentRules,
): ReadTable {
  const head = headOf(cells);
  if (head === null) {
    const sentence = `没有找到表头。第一行应当写各栏的名称，例如“${documentColumns.number[0]}”“${documentColumns.title[0]}”“${documentColumns.formedOn[0]}”“${documentColumns.attribute[0]}”。`;
    return { rows: [], faults: [{ row: 0, sentence }], unused: [] };
  }
  const missing = neededColumns.filter((column) => !head.places.has(column));
  if (missing.length > 0) {
    const names = missing.map((column) => `“${documentColumns[column][0]}”`).join('、');
    return {
      rows: [],
      faults: [{ row: 0, sentence: `缺少${names}这一栏，请补上再导入。` }],
      unused: head.unused,
    };
  }
  const body = [...cells.entries()]
    .slice(head.row + 1)
    .filter(([, texts]) => texts.some((text) => text.trim() !== ''));
  if (body.length > mostRows) {
    const sentence = `表里有${body.length}份文件，一次最多${mostRows}份，请分几次导入。`;
    return { rows: [], faults: [{ row: 0, sentence }], unused: head.unused };
  }
  const rows: ReadRow[] = [];
  const faults: { row: number; sentence: string }[] = [];
  for (const [at, texts] of body) {
    const row = at + 1;
    const cell = (column: DocumentColumn) => (texts[head.places.get(column) ?? -1] ?? '').trim();
    const read = readRow(cell, defaults, today, limits);
    faults.push(...read.faults.map((sentence) => ({ row, sentence })));
    if (read.document !== null) {
      rows.push({ row, document: read.document, ended: read.ended, remarks: read.remarks });
    }
  }
  if (body.length === 0) faults.push({ row: 0, sentence: '表头下面没有内容。' });
  return { rows, faults, unused: head.unused };
}

interface OneRow {
  readonly document: (DocumentInput & AttributeInput) | null;
  readonly ended: NormativeChange | null;
  readonly faults: readonly string[];
  readonly remarks: readonly string[];
}

function readRow(
  cell: (column: DocumentColumn) => string,
  defaults: TableDefaults,
  today: CivilDate,
  limits: DocumentRules,
): OneRow {
  const faults: string[] = [];
  const dateIn = (column: DocumentColumn): CivilDate | null => {
    const text = cell(column);
    const date = text === '' ? null : dateOfText(text);
    if (text !== '' && date === null) {
      faults.push(`${documentColumns[column][0]}“${text}”读不出来，请写成2026-03-02的样子。`);
    }
    return date;
  };
  const formedOn = dateIn('formedOn');
  if (cell('formedOn') === '') faults.push('没有填成文日期。');
  const attribute = attributeOfText(cell('attribute'));
  if (attribute === null) {
    const text = cell('attribute');
    const told = text === '' ? '没有填公开属性' : `公开属性“${text}”读不出来`;
    faults.push(`${told}，请写主动公开、依申请公开或者不予公开。`);
  }
  const itemId = itemOfText(cell('item'));
  if (cell('item') !== '' && itemId === null) faults.push(`法定事项“${cell('item')}”不在条例列明的事项里。`);
  const normative = normativeOf(cell, { formedOn, effectiveOn: dateIn('effectiveOn') });
  if (typeof normative === 'string') faults.push(normative);
  const endedOn = dateIn('endedOn');
  const reviewOn = dateIn('reviewOn');
  const publicOn = dateIn('publicOn');
  const groundId =
    attribute === null ? null : groundOfText(cell('ground'), attribute, itemId ?? itemOf(normative));
  if (attribute !== null && groundId === null) faults.push(groundFault(cell('ground'), attribute));
  if (formedOn === null || attribute === null || groundId === null || typeof normative === 'string') {
    return { document: null, ended: null, faults, remarks: [] };
  }
  const where = cell('publicWhere') === '' ? defaults.publicWhere.trim() : cell('publicWhere');
  const isPublic = attribute === 'proactive' && where !== '';
  if (publicOn !== null && attribute !== 'proactive') faults.push('不主动公开的文件填了公开日期，请核对。');
  else if (publicOn !== null && where === '') faults.push('填了公开日期，没有填在哪里公开的（公开网址）。');
  const document: DocumentInput & AttributeInput = {
    number: ['', '无', '-', '/'].includes(cell('number')) ? null : cell('number'),
    title: cell('title'),
    issuer: cell('issuer') === '' ? defaults.issuer : cell('issuer'),
    formedOn,
    itemId: itemId ?? itemOf(normative),
    rowId: null,
    normative,
    publicElsewhere: isPublic ? { on: publicOn ?? formedOn, where } : null,
    attribute,
    groundId,
    reason: cell('reason'),
    reviewOn: attribute === 'proactive' ? null : (reviewOn ?? latestReview(today, limits.attribute)),
  };
  const ended = endedOf(document, endedOn, cell('endedBy'));
  if (typeof ended === 'string') faults.push(ended);
  const texts = faultOfTexts(document) ?? faultOfAttributeTexts(document);
  if (texts !== null) return { document: null, ended: null, faults: [...faults, texts.message], remarks: [] };
  const found = faultsOfInput(document, today, today, limits);
  const sentences = (error: boolean) =>
    found.filter(({ level }) => (level === 'error') === error).map(({ sentence }) => sentence);
  faults.push(...sentences(true));
  return faults.length > 0 || typeof ended === 'string'
    ? { document: null, ended: null, faults, remarks: [] }
    : { document, ended, faults, remarks: sentences(false) };
}

/** 2026-03-02, 2026年3月2日, 2026/3/2, 2026.3.2, 20260302. */
export function dateOfText(text: string): CivilDate | null {
  const shape =
    /^(?<year>\d{4})(?:[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?|(?<short>\d{4}))(?:\s.*)?$/u;
  const groups = shape.exec(text.trim())?.groups;
  if (groups === undefined) return null;
  const { year = '', short = '' } = groups;
  const month = groups['month'] ?? short.slice(0, 2);
  const day = groups['day'] ?? short.slice(2);
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function attributeOfText(text: string): AttributeId | null {
  const bare = text.replaceAll(/\s/gu, '');
  if (bare === '主动' || bare === '公开') return 'proactive';
  if (bare === '依申请') return 'on-request';
  if (bare === '不公开') return 'withheld';
  const found = Object.entries(attributes).find(([, { title }]) => title === bare);
  return found === undefined ? null : (found[0] as AttributeId);
}

const itemOf = (normative: NormativeEntry | null | string) =>
  normative === null || typeof normative === 'string' ? null : '20-1';

function itemOfText(text: string): string | null {
  if (text === '') return null;
  return disclosureItems.find(({ id, title }) => id === text || title === text)?.id ?? null;
}

/** The ground that a text names, by its title or a part of it; where none is named, what follows from the attribute. */
function groundOfText(text: string, attribute: AttributeId, itemId: string | null): string | null {
  if (text !== '') {
    const own = groundsOf(attribute);
    const named = own.filter(({ id, title }) => id === text || title === text);
    const like = named.length > 0 ? named : own.filter(({ title }) => title.includes(text));
    return like.length === 1 ? (like[0]?.id ?? null) : null;
  }
  switch (attribute) {
    case 'proactive':
      return itemId === null ? 'public-interest' : itemId.startsWith('20-') ? 'listed' : 'listed-local';
    case 'on-request':
      return 'open-not-listed';
    case 'withheld':
      return null;
  }
}

function groundFault(text: string, attribute: AttributeId): string {
  const own = attributeGrounds.filter((ground) => ground.attribute === attribute);
  const known = own.map(({ title }) => `“${title}”`).join('、');
  return text === ''
    ? `${attributes[attribute].title}没有填依据，可以写：${known}。`
    : `依据“${text}”不在${attributes[attribute].title}的依据里，可以写：${known}。`;
}

/** What the table says of a normative document; null for none, a sentence where it cannot be read. */
function normativeOf(
  cell: (column: DocumentColumn) => string,
  dates: { readonly formedOn: CivilDate | null; readonly effectiveOn: CivilDate | null },
): NormativeEntry | null | string {
  const said = cell('normative').replaceAll(/\s/gu, '');
  if (['', '否', '不是', '无', '0'].includes(said)) return null;
  if (!['是', '√', '1', '有', '规范性文件', '行政规范性文件'].includes(said)) {
    return `规范性文件一栏“${said}”读不出来，请写是或者否。`;
  }
  const effectiveOn = dates.effectiveOn ?? dates.formedOn;
  const term = termOfText(cell('term'));
  if (term === null) return `有效期“${cell('term')}”读不出来，请写5年、长期，或者写到哪一天。`;
  if (effectiveOn === null) return '规范性文件要有施行日期。';
  return { effectiveOn, provisional: /暂行|试行/u.test(cell('title')), term };
}

function termOfText(text: string): ValidityTerm | null {
  const bare = text.replaceAll(/\s/gu, '').replace(/^有效期/u, '');
  if (bare === '') return { kind: 'by-rule' };
  if (bare === '长期' || bare === '长期有效') return { kind: 'long-term' };
  const years = /^(?<years>\d{1,2})年?$/u.exec(bare)?.groups?.['years'];
  if (years !== undefined) return { kind: 'years', years: Number(years) };
  const last = dateOfText(bare.replace(/^[至到]/u, ''));
  return last === null ? null : { kind: 'until', last };
}

function endedOf(
  { normative, formedOn }: DocumentInput,
  from: CivilDate | null,
  by: string,
): NormativeChange | null | string {
  if (from === null) return null;
  if (normative === null) return '填了废止日期，规范性文件一栏没有写是。';
  if (from < formedOn) return '废止日期早于成文日期。';
  if (by.trim() === '') return '填了废止日期，没有填废止依据（由哪份文件废止）。';
  return { kind: 'repealed', from, by: by.trim() };
}
