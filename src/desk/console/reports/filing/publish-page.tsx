import { Link } from 'react-router';
import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { dateText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { LawChips } from '../../parts/law-chip.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PublicPageLink } from '../../publications/public-page-link.tsx';
import { OpenComments } from '../parts/comments.tsx';
import { Happens } from '../parts/happens.tsx';
import { ReportPage } from '../parts/report-page.tsx';
import { canDo, whyNot, type OfReport, type Report } from '../use-report.ts';
import { Downloads } from './downloads.tsx';
import { texts } from './texts.ts';

const words = texts.publish;

/** What is so in the phase that the report is in. */
function leadOf({ phase, editions }: Report): string {
  const last = editions.at(-1);
  if (last === undefined) return words.lead;
  if (phase !== 'published') return words.leadCorrecting(last.edition);
  return last.where === null ? words.leadPublic : words.leadElsewhere;
}

function Publish({ of: { params, page } }: { readonly of: OfReport }) {
  const finish = useFinish();
  const form = useForm({
    initially: { where: '' },
    schema: reportEndpoints.publishReport.body,
    input: ({ where }, actId) => ({ actId, where: where.trim() === '' ? null : where.trim() }),
    send: async (body) => {
      await call(reportEndpoints.publishReport, { params, body });
      finish(`${page}/publish`, words.done);
    },
  });
  return (
    <ActForm form={form} act={words.act} back={page}>
      <Happens sentences={form.values.where.trim() === '' ? words.happens : words.happensElsewhere} />
      <TextField form={form} name="where" label={words.where} hint={words.whereHint} most={300} />
    </ActForm>
  );
}

function Editions({ of: { report, params } }: { readonly of: OfReport }) {
  if (report.editions.length === 0) return null;
  return (
    <section className="panel stack tight">
      <h2>{words.editions}</h2>
      <ul className="plain-list">
        {report.editions.toReversed().map(({ edition, on, where, publicationId }) => (
          <li key={edition}>
            {words.edition(edition, dateText(on))}{' '}
            {where !== null && <a href={where}>{words.outside(where)}</a>}{' '}
            {publicationId !== null && (
              <Link to={`/publications/${params.bodyId}/${publicationId}`}>{words.see}</Link>
            )}
          </li>
        ))}
      </ul>
      {report.publication?.at === 'public' && (
        <PublicPageLink params={{ bodyId: params.bodyId, publicationId: report.publication.id }} />
      )}
      {/* While a correction is at work the files are drafts of that. */}
      {report.phase === 'published' && <Downloads params={params} />}
    </section>
  );
}

/** 公布: to the public, with what is public already, and where a correction begins. */
export function ReportPublishPage() {
  return (
    <ReportPage step="publish">
      {(of) => {
        const { report, page } = of;
        const why = whyNot(report, 'published');
        return (
          <>
            <p className="lead">{leadOf(report)}</p>
            <OpenComments of={of} />
            {report.unanswered && (
              <Notice title={words.unansweredTitle}>
                {words.unanswered.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
                <LawChips basis={report.can.published?.basis ?? []} />
              </Notice>
            )}
            {canDo(report, 'published') && <Publish of={of} />}
            {!canDo(report, 'published') && report.phase !== 'published' && why !== null && (
              <Notice>
                <p>{why}</p>
              </Notice>
            )}
            <Editions of={of} />
            {canDo(report, 'correction-begun') && (
              <p>
                <LinkButton to={`${page}/correct`}>{words.correct}</LinkButton>
              </p>
            )}
          </>
        );
      }}
    </ReportPage>
  );
}
