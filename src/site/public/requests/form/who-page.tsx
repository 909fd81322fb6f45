import type { ReactElement } from 'react';
import { applicantKindIds, identityPaperIds, identityPapers } from '../../../../law/index.ts';
import { requestFormTexts } from '../../texts/request-form.ts';
import { Choices, TextField, Tick } from './fields.tsx';
import { FormFrame, StepForm } from './form-frame.tsx';
import type { StepPageProps } from './step-page.ts';

const texts = requestFormTexts.who;

/** Step 2: who applies, by the kinds that the statistics need, and how to be reached. */
export function WhoPage({ call, secret, draft, faults, fromCheck }: StepPageProps): ReactElement {
  const { fields } = draft;
  const filled = { faults };
  return (
    <FormFrame call={call} page="who" draft={secret} title={texts.title} faults={faults}>
      <StepForm call={call} step="who" draft={secret} fromCheck={fromCheck}>
        <Choices
          {...filled}
          id="kind"
          label={texts.kind}
          hint={texts.kindHint}
          value={fields.kind}
          options={applicantKindIds.map((id) => [id, texts.kinds[id]])}
        />
        <fieldset className="of-person">
          <legend>{texts.person}</legend>
          <TextField
            {...filled}
            id="name"
            label={texts.name}
            hint={texts.nameHint}
            value={fields.name}
            autoComplete="name"
          />
          <Choices
            {...filled}
            id="paper"
            label={texts.paper}
            value={fields.paper}
            options={identityPaperIds.map((id) => [id, identityPapers[id]])}
          />
          <TextField
            {...filled}
            id="paperNumber"
            label={texts.paperNumber}
            value={fields.paperNumber}
            isPrivate
          />
        </fieldset>
        <fieldset className="of-unit">
          <legend>{texts.organisation}</legend>
          <TextField
            {...filled}
            id="organisation"
            label={texts.organisationName}
            value={fields.organisation}
            autoComplete="organization"
          />
          <TextField
            {...filled}
            id="creditCode"
            label={texts.creditCode}
            hint={texts.creditCodeHint}
            value={fields.creditCode}
          />
          <TextField
            {...filled}
            id="representative"
            label={texts.representative}
            value={fields.representative}
          />
          <TextField
            {...filled}
            id="contactPerson"
            label={texts.contactPerson}
            value={fields.contactPerson}
          />
        </fieldset>
        <fieldset>
          <legend>{texts.contact}</legend>
          <p className="hint">{texts.contactHint}</p>
          <TextField
            {...filled}
            id="phone"
            label={texts.phone}
            value={fields.phone}
            type="tel"
            autoComplete="tel"
            size="short"
          />
          <TextField
            {...filled}
            id="email"
            label={texts.email}
            value={fields.email}
            type="email"
            autoComplete="email"
          />
          <TextField
            {...filled}
            id="address"
            label={texts.address}
            value={fields.address}
            autoComplete="address-line1"
          />
          <TextField
            {...filled}
            id="postcode"
            label={texts.postcode}
            optional
            value={fields.postcode}
            inputMode="numeric"
            autoComplete="postal-code"
            size="short"
          />
        </fieldset>
        <fieldset>
          <legend>{texts.agent}</legend>
          <Tick id="byAgent" label={texts.byAgent} hint={texts.agentHint} value={fields.byAgent} />
          <div className="of-agent">
            <TextField {...filled} id="agentName" label={texts.agentName} value={fields.agentName} />
            <TextField
              {...filled}
              id="agentNumber"
              label={texts.agentNumber}
              value={fields.agentNumber}
              isPrivate
            />
            <TextField
              {...filled}
              id="agentPhone"
              label={texts.agentPhone}
              value={fields.agentPhone}
              type="tel"
              size="short"
            />
          </div>
        </fieldset>
      </StepForm>
    </FormFrame>
  );
}
