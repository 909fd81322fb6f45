import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestEndpoints } from '../../../contract/requests.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { useForm } from '../../form/use-form.ts';
import { Heading } from '../../parts/heading.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useMe } from '../../parts/person.ts';
import { useWide } from '../../parts/use-wide.ts';
import { ApplicantFields } from '../fields/applicant-fields.tsx';
import { ContentFields } from '../fields/content-fields.tsx';
import { texts as fields } from '../fields/texts.ts';
import { BeforePanel } from './before-panel.tsx';
import { ChannelFields, ReadBackField } from './channel-fields.tsx';
import { blankIntake, faultsOfIntake, inputOf } from './intake-values.ts';
import { ReceivedPanel } from './received-panel.tsx';
import { RegisterFields } from './register-fields.tsx';
import { ScanPicker, type Scan } from './scans.tsx';
import { texts } from './texts.ts';
import { WantedFields } from './wanted-fields.tsx';

type Holders = AnswerOf<typeof requestEndpoints.requestColleagues>['holders'];

interface Received {
  readonly requestId: string;
  readonly scans: readonly Scan[];
}

// What is typed here is personal data: it is kept in no draft and nowhere in the browser.
function Form({ holders, done }: { readonly holders: Holders; readonly done: (received: Received) => void }) {
  const { body, staffId, today } = useMe();
  const wide = useWide();
  const [scans, setScans] = useState<readonly Scan[]>([]);
  const form = useForm({
    initially: blankIntake(today, holders.some(({ id }) => id === staffId) ? staffId : ''),
    schema: requestEndpoints.receiveRequest.body,
    choose: {
      channel: texts.chooseChannel,
      applicantKind: fields.chooseKind,
      'applicant.name': fields.fillName,
      'applicant.agent.name': fields.fillAgent,
      'wanted.form': texts.chooseForm,
      'wanted.way': texts.chooseWay,
      'register.holderId': texts.chooseHolder,
    },
    input: inputOf,
    check: faultsOfIntake,
    send: async (input) => {
      const { id } = await call(requestEndpoints.receiveRequest, {
        params: { bodyId: body.id },
        body: input,
      });
      done({ requestId: id, scans });
    },
  });
  const before = <BeforePanel bodyId={body.id} values={form.values} />;
  return (
    <div className="beside">
      <ActForm form={form} act={texts.act} back="/requests">
        <p className="note">{texts.lead}</p>
        <ChannelFields form={form} bodyId={body.id} />
        <section className="stack">
          <h2>{fields.applicant}</h2>
          <ApplicantFields form={form} />
        </section>
        <section className="stack">
          <h2>{fields.content}</h2>
          <ContentFields form={form} />
        </section>
        {!wide && before}
        <WantedFields form={form} />
        <ReadBackField form={form} />
        <ScanPicker scans={scans} put={setScans} />
        <RegisterFields form={form} holders={holders} />
      </ActForm>
      {wide && <div className="beside-panel">{before}</div>}
    </div>
  );
}

/** Takes a request in that came otherwise than online: the channel first, as the dates follow from it. */
export function IntakePage() {
  const { body } = useMe();
  const [received, setReceived] = useState<Received | null>(null);
  const query = useRead(requestEndpoints.requestColleagues, { params: { bodyId: body.id } });
  if (received !== null) {
    return <ReceivedPanel bodyId={body.id} {...received} another={() => setReceived(null)} />;
  }
  return (
    <div className="stack">
      <Heading title={texts.title} />
      <Loaded query={query}>{({ holders }) => <Form holders={holders} done={setReceived} />}</Loaded>
    </div>
  );
}
