import { Link } from 'react-router';
import { v7 } from 'uuid';
import { roles } from '../../../law/index.ts';
import { staffEndpoints } from '../../contract/staff.ts';
import { call } from '../call/call.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Masked } from '../parts/masked.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { StaffState, type Staff } from './staff-state.tsx';
import { texts } from './texts.ts';
import { usePerson } from './use-person.ts';

/** What may be done with a person now: the address below their page, and the act's name. */
function actsFor(
  person: Staff,
  may: ReturnType<typeof useMay>,
  ownId: string,
): readonly (readonly [string, string])[] {
  const page = `/staff/${person.bodyId}/${person.id}`;
  const handover = `/handover/new?body=${person.bodyId}&from=${person.id}`;
  if (person.leftOn !== null) return [];
  return [
    ...(may('staff.manage')
      ? ([
          [`${page}/change`, texts.change],
          [`${page}/roles`, texts.setRoles],
          [`${page}/reset-password`, texts.reset],
          ...(person.locked ? [[`${page}/unlock`, texts.unlock] as const] : []),
          ...(person.totp ? [[`${page}/remove-totp`, texts.removeTotp] as const] : []),
          [`${page}/allow-provider`, texts.allowProvider],
        ] as const)
      : []),
    ...(may('sessions.end') ? [[`${page}/end-sessions`, texts.endSessions] as const] : []),
    ...(may('handover') ? [[handover, texts.handOver] as const] : []),
    ...(may('staff.manage') && person.id !== ownId ? [[`${page}/leave`, texts.leave] as const] : []),
  ];
}

/** One person: who they are, what they may do, what may be done for them. */
export function PersonPage() {
  const { params, query } = usePerson();
  const may = useMay();
  const { staffId: ownId } = useMe();
  const reveal = async (reason: string) => {
    const { phone } = await call(staffEndpoints.revealPhone, { params, body: { actId: v7(), reason } });
    return phone;
  };
  return (
    <Loaded query={query}>
      {(person) => {
        const acts = actsFor(person, may, ownId);
        return (
          <div className="stack">
            <Heading title={person.name} />
            <dl className="facts panel">
              <dt>{texts.account}</dt>
              <dd>{person.account}</dd>
              <dt>{texts.body}</dt>
              <dd>{person.bodyName}</dd>
              <dt>{texts.post}</dt>
              <dd>{person.post === '' ? texts.noPost : person.post}</dd>
              <dt>{texts.roles}</dt>
              <dd>
                <ul className="plain-list">
                  {person.roles.map((role) => (
                    <li key={role}>
                      {roles[role].title}
                      <span className="meta"> {roles[role].does}</span>
                    </li>
                  ))}
                </ul>
              </dd>
              <dt>{texts.phone}</dt>
              <dd>
                {!person.hasPhone ? (
                  texts.noPhone
                ) : may('staff.phone') ? (
                  <Masked what={texts.phoneWhat} reveal={reveal} />
                ) : (
                  texts.phoneKept
                )}
              </dd>
              <dt>{texts.state}</dt>
              <dd>
                <StaffState person={person} />
              </dd>
              <dt>{texts.totp}</dt>
              <dd>{person.totp ? texts.totpOn : texts.totpOff}</dd>
              <dt>{texts.lastSignIn}</dt>
              <dd>{person.lastSignIn === null ? texts.never : minuteText(person.lastSignIn)}</dd>
              <dt>{texts.addedAt}</dt>
              <dd>{minuteText(person.addedAt)}</dd>
            </dl>
            {acts.length > 0 && (
              <section className="panel no-print">
                <h2>{texts.acts}</h2>
                <ul className="plain-list stack tight">
                  {acts.map(([to, title]) => (
                    <li key={to}>
                      <Link to={to} data-row="">
                        {title}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {may('audit.read') && (
              <p>
                <Link to={`/audit?actor=${person.id}`}>{texts.theirActs}</Link>
              </p>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
