import { portalEndpoints } from '../../contract/portal.ts';
import { useRead } from '../call/use-read.ts';
import { Loaded } from '../parts/loaded.tsx';
import { texts } from './texts.ts';

/** What the county's portal takes over of what is public: the package, what it lacks, where it stands there. */
export function PortalPanel({
  params,
}: {
  readonly params: { readonly bodyId: string; readonly publicationId: string };
}) {
  const query = useRead(portalEndpoints.portalState, { params });
  const { bodyId, publicationId } = params;
  return (
    <section className="panel stack tight">
      <h2>{texts.portal}</h2>
      <Loaded query={query}>
        {({ feed, lacks, takenOver }) => (
          <>
            <p>
              {takenOver === null
                ? texts.portalWaiting
                : takenOver.url === null
                  ? texts.portalTaken(takenOver.on)
                  : null}
              {takenOver?.url != null && (
                <a href={takenOver.url} target="_blank" rel="noopener noreferrer">
                  {texts.portalTaken(takenOver.on)}
                </a>
              )}
            </p>
            <p>
              <a href={`/api/bodies/${bodyId}/publications/${publicationId}/package.zip`}>
                {texts.portalPackage}
              </a>
              <br />
              <span className="meta">{texts.portalPackageNote}</span>
            </p>
            {lacks.length > 0 && (
              <details>
                <summary>{texts.portalLacks(lacks.length)}</summary>
                <ul>
                  {lacks.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </details>
            )}
            <details>
              <summary>{texts.portalFeed}</summary>
              <p className="meta">{texts.portalFeedNote}</p>
              <p className="hash">{new URL(feed, window.location.origin).href}</p>
            </details>
          </>
        )}
      </Loaded>
    </section>
  );
}
