import {
  disclosureItem,
  faultsOfDocument,
  kindOfTitle,
  readDocumentNumber,
  type AttributeId,
  type CivilDate,
  type DocumentFacts,
  type DocumentRules,
  type PublishingFault,
} from '../../law/index.ts';
import type { AttributeEntry, DocumentEntry, NormativeEntry } from '../../ledger/publishing-acts.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { faultOfLength, faultOfLine } from '../input.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';

/** What a clerk says of a document, but for its attribute. */
export interface DocumentInput {
  /** 发文字号 as typed; null or empty for what bears none. */
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string;
  readonly formedOn: CivilDate;
  /** Item of Art. 20 and 21. */
  readonly itemId: string | null;
  /** Row of the body's catalogue. */
  readonly rowId: string | null;
  readonly normative: NormativeEntry | null;
  readonly publicElsewhere: { readonly on: CivilDate; readonly where: string } | null;
}

/** The attribute as it is chosen. */
export interface AttributeInput {
  readonly attribute: AttributeId;
  readonly groundId: string;
  readonly reason: string;
  readonly reviewOn: CivilDate | null;
}

/** What law says of it, as the rules of that body have it. */
export function faultsOfInput(
  input: DocumentInput & AttributeInput,
  decidedOn: CivilDate,
  today: CivilDate,
  limits: DocumentRules,
): readonly PublishingFault[] {
  const { number, attribute, groundId, reason, reviewOn, itemId, ...rest } = input;
  const decision = { attribute, groundId, reason, reviewOn, itemId, decidedOn };
  const facts: DocumentFacts = { ...rest, number: number ?? '', decision };
  return faultsOfDocument(facts, today, limits);
}

/** What is wrong with the texts, whatever law says; null where they will do. */
export function faultOfTexts({
  title,
  issuer,
  number,
  publicElsewhere,
}: Pick<DocumentInput, 'title' | 'issuer' | 'number' | 'publicElsewhere'>): Refusal | null {
  return (
    faultOfLine(title, '标题', 'title', 200) ??
    faultOfLine(issuer, '发文机关', 'issuer', 80) ??
    faultOfLength(number ?? '', '发文字号', 'number', 60) ??
    (publicElsewhere === null
      ? null
      : faultOfLine(publicElsewhere.where, '公开的地方', 'publicWhere', 300)) ??
    faultOfPrivateTexts([
      { text: title, field: 'title', name: '标题' },
      { text: issuer, field: 'issuer', name: '发文机关' },
      { text: number ?? '', field: 'number', name: '发文字号' },
      { text: publicElsewhere?.where ?? '', field: 'publicWhere', name: '公开的地方' },
    ])
  );
}

/** What is wrong with the words of an attribute; null where they will do. */
export const faultOfAttributeTexts = ({ reason }: AttributeInput): Refusal | null =>
  faultOfLength(reason, '理由', 'reason', 500) ??
  faultOfPrivateTexts([{ text: reason, field: 'reason', name: '理由' }]);

/** The first fault for which law refuses; null where there is none. */
export function refusalOfFaults(faults: readonly PublishingFault[]): Refusal | null {
  const first = faults.find(({ level }) => level === 'error');
  if (first === undefined) return null;
  return { ...refuse('wrong-input', first.sentence, first.field), basis: first.basis };
}

/** What the act states of a document: its number in the one form in which it is kept, its kind read from the title. */
export function entryOf(input: DocumentInput, attribute: Omit<AttributeEntry, 'itemId'>): DocumentEntry {
  const typed = input.number?.trim() ?? '';
  const { publicElsewhere, normative } = input;
  return {
    number: typed === '' ? null : (readDocumentNumber(typed).number?.canonical ?? typed),
    title: input.title.trim(),
    kind: kindOfTitle(input.title),
    issuer: input.issuer.trim(),
    formedOn: input.formedOn,
    rowId: input.rowId,
    itemId: input.itemId,
    attribute: attribute.attribute,
    groundId: attribute.groundId,
    reason: attribute.reason.trim(),
    // What is public need not be looked at again.
    reviewOn: attribute.attribute === 'proactive' ? null : attribute.reviewOn,
    normative,
    publicElsewhere:
      publicElsewhere === null ? null : { on: publicElsewhere.on, where: publicElsewhere.where.trim() },
  };
}

/** What the body's own records say against it: a number that is taken, a row or an item that is not there. */
export async function faultOfPlace(
  tx: Tx,
  { bodyId, documentId }: { readonly bodyId: string; readonly documentId: string | null },
  { number, rowId, itemId }: Pick<DocumentEntry, 'number' | 'rowId' | 'itemId'>,
): Promise<Refusal | null> {
  if (itemId !== null && disclosureItem(itemId) === null) {
    return refuse('wrong-input', '没有这个法定事项，请重新选择。', 'itemId');
  }
  if (rowId !== null) {
    const row = await tx
      .selectFrom('catalogue_rows')
      .select('row_id')
      .where('body_id', '=', bodyId)
      .where('row_id', '=', rowId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined) return refuse('wrong-input', '公开目录里没有这一行，请重新选择。', 'rowId');
  }
  return number === null ? null : faultOfNumberTaken(tx, { bodyId, documentId, number });
}

async function faultOfNumberTaken(
  tx: Tx,
  of: { readonly bodyId: string; readonly documentId: string | null; readonly number: string },
): Promise<Refusal | null> {
  const other = await tx
    .selectFrom('official_documents')
    .select(['document_id as documentId', 'title', 'formed_on as formedOn'])
    .where('body_id', '=', of.bodyId)
    .where('number', '=', of.number)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (other === undefined || other.documentId === of.documentId) return null;
  const sentence = `“${of.number}”已经登记给《${other.title}》（${other.formedOn}成文）。请核对文号；那一份登错了的，先去改它。`;
  return refuse('wrong-input', sentence, 'number');
}
