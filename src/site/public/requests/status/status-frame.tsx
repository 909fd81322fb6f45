import type { ReactElement, ReactNode } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { PublicFrame } from '../../frame.tsx';
import { applyTexts } from '../../texts/apply.ts';
import { requestFormTexts } from '../../texts/request-form.ts';
import { requestStatusTexts as texts } from '../../texts/request-status.ts';
import type { FieldFault } from '../faults-of-step.ts';
import { FaultSummary } from '../form/fields.tsx';
import type { StatusPageId } from '../form-step.ts';

interface StatusFrameProps {
  readonly call: SiteCall;
  readonly page: StatusPageId;
  readonly number: string;
  readonly title: string;
  readonly faults?: readonly FieldFault[];
  readonly children: ReactNode;
}

/** The frame of the pages behind number and code. */
export function StatusFrame({
  call,
  page,
  number,
  title,
  faults = [],
  children,
}: StatusFrameProps): ReactElement {
  const status = linkTo(call, { kind: 'request-status', page: 'status' });
  const own = page === 'status';
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'request-status', page }}
      title={faults.length === 0 ? title : requestFormTexts.faulty(title)}
      section="apply"
      trail={[
        { title: applyTexts.title, href: linkTo(call, { kind: 'apply' }) },
        { title: texts.title, href: own ? null : status },
        ...(own ? [] : [{ title, href: null }]),
      ]}
      head={<script src={call.assets.applicationScript} type="module" />}
      noindex
    >
      <FaultSummary faults={faults} />
      <div className="status-head">
        <h1>{title}</h1>
        <form method="post" action={status}>
          <button type="submit" name="act" value="leave" className="secondary">
            {texts.leave}
          </button>
        </form>
      </div>
      {!own && <p className="meta">{texts.of(number)}</p>}
      <div className="request">{children}</div>
      {!own && (
        <p>
          <a href={status}>{texts.back}</a>
        </p>
      )}
      <p className="hint">{texts.leaveHint}</p>
    </PublicFrame>
  );
}
