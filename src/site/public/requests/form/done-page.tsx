import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { factsOf } from '../../guide-of-body.ts';
import { reachOf } from '../../name-of.ts';
import { requestFormTexts } from '../../texts/request-form.ts';
import type { SentDraft } from '../draft.ts';
import { FormFrame } from './form-frame.tsx';

const texts = requestFormTexts.done;

/** Step 6: that it was sent, what that means, and what one needs to follow it. */
export function DonePage({
  call,
  secret,
  sent,
}: {
  readonly call: SiteCall;
  readonly secret: string;
  readonly sent: SentDraft;
}): ReactElement {
  const reach = reachOf(call);
  const { office } = factsOf(call);
  const who = office === '' ? call.body.name : office;
  const status = linkTo(call, { kind: 'request-status', page: 'status' });
  return (
    <FormFrame call={call} page="done" draft={secret} title={texts.title}>
      <div className="notice important">
        <p>
          <strong>{texts.important}</strong>
        </p>
        <p>{reach === null ? texts.contactUnknown(who) : texts.contact(who, reach.phone)}</p>
        <p className="hint">{texts.basis}</p>
      </div>
      <dl className="facts keys" id="keys" data-sent={call.body.id}>
        <div>
          <dt>{texts.number}</dt>
          <dd data-key>{sent.number}</dd>
        </div>
        <div>
          <dt>{texts.code}</dt>
          <dd data-key>{sent.code}</dd>
        </div>
        {sent.title !== '' && (
          <div>
            <dt>{texts.about}</dt>
            <dd className="typed">{sent.title}</dd>
          </div>
        )}
      </dl>
      <p>{texts.keep}</p>
      <p className="acts">
        <button type="button" className="secondary" hidden data-print>
          {texts.print}
        </button>
        <button type="button" className="secondary" hidden data-copy={texts.copied}>
          {texts.copy}
        </button>
        <a href={status}>{texts.status}</a>
      </p>
      <p role="status" data-copied />
      <noscript>
        <p className="hint">{texts.printHint}</p>
      </noscript>
      <p className="hint">{texts.publicComputer}</p>
    </FormFrame>
  );
}
