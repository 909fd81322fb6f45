import { useQuery } from '@tanstack/react-query';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { call } from '../call/call.ts';
import { useMay } from '../parts/person.ts';

/** A catalogue has some hundreds of rows; more than this are not chosen from a list. */
const most = 1000;

async function everyRow(bodyId: string) {
  const rows: { value: string; title: string }[] = [];
  let after: string | null = null;
  do {
    const query: { size: 100; after?: string } = { size: 100, ...(after === null ? {} : { after }) };
    const page = await call(catalogueEndpoints.listCatalogue, { params: { bodyId }, query });
    rows.push(
      ...page.rows.map(({ id, field, matter, subMatter }) => ({
        value: id,
        title: [field, matter, subMatter].filter((part) => part !== '').join(' › '),
      })),
    );
    after = page.next;
  } while (after !== null && rows.length < most);
  return rows;
}

/** The rows of a body's catalogue, for a choice; none where the person does not see it. */
export function useCatalogueRows(bodyId: string): readonly { value: string; title: string }[] {
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['every-catalogue-row', bodyId],
    queryFn: () => everyRow(bodyId),
    enabled: may('catalogue.read'),
  });
  return data ?? [];
}
