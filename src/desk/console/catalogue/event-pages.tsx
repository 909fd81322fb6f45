import { useParams } from 'react-router';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { RadioField, TextField } from '../form/fields.tsx';
import { ReasonForm } from '../form/reason-form.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { texts } from './texts.ts';
import { rowTitle, useRow, type RowInFull } from './use-row.ts';

function Note({
  params,
  page,
  back,
}: {
  readonly params: { readonly bodyId: string; readonly rowId: string };
  readonly page: RowInFull;
  readonly back: string;
}) {
  const finish = useFinish();
  const { today } = useMe();
  const { eventChoices } = page;
  const form = useForm({
    initially: { choice: eventChoices.length === 1 ? '0' : '', on: today, remark: '' },
    schema: catalogueEndpoints.noteCatalogueEvent.body,
    input: ({ choice, on, remark }, actId) => {
      const chosen = eventChoices[Number(choice)];
      return {
        actId,
        kind: choice === '' ? ('' as never) : (chosen?.kind ?? 'formed'),
        eventText: chosen?.eventText === undefined || chosen.eventText === '' ? remark : chosen.eventText,
        on,
        documentId: null,
      };
    },
    choose: { kind: texts.chooseEvent },
    send: async (body) => {
      await call(catalogueEndpoints.noteCatalogueEvent, { params, body });
      finish(back, texts.eventNoted);
    },
  });
  if (eventChoices.length === 0) return <Notice kind="warning">{texts.noEventPossible}</Notice>;
  const told = eventChoices[Number(form.values.choice)]?.eventText ?? '';
  return (
    <ActForm form={form} act={texts.eventTitle} back={back}>
      <p className="lead">
        {rowTitle(page.row)}
        <br />
        {texts.eventLead}
      </p>
      <RadioField
        form={form}
        name="choice"
        label={texts.eventKind}
        options={eventChoices.map(({ title }, at) => ({ value: String(at), title }))}
      />
      <TextField form={form} name="on" kind="date" label={texts.eventOn} />
      {told === '' && (
        <TextField
          form={form}
          name="remark"
          at="eventText"
          label={texts.eventRemark}
          hint={texts.eventRemarkHint}
        />
      )}
    </ActForm>
  );
}

/** Notes that something happened which makes a row due. */
export function NoteEventPage() {
  const { params, page, query } = useRow();
  return (
    <div className="stack">
      <Heading title={texts.eventTitle} />
      <Loaded query={query}>{(row) => <Note params={params} page={row} back={page} />}</Loaded>
    </div>
  );
}

/** Takes back an event that was noted wrongly. */
export function RemoveEventPage() {
  const { bodyId = '', eventId = '' } = useParams();
  const finish = useFinish();
  const back = `/catalogue?body=${bodyId}`;
  return (
    <div className="stack">
      <Heading title={texts.removeEventTitle} />
      <ReasonForm
        act={texts.removeEventTitle}
        back={back}
        send={async (body) => {
          await call(catalogueEndpoints.removeCatalogueEvent, { params: { bodyId, eventId }, body });
          finish(back, texts.eventRemoved);
        }}
      >
        <p className="lead">{texts.removeEventHappens}</p>
      </ReasonForm>
    </div>
  );
}
