import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { ReasonForm } from '../../form/reason-form.tsx';
import { useFinish } from '../../parts/finish.tsx';
import { Happens } from '../parts/happens.tsx';
import { NotNow, ReportPage } from '../parts/report-page.tsx';
import { canDo, whyNot, type OfReport } from '../use-report.ts';
import { texts } from './texts.ts';

function Unfreeze({ of: { params, page, report } }: { readonly of: OfReport }) {
  const finish = useFinish();
  return (
    <ReasonForm
      act={texts.unfreeze}
      back={`${page}/figures`}
      send={async (body) => {
        await call(reportEndpoints.unfreezeReport, { params, body });
        finish(`${page}/figures`, texts.unfrozen);
      }}
    >
      <Happens
        sentences={report.period.kind === 'year' ? texts.unfreezeHappens : texts.unfreezeInterimHappens}
      />
    </ReasonForm>
  );
}

/** 重开数字: the figures follow the registers again. */
export function UnfreezeReportPage() {
  return (
    <ReportPage step={null} title={texts.unfreeze}>
      {(of) =>
        canDo(of.report, 'unfrozen') ? (
          <Unfreeze of={of} />
        ) : (
          <NotNow why={whyNot(of.report, 'unfrozen') ?? texts.freezeLead} page={of.page} />
        )
      }
    </ReportPage>
  );
}
