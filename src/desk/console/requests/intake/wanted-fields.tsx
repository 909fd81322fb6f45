import { ChoiceField, RadioField, TickField } from '../../form/fields.tsx';
import type { Form } from '../../form/use-form.ts';
import type { IntakeValues } from './intake-values.ts';
import { texts } from './texts.ts';

const forms = ['paper', 'electronic', 'reading', 'other'] as const;
const ways = ['mail', 'collect', 'e-mail', 'fax', 'online', 'on-site', 'other'] as const;

/** In what form and by what way the applicant wants it (条例第二十九条第二款第三项). */
export function WantedFields({ form }: { readonly form: Form<IntakeValues> }) {
  return (
    <section className="stack">
      <h2>{texts.part.wanted}</h2>
      <RadioField
        form={form}
        name="form"
        at="wanted.form"
        label={texts.form}
        options={forms.map((value) => ({ value, title: texts.forms[value] }))}
      />
      <ChoiceField
        form={form}
        name="way"
        at="wanted.way"
        label={texts.way}
        blank={texts.chooseWay}
        options={ways.map((value) => ({ value, title: texts.ways[value] }))}
      />
      <TickField form={form} name="otherIfNot" label={texts.otherIfNot} />
      <TickField form={form} name="electronic" label={texts.electronic} hint={texts.electronicHint} />
      <TickField form={form} name="needsHelp" label={texts.needsHelp} />
    </section>
  );
}
