import { z } from 'zod';
import { actId } from '../../contract/common.ts';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { texts } from './texts.ts';
import { rowTitle, useRow, type RowInFull } from './use-row.ts';

function Remove({
  params,
  page,
  back,
}: {
  readonly params: { readonly bodyId: string; readonly rowId: string };
  readonly page: RowInFull;
  readonly back: string;
}) {
  const finish = useFinish();
  const title = rowTitle(page.row);
  const form = useForm({
    initially: {},
    schema: z.object({ actId }),
    input: (_, actId) => ({ actId }),
    send: async (body) => {
      await call(catalogueEndpoints.removeCatalogueRow, { params, body });
      finish(`/catalogue?body=${params.bodyId}`, texts.removed(title));
    },
  });
  return (
    <ActForm form={form} act={texts.removeTitle} danger back={back}>
      <p className="lead">
        {title}
        <br />
        {texts.removeHappens}
      </p>
    </ActForm>
  );
}

/** Takes a row out of the catalogue: what will happen, and what stays. */
export function RemoveRowPage() {
  const { params, page, query } = useRow();
  return (
    <div className="stack">
      <Heading title={texts.removeTitle} />
      <Loaded query={query}>{(row) => <Remove params={params} page={row} back={page} />}</Loaded>
    </div>
  );
}
