import { registers, type RegisterKind } from '../../../law/index.ts';
import { publicationEndpoints } from '../../contract/publications.ts';
import { call } from '../call/call.ts';
import { TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import type { Form } from '../form/use-form.ts';
import { PickFromList } from '../manuscript/pick-from-list.tsx';
import type { LineValues } from './line-values.ts';
import { texts } from './texts.ts';

/** What is typed of a line of a register. */
export function LineFields({
  form,
  register,
  bodyId,
}: {
  readonly form: Form<LineValues>;
  readonly register: RegisterKind;
  readonly bodyId: string;
}) {
  const { counts, date, matter, number, example } = registers[register];
  return (
    <>
      <TextField form={form} name="on" kind="date" label={date} />
      <TextField form={form} name="matter" label={matter} hint={texts.matterHint(example)} />
      <TextField
        form={form}
        name="number"
        label={`${number}${common.optional}`}
        hint={texts.numberHint(number)}
      />
      {counts === 'money' ? (
        <TextField
          form={form}
          name="amount"
          at="amountFen"
          label={texts.amountLabel}
          hint={texts.amountHint}
        />
      ) : (
        <TextField
          form={form}
          name="count"
          inputMode="numeric"
          label={texts.countLabel}
          hint={texts.countHint}
        />
      )}
      <TextField form={form} name="remark" label={`${texts.remark}${common.optional}`} />
      <PublicationField
        bodyId={bodyId}
        chosen={form.values.publication}
        put={(publication) => form.set('publication', publication)}
        fault={form.faults.find(({ field }) => field === 'publicationId')?.message}
        hint={texts.publicationHint}
      />
    </>
  );
}

interface Chosen {
  readonly id: string;
  readonly title: string;
}

/** The publication of the body that something is, if it is one. */
export function PublicationField({
  bodyId,
  chosen,
  put,
  fault,
  hint,
}: {
  readonly bodyId: string;
  readonly chosen: Chosen | null;
  readonly put: (publication: Chosen | null) => void;
  readonly fault: string | undefined;
  readonly hint: string;
}) {
  return (
    <PickFromList
      name="publicationId"
      legend={`${texts.publication}${common.optional}`}
      hint={hint}
      fault={fault}
      search={texts.publicationSearch}
      chosen={chosen === null ? [] : [chosen]}
      find={async (text) => {
        const query = { text, body: bodyId, state: 'public' as const, size: 20 as const };
        return (await call(publicationEndpoints.listPublications, { query })).rows;
      }}
      put={([next]) => put(next === undefined ? null : { id: next.id, title: next.title })}
    />
  );
}
