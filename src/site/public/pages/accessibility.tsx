import type { ReactElement } from 'react';
import { civilDate, formatChinese } from '../../../law/index.ts';
import type { SiteCall } from '../call.ts';
import { PhoneNumber } from '../components/phone-number.tsx';
import { PublicFrame } from '../frame.tsx';
import { factsOf } from '../guide-of-body.ts';
import { reachOf } from '../name-of.ts';
import { accessibilityTexts as texts, examinedOn } from '../texts/accessibility.ts';

/** 无障碍说明: what works, what does not yet, by which standards, whom to tell. */
export function AccessibilityPage({ call }: { readonly call: SiteCall }): ReactElement {
  const reach = reachOf(call);
  const { email, address } = factsOf(call);
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'accessibility' }}
      title={texts.title}
      trail={[{ title: texts.title, href: null }]}
    >
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      {[texts.can, texts.privacy, texts.limits, texts.standards].map(({ title, items }) => (
        <section key={title} className="chapter">
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          {title === texts.standards.title && (
            <p>{texts.standards.tested(formatChinese(civilDate(examinedOn)))}</p>
          )}
        </section>
      ))}
      <section className="chapter">
        <h2>{texts.report.title}</h2>
        <p>{texts.report.text}</p>
        <ul>
          {reach !== null && (
            <li>
              {texts.report.phone(reach.name)}
              <PhoneNumber number={reach.phone} />
            </li>
          )}
          {email !== '' && (
            <li>
              {texts.report.email}
              {email}
            </li>
          )}
          {address !== '' && (
            <li>
              {texts.report.address}
              {address}
            </li>
          )}
        </ul>
      </section>
    </PublicFrame>
  );
}
