import { publicationEndpoints } from '../../contract/publications.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { usePublication, type PublicationWhole } from '../publications/use-publication.ts';
import { PlaceFields, placeInput, type PlaceValues } from './place-fields.tsx';
import { texts } from './texts.ts';

function PlaceForm({
  whole,
  params,
  page,
}: {
  readonly whole: PublicationWhole;
  readonly params: { readonly bodyId: string; readonly publicationId: string };
  readonly page: string;
}) {
  const finish = useFinish();
  const { columnId, rowId, rowTitle, documentId, documentTitle, obligationKey } = whole.place;
  const initially: PlaceValues = {
    columnId,
    row: rowId === null ? null : { id: rowId, title: rowTitle ?? texts.noTitle },
    document: documentId === null ? null : { id: documentId, title: documentTitle ?? texts.noTitle },
    obligationKey,
  };
  const form = useForm({
    initially,
    schema: publicationEndpoints.placePublication.body,
    // What was owed for one row is not owed for another.
    input: (values, actId) => ({
      actId,
      ...placeInput(values.row?.id === rowId ? values : { ...values, obligationKey: null }),
    }),
    check: ({ columnId: chosen }) =>
      chosen === '' ? [{ field: 'columnId', message: texts.chooseColumn }] : [],
    send: async (body) => {
      await call(publicationEndpoints.placePublication, { params, body });
      finish(`${page}/edit`, texts.placed);
    },
  });
  return (
    <ActForm form={form} act={texts.placeTitle} back={`${page}/edit`}>
      <PlaceFields bodyId={params.bodyId} form={form} />
    </ActForm>
  );
}

/** Moves a publication to another column, row or document. */
export function PlacePage() {
  const { params, page, query } = usePublication();
  return (
    <div className="stack">
      <Heading title={texts.placeTitle} />
      <Loaded query={query}>{(whole) => <PlaceForm whole={whole} params={params} page={page} />}</Loaded>
    </div>
  );
}
