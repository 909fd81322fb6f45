import type { ReactElement, ReactNode } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { PublicFrame } from '../../frame.tsx';
import type { Place } from '../../place.ts';
import { applyTexts } from '../../texts/apply.ts';
import { requestFormTexts as texts } from '../../texts/request-form.ts';
import type { FieldFault } from '../faults-of-step.ts';
import { formSteps, stepBefore, type FormPage, type FormStep } from '../form-step.ts';
import { FaultSummary } from './fields.tsx';

interface FormFrameProps {
  readonly call: SiteCall;
  readonly page: FormPage;
  /** Secret of the link; null before the first thing was kept. */
  readonly draft: string | null;
  readonly title: string;
  readonly faults?: readonly FieldFault[];
  readonly hrefOf?: (fault: FieldFault) => string | null;
  readonly children: ReactNode;
}

/** The frame of every page of the form: where one is, what is to be changed, the heading, the page. */
export function FormFrame(props: FormFrameProps): ReactElement {
  const { call, page, draft, title, faults = [], hrefOf, children } = props;
  const step: FormStep = page === 'wait' ? 'check' : page;
  const place: Place = { kind: 'request-form', page, draft };
  return (
    <PublicFrame
      call={call}
      place={place}
      printed={page === 'done' ? { kind: 'request-status', page: 'status' } : { kind: 'apply' }}
      title={faults.length === 0 ? title : texts.faulty(title)}
      section="apply"
      trail={[
        { title: applyTexts.title, href: linkTo(call, { kind: 'apply' }) },
        { title: texts.title, href: null },
      ]}
      head={<script src={call.assets.applicationScript} type="module" />}
      noindex
    >
      <StepList step={step} />
      <FaultSummary faults={faults} {...(hrefOf === undefined ? {} : { hrefOf })} />
      <h1>{title}</h1>
      {children}
    </PublicFrame>
  );
}

/** The strip of steps: a list that says of each whether it is done. */
function StepList({ step }: { readonly step: FormStep }): ReactElement {
  const current = formSteps.indexOf(step);
  return (
    <nav className="steps" aria-label={texts.steps}>
      <p>{texts.stepOf(current + 1, formSteps.length, texts.step[step])}</p>
      <ol>
        {formSteps.map((each, at) => {
          const state = at < current ? 'done' : at === current ? 'current' : 'open';
          return (
            <li key={each} className={state} aria-current={state === 'current' ? 'step' : undefined}>
              {texts.step[each]}
              <span className="unseen">{texts.stepState[state]}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface StepFormProps {
  readonly call: SiteCall;
  readonly step: FormStep;
  readonly draft: string;
  /** True where it was reached from the page on which all is checked: there it goes back to. */
  readonly fromCheck: boolean;
  readonly files?: boolean;
  readonly children: ReactNode;
}

/** The form of a step: sent to its own address, with the way back and the way out. */
export function StepForm({
  call,
  step,
  draft,
  fromCheck,
  files = false,
  children,
}: StepFormProps): ReactElement {
  const before = stepBefore(step);
  const addressOf = (page: FormPage) => linkTo(call, { kind: 'request-form', page, draft });
  return (
    <>
      <form
        className="application"
        method="post"
        action={addressOf(step)}
        encType={files ? 'multipart/form-data' : undefined}
        noValidate
        data-keep={`${call.body.id}.${step}`}
      >
        <DeviceOffer />
        {fromCheck && <input type="hidden" name="from" value="check" />}
        {children}
        <p className="acts">
          <button type="submit">{texts.next}</button>
          {before !== null && <a href={addressOf(fromCheck ? 'check' : before)}>{texts.back}</a>}
        </p>
        <DeviceChoice />
      </form>
      <p className="hint">{texts.free}</p>
      <DraftNote call={call} draft={draft} />
    </>
  );
}

/** What a script shows where an earlier copy is on this device. */
function DeviceOffer(): ReactElement {
  const { offer, take, drop } = texts.device;
  return (
    <div className="notice" hidden data-offer role="status">
      <p>{offer}</p>
      <p className="acts">
        <button type="button" className="secondary" data-take>
          {take}
        </button>
        <button type="button" className="link" data-forget>
          {drop}
        </button>
      </p>
    </div>
  );
}

/** Whether a script keeps a copy on this device. */
function DeviceChoice(): ReactElement {
  const { keep, keepHint } = texts.device;
  return (
    <div className="device" hidden data-device>
      <label className="choice">
        <input type="checkbox" data-choice aria-describedby="device-hint" />
        <span>{keep}</span>
      </label>
      <p className="hint" id="device-hint">
        {keepHint}
      </p>
    </div>
  );
}

/** That it is kept, for how long, and how it is thrown away. */
export function DraftNote({
  call,
  draft,
}: {
  readonly call: SiteCall;
  readonly draft: string;
}): ReactElement {
  return (
    <form
      className="discard"
      method="post"
      action={linkTo(call, { kind: 'request-form', page: 'look', draft })}
      data-drop={call.body.id}
    >
      <p className="hint">{texts.kept}</p>
      <button type="submit" name="act" value="remove" className="link">
        {texts.remove}
      </button>
    </form>
  );
}
