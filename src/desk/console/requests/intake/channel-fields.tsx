import { parseCivilDate, requestChannelIds, requestChannels } from '../../../../law/index.ts';
import { requestEndpoints } from '../../../contract/requests.ts';
import { useRead } from '../../call/use-read.ts';
import { RadioField, TextField, TickField } from '../../form/fields.tsx';
import type { Form } from '../../form/use-form.ts';
import { LawChips } from '../../parts/law-chip.tsx';
import { dateText } from '../../parts/dates.ts';
import { Notice } from '../../parts/notice.tsx';
import { channelOf, confirmedOnOf, receiptOf, type IntakeValues } from './intake-values.ts';
import { texts } from './texts.ts';

/** Which day counts as that of receipt, and the dates that follow from it, by law. */
function ReceivingDay({ bodyId, values }: { readonly bodyId: string; readonly values: IntakeValues }) {
  const channel = channelOf(values);
  const confirmedOn = confirmedOnOf(values);
  const ready =
    channel !== null &&
    parseCivilDate(values.submittedOn) !== null &&
    (confirmedOn === null || parseCivilDate(confirmedOn) !== null);
  const { data } = useRead(
    requestEndpoints.receivingDay,
    {
      params: { bodyId },
      query: {
        channel: channel ?? 'in-person',
        submittedOn: values.submittedOn,
        ...(confirmedOn === null ? {} : { confirmedOn }),
      },
    },
    ready,
  );
  if (!ready || data === undefined) return null;
  const { receivedOn, sentence, basis } = data;
  return (
    <div role="status">
      <Notice kind={receivedOn === null ? 'warning' : 'info'}>
        <p>{sentence}</p>
        {receivedOn !== null && (
          <p>
            <strong>{texts.receivedOn(dateText(receivedOn, true))}</strong>
          </p>
        )}
        <LawChips basis={basis} />
      </Notice>
    </div>
  );
}

/** How the request came: the first question, as the day of receipt follows from it (条例第三十一条). */
export function ChannelFields({
  form,
  bodyId,
}: {
  readonly form: Form<IntakeValues>;
  readonly bodyId: string;
}) {
  const { values } = form;
  const channel = channelOf(values);
  const receipt = receiptOf(values);
  return (
    <section className="stack">
      <h2>{texts.part.channel}</h2>
      <RadioField
        form={form}
        name="channel"
        label={texts.channel}
        options={requestChannelIds.map((value) => ({
          value,
          title: requestChannels[value].title,
          note: requestChannels[value].received,
        }))}
      />
      {channel !== null && (
        <TextField form={form} name="submittedOn" label={texts.submittedOn[channel]} kind="date" />
      )}
      {receipt === 'confirmed' && (
        <RadioField
          form={form}
          name="confirmed"
          label={texts.confirmed}
          hint={texts.confirmedNote}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            title: texts.confirmedOptions[value],
          }))}
        />
      )}
      {receipt === 'confirmed' && values.confirmed === 'yes' && (
        <>
          <TextField form={form} name="confirmedOn" label={texts.confirmedOn} kind="date" />
          <TextField
            form={form}
            name="confirmedHow"
            label={texts.confirmedHow}
            hint={texts.confirmedHowHint}
          />
        </>
      )}
      <ReceivingDay bodyId={bodyId} values={values} />
    </section>
  );
}

/** The applicant's own confirmation of what staff wrote down; after all that was written. */
export function ReadBackField({ form }: { readonly form: Form<IntakeValues> }) {
  if (receiptOf(form.values) !== 'written-down') return null;
  return <TickField form={form} name="readBack" label={texts.readBack} hint={texts.readBackHint} />;
}
