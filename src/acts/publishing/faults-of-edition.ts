import { headOfEdition } from '../../content/document-head.ts';
import type { Edition } from '../../content/edition.ts';
import { textOf } from '../../content/text.ts';
import {
  attributes,
  cite,
  columnOf,
  faultsOfHead,
  stateOfNormative,
  type AttributeId,
  type CivilDate,
  type NormativeDocument,
  type NormativeStateId,
} from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { findDocument } from './open-publication.ts';
import type { PublicationRow } from './publication-row.ts';

/** Columns of which every item is an official document: it stands in the register first, its attribute fixed at source. */
const ofDocuments: readonly string[] = ['normative', 'policy'];

type Placed = Pick<PublicationRow, 'columnId' | 'documentId'>;

/** What the register says of the document that is made public. */
interface Registered {
  readonly attribute: AttributeId;
  readonly validity: NormativeStateId | null;
}

/**
 * Why the document behind a publication may not be published: it is missing in a column of documents, its attribute is not
 * 主动公开 (Art. 13, 14-16), or its secrecy review says that it is to be withheld (Art. 17).
 */
export async function registeredDocument(
  tx: Tx,
  bodyId: string,
  { columnId, documentId }: Placed,
  today: CivilDate,
): Promise<Registered | Refusal> {
  if (documentId === null) {
    if (!ofDocuments.includes(columnId)) return { attribute: 'proactive', validity: null };
    const column = columnOf(columnId)?.title ?? '';
    return {
      ...refuse(
        'not-now',
        `“${column}”里公开的是公文，请先在发文登记里登记、定好公开属性，再在这里选它。`,
        'documentId',
      ),
      basis: [cite('regulation', '第十七条')],
    };
  }
  const document = await findDocument(tx, bodyId, documentId);
  if (document === null) return refuse('not-now', '发文登记里的这份公文已经注销，请重新选。', 'documentId');
  const attribute = document.attribute as AttributeId;
  if (attribute !== 'proactive') {
    return {
      ...refuse(
        'not-now',
        `这份公文登记为${attributes[attribute].title}，不能发布。确实应当公开的，请先在发文登记里复查公开属性。`,
        'documentId',
      ),
      basis: [cite('regulation', '第十三条'), cite('regulation', '第十八条')],
    };
  }
  const secrecy = document.secrecy as { readonly result?: string } | null;
  if (secrecy?.result === 'withhold') {
    return {
      ...refuse('not-now', '这份公文的保密审查结论是不能公开，不能发布。请先重新审查。', 'documentId'),
      basis: [cite('regulation', '第十七条'), cite('stateSecrets', '第三十五条')],
    };
  }
  return { attribute, validity: validityOf(document, documentId, today) };
}

function validityOf(
  document: NonNullable<Awaited<ReturnType<typeof findDocument>>>,
  id: string,
  today: CivilDate,
): NormativeStateId | null {
  const normative = document.normative as Omit<NormativeDocument, 'id' | 'title' | 'formedOn'> | null;
  if (normative === null) return null;
  const { title, formed_on: formedOn } = document;
  return stateOfNormative({ ...normative, id, title, formedOn }, today).state;
}

/** Why an edition cannot be sent for review; null where it can. Warnings are shown while typing and stop nothing here. */
export async function faultOfEdition(
  tx: Tx,
  bodyId: string,
  publication: Placed,
  edition: Edition,
  today: CivilDate,
): Promise<Refusal | null> {
  if (edition.title === '') return refuse('wrong-input', '标题空着，请填写。', 'title');
  if (textOf(edition.content).trim() === '' && edition.attachments.length === 0) {
    return refuse('wrong-input', '没有正文也没有附件，请写好再送审。', 'content');
  }
  const registered = await registeredDocument(tx, bodyId, publication, today);
  if ('code' in registered) return registered;
  const { head, body } = headOfEdition(edition, { ...registered, publishedOn: null, today });
  // The index number is given out here, not typed: without the body's code there is none to give.
  const faults = faultsOfHead(head, body, today).filter(
    ({ level, field }) => level === 'error' && !(field === 'indexNumber' && head.indexNumber === null),
  );
  const [first] = faults;
  if (first !== undefined) {
    const more = faults.length > 1 ? `一共有${faults.length}处要改。` : '';
    const field =
      first.field === undefined || first.field === 'title' ? (first.field ?? 'head') : `head.${first.field}`;
    return { ...refuse('wrong-input', `${first.sentence}${more}`, field), basis: first.basis };
  }
  return faultOfLinks(tx, bodyId, edition);
}

async function faultOfLinks(tx: Tx, bodyId: string, { head }: Edition): Promise<Refusal | null> {
  const ids = [...new Set(head.interprets)];
  if (ids.length === 0) return null;
  const known = await tx
    .selectFrom('publications')
    .select('publication_id')
    .where('body_id', '=', bodyId)
    .where('publication_id', 'in', ids)
    .where('discarded_at', 'is', null)
    .execute();
  return known.length === ids.length
    ? null
    : refuse('wrong-input', '所解读的文件里有没找到的，请重新选。', 'head.interprets');
}
