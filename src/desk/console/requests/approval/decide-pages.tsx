import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { dateText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { nameOf } from '../words.ts';
import { texts } from './texts.ts';
import { stepAfter, useApproval, type Approving } from './use-approval.ts';

interface Deciding extends Approving {
  readonly step: string;
  readonly back: string;
}

/** One decision on exactly what was seen: another text, another turn, and there is nothing to be decided here. */
function DecidePage({
  act,
  children,
}: {
  readonly act: string;
  readonly children: (of: Deciding) => ReactNode;
}) {
  const { params, query, page } = useApproval();
  const [search] = useSearchParams();
  const back = `${page}/approval`;
  const step = search.get('step') ?? '';
  return (
    <div className="stack">
      <Heading title={act} />
      <Loaded query={query}>
        {(approval) =>
          approval.digest === search.get('seen') && approval.may.step === step && approval.may.return ? (
            children({ params, page, approval, step, back })
          ) : (
            <Notice kind="warning">
              <p>{texts.stale}</p>
              <p>
                <LinkButton to={back} type="primary">
                  {texts.openAgain}
                </LinkButton>
              </p>
            </Notice>
          )
        }
      </Loaded>
    </div>
  );
}

function Facts({ of: { approval, step }, passing }: { readonly of: Deciding; readonly passing: boolean }) {
  const { decided, steps, missing, faults, changes, dueOn, digest } = approval;
  const next = stepAfter(approval);
  const errors = faults.filter(({ level }) => level === 'error').length;
  return (
    <dl className="facts panel">
      <dt>{texts.yourStep}</dt>
      <dd>{steps.find(({ id }) => id === step)?.title}</dd>
      <dt>{texts.result}</dt>
      <dd>{texts.colon(decided.outcomeTitle, decided.letterTitle)}</dd>
      <dt>{texts.evidence}</dt>
      <dd>{texts.counts(errors, missing.length, changes.changed)}</dd>
      {passing && (
        <>
          <dt>{texts.next}</dt>
          <dd>{next === null ? texts.nextIssue : texts.nextStep(next)}</dd>
        </>
      )}
      {dueOn !== null && (
        <>
          <dt>{texts.dueLabel}</dt>
          <dd>{dateText(dueOn, true)}</dd>
        </>
      )}
      <dt>{texts.exact}</dt>
      <dd>
        <span className="hash">{digest.slice(0, 12)}</span> <span className="meta">{texts.exactNote}</span>
      </dd>
    </dl>
  );
}

function Pass({ of }: { readonly of: Deciding }) {
  const { params, approval, step, back } = of;
  const finish = useFinish();
  const next = stepAfter(approval);
  const form = useForm({
    initially: { opinion: '' },
    schema: requestDecisionEndpoints.passDecision.body,
    input: ({ opinion }, actId) => ({ actId, digest: approval.digest, step, opinion }),
    send: async (body) => {
      await call(requestDecisionEndpoints.passDecision, { params, body });
      finish(of.page, next === null ? texts.issuedPlain : texts.passed);
    },
  });
  return (
    <ActForm
      form={form}
      act={next === null ? texts.passLast : texts.passOn(next)}
      back={back}
      more={form.refusal?.code === 'stale' && <LinkButton to={back}>{texts.openAgain}</LinkButton>}
    >
      <p className="lead">{nameOf(approval)}</p>
      <Facts of={of} passing />
      <TextField
        form={form}
        name="opinion"
        kind="area"
        label={texts.opinionLabel}
        hint={texts.opinionHint}
        most={500}
      />
    </ActForm>
  );
}

/** Signs one step; with the last the letter is numbered and issued. */
export const PassDecisionPage = () => <DecidePage act={texts.pass}>{(of) => <Pass of={of} />}</DecidePage>;

function Return({ of }: { readonly of: Deciding }) {
  const { params, approval, step, back } = of;
  const finish = useFinish();
  const form = useForm({
    initially: { comments: '' },
    schema: requestDecisionEndpoints.returnDecision.body,
    input: ({ comments }, actId) => ({ actId, digest: approval.digest, step, comments }),
    choose: { comments: texts.sayComments },
    send: async (body) => {
      await call(requestDecisionEndpoints.returnDecision, { params, body });
      finish(of.page, texts.sentBack);
    },
  });
  return (
    <ActForm
      form={form}
      act={texts.return}
      back={back}
      more={form.refusal?.code === 'stale' && <LinkButton to={back}>{texts.openAgain}</LinkButton>}
    >
      <p className="lead">{nameOf(approval)}</p>
      <p className="note">{texts.returnLead}</p>
      <Facts of={of} passing={false} />
      <TextField form={form} name="comments" kind="area" label={texts.comments} most={1000} />
    </ActForm>
  );
}

/** Sends a decision back with what has to be changed. */
export const ReturnDecisionPage = () => (
  <DecidePage act={texts.return}>{(of) => <Return of={of} />}</DecidePage>
);
