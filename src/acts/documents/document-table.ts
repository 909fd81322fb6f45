import {
  attributeGrounds,
  attributes,
  dateOfText,
  disclosureItems,
  documentColumns,
  groundsOf,
  latestReview,
  type AttributeId,
  type CivilDate,
  type DocumentColumn,
  type DocumentRules,
  type NormativeChange,
  type ValidityTerm,
} from '../../law/index.ts';
import type { NormativeEntry } from '../../ledger/publishing-acts.ts';
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

/** One row of a table by our columns, with the number that it has there; blank cells may be absent. */
export interface TableRow {
  readonly row: number;
  readonly cells: { readonly [K in DocumentColumn]?: string | undefined };
}

/** One row of a table as it would be registered. */
export interface ReadRow {
  readonly row: number;
  readonly document: DocumentInput & AttributeInput;
  /** How the document ended, where the table says so. */
  readonly ended: NormativeChange | null;
  /** What should be looked at, though nothing forbids it. */
  readonly remarks: readonly string[];
}

export interface ReadTable {
  readonly rows: readonly ReadRow[];
  /** What forbids it. */
  readonly faults: readonly { readonly row: number; readonly sentence: string }[];
}

/**
 * Reads a register from the rows of a table: dates and attributes as people write them. Nothing is guessed: what cannot
 * be read is a fault of its row.
 */
export function readDocumentTable(
  table: readonly TableRow[],
  defaults: TableDefaults,
  today: CivilDate,
  limits: DocumentRules,
): ReadTable {
  const rows: ReadRow[] = [];
  const faults: { row: number; sentence: string }[] = [];
  for (const { row, cells } of table) {
    const cell = (column: DocumentColumn) => (cells[column] ?? '').trim();
    const read = readRow(cell, defaults, today, limits);
    faults.push(...read.faults.map((sentence) => ({ row, sentence })));
    if (read.document !== null) {
      rows.push({ row, document: read.document, ended: read.ended, remarks: read.remarks });
    }
  }
  return { rows, faults };
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
