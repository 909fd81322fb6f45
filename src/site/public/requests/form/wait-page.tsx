import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { requestFormTexts } from '../../texts/request-form.ts';
import type { Challenge } from '../proof.ts';
import { FormFrame } from './form-frame.tsx';
import { ProofFields } from './proof-fields.tsx';

const texts = requestFormTexts.wait;

interface WaitPageProps {
  readonly call: SiteCall;
  readonly secret: string;
  readonly challenge: Challenge;
  /** Seconds that are left. */
  readonly seconds: number;
  /** It was sent too early. */
  readonly early: boolean;
}

/** Without scripts a form waits a little before it is taken: nothing else tells people from programs here. */
export function WaitPage({ call, secret, challenge, seconds, early }: WaitPageProps): ReactElement {
  return (
    <FormFrame call={call} page="wait" draft={secret} title={texts.title}>
      {early && <p className="notice">{texts.early(seconds)}</p>}
      <p className="lead">{texts.text(seconds)}</p>
      <form
        className="application"
        method="post"
        action={linkTo(call, { kind: 'request-form', page: 'wait', draft: secret })}
        data-solve={requestFormTexts.check.working}
      >
        <ProofFields challenge={challenge} />
        <p className="acts">
          <button type="submit">{texts.submit}</button>
          <a href={linkTo(call, { kind: 'request-form', page: 'check', draft: secret })}>
            {requestFormTexts.back}
          </a>
        </p>
        <p role="status" data-solving />
      </form>
    </FormFrame>
  );
}
