import type { ReactElement } from 'react';
import { requestFormTexts } from '../../texts/request-form.ts';
import { formsWanted, waysWanted } from '../fields-of-step.ts';
import { Choices, TextField, Tick } from './fields.tsx';
import { FormFrame, StepForm } from './form-frame.tsx';
import type { StepPageProps } from './step-page.ts';

const texts = requestFormTexts.how;

/** Step 4: form and way, what else is agreed to, and whether help is needed (条例第四十三条). */
export function HowPage({ call, secret, draft, faults, fromCheck }: StepPageProps): ReactElement {
  const { fields } = draft;
  const filled = { faults };
  return (
    <FormFrame call={call} page="how" draft={secret} title={texts.title} faults={faults}>
      <StepForm call={call} step="how" draft={secret} fromCheck={fromCheck}>
        <Choices
          {...filled}
          id="form"
          label={texts.form}
          value={fields.form}
          options={formsWanted.map((id) => [id, texts.forms[id]])}
        />
        <div className="of-other-form">
          <TextField {...filled} id="formOther" label={texts.formOther} value={fields.formOther} />
        </div>
        <Choices
          {...filled}
          id="way"
          label={texts.way}
          value={fields.way}
          options={waysWanted.map((id) => [id, texts.ways[id]])}
        />
        <div className="of-other-way">
          <TextField {...filled} id="wayOther" label={texts.wayOther} value={fields.wayOther} />
        </div>
        <fieldset>
          <legend>{texts.consents}</legend>
          <Tick id="otherIfNot" label={texts.otherIfNot} value={fields.otherIfNot} />
          <Tick
            id="electronic"
            label={texts.electronic}
            hint={texts.electronicHint}
            value={fields.electronic}
          />
          <Tick id="needsHelp" label={texts.needsHelp} hint={texts.needsHelpHint} value={fields.needsHelp} />
        </fieldset>
      </StepForm>
    </FormFrame>
  );
}
