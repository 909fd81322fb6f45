import { useParams } from 'react-router';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import { call } from '../call/call.ts';
import { ReasonForm } from '../form/reason-form.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useStep } from '../form/use-step.ts';
import { AcceptForm } from './accept-form.tsx';
import { texts } from './texts.ts';
import { useReview, type Review } from './use-review.ts';

interface OfFile {
  readonly params: { readonly bodyId: string; readonly importId: string };
  readonly review: Review;
  readonly page: string;
}

function Take({ params, review, page }: OfFile) {
  const { member } = review;
  const form = useStep({ params, page }, reportCountyEndpoints.acceptMemberFile, {
    initially: { remark: '' },
    input: ({ remark }) => ({ remark }),
    done: texts.taken(member.name),
  });
  return (
    <AcceptForm form={form} act={texts.acceptFile} back={page} findings={member.findings}>
      <p className="note">{texts.takeLead}</p>
      {member.file !== null && <p>{texts.fileLacking(member.file.lacking)}</p>}
    </AcceptForm>
  );
}

/** Takes a file's figures into the sum. */
export function AcceptFilePage() {
  const { importId = '' } = useParams();
  const { bodyId, query, page } = useReview();
  return (
    <div className="stack">
      <Heading title={texts.takeTitle} />
      <Loaded query={query}>
        {(review) => (
          <>
            <p className="lead">{texts.reviewTitle(review.member.name, review.year)}</p>
            <Take params={{ bodyId, importId }} review={review} page={page} />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Takes a file out of the sum again. */
export function RemoveFilePage() {
  const { importId = '' } = useParams();
  const { bodyId, query, page } = useReview();
  const finish = useFinish();
  return (
    <div className="stack">
      <Heading title={texts.dropTitle} />
      <Loaded query={query}>
        {(review) => (
          <>
            <p className="lead">{texts.reviewTitle(review.member.name, review.year)}</p>
            <ReasonForm
              act={texts.removeFile}
              back={page}
              send={async (body) => {
                await call(reportCountyEndpoints.removeMemberFile, { params: { bodyId, importId }, body });
                finish(page, texts.dropped(review.member.name));
              }}
            >
              <p className="note">{texts.dropLead}</p>
            </ReasonForm>
          </>
        )}
      </Loaded>
    </div>
  );
}
