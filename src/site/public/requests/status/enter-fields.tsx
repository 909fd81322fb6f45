import type { ReactElement } from 'react';
import { requestStatusTexts } from '../../texts/request-status.ts';
import { TextField } from '../form/fields.tsx';
import type { FieldFault } from '../faults-of-step.ts';

const texts = requestStatusTexts.enter;

/** The two fields by which a request is found; pasting is fine, nothing is remembered by the browser. */
export function EnterFields({
  number = '',
  faults = [],
  hints = true,
}: {
  readonly number?: string;
  readonly faults?: readonly FieldFault[];
  /** False where the page has no room for them. */
  readonly hints?: boolean;
}): ReactElement {
  return (
    <>
      <TextField
        faults={faults}
        id="number"
        label={texts.number}
        {...(hints ? { hint: texts.numberHint } : {})}
        value={number}
        size="short"
      />
      <TextField
        faults={faults}
        id="code"
        label={texts.code}
        {...(hints ? { hint: texts.codeHint } : {})}
        value=""
        size="short"
      />
    </>
  );
}
