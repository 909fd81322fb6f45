import { useState, type ReactNode } from 'react';
import { Loaded } from '../parts/loaded.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { EditionText } from './edition-text.tsx';
import { FindingList } from './finding-list.tsx';
import { texts } from './texts.ts';
import { editionOf, useEdition, type Finding } from './use-publication.ts';

interface Shown {
  readonly params: { readonly bodyId: string; readonly publicationId: string };
  readonly digest: string;
  /** What may be done with a finding that is open. */
  readonly act?: (finding: Finding) => ReactNode;
}

function Whole({ params, digest, act }: Shown) {
  const query = useEdition(params, digest);
  return (
    <Loaded query={query}>
      {(answer) => {
        const edition = editionOf(answer);
        const { screening } = answer;
        return (
          <div className="stack">
            <EditionText bodyId={params.bodyId} edition={edition} />
            <section className="stack tight">
              <h3>{texts.attachments}</h3>
              <AttachmentList
                bodyId={params.bodyId}
                attachments={edition.attachments}
                screening={screening}
              />
            </section>
            <section className="stack tight">
              <h3>{texts.findings}</h3>
              <FindingList screening={screening} {...(act === undefined ? {} : { act })} />
            </section>
          </div>
        );
      }}
    </Loaded>
  );
}

/** An edition with its text, attachments and what the screening found; read when it is opened. */
export function EditionPanel({
  title,
  subtitle,
  open = false,
  plain = false,
  ...shown
}: Shown & {
  readonly title: string;
  readonly subtitle?: string;
  readonly open?: boolean;
  /** True inside another part of the page: no frame and no heading of its own. */
  readonly plain?: boolean;
}) {
  const [opened, setOpened] = useState(open);
  return (
    <details
      className={plain ? undefined : 'panel'}
      open={opened}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        {plain ? title : <h2>{title}</h2>} <span className="meta">{subtitle}</span>
      </summary>
      {opened && <Whole {...shown} />}
    </details>
  );
}
