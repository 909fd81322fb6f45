import { roles } from '../../../law/index.ts';
import { Link } from 'react-router';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMe } from '../parts/person.ts';
import { Sessions } from './sessions.tsx';
import { texts } from './texts.ts';

/** Who I am here, my password, my second step, where I am signed in. */
export function AccountPage() {
  const me = useMe();
  return (
    <div className="stack">
      <Heading title={texts.title} />
      <dl className="facts panel">
        <dt>{texts.name}</dt>
        <dd>{me.name}</dd>
        <dt>{texts.account}</dt>
        <dd>{me.account}</dd>
        <dt>{texts.post}</dt>
        <dd>{me.post === '' ? texts.unfilled : me.post}</dd>
        <dt>{texts.body}</dt>
        <dd>{me.body.path.join(' ')}</dd>
        <dt>{texts.roles}</dt>
        <dd>{me.roles.map((role) => roles[role].title).join('、')}</dd>
      </dl>
      <section className="panel stack tight">
        <h2>{texts.password}</h2>
        <div>
          <LinkButton to="/account/password">{texts.changePassword}</LinkButton>
        </div>
      </section>
      <section className="panel stack tight">
        <h2>{texts.totp}</h2>
        <p>{me.totp ? texts.totpOn : texts.totpOff}</p>
        <div className="row">
          <LinkButton to="/account/totp">{me.totp ? texts.enrolAgain : texts.enrol}</LinkButton>
          {me.totp && <LinkButton to="/account/recovery-codes">{texts.newCodes}</LinkButton>}
        </div>
      </section>
      <Sessions />
      <p>
        <Link to="/account/acts">{texts.seeActs}</Link>
      </p>
    </div>
  );
}
