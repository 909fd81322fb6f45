import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { v7 } from 'uuid';
import { sizeText } from '../../../../content/size-text.ts';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { AskWhy } from '../../parts/ask-why.tsx';
import { minuteText } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { useShowPaper } from '../../parts/paper-viewer.ts';
import { requestPage, type RequestCase } from '../words.ts';
import { texts } from './texts.ts';

type Material = RequestCase['materials'][number];

/** Takes a paper out of the case; where somebody is named in it, with a reason that is recorded first. */
function Download({
  params,
  material,
}: {
  readonly params: { readonly bodyId: string; readonly requestId: string };
  readonly material: Material;
}) {
  const show = useShowPaper();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { fileId, title, holdsPerson } = material;
  const ofFile = { ...params, fileId };
  const run = async () => {
    try {
      setProblem(null);
      show(await call(requestPaperEndpoints.caseFile, { params: ofFile }));
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <>
      <Button
        size="small"
        aria-label={texts.downloadNamed(title)}
        onClick={() => (holdsPerson ? setAsking(true) : void run())}
      >
        {texts.download}
      </Button>
      {problem !== null && (
        <span className="fault" role="alert">
          {problem}
        </span>
      )}
      {asking && (
        <AskWhy
          act={texts.downloadNamed(title)}
          run={async (reason) => {
            show(
              await call(requestPaperEndpoints.openCaseFile, {
                params: ofFile,
                body: { actId: v7(), reason },
              }),
            );
            setAsking(false);
          }}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** What is given to the applicant once it is covered. */
const covered: ReadonlySet<string> = new Set(['record', 'redacted']);

/** The papers of the case, in the order in which they came. */
export function MaterialSection({
  data,
  opens = true,
  children,
}: {
  readonly data: RequestCase;
  /** Whether the person may open papers of this case at all. */
  readonly opens?: boolean;
  /** What may be done with papers: links to other pages. */
  readonly children?: ReactNode;
}) {
  const params = { bodyId: data.bodyId, requestId: data.id };
  return (
    <section className="panel stack tight" id="materials">
      <h2>{texts.materials}</h2>
      {data.materials.length === 0 && <p>{texts.noMaterial}</p>}
      <ul className="plain-list">
        {data.materials.map((material) => {
          const { fileId, title, materialTitle, pages, bytes, at, by, redactions, removed, holdsPerson } =
            material;
          const places = redactions.reduce((sum, each) => sum + each.places, 0);
          return (
            <li key={fileId} className="file-row">
              <span>
                {title}{' '}
                <span className="meta">
                  {[
                    materialTitle,
                    ...(pages === null ? [] : [texts.pages(pages)]),
                    sizeText(bytes),
                    ...(places === 0 ? [] : [texts.redacted(places)]),
                    ...(holdsPerson ? [texts.holdsPerson] : []),
                    minuteText(at),
                    ...(by === null ? [] : [by.name]),
                  ].join(texts.comma)}
                </span>
              </span>
              {removed === null ? (
                <div className="row">
                  {data.may.handle && covered.has(material.material) && (
                    <LinkButton
                      to={`${requestPage(data)}/redact/${fileId}`}
                      aria-label={texts.redactNamed(title)}
                    >
                      {texts.redact}
                    </LinkButton>
                  )}
                  {opens && (!holdsPerson || data.may.person) && (
                    <Download params={params} material={material} />
                  )}
                </div>
              ) : (
                <span className="meta">{texts.removed(removed.reason)}</span>
              )}
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}
