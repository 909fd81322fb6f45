import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { dateText, minuteText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OpenComments } from '../parts/comments.tsx';
import { Happens } from '../parts/happens.tsx';
import { ReportPage } from '../parts/report-page.tsx';
import { canDo, whyNot, type OfReport, type Report } from '../use-report.ts';
import { AcceptOutside, ReturnOutside } from './outside-forms.tsx';
import { texts } from './texts.ts';

const words = texts.submit;

/** What is so before it was submitted: how, to whom, and until when an answer is awaited. */
function leadOf(report: Report): string | null {
  const { scope, due, editions, county, period, submitted } = report;
  const to = toOf(report);
  if (scope === 'county') return words.leadSum(to);
  if (due?.to === null) return words.leadSkip;
  if (submitted !== null) return null;
  if (county === null) return words.leadOutside;
  if (period.kind !== 'year') return words.leadInterim(to);
  if (due === null || editions.length > 0) return words.lead(to);
  return due.left <= 0 ? words.leadOver(to) : words.leadUntil(to, dateText(due.on));
}

const toOf = ({ county, due }: Report): string => county?.name ?? due?.to ?? words.above;

function Submit({ of: { report, params, page } }: { readonly of: OfReport }) {
  const finish = useFinish();
  const outside = report.county === null;
  const happens = report.period.kind === 'year' ? words.happens : words.happensInterim;
  const form = useForm({
    initially: { how: '' },
    schema: reportEndpoints.submitReport.body,
    input: ({ how }, actId) => ({ actId, how }),
    send: async (body) => {
      await call(reportEndpoints.submitReport, { params, body });
      finish(page, words.done);
    },
  });
  return (
    <ActForm form={form} act={words.act} back={page}>
      <Happens sentences={outside ? words.happensOutside : happens(toOf(report))} />
      {outside && <TextField form={form} name="how" label={words.how} hint={words.howHint} most={100} />}
    </ActForm>
  );
}

/** How it stands with the office above: submitted when, accepted by whom. */
function Standing({ of: { report, page } }: { readonly of: OfReport }) {
  const { submitted, accepted, phase, scope } = report;
  if (submitted === null) return null;
  return (
    <section className="panel stack tight">
      <p>{words.since(dateText(submitted.on), submitted.how)}</p>
      {phase === 'submitted' && !report.unanswered && <p>{words.waiting(toOf(report))}</p>}
      {report.unanswered && (
        <>
          <p>{words.unanswered(toOf(report))}</p>
          <p>
            <LinkButton to={`${page}/publish`}>{words.toPublish}</LinkButton>
          </p>
        </>
      )}
      {phase === 'returned' && <p>{words.returnedNow}</p>}
      {phase === 'published' && scope === 'own' && accepted === null && (
        <p>{words.unansweredPublic(toOf(report))}</p>
      )}
      {accepted !== null && (
        <p>
          {accepted.outside
            ? words.acceptedOutside(accepted.remark)
            : words.acceptedBy(accepted.by?.name ?? words.nobody, minuteText(accepted.at))}
          {!accepted.outside && accepted.remark !== '' && <span className="meta"> {accepted.remark}</span>}
        </p>
      )}
    </section>
  );
}

function Returns({ returns }: Pick<Report, 'returns'>) {
  if (returns.length === 0) return null;
  return (
    <details className="panel">
      <summary>{words.returns}</summary>
      {returns.map(({ at, by, afterPublication, comments }) => (
        <div key={at} className="stack tight">
          <p className="meta">
            {(afterPublication ? words.commentedAt : words.returnedAt)(
              minuteText(at),
              by?.name ?? words.nobody,
            )}
          </p>
          <ul>
            {comments.map(({ place, placeTitle, text }) => (
              <li key={`${place} ${text}`}>
                <strong>{placeTitle}</strong> {text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** 上报: to the office above, on the platform or outside of it; what it answered. */
export function ReportSubmitPage() {
  return (
    <ReportPage step="submit">
      {(of) => {
        const { report } = of;
        const why = whyNot(report, 'submitted');
        const outside = report.county === null;
        const lead = leadOf(report);
        const answer = canDo(report, 'accepted') || canDo(report, 'returned');
        return (
          <>
            {lead !== null && <p className="lead">{lead}</p>}
            <OpenComments of={of} />
            <Standing of={of} />
            {canDo(report, 'submitted') && <Submit of={of} />}
            {!canDo(report, 'submitted') && report.submitted === null && why !== null && (
              <Notice>
                <p>{why}</p>
              </Notice>
            )}
            {outside && answer && (
              <section className="panel stack">
                <h2>{words.outside}</h2>
                <p>{words.outsideLead}</p>
                {canDo(report, 'accepted') && <AcceptOutside of={of} />}
                {canDo(report, 'returned') && (
                  <details>
                    <summary>{report.phase === 'published' ? words.comment : words.return}</summary>
                    <ReturnOutside of={of} />
                  </details>
                )}
              </section>
            )}
            <Returns returns={report.returns} />
          </>
        );
      }}
    </ReportPage>
  );
}
