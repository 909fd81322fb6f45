import { useParams } from 'react-router';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { call } from '../../call/call.ts';
import { ReasonForm } from '../../form/reason-form.tsx';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useCase } from '../case/use-case.ts';
import { nameOf } from '../words.ts';
import { texts } from './texts.ts';

/** Takes a paper out of the case; that it was there, and why it went, stays. */
export function RemovePaperPage() {
  const { params, query, page } = useCase();
  const { fileId = '' } = useParams();
  const finish = useFinish();
  const back = `${page}/materials`;
  return (
    <div className="stack">
      <Heading title={texts.remove} />
      <Loaded query={query}>
        {(data) => {
          const material = data.materials.find((each) => each.fileId === fileId && each.removed === null);
          if (material === undefined) {
            return (
              <>
                <Notice kind="warning">{texts.notFound}</Notice>
                <div>
                  <LinkButton to={back}>{texts.title}</LinkButton>
                </div>
              </>
            );
          }
          return (
            <ReasonForm
              act={texts.remove}
              danger
              back={back}
              send={async (body) => {
                await call(requestPaperEndpoints.removeMaterial, { params: { ...params, fileId }, body });
                finish(back, texts.done);
              }}
            >
              <p className="lead">{nameOf(data)}</p>
              <p className="note">{texts.removeLead(material.title)}</p>
            </ReasonForm>
          );
        }}
      </Loaded>
    </div>
  );
}
