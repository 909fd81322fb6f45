import { useParams } from 'react-router';
import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { ReasonForm } from '../../form/reason-form.tsx';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Happens } from '../parts/happens.tsx';
import { texts } from './texts.ts';

/** Takes an imported report of an earlier year out again: it was the wrong file. */
export function RemoveImportPage() {
  const { bodyId = '', importId = '' } = useParams();
  const finish = useFinish();
  return (
    <div className="stack">
      <Heading title={texts.removeTitle} />
      <ReasonForm
        act={texts.removeAct}
        back="/reports"
        send={async (body) => {
          await call(reportEndpoints.removeEarlierReport, { params: { bodyId, importId }, body });
          finish('/reports', texts.removed);
        }}
      >
        <Happens sentences={texts.removeHappens} />
      </ReasonForm>
    </div>
  );
}
