import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { PhoneNumber } from '../../components/phone-number.tsx';
import { PublicFrame } from '../../frame.tsx';
import { reachOf } from '../../name-of.ts';
import { applyTexts } from '../../texts/apply.ts';
import { requestFormTexts } from '../../texts/request-form.ts';
import { requestStatusTexts } from '../../texts/request-status.ts';
import { FaultSummary } from '../form/fields.tsx';
import type { FieldFault } from '../faults-of-step.ts';
import { EnterFields } from './enter-fields.tsx';

const texts = requestStatusTexts.enter;

interface EnterPageProps {
  readonly call: SiteCall;
  readonly number?: string;
  readonly faults?: readonly FieldFault[];
  /** The half hour was over. */
  readonly ended?: boolean;
}

/** Number and query code: what one needs to see one's own request; no account. */
export function EnterPage({ call, number = '', faults = [], ended = false }: EnterPageProps): ReactElement {
  const reach = reachOf(call);
  const { title } = requestStatusTexts;
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'request-status', page: 'status' }}
      title={faults.length === 0 ? title : requestFormTexts.faulty(title)}
      section="apply"
      trail={[
        { title: applyTexts.title, href: linkTo(call, { kind: 'apply' }) },
        { title, href: null },
      ]}
      noindex
    >
      <FaultSummary faults={faults} />
      <h1>{title}</h1>
      {ended && <p className="notice">{texts.ended}</p>}
      <p className="lead">{texts.lead}</p>
      <form
        className="application"
        method="post"
        action={linkTo(call, { kind: 'request-status', page: 'status' })}
        noValidate
      >
        <EnterFields number={number} faults={faults} />
        <p className="hint">{texts.tries}</p>
        <p className="acts">
          <button type="submit">{texts.button}</button>
        </p>
      </form>
      {reach === null ? (
        <p>{texts.lostNoPhone}</p>
      ) : (
        <p>
          {texts.lost}
          <PhoneNumber number={reach.phone} />
        </p>
      )}
    </PublicFrame>
  );
}
