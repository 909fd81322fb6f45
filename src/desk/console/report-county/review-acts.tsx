import type { ReactNode } from 'react';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useStep } from '../form/use-step.ts';
import { useComments } from '../reviews/comments.ts';
import { AcceptForm } from './accept-form.tsx';
import { CommentList } from './comment-list.tsx';
import { texts } from './texts.ts';
import { useReview, type Review } from './use-review.ts';
import { wholeComment } from './whole-comment.ts';

/** True where it went public on its last day: it stays, and is mended by a correction. */
const isPublic = ({ report }: Review['member']): boolean => report?.phase === 'published';

/** A report that was submitted, as it was looked at. */
interface Submitted {
  readonly review: Review;
  readonly params: { readonly bodyId: string; readonly reportId: string };
  readonly digest: string;
  readonly page: string;
}

/** A page of one act on a member's report; says why where it cannot be done. */
function ReviewActPage({
  title,
  ofPublic = title,
  may,
  children,
}: {
  readonly title: string;
  /** Of a report that is public already. */
  readonly ofPublic?: string;
  readonly may: 'mayReturn' | 'mayAccept';
  readonly children: (of: Submitted) => ReactNode;
}) {
  const { query, page } = useReview();
  return (
    <div className="stack">
      <Heading title={query.data !== undefined && isPublic(query.data.member) ? ofPublic : title} />
      <Loaded query={query}>
        {(review) => {
          const { member, digest } = review;
          const { bodyId, report } = member;
          const { now, why } = review[may];
          return (
            <>
              <p className="lead">{texts.reviewTitle(member.name, review.year)}</p>
              {now && bodyId !== null && report !== null && digest !== null ? (
                children({ review, params: { bodyId, reportId: report.id }, digest, page })
              ) : (
                <>
                  <Notice kind="warning">{why}</Notice>
                  <div>
                    <LinkButton to={page}>{texts.back}</LinkButton>
                  </div>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Accept({ review, params, digest, page }: Submitted) {
  const { member } = review;
  const form = useStep({ params, page }, reportCountyEndpoints.acceptReport, {
    initially: { remark: '' },
    input: ({ remark }) => ({ digest, remark }),
    done: texts.accepted(member.name),
  });
  return (
    <AcceptForm form={form} act={texts.accept} back={page} findings={member.findings}>
      <p className="note">{isPublic(member) ? texts.acceptPublicLead : texts.acceptLead}</p>
    </AcceptForm>
  );
}

export const AcceptReportPage = () => (
  <ReviewActPage title={texts.acceptTitle} may="mayAccept">
    {(of) => <Accept {...of} />}
  </ReviewActPage>
);

function Return({ review, params, digest, page }: Submitted) {
  const { member, sections, cells, year } = review;
  const finish = useFinish();
  const { comments, put } = useComments(`${member.memberId}-${year}`, digest);
  const form = useForm({
    initially: { whole: '' },
    schema: reportCountyEndpoints.returnReport.body,
    input: ({ whole }, actId) => ({
      actId,
      digest,
      comments: [...wholeComment(whole), ...comments.map(({ place, text }) => ({ place, text }))],
    }),
    choose: { comments: texts.noComments },
    send: async (body) => {
      await call(reportCountyEndpoints.returnReport, { params, body });
      put([]);
      finish(page, isPublic(member) ? texts.commented(member.name) : texts.returned(member.name));
    },
  });
  const titleOf = (place: string) =>
    sections.find((each) => each.place === place)?.title ??
    cells.find((each) => each.place === place)?.placeTitle ??
    place;
  return (
    <ActForm form={form} act={isPublic(member) ? texts.commentPublic : texts.return} back={page}>
      <p className="note">{isPublic(member) ? texts.commentLead : texts.returnLead}</p>
      {comments.length === 0 ? (
        <Notice>{texts.noComments}</Notice>
      ) : (
        <CommentList
          comments={comments.map((each) => ({ ...each, placeTitle: titleOf(each.place) }))}
          remove={(at) => put(comments.filter((_, index) => index !== at))}
        />
      )}
      <TextField
        form={form}
        name="whole"
        label={texts.wholeReport}
        hint={texts.wholeHint}
        kind="area"
        most={500}
        at="comments"
      />
    </ActForm>
  );
}

export const ReturnReportPage = () => (
  <ReviewActPage title={texts.returnTitle} ofPublic={texts.commentPublic} may="mayReturn">
    {(of) => <Return {...of} />}
  </ReviewActPage>
);
