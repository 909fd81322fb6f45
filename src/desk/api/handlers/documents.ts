import { attributeGround, attributes, citationText } from '../../../law/index.ts';
import { changeDocument } from '../../../acts/documents/change-document.ts';
import { changeNormative } from '../../../acts/documents/change-normative.ts';
import { checkDocumentImport, importDocuments } from '../../../acts/documents/import-documents.ts';
import { registerDocument } from '../../../acts/documents/register-document.ts';
import { reviewAttribute } from '../../../acts/documents/review-attribute.ts';
import { reviewSecrecy } from '../../../acts/documents/review-secrecy.ts';
import { strikeOutDocument } from '../../../acts/documents/strike-out-document.ts';
import type { ReadRow } from '../../../acts/documents/document-table.ts';
import { documentCounts } from '../../../ledger/read/document-counts.ts';
import { documentDuties } from '../../../ledger/read/document-duties.ts';
import { documentNumbers } from '../../../ledger/read/document-numbers.ts';
import { documentRules, profileOf } from '../../../ledger/read/document-rules.ts';
import { readBody } from '../../../ledger/read/list-bodies.ts';
import { listDocuments } from '../../../ledger/read/list-documents.ts';
import { normativeFigures } from '../../../ledger/read/normative-documents.ts';
import { readDocument, type DocumentInFull } from '../../../ledger/read/read-document.ts';
import type { SecrecyForm } from '../../../documents/writing/secrecy-form.ts';
import type { documentEndpoints } from '../../contract/documents.ts';
import { documentExportColumns, secrecyResultWord } from '../export/document-columns.ts';
import { exportList } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';

const noDocument = () => refused('not-found', '没有找到这份文件，或者它不归您管。');
const noBody = () => refused('not-found', '没有找到这个单位，或者它不归您管。');

export const documentHandlers: HandlersOf<typeof documentEndpoints> = {
  listDocuments: ({ services: { ledger }, scope, today, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listDocuments(tx, today, { after, before, size }, filter)),
  exportDocuments: (call) =>
    exportList(call, '发文登记', documentExportColumns, (tx, page) =>
      listDocuments(tx, call.today, page, call.query),
    ),
  document: async ({ services: { ledger }, scope, today, params }) =>
    (await ledger.read(scope, (tx) => readDocument(tx, today, params))) ?? noDocument(),
  documentRules: ({ services: { ledger }, scope, today, params: { bodyId } }) =>
    ledger.read(scope, async (tx) => {
      const body = await readBody(tx, bodyId);
      if (body === null) return noBody();
      const { attribute, normative } = await documentRules(tx, bodyId);
      const { years, provisionalYears, cleanUpYears } = normative;
      return {
        issuer: (await profileOf(tx, bodyId))?.issuer ?? body.name,
        ...attribute,
        years,
        provisionalYears,
        cleanUpYears,
        numbers: await documentNumbers(tx, bodyId, today),
      };
    }),
  documentFigures: ({ services: { ledger }, scope, params: { bodyId }, query: { year } }) =>
    ledger.read(scope, async (tx) => {
      const { proactive, 'on-request': onRequest, withheld } = await documentCounts(tx, bodyId, year);
      const normative = await normativeFigures(tx, bodyId, year);
      return { year, normative, documents: { proactive, onRequest, withheld } };
    }),
  documentDuties: async ({ services: { ledger }, scope, today, params: { bodyId } }) => ({
    duties: await ledger.read(scope, (tx) => documentDuties(tx, [bodyId], today)),
  }),
  registerDocument: async ({ context, params, body }) =>
    doneOr(await registerDocument(context, { ...params, ...body })),
  changeDocument: async ({ context, params, body }) =>
    doneOr(await changeDocument(context, { ...params, ...body })),
  reviewAttribute: async ({ context, params, body }) =>
    doneOr(await reviewAttribute(context, { ...params, ...body })),
  reviewSecrecy: async ({ context, params, body }) =>
    doneOr(await reviewSecrecy(context, { ...params, ...body })),
  secrecyForm: async ({ services: { ledger, writePaper }, scope, today, params, query: { format } }) => {
    const document = await ledger.read(scope, (tx) => readDocument(tx, today, params));
    if (document === null) return noDocument();
    const form = { ...secrecyFormOf(document), kind: 'secrecy-form' as const };
    const { fileName: name, contentType: type, bytes } = await writePaper(form, format);
    return { name, type, bytes };
  },
  changeNormative: async ({ context, params, body }) =>
    doneOr(await changeNormative(context, { ...params, ...body })),
  strikeOutDocument: async ({ context, params, body }) =>
    doneOr(await strikeOutDocument(context, { ...params, ...body })),
  checkDocumentImport: async ({ context, params, body: { rows, issuer, publicWhere } }) => {
    const read = await checkDocumentImport(context, { ...params, rows, defaults: { issuer, publicWhere } });
    return { ...read, rows: read.rows.map(importedRow) };
  },
  importDocuments: async ({ context, params, body: { actId, rows, issuer, publicWhere } }) =>
    doneOr(await importDocuments(context, { ...params, actId, rows, defaults: { issuer, publicWhere } })),
};

const importedRow = ({ row, document, remarks }: ReadRow) => ({
  row,
  number: document.number,
  title: document.title,
  formedOn: document.formedOn,
  attribute: document.attribute,
  groundId: document.groundId,
  normative: document.normative !== null,
  remarks,
});

function secrecyFormOf(document: DocumentInFull): SecrecyForm {
  const { bodyName, title, number, issuer, formedOn, attribute, reason, registeredBy, secrecy } = document;
  const ground = attributeGround(document.groundId);
  return {
    bodyName,
    title,
    number,
    issuer,
    formedOn,
    attribute: attributes[attribute].title,
    ground: ground === null ? '' : `${ground.title}（${citationText(ground.basis)}）`,
    reason,
    registeredBy: registeredBy ?? '系统',
    review:
      secrecy === null
        ? null
        : { ...secrecy, by: secrecy.by ?? '', result: secrecyResultWord(secrecy.result) },
  };
}
