import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OpenComments } from '../parts/comments.tsx';
import { DueLine } from '../parts/due-line.tsx';
import { ReportPage } from '../parts/report-page.tsx';
import { ReportTimeline } from '../parts/report-timeline.tsx';
import { canDo } from '../use-report.ts';
import { StepList } from './step-list.tsx';
import { stepsOf } from './steps.ts';
import { texts } from './texts.ts';

/** A report from its figures to the public: which step is done, which is meant, by when. */
export function ReportOverviewPage() {
  return (
    <ReportPage step={null}>
      {(of) => {
        const { report, page } = of;
        const nil =
          report.nil && report.phase === 'open' && report.period.kind === 'year' && report.may.write;
        return (
          <div className="with-aside">
            <div className="stack">
              {/* A correction has no term: the first edition was out by it. */}
              {report.due !== null && (report.phase === 'published' || report.editions.length === 0) && (
                <DueLine
                  due={report.due}
                  done={report.phase === 'published'}
                  above={report.county?.name ?? null}
                />
              )}
              <OpenComments of={of} />
              {nil && (
                <Notice>
                  <p>{texts.nil}</p>
                  <p>
                    <LinkButton to={`${page}/nil`}>{texts.nilAct}</LinkButton>
                  </p>
                </Notice>
              )}
              <StepList steps={stepsOf(report)} page={page} />
              {canDo(report, 'correction-begun') && (
                <p>
                  <LinkButton to={`${page}/correct`}>{texts.correct}</LinkButton>
                </p>
              )}
            </div>
            <ReportTimeline entries={report.timeline} />
          </div>
        );
      }}
    </ReportPage>
  );
}
