import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Happens } from '../parts/happens.tsx';
import { NotNow, ReportPage } from '../parts/report-page.tsx';
import { canDo, whyNot, type OfReport } from '../use-report.ts';
import { texts } from './texts.ts';

const words = texts.correct;

function Correct({ of: { params, page } }: { readonly of: OfReport }) {
  const finish = useFinish();
  const form = useForm({
    initially: { reason: '' },
    schema: reportEndpoints.correctReport.body,
    input: ({ reason }, actId) => ({ actId, reason }),
    send: async (body) => {
      await call(reportEndpoints.correctReport, { params, body });
      finish(page, words.done);
    },
  });
  return (
    <ActForm form={form} act={words.act} back={page}>
      <Happens sentences={words.happens} />
      <TextField form={form} name="reason" label={words.reason} hint={words.reasonHint} most={500} />
    </ActForm>
  );
}

/** 更正: a new edition of a report that is public; the first stays readable. */
export function CorrectReportPage() {
  return (
    <ReportPage step={null} title={words.title}>
      {(of) =>
        canDo(of.report, 'correction-begun') ? (
          <Correct of={of} />
        ) : (
          <NotNow why={whyNot(of.report, 'correction-begun') ?? ''} page={of.page} />
        )
      }
    </ReportPage>
  );
}
