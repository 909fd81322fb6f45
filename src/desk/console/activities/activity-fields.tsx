import { activityKind, mayCountNone, type ActivityKindId } from '../../../law/index.ts';
import { ChoiceField, TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import type { Form } from '../form/use-form.ts';
import { dateName, kindOptions, type ActivityValues } from './activity-values.ts';
import { texts } from './texts.ts';

/** What is typed of a record; what the chosen kind does not count is not asked. */
export function ActivityFields({ form }: { readonly form: Form<ActivityValues> }) {
  const { values } = form;
  const kind = activityKind(values.kind);
  return (
    <>
      <ChoiceField
        form={form}
        name="kind"
        label={texts.kind}
        options={kindOptions}
        blank={common.pleaseChoose}
        {...(kind === null ? {} : { hint: kind.means })}
      />
      <TextField
        form={form}
        name="title"
        label={texts.name}
        hint={
          kind === null ? (
            texts.noNames
          ) : (
            <>
              {texts.example(kind.example)}
              <br />
              {texts.noNames}
            </>
          )
        }
      />
      <TextField
        form={form}
        name="on"
        kind="date"
        label={dateName(values.kind)}
        {...dateHint(values.kind, kind?.lasts === true)}
      />
      {kind !== null && (
        <TextField
          form={form}
          name="count"
          inputMode="numeric"
          label={texts.countOf(kind.unit)}
          hint={mayCountNone(values.kind as ActivityKindId) ? texts.zeroHint : texts.countHint}
        />
      )}
      {kind !== null && kind.people !== null && (
        <TextField form={form} name="people" inputMode="numeric" label={`${kind.people}${common.optional}`} />
      )}
      {kind !== null && kind.settled !== null && (
        <TextField
          form={form}
          name="settled"
          inputMode="numeric"
          label={`${texts.ofCount(kind.settled)}${common.optional}`}
        />
      )}
      {kind?.lasts === true && (
        <TextField
          form={form}
          name="until"
          kind="date"
          label={`${texts.until}${common.optional}`}
          hint={texts.untilHint}
        />
      )}
      <TextField
        form={form}
        name="remark"
        kind="area"
        label={`${texts.remark}${common.optional}`}
        hint={texts.remarkHint}
      />
    </>
  );
}

function dateHint(kind: string, lasts: boolean): { readonly hint?: string } {
  if (lasts) return { hint: texts.setUpHint };
  return dateName(kind) === texts.lastDay ? { hint: texts.lastDayHint } : {};
}
