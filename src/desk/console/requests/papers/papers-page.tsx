import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { sizeText } from '../../../../content/size-text.ts';
import { useRead } from '../../call/use-read.ts';
import { minuteText } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useCase } from '../case/use-case.ts';
import { nameOf } from '../words.ts';
import { AddPapers } from './add-papers.tsx';
import { texts } from './texts.ts';

type Material = AnswerOf<typeof requestPaperEndpoints.materials>['materials'][number];

function Words({ material, all }: { readonly material: Material; readonly all: readonly Material[] }) {
  const { title, materialTitle, pages, bytes, addedAt, addedBy, redactions, madeFrom, personal } = material;
  const places = redactions.reduce((sum, each) => sum + each.places, 0);
  const origin = all.find(({ fileId }) => fileId === madeFrom);
  return (
    <span>
      {title}{' '}
      <span className="meta">
        {[
          materialTitle,
          ...(pages === null ? [] : [texts.pages(pages)]),
          sizeText(bytes),
          ...(places === 0 ? [] : [texts.covered(places)]),
          ...(origin === undefined ? [] : [texts.original(origin.title)]),
          ...(personal ? [texts.personal] : []),
          minuteText(addedAt),
          ...(addedBy === null ? [] : [addedBy.name]),
        ].join(texts.comma)}
      </span>
      {material.replacedBy !== null && <span className="state warning"> {texts.replaced}</span>}
    </span>
  );
}

function Rows({
  all,
  page,
  handles,
}: {
  readonly all: readonly Material[];
  readonly page: string;
  readonly handles: boolean;
}) {
  const standing = all.filter(({ removed }) => removed === null);
  const removed = all.filter((each) => each.removed !== null);
  return (
    <>
      {standing.length === 0 && <p>{texts.none}</p>}
      <ul className="plain-list divided">
        {standing.map((material) => {
          const { fileId, title, canBeRedacted, inUse } = material;
          return (
            <li key={fileId} className="file-row">
              <Words material={material} all={all} />
              {handles && (
                <div className="row">
                  {canBeRedacted && (
                    <LinkButton to={`${page}/redact/${fileId}`} aria-label={texts.redactNamed(title)}>
                      {texts.redact}
                    </LinkButton>
                  )}
                  {inUse ? (
                    <span className="meta">{texts.inUse}</span>
                  ) : (
                    <LinkButton
                      to={`${page}/materials/${fileId}/remove`}
                      aria-label={texts.removeNamed(title)}
                    >
                      {texts.remove}
                    </LinkButton>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {removed.length > 0 && (
        <details>
          <summary>{texts.removedCount(removed.length)}</summary>
          <ul>
            {removed.map(({ fileId, title, removed: gone }) => (
              <li key={fileId}>
                {title} <span className="meta">{texts.removed(gone?.reason ?? '')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Papers of a case: what lies in it, what comes to it, what is covered or taken out. */
export function PapersPage() {
  const { params, query, page } = useCase();
  const papers = useRead(requestPaperEndpoints.materials, { params });
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to={page}>{texts.back}</LinkButton>
      </Heading>
      <Loaded query={query}>
        {(data) => (
          <>
            <p className="lead">{nameOf(data)}</p>
            <p className="note">{texts.lead}</p>
            {data.may.handle && <AddPapers params={params} />}
            <section className="panel stack tight" aria-labelledby="papers-list">
              <h2 id="papers-list">{texts.list}</h2>
              <Loaded query={papers}>
                {({ materials }) => <Rows all={materials} page={page} handles={data.may.handle} />}
              </Loaded>
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}
