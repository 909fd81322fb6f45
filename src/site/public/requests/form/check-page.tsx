import type { ReactElement } from 'react';
import { linkTo } from '../../call.ts';
import { requestFormTexts } from '../../texts/request-form.ts';
import type { FieldFault } from '../faults-of-step.ts';
import type { Challenge } from '../proof.ts';
import { FilePick } from './fields.tsx';
import { DraftNote, FormFrame } from './form-frame.tsx';
import { ProofFields } from './proof-fields.tsx';
import type { StepPageProps } from './step-page.ts';
import { summaryOf, type SummaryLine } from './summary.ts';

const texts = requestFormTexts.check;

/** Steps whose answers are read over here. */
const parts = ['who', 'what', 'how'] as const;

interface CheckPageProps extends Omit<StepPageProps, 'fromCheck'> {
  readonly challenge: Challenge;
  /** In which step each fault lies. */
  readonly stepOf: (fault: FieldFault) => (typeof parts)[number] | 'check' | null;
}

/** Step 5: everything once more, the papers that show who it is, and off it goes. */
export function CheckPage({ call, secret, draft, faults, challenge, stepOf }: CheckPageProps): ReactElement {
  const filled = { faults };
  const summary = summaryOf(draft);
  const addressOf = (page: (typeof parts)[number]) =>
    `${linkTo(call, { kind: 'request-form', page, draft: secret })}?from=check`;
  const hrefOf = (fault: FieldFault): string | null => {
    const step = stepOf(fault);
    if (step === null) return null;
    return step === 'check' ? `#${fault.field}` : `${addressOf(step)}#${fault.field}`;
  };
  return (
    <FormFrame call={call} page="check" draft={secret} title={texts.title} faults={faults} hrefOf={hrefOf}>
      <p className="lead">{texts.lead}</p>
      {parts.map((part) => (
        <section key={part} className="summary">
          <h2>{texts[part]}</h2>
          <a href={addressOf(part)}>{texts.change(texts[part])}</a>
          <Lines lines={summary[part]} />
        </section>
      ))}
      <form
        className="application"
        method="post"
        action={linkTo(call, { kind: 'request-form', page: 'check', draft: secret })}
        encType="multipart/form-data"
        noValidate
        data-solve={texts.working}
      >
        <FilePick
          {...filled}
          id="identity"
          label={texts.identity}
          hint={texts.identityHint}
          given={draft.files.identity?.name}
        />
        {draft.fields.byAgent && (
          <FilePick
            {...filled}
            id="authority"
            label={texts.authority}
            hint={texts.authorityHint}
            given={draft.files.authority?.name}
          />
        )}
        <p className="hint">{texts.keptSafe}</p>
        <ProofFields challenge={challenge} />
        <p>{texts.promise}</p>
        <p className="acts">
          <button type="submit">{texts.submit}</button>
          <a href={linkTo(call, { kind: 'request-form', page: 'how', draft: secret })}>
            {requestFormTexts.back}
          </a>
        </p>
        <p role="status" data-solving />
      </form>
      <p className="hint">{requestFormTexts.free}</p>
      <DraftNote call={call} draft={secret} />
    </FormFrame>
  );
}

/** Label and value, several lines of a text as they were typed. */
export function Lines({ lines }: { readonly lines: readonly SummaryLine[] }): ReactElement {
  return (
    <dl className="facts">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="typed">{value === '' ? <span className="meta">{texts.empty}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
