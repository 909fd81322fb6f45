import { portalEndpoints } from '../../contract/portal.ts';
import { useRead } from '../call/use-read.ts';
import { PublicLink } from '../site/public-link.tsx';
import { texts } from './texts.ts';

/** The way to the page that the public reads; nothing while that is not known. */
export function PublicPageLink({
  params,
}: {
  readonly params: { readonly bodyId: string; readonly publicationId: string };
}) {
  const { data } = useRead(portalEndpoints.portalState, { params });
  return data?.page == null ? null : (
    <p>
      <PublicLink path={data.page}>{texts.seePublic}</PublicLink>
    </p>
  );
}
