import { Button } from 'antd';
import { ChoiceField, RadioField, TextField } from '../../form/fields.tsx';
import type { Form } from '../../form/use-form.ts';
import { mayRegister, type IntakeValues } from './intake-values.ts';
import { texts } from './texts.ts';

/** Number, matter and holder: at once, or later. */
export function RegisterFields({
  form,
  holders,
}: {
  readonly form: Form<IntakeValues>;
  readonly holders: readonly { readonly id: string; readonly name: string }[];
}) {
  const { when, matter, title } = form.values;
  if (!mayRegister(form.values)) {
    return (
      <section className="stack">
        <h2>{texts.part.register}</h2>
        <p className="note">{texts.confirmFirst}</p>
      </section>
    );
  }
  return (
    <section className="stack">
      <h2>{texts.part.register}</h2>
      <RadioField
        form={form}
        name="when"
        label={texts.register}
        options={(['now', 'later'] as const).map((value) => ({
          value,
          title: texts.registers[value],
          note: texts.registerNotes[value],
        }))}
      />
      {when === 'now' && (
        <>
          <div className="stack tight">
            <TextField
              form={form}
              name="matter"
              at="register.matter"
              label={texts.matter}
              hint={texts.matterHint}
            />
            {matter === '' && title.trim() !== '' && (
              <div>
                <Button size="small" onClick={() => form.set('matter', title.trim().slice(0, 100))}>
                  {texts.takeTitle}
                </Button>
              </div>
            )}
          </div>
          <ChoiceField
            form={form}
            name="holderId"
            at="register.holderId"
            label={texts.holder}
            blank={texts.chooseHolder}
            options={holders.map(({ id, name }) => ({ value: id, title: name }))}
          />
        </>
      )}
    </section>
  );
}
