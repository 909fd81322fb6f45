import { Link, useParams } from 'react-router';
import { siteEndpoints } from '../../contract/site.ts';
import type { Column } from '../list/column.ts';
import { List, type RowOf } from '../list/list.tsx';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay } from '../parts/person.ts';
import { PublicLink } from './public-link.tsx';
import { texts } from './texts.ts';

type Row = RowOf<typeof siteEndpoints.listOldAddresses>;

const columns: readonly Column<Row>[] = [
  { key: 'path', title: texts.path, main: true, cell: ({ path }) => <span className="hash">{path}</span> },
  {
    key: 'leadsTo',
    title: texts.leadsTo,
    cell: ({ bodyId, publication, target }) =>
      publication === null ? (
        <PublicLink path={target ?? '/'}>{target ?? '/'}</PublicLink>
      ) : (
        <Link to={`/publications/${bodyId}/${publication.id}`}>{publication.title}</Link>
      ),
  },
  { key: 'enteredAt', title: texts.enteredAt, cell: ({ enteredAt }) => minuteText(enteredAt) },
];

/** Addresses of the site before this one, and where each leads. */
export function OldAddressesPage() {
  const { bodyId = '' } = useParams();
  const may = useMay()('publishing.set');
  const page = `/site/${bodyId}/old-addresses`;
  return (
    <div className="stack">
      <Heading title={texts.oldAddresses}>
        {may && (
          <>
            <LinkButton to={`${page}/import`} type="primary">
              {texts.importOld}
            </LinkButton>
            <LinkButton to={`${page}/new`}>{texts.enterOld}</LinkButton>
          </>
        )}
      </Heading>
      <p className="lead">{texts.oldAddressesLead}</p>
      <List
        name="old-addresses"
        title={texts.oldAddresses}
        endpoint={siteEndpoints.listOldAddresses}
        params={{ bodyId }}
        filters={[{ name: 'text', title: texts.searchOld }]}
        columns={columns}
        rowId={({ id }) => id}
        count={texts.addresses}
        empty={texts.noOld}
        {...(may
          ? {
              acts: ({ id, path }: Row) => (
                <LinkButton to={`${page}/${id}/remove`} aria-label={texts.removeOf(path)}>
                  {texts.remove}
                </LinkButton>
              ),
            }
          : {})}
      />
    </div>
  );
}
