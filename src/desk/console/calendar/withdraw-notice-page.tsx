import { useParams } from 'react-router';
import { calendarEndpoints } from '../../contract/calendar.ts';
import { call } from '../call/call.ts';
import { ReasonForm } from '../form/reason-form.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { texts } from './texts.ts';

/** Takes back a notice that was entered wrongly. */
export function WithdrawNoticePage() {
  const { noticeId = '' } = useParams();
  const finish = useFinish();
  return (
    <div className="stack">
      <Heading title={texts.withdrawTitle} />
      <ReasonForm
        act={texts.withdrawTitle}
        back="/calendar"
        send={async (body) => {
          const { moved, elsewhere } = await call(calendarEndpoints.withdrawNotice, {
            params: { noticeId },
            body,
          });
          finish('/calendar', texts.withdrawn(moved.length + elsewhere));
        }}
      >
        <p className="lead">{texts.withdrawHappens}</p>
      </ReasonForm>
    </div>
  );
}
