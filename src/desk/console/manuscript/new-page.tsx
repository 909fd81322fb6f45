import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { columnOf } from '../../../law/index.ts';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import { publicationEndpoints } from '../../contract/publications.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { pageOf } from '../publications/use-publication.ts';
import { PlaceFields, placeInput, type PlaceValues } from './place-fields.tsx';
import { texts } from './texts.ts';

function NewForm({ bodyId, start }: { readonly bodyId: string; readonly start: PlaceValues }) {
  const finish = useFinish();
  const form = useForm({
    initially: start,
    schema: publicationEndpoints.openPublication.body,
    input: (values, actId) => ({ actId, ...placeInput(values) }),
    check: ({ columnId }) => (columnId === '' ? [{ field: 'columnId', message: texts.chooseColumn }] : []),
    send: async (body) => {
      const { id } = await call(publicationEndpoints.openPublication, { params: { bodyId }, body });
      finish(`${pageOf({ bodyId, id })}/edit`, texts.opened);
    },
  });
  return (
    <ActForm form={form} act={texts.newAct} back="/publications">
      <p className="lead">{texts.newLead}</p>
      {start.obligationKey !== null && form.values.row !== null && (
        <Notice kind="info">{texts.forObligation}</Notice>
      )}
      <PlaceFields bodyId={bodyId} form={form} />
    </ActForm>
  );
}

/** Opens a publication. The address may say for what: `?column=notice&row=…&key=…&document=…`. */
export function NewPublicationPage() {
  const { body } = useMe();
  const [search] = useSearchParams();
  const rowId = search.get('row');
  const documentId = search.get('document');
  const column = columnOf(search.get('column') ?? '');
  const query = useQuery({
    queryKey: ['new-publication', body.id, rowId, documentId],
    queryFn: async (): Promise<PlaceValues> => {
      const params = { bodyId: body.id };
      const row =
        rowId === null ? null : await call(catalogueEndpoints.catalogueRow, { params: { ...params, rowId } });
      const document =
        documentId === null
          ? null
          : await call(documentEndpoints.document, { params: { ...params, documentId } });
      const itemId = row?.row.itemId ?? null;
      return {
        columnId: column?.id ?? (itemId === null ? '' : (columnOf(`item-${itemId}`)?.id ?? '')),
        row: row === null || rowId === null ? null : { id: rowId, title: row.row.matter },
        document: document === null ? null : { id: document.id, title: document.title },
        obligationKey: search.get('key'),
      };
    },
    gcTime: 0,
  });
  return (
    <div className="stack">
      <Heading title={texts.newTitle} />
      <Loaded query={query}>{(start) => <NewForm bodyId={body.id} start={start} />}</Loaded>
    </div>
  );
}
