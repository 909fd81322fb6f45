import { disclosureChannel } from '../../../law/index.ts';
import { ChoiceField, TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import type { Form } from '../form/use-form.ts';
import { PublicationField } from '../registers/line-fields.tsx';
import { categoryOptions, channelOptions, type RecordValues } from './record-values.ts';
import { texts } from './texts.ts';

/** What is typed of a record; what the chosen channel does not have is not asked. */
export function RecordFields({
  form,
  bodyId,
}: {
  readonly form: Form<RecordValues>;
  readonly bodyId: string;
}) {
  const { values } = form;
  const kind = disclosureChannel(values.channel);
  return (
    <>
      <ChoiceField
        form={form}
        name="channel"
        label={texts.channel}
        options={channelOptions}
        blank={common.pleaseChoose}
      />
      <TextField form={form} name="title" label={texts.name} hint={texts.titleHint} />
      {kind !== null && kind.address !== 'none' && (
        <TextField
          form={form}
          name="url"
          label={kind.address === 'needed' ? texts.url : `${texts.url}${common.optional}`}
          hint={texts.urlHint}
        />
      )}
      {kind?.place === true && (
        <TextField form={form} name="place" label={texts.place} hint={texts.placeHint} />
      )}
      <TextField form={form} name="on" kind="date" label={texts.date} />
      <ChoiceField
        form={form}
        name="category"
        label={texts.category}
        options={categoryOptions}
        blank={common.pleaseChoose}
      />
      {kind?.reads === true && (
        <TextField
          form={form}
          name="reads"
          inputMode="numeric"
          label={`${texts.reads}${common.optional}`}
          hint={texts.readsHint}
        />
      )}
      <PublicationField
        bodyId={bodyId}
        chosen={values.publication}
        put={(publication) => form.set('publication', publication)}
        fault={form.faults.find(({ field }) => field === 'publicationId')?.message}
        hint={texts.publicationHint}
      />
    </>
  );
}
