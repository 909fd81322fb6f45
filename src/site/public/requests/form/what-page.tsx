import type { ReactElement } from 'react';
import { requestFormTexts } from '../../texts/request-form.ts';
import { longestDescription } from '../faults-of-step.ts';
import { FilePick, TextArea, TextField } from './fields.tsx';
import { FormFrame, StepForm } from './form-frame.tsx';
import type { StepPageProps } from './step-page.ts';

const texts = requestFormTexts.what;

/** Step 3: the three contents of 条例第二十九条第二款第二项, and nothing more. */
export function WhatPage({ call, secret, draft, faults, fromCheck }: StepPageProps): ReactElement {
  const { fields, files } = draft;
  const filled = { faults };
  return (
    <FormFrame call={call} page="what" draft={secret} title={texts.title} faults={faults}>
      <p className="lead">{texts.lead}</p>
      <StepForm call={call} step="what" draft={secret} fromCheck={fromCheck} files>
        <TextField {...filled} id="title" label={texts.name} hint={texts.nameHint} value={fields.title} />
        <TextField
          {...filled}
          id="number"
          label={texts.number}
          hint={texts.numberHint}
          optional
          value={fields.number}
        />
        <TextArea
          {...filled}
          id="description"
          label={texts.description}
          hint={texts.descriptionHint}
          value={fields.description}
          rows={8}
        >
          <p
            className="hint"
            data-count-of="description"
            data-most={longestDescription}
            data-left={texts.count('{count}')}
            data-over={texts.over('{count}')}
          >
            {texts.limit}
          </p>
        </TextArea>
        <FilePick
          {...filled}
          id="material"
          label={texts.file}
          hint={texts.fileHint}
          optional
          given={files.material?.name}
        />
      </StepForm>
    </FormFrame>
  );
}
