import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { PublicFrame } from '../../frame.tsx';
import { applyTexts } from '../../texts/apply.ts';
import { requestFormTexts } from '../../texts/request-form.ts';

const texts = requestFormTexts.lost;

/** Where a link leads to no draft any more. */
export function LostPage({ call }: { readonly call: SiteCall }): ReactElement {
  const look = { kind: 'request-form', page: 'look', draft: null } as const;
  return (
    <PublicFrame
      call={call}
      place={look}
      title={texts.title}
      section="apply"
      trail={[
        { title: applyTexts.title, href: linkTo(call, { kind: 'apply' }) },
        { title: requestFormTexts.title, href: null },
      ]}
      noindex
    >
      <h1>{texts.title}</h1>
      <p className="lead">{texts.text}</p>
      <p className="acts">
        <a className="button" href={linkTo(call, look)}>
          {texts.again}
        </a>
        <a href={linkTo(call, { kind: 'request-status', page: 'status' })}>{texts.status}</a>
      </p>
    </PublicFrame>
  );
}
