import type { PublishingFault } from '../../../law/index.ts';
import { RadioField, TextField } from '../form/fields.tsx';
import type { Form } from '../form/use-form.ts';
import type { Rules, TermValues } from './document-values.ts';
import { hintsAt } from './live-hints.tsx';
import { texts } from './texts.ts';

/** How long a normative document holds. */
export function TermFields<V extends TermValues>({
  form,
  label,
  rules,
  provisional,
  faults,
}: {
  readonly form: Form<V>;
  readonly label: string;
  readonly rules: Rules | undefined;
  readonly provisional: boolean;
  readonly faults: readonly PublishingFault[];
}) {
  const own = form as unknown as Form<TermValues>;
  const { termKind } = form.values;
  const years = provisional ? rules?.provisionalYears : rules?.years;
  const byRule = years == null ? texts.noRule : texts.byRule(texts.years(years));
  return (
    <>
      <RadioField
        form={own}
        name="termKind"
        label={label}
        {...hintsAt(faults, 'term')}
        options={[
          { value: 'by-rule', title: texts.terms['by-rule'], note: byRule },
          { value: 'years', title: texts.terms.years },
          { value: 'until', title: texts.terms.until },
          { value: 'long-term', title: texts.terms['long-term'] },
        ]}
      />
      {termKind === 'years' && (
        <TextField form={own} name="termYears" label={texts.termYears} inputMode="numeric" most={3} />
      )}
      {termKind === 'until' && <TextField form={own} name="termLast" label={texts.termLast} kind="date" />}
    </>
  );
}
