import { useState } from 'react';
import { Link } from 'react-router';
import type { Edition } from '../../../content/edition.ts';
import { publicationEndpoints } from '../../contract/publications.ts';
import { useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { Loaded } from '../parts/loaded.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { EditionText } from './edition-text.tsx';
import { texts } from './texts.ts';
import { pageOf } from './use-publication.ts';

interface Params {
  readonly bodyId: string;
  readonly publicationId: string;
}

function Text({ params }: { readonly params: Params }) {
  const query = useRead(publicationEndpoints.manuscript, { params });
  return (
    <Loaded query={query}>
      {(manuscript) => {
        // In JSON its dates are texts: the server took them for dates before it kept them.
        const edition = manuscript.edition as Edition;
        return (
          <div className="stack">
            <p className="meta">
              {texts.manuscriptSaved(minuteText(manuscript.savedAt), manuscript.savedBy.name)}{' '}
              <Link to={`${pageOf({ bodyId: params.bodyId, id: params.publicationId })}/history`}>
                {texts.history}
              </Link>
            </p>
            <EditionText bodyId={params.bodyId} edition={edition} />
            <section className="stack tight">
              <h3>{texts.attachments}</h3>
              <AttachmentList bodyId={params.bodyId} attachments={edition.attachments} screening={null} />
            </section>
          </div>
        );
      }}
    </Loaded>
  );
}

/** What is being written, as it was last kept; read when it is opened. */
export function ManuscriptPanel({ params, open }: { readonly params: Params; readonly open: boolean }) {
  const [opened, setOpened] = useState(open);
  return (
    <details
      className="panel"
      open={opened}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <h2>{texts.manuscript}</h2>
      </summary>
      {opened && <Text params={params} />}
    </details>
  );
}
