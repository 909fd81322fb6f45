import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Edition } from '../../../content/edition.ts';
import { publicationEndpoints } from '../../contract/publications.ts';
import { call } from '../call/call.ts';
import { sentenceOf } from '../call/call-error.ts';
import { forgetRead, useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { EditionDiff } from '../publications/diff/edition-diff.tsx';
import { usePublication } from '../publications/use-publication.ts';
import { texts } from './texts.ts';

interface OfPublication {
  readonly bodyId: string;
  readonly publicationId: string;
}

/** What one saving changed, and the way back to it. */
function Version({
  params,
  page,
  version,
  before,
  mayRestore,
}: {
  readonly params: OfPublication;
  readonly page: string;
  readonly version: number;
  /** The version before it that is kept; null for the first. */
  readonly before: number | null;
  /** False for what stands now, and for who may not write. */
  readonly mayRestore: boolean;
}) {
  const finish = useFinish();
  const [why, setWhy] = useState<string | null>(null);
  const now = useRead(publicationEndpoints.manuscriptVersion, { params: { ...params, version } });
  const old = useRead(
    publicationEndpoints.manuscriptVersion,
    { params: { ...params, version: before ?? version } },
    before !== null,
  );
  const restore = async (edition: Edition) => {
    try {
      const standing = await call(publicationEndpoints.manuscript, { params });
      const { explanations, changeNote } = standing;
      await call(publicationEndpoints.saveManuscript, {
        params,
        body: { version: standing.version, edition, explanations, changeNote },
      });
      forgetRead();
      finish(`${page}/edit`, texts.restored(version));
    } catch (error) {
      setWhy(sentenceOf(error));
    }
  };
  return (
    <section className="panel stack tight" aria-labelledby="compare-heading">
      <h2 id="compare-heading">{texts.compareTitle(version)}</h2>
      <Loaded query={now}>
        {(after) => (
          <>
            {before === null ? (
              <p>{texts.first}</p>
            ) : (
              <Loaded query={old}>
                {({ edition }) => (
                  <EditionDiff before={edition as Edition} after={after.edition as Edition} />
                )}
              </Loaded>
            )}
            {why !== null && (
              <Notice kind="danger" alert>
                {why}
              </Notice>
            )}
            {mayRestore && (
              <>
                <p className="hint">{texts.restoreLead(version)}</p>
                <p>
                  <Button onClick={() => void restore(after.edition as Edition)}>{texts.restore}</Button>
                </p>
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** How a text came to be: each saving with the fields that it changed. */
export function HistoryPage() {
  const { params, page, query: whole } = usePublication();
  const [search, setSearch] = useSearchParams();
  const query = useRead(publicationEndpoints.manuscriptVersions, { params });
  const chosen = Number(search.get('version') ?? 0);
  const nameOf = (field: string) => texts.fieldNames[field] ?? field;
  return (
    <div className="stack">
      <Heading title={texts.historyTitle}>
        <LinkButton to={`${page}/edit`}>{texts.backToText}</LinkButton>
      </Heading>
      <p className="lead">{texts.historyLead}</p>
      <Loaded query={query}>
        {({ versions }) => {
          const at = versions.findIndex(({ version }) => version === chosen);
          const newest = Math.max(0, ...versions.map(({ version }) => version));
          const earlier = versions.map(({ version }) => version).filter((version) => version < chosen);
          const before = earlier.length === 0 ? null : Math.max(...earlier);
          return (
            <>
              {versions.length === 0 && <Notice>{texts.historyEmpty}</Notice>}
              <ol className="stack tight plain-list">
                {versions.map(({ version, savedAt, savedBy, changed }) => (
                  <li key={version} className="version-row">
                    <span>
                      <strong>{texts.version(version)}</strong>{' '}
                      <span className="meta">{texts.savedBy(minuteText(savedAt), savedBy.name)}</span>{' '}
                      {texts.changed(changed.map(nameOf).join(texts.and))}
                    </span>
                    <Button
                      size="small"
                      aria-label={texts.compare(version)}
                      aria-pressed={version === chosen}
                      onClick={() => setSearch({ version: String(version) }, { replace: true })}
                    >
                      {texts.look}
                    </Button>
                  </li>
                ))}
              </ol>
              {at >= 0 && (
                <Loaded query={whole}>
                  {({ may }) => (
                    <Version
                      key={chosen}
                      params={params}
                      page={page}
                      version={chosen}
                      before={before}
                      mayRestore={may.write.allowed && chosen !== newest}
                    />
                  )}
                </Loaded>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
