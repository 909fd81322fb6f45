import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import { ReturnedNotice } from '../../publications/returned-notice.tsx';
import { ReviewStepper } from '../../publications/review-stepper.tsx';
import { Happens } from '../parts/happens.tsx';
import { ReportPage } from '../parts/report-page.tsx';
import { canDo, whyNot, type OfReport, type Report } from '../use-report.ts';
import { Downloads, formats } from './downloads.tsx';
import { texts } from './texts.ts';

const words = texts.review;

/** What is so of the reviews in the phase that the report is in. */
function leadOf({ phase, publication, editions }: Report): string {
  if (phase === 'laid-out') {
    if (publication?.at === 'under-review') return words.leads.under;
    return publication?.at === 'passed' ? words.leads.passed : words.leads.back;
  }
  if (phase === 'submitted' || phase === 'accepted') return words.leads.passed;
  if (phase === 'published') return words.leads.published;
  if (phase === 'returned') return words.leads.returned;
  return editions.length > 0 ? words.leads.correcting : words.leads.before;
}

/** What comes after the reviews: the office above, or the public at once. */
const afterOf = ({ scope, due }: Report): string =>
  scope === 'county' ? words.after.sum : due?.to === null ? words.after.own : words.after.above;

function LayOut({ of: { params, page, report } }: { readonly of: OfReport }) {
  const finish = useFinish();
  const form = useForm({
    initially: {},
    schema: reportEndpoints.layOutReport.body,
    input: (_, actId) => ({ actId }),
    send: async (body) => {
      await call(reportEndpoints.layOutReport, { params, body });
      finish(`${page}/review`, words.sent);
    },
  });
  return (
    <ActForm
      form={form}
      act={words.act}
      back={page}
      more={form.sending ? <span className="meta">{words.sending}</span> : undefined}
    >
      <Happens sentences={[...words.happens, afterOf(report)]} />
    </ActForm>
  );
}

/** The files that were sent for review, each with how it was read back. */
function Files({ of: { report, params } }: { readonly of: OfReport }) {
  const laidOut = report.files.length > 0;
  return (
    <section className="panel stack tight">
      <h2>{laidOut ? words.files : words.proof}</h2>
      <p className="meta">{laidOut ? words.filesLead : words.proofLead}</p>
      {laidOut && (
        <ul className="plain-list">
          {report.files.map(({ format, differences }) => (
            <li key={format}>
              {texts.formats[format]}{' '}
              <span className="state success">
                {differences === 0 ? words.same : words.differs(differences)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Downloads params={params} only={formats} />
    </section>
  );
}

function Steps({ of: { report, params } }: { readonly of: OfReport }) {
  const { staffId } = useMe();
  const { publication } = report;
  if (publication === null) return null;
  const { id, stateTitle, steps, returned } = publication;
  const reviewing = steps.some(
    ({ state, may }) => state === 'current' && may.some((person) => person.id === staffId),
  );
  return (
    <section className="panel stack tight">
      <h2>{words.steps}</h2>
      <p>{stateTitle}</p>
      {returned !== null && (
        <ReturnedNotice
          title={words.returned(returned.stepTitle, returned.by.name)}
          comments={returned.comments}
        />
      )}
      {steps.length > 0 && <ReviewStepper steps={steps} />}
      <p className="row">
        {reviewing && (
          <LinkButton to={`/reviews/${params.bodyId}/${id}`} type="primary">
            {words.toReview}
          </LinkButton>
        )}
        <LinkButton to={`/publications/${params.bodyId}/${id}`}>{words.toPublication}</LinkButton>
      </p>
    </section>
  );
}

/** 送审: the report is laid out, read back and sent to the three reviews of its body; then how far these are. */
export function ReportReviewPage() {
  return (
    <ReportPage step="review">
      {(of) => {
        const { report } = of;
        const why = whyNot(report, 'laid-out');
        const open = canDo(report, 'laid-out') && report.check.blocked === null;
        const blocked = canDo(report, 'laid-out') ? report.check.blocked : null;
        return (
          <>
            <p className="lead">{leadOf(report)}</p>
            {open && <LayOut of={of} />}
            {blocked !== null && (
              <Notice kind="warning">
                <p>{blocked}</p>
              </Notice>
            )}
            {!canDo(report, 'laid-out') && report.publication === null && (
              <Notice>
                <p>{why ?? words.none}</p>
              </Notice>
            )}
            <Steps of={of} />
            {report.text !== null && <Files of={of} />}
          </>
        );
      }}
    </ReportPage>
  );
}
