import { Button } from 'antd';
import { Link } from 'react-router';
import { sessionEndpoints } from '../../contract/session.ts';
import { roles } from '../../../law/index.ts';
import { call } from '../call/call.ts';
import { endSession } from '../session.ts';
import { Drop } from '../parts/drop.tsx';
import { useMe } from '../parts/person.ts';
import { prefer, usePreferences } from '../theme/preferences.ts';
import { texts } from './texts.ts';

/** Who is signed in, how the desk looks in this browser, and the way out. */
export function PersonMenu() {
  const person = useMe();
  const { size, dense, shortcuts } = usePreferences();
  const signOut = async () => {
    await call(sessionEndpoints.signOut).catch(() => undefined);
    endSession();
  };
  return (
    <Drop label={person.name}>
      {(close) => (
        <>
          <div>
            <div>{person.name}</div>
            <div className="meta">{person.body.path.join(' ')}</div>
            <div className="meta">{person.roles.map((role) => roles[role].title).join('、')}</div>
            {person.actingFor.length > 0 && (
              <div className="meta">
                {texts.actingFor(person.actingFor.map(({ name }) => name).join('、'))}
              </div>
            )}
          </div>
          <Link to="/account" onClick={close}>
            {texts.ownAccount}
          </Link>
          <Link to="/account/acts" onClick={close}>
            {texts.ownActs}
          </Link>
          <fieldset className="field">
            <legend>{texts.size}</legend>
            <div className="row">
              {(['standard', 'large'] as const).map((each) => (
                <label key={each} className="option">
                  <input
                    type="radio"
                    name="text-size"
                    checked={size === each}
                    onChange={() => prefer({ size: each })}
                  />
                  <span>{texts[each]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <label className="option">
            <input type="checkbox" checked={dense} onChange={() => prefer({ dense: !dense })} />
            <span>{texts.dense}</span>
          </label>
          <label className="option">
            <input type="checkbox" checked={shortcuts} onChange={() => prefer({ shortcuts: !shortcuts })} />
            <span>{texts.shortcuts}</span>
          </label>
          <Link to="/keys" onClick={close}>
            {texts.keys}
          </Link>
          <Button onClick={() => void signOut()}>{texts.signOut}</Button>
        </>
      )}
    </Drop>
  );
}
