import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import type { RedactionGroundId } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { useRead } from '../../call/use-read.ts';
import { Choice } from '../../parts/choice.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useNarrow } from '../../parts/use-narrow.ts';
import { requestPage } from '../words.ts';
import { BoxList, groundOptions } from './box-list.tsx';
import { DonePanel, type Made } from './done-panel.tsx';
import { MakeForm } from './make-form.tsx';
import { PageCanvas } from './page-canvas.tsx';
import { SearchPanel } from './search-panel.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { texts } from './texts.ts';
import { useBoxes, type Boxes } from './use-boxes.ts';

type Looked = AnswerOf<typeof requestPaperEndpoints.materialPages>;
type Material = AnswerOf<typeof requestPaperEndpoints.materials>['materials'][number];

/** A paper of a case is covered for the applicant: boxes on its pages, or words in it, each with its ground. */
export function RedactPage() {
  const { bodyId = '', requestId = '', fileId = '' } = useParams();
  const params = { bodyId, requestId, fileId };
  const back = requestPage({ bodyId, id: requestId });
  const papers = useRead(requestPaperEndpoints.materials, { params: { bodyId, requestId } });
  const material = papers.data?.materials.find((each) => each.fileId === fileId);
  const usable = material !== undefined && material.canBeRedacted && material.removed === null;
  const looked = useRead(requestPaperEndpoints.materialPages, { params }, usable);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to={back}>{texts.back}</LinkButton>
      </Heading>
      <Loaded query={papers}>
        {() =>
          material === undefined || !usable ? (
            <Notice kind="warning">{texts.notRedacted}</Notice>
          ) : (
            <Loaded query={looked}>
              {(data) => <Redacting looked={data} material={material} params={params} back={back} />}
            </Loaded>
          )
        }
      </Loaded>
    </div>
  );
}

interface Given {
  readonly looked: Looked;
  readonly material: Material;
  readonly params: { readonly bodyId: string; readonly requestId: string; readonly fileId: string };
  readonly back: string;
}

function Redacting({ looked, material, params, back }: Given) {
  const boxes = useBoxes();
  const [made, setMade] = useState<Made | null>(null);
  const drawn = boxes.boxes.length + boxes.words.length;
  useLeaveWarning(drawn > 0 && made === null);
  return (
    <>
      <p>{texts.of(material.title)}</p>
      <p className="hint">{texts.lead}</p>
      {made === null ? (
        <div className={looked.kind === 'pages' ? 'redacting' : 'stack'}>
          <Tools looked={looked} params={params} boxes={boxes} />
          {looked.kind === 'pages' && <Pages looked={looked} params={params} boxes={boxes} />}
          <section className="panel stack tight redact-list" aria-labelledby="redact-places">
            <h2 id="redact-places">{drawn === 0 ? texts.boxes : texts.boxCount(drawn)}</h2>
            {drawn === 0 && <p>{looked.kind === 'pages' ? texts.noBoxes : texts.noWords}</p>}
            {drawn > 0 && <p className="hint">{texts.noteHint}</p>}
            <div className="redact-scroll">
              <BoxList boxes={boxes} />
            </div>
            <MakeForm
              params={params}
              original={material.title}
              kind={looked.kind}
              boxes={boxes}
              back={back}
              done={setMade}
            />
          </section>
        </div>
      ) : (
        <DonePanel made={made} params={params} back={back} goOn={() => setMade(null)} />
      )}
    </>
  );
}

type Part = Pick<Given, 'looked' | 'params'> & { readonly boxes: Boxes };

function Tools({ looked, params, boxes }: Part) {
  return (
    <section className="panel stack tight redact-tools" aria-label={texts.tools}>
      <Choice
        id="redact-ground"
        label={looked.kind === 'pages' ? texts.newGround : texts.ground}
        value={boxes.ground}
        options={groundOptions}
        put={(value) => boxes.setGround(value as RedactionGroundId)}
      />
      <SearchPanel params={params} kind={looked.kind} boxes={boxes} />
      <h2>{texts.suggestions}</h2>
      <SuggestionList suggestions={looked.suggestions} boxes={boxes} />
    </section>
  );
}

function Pages({ looked, params, boxes }: Part) {
  const narrow = useNarrow();
  const [zoom, setZoom] = useState(narrow ? '200' : '100');
  const [touch, setTouch] = useState(false);
  return (
    <section className="stack redact-pages" aria-label={texts.pages}>
      <div className="row redact-bar">
        <Choice
          id="redact-zoom"
          label={texts.zoom}
          value={zoom}
          options={Object.entries(texts.zooms).map(([value, title]) => ({ value, title }))}
          put={setZoom}
        />
        <label className="option redact-touch" htmlFor="redact-touch">
          <input
            id="redact-touch"
            type="checkbox"
            checked={touch}
            onChange={(event) => setTouch(event.target.checked)}
          />
          <span>
            {texts.draw} <span className="hint">{texts.drawHint}</span>
          </span>
        </label>
      </div>
      {looked.pages.map(({ page, width, height }) => (
        <PageCanvas
          key={page}
          params={params}
          page={page}
          pages={looked.pages.length}
          ratio={width / Math.max(1, height)}
          zoom={Number(zoom)}
          touch={touch}
          boxes={boxes}
        />
      ))}
    </section>
  );
}

/** Boxes are nowhere but on this page until the copy is made. */
function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
