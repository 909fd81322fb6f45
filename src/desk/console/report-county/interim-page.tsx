import type { ReactNode } from 'react';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useStep } from '../form/use-step.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { FigureTables } from '../reports/figures/figures-page.tsx';
import { canDo, useReport, whyNot, type Report, type ReportParams } from '../reports/use-report.ts';
import { AcceptForm } from './accept-form.tsx';
import { EarlierReturns } from './earlier-returns.tsx';
import { texts } from './texts.ts';
import { countyPage } from './use-county.ts';
import { wholeComment } from './whole-comment.ts';

/** Interim figures, and where they stand below the county's pages. */
function useInterim() {
  const { params, query } = useReport();
  const pageOf = ({ period }: Report, act = '') =>
    countyPage(period.year, `/interims/${params.bodyId}/${params.reportId}${act}`);
  return { params, query, pageOf };
}

/** Interim figures that a body reported: the three tables, each figure with its records, and what the county may do with them. */
export function InterimPage() {
  const { params, query, pageOf } = useInterim();
  return (
    <Loaded query={query}>
      {(report) => (
        <div className="stack">
          <Heading title={`${report.bodyName}${texts.interimOf(report.periodTitle)}`}>
            {canDo(report, 'accepted') && (
              <LinkButton to={pageOf(report, '/accept')} type="primary">
                {texts.accept}
              </LinkButton>
            )}
            {canDo(report, 'returned') && (
              <LinkButton to={pageOf(report, '/return')}>{texts.return}</LinkButton>
            )}
            <LinkButton to={countyPage(report.period.year, '/interims')}>{texts.links.interims}</LinkButton>
          </Heading>
          <p className="lead">
            {report.phaseTitle}
            {report.submittedOn !== null && ` · ${texts.receivedOn}${report.submittedOn}`}
          </p>
          {report.accepted !== null && (
            <Notice>
              {texts.acceptedAt(minuteText(report.accepted.at))}
              {report.accepted.remark !== '' && <p>{report.accepted.remark}</p>}
            </Notice>
          )}
          <EarlierReturns returns={report.returns} />
          <FigureTables of={{ report, params, page: pageOf(report) }} />
        </div>
      )}
    </Loaded>
  );
}

interface Submitted {
  readonly report: Report;
  readonly params: ReportParams;
  readonly digest: string;
  readonly page: string;
}

function InterimActPage({
  title,
  act,
  children,
}: {
  readonly title: string;
  readonly act: 'accepted' | 'returned';
  readonly children: (of: Submitted) => ReactNode;
}) {
  const { params, query, pageOf } = useInterim();
  return (
    <div className="stack">
      <Heading title={title} />
      <Loaded query={query}>
        {(report) => {
          const page = pageOf(report);
          return (
            <>
              <p className="lead">{`${report.bodyName}${texts.interimOf(report.periodTitle)}`}</p>
              {canDo(report, act) && report.submitted !== null ? (
                children({ report, params, digest: report.submitted.digest, page })
              ) : (
                <>
                  <Notice kind="warning">{whyNot(report, act)}</Notice>
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

function Accept({ report, params, digest, page }: Submitted) {
  const { findings } = report.check;
  const count = (level: 'error' | 'warning') => findings.filter((each) => each.level === level).length;
  const form = useStep({ params: { ...params }, page }, reportCountyEndpoints.acceptReport, {
    initially: { remark: '' },
    input: ({ remark }) => ({ digest, remark }),
    done: texts.interimAccepted(report.bodyName, report.periodTitle),
  });
  return (
    <AcceptForm
      form={form}
      act={texts.accept}
      back={page}
      findings={{ error: count('error'), warning: count('warning') }}
    >
      <p className="note">{texts.interimAcceptLead}</p>
    </AcceptForm>
  );
}

export const AcceptInterimPage = () => (
  <InterimActPage title={texts.interimAcceptTitle} act="accepted">
    {(of) => <Accept {...of} />}
  </InterimActPage>
);

function Return({ report, params, digest, page }: Submitted) {
  const form = useStep({ params: { ...params }, page }, reportCountyEndpoints.returnReport, {
    initially: { whole: '' },
    input: ({ whole }) => ({ digest, comments: [...wholeComment(whole)] }),
    done: texts.interimReturned(report.bodyName, report.periodTitle),
  });
  return (
    <ActForm form={form} act={texts.return} back={page}>
      <p className="note">{texts.interimReturnLead}</p>
      <TextField
        form={form}
        name="whole"
        label={texts.interimComment}
        hint={texts.interimCommentHint}
        kind="area"
        most={500}
        at="comments"
      />
    </ActForm>
  );
}

export const ReturnInterimPage = () => (
  <InterimActPage title={texts.interimReturnTitle} act="returned">
    {(of) => <Return {...of} />}
  </InterimActPage>
);
