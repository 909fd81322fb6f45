import { columns, disclosureItem, type PublisherKind } from '../../../law/index.ts';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import { usePublisher } from '../documents/use-document-rules.ts';
import { useMay } from '../parts/person.ts';
import { controlId, type Form } from '../form/use-form.ts';
import { PickFromList, type Titled } from './pick-from-list.tsx';
import { texts } from './texts.ts';

/** Where a publication belongs, as it is chosen. */
export interface PlaceValues {
  readonly columnId: string;
  readonly row: Titled | null;
  readonly document: Titled | null;
  /** The obligation that it meets, which belongs to the row. */
  readonly obligationKey: string | null;
}

export const placeInput = ({ columnId, row, document, obligationKey }: PlaceValues) => ({
  columnId,
  rowId: row?.id ?? null,
  documentId: document?.id ?? null,
  obligationKey: row === null ? null : obligationKey,
});

/** Art. 21 lists some items for counties and again for townships, under one title: only a body's own are offered. */
function isOfItsKind(itemId: string | null, publisher: PublisherKind): boolean {
  const item = itemId === null ? null : disclosureItem(itemId);
  return item === null || item.publishers[publisher] !== 'no';
}

/** The columns of the site in two groups: the fixed ones, and the items that the Regulation lists for such a body. */
function ColumnField({ form }: { readonly form: Form<PlaceValues> }) {
  const id = controlId('columnId');
  const fault = form.faults.find(({ field }) => field === 'columnId')?.message;
  const { columnId } = form.values;
  const publisher = usePublisher();
  const chosen = columns.find((column) => column.id === columnId);
  const group = (title: string, isItem: boolean) => (
    <optgroup label={title}>
      {columns
        .filter(({ itemId }) => (itemId !== null) === isItem)
        .filter((column) => column.id === columnId || isOfItsKind(column.itemId, publisher))
        .map((column) => (
          <option key={column.id} value={column.id}>
            {column.title}
          </option>
        ))}
    </optgroup>
  );
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>{texts.column}</label>
      <div className="hint" id={`${id}-hint`}>
        {chosen?.means ?? texts.columnHint}
      </div>
      {fault !== undefined && (
        <div className="fault" id={`${id}-fault`}>
          {fault}
        </div>
      )}
      <select
        id={id}
        className="choice"
        value={columnId}
        aria-describedby={fault === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`}
        aria-invalid={fault === undefined ? undefined : true}
        onChange={(event) => form.set('columnId', event.target.value)}
      >
        <option value="">{texts.chooseColumn}</option>
        {group(texts.fixedColumns, false)}
        {group(texts.itemColumns, true)}
      </select>
    </div>
  );
}

const rowTitle = ({ matter, subMatter }: { readonly matter: string; readonly subMatter: string }) =>
  subMatter === '' ? matter : `${matter}\uff1a${subMatter}`;

/** Column, row of the catalogue, document of the register. */
export function PlaceFields({ bodyId, form }: { readonly bodyId: string; readonly form: Form<PlaceValues> }) {
  const may = useMay();
  const { row, document } = form.values;
  const fault = (name: string) => form.faults.find(({ field }) => field === name)?.message;
  return (
    <>
      <ColumnField form={form} />
      {may('catalogue.read') && (
        <PickFromList
          name="rowId"
          legend={texts.row}
          hint={texts.rowHint}
          fault={fault('rowId')}
          search={texts.rowSearch}
          chosen={row === null ? [] : [row]}
          find={async (text) => {
            const query = { text, size: 20 as const };
            const { rows } = await call(catalogueEndpoints.listCatalogue, { params: { bodyId }, query });
            return rows.map((each) => ({ id: each.id, title: rowTitle(each) }));
          }}
          put={([next]) => form.set('row', next ?? null)}
        />
      )}
      {may('documents.read') && (
        <PickFromList
          name="documentId"
          legend={texts.document}
          hint={texts.documentHint}
          fault={fault('documentId')}
          search={texts.documentSearch}
          chosen={document === null ? [] : [document]}
          find={async (text) => {
            const query = { text, body: bodyId, attribute: 'proactive' as const, size: 20 as const };
            const { rows } = await call(documentEndpoints.listDocuments, { query });
            return rows
              .filter(({ struckOut }) => !struckOut)
              .map(({ id, number, title }) => ({
                id,
                title: number === null ? title : `${title} ${number}`,
              }));
          }}
          put={([next]) => form.set('document', next ?? null)}
        />
      )}
    </>
  );
}
