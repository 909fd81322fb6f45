import { useState } from 'react';
import { staffEndpoints } from '../../contract/staff.ts';
import { call } from '../call/call.ts';
import { ReasonForm } from '../form/reason-form.tsx';
import { ReasonPage } from '../form/reason-page.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { FirstPassword } from './first-password.tsx';
import { texts } from './texts.ts';
import { usePerson } from './use-person.ts';

interface Reasoned {
  readonly actId: string;
  readonly reason: string;
}

type Params = ReturnType<typeof usePerson>['params'];

/** The page of an act for a person that needs nothing but its reason. */
function PersonReasonPage({
  send,
  ...act
}: {
  readonly act: string;
  readonly happens: string;
  readonly danger?: boolean;
  /** Does it, and says what was done. */
  readonly send: (params: Params, name: string, body: Reasoned) => Promise<string>;
}) {
  const { params, page, query } = usePerson();
  const name = query.data?.name ?? '';
  return <ReasonPage {...act} name={name} back={page} send={(body) => send(params, name, body)} />;
}

export const UnlockPage = () => (
  <PersonReasonPage
    act={texts.unlock}
    happens={texts.unlockHappens}
    send={async (params, name, body) => {
      await call(staffEndpoints.unlockStaff, { params, body });
      return texts.unlocked(name);
    }}
  />
);

export const RemoveTotpPage = () => (
  <PersonReasonPage
    act={texts.removeTotp}
    happens={texts.removeTotpHappens}
    send={async (params, name, body) => {
      await call(staffEndpoints.removeTotp, { params, body });
      return texts.totpRemoved(name);
    }}
  />
);

export const EndSessionsPage = () => (
  <PersonReasonPage
    act={texts.endSessions}
    happens={texts.endSessionsHappens}
    send={async (params, _, body) => {
      const { ended } = await call(staffEndpoints.endSessions, { params, body });
      return texts.sessionsEnded(ended);
    }}
  />
);

export const LeavePage = () => (
  <PersonReasonPage
    act={texts.leave}
    happens={texts.leaveHappens}
    danger
    send={async (params, name, body) => {
      await call(staffEndpoints.letStaffLeave, { params, body });
      return texts.hasLeft(name);
    }}
  />
);

export function ResetPasswordPage() {
  const { params, page, query } = usePerson();
  const [given, setGiven] = useState<{ readonly password: string | null } | null>(null);
  const person = query.data;
  if (given !== null) {
    return (
      <FirstPassword
        name={person?.name ?? ''}
        account={person?.account ?? null}
        password={given.password}
        done={texts.reset}
      >
        <LinkButton to={page}>{texts.toPerson(person?.name ?? '')}</LinkButton>
      </FirstPassword>
    );
  }
  return (
    <div className="stack">
      <Heading title={texts.reset} />
      <ReasonForm
        act={texts.reset}
        back={page}
        send={async (body) => {
          const { firstPassword } = await call(staffEndpoints.resetPassword, { params, body });
          setGiven({ password: firstPassword });
        }}
      >
        <p className="lead">
          {person?.name}
          <br />
          {texts.resetHappens}
        </p>
      </ReasonForm>
    </div>
  );
}
