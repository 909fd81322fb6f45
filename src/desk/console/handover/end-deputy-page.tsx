import { useParams } from 'react-router';
import { handoverEndpoints } from '../../contract/handover.ts';
import { call } from '../call/call.ts';
import { ReasonForm } from '../form/reason-form.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { texts } from './texts.ts';

/** Ends a deputy's time before its last day. */
export function EndDeputyPage() {
  const { bodyId = '', deputyId = '' } = useParams();
  const finish = useFinish();
  const back = `/deputies?body=${bodyId}`;
  return (
    <div className="stack">
      <Heading title={texts.end} />
      <ReasonForm
        act={texts.end}
        back={back}
        send={async (body) => {
          await call(handoverEndpoints.endDeputy, { params: { bodyId, deputyId }, body });
          finish(back, texts.ended);
        }}
      >
        <p className="lead">{texts.endHappens}</p>
      </ReasonForm>
    </div>
  );
}
