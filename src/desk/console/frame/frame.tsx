import { Link, Outlet, useLocation } from 'react-router';
import { useConnected } from '../call/connection.ts';
import { DemonstrationBar } from '../parts/demonstration-bar.tsx';
import { DoneNote } from '../parts/finish.tsx';
import { PaperViewer } from '../parts/paper-drawer.tsx';
import { useMe } from '../parts/person.ts';
import { usePreferences } from '../theme/preferences.ts';
import { Menu } from './menu.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SessionBar } from './session-bar.tsx';
import { useShortcuts } from './shortcuts.ts';
import { texts } from './texts.ts';

/** What stands around every page of the desk. */
export function Frame() {
  const { body, demonstration } = useMe();
  const connected = useConnected();
  const { size } = usePreferences();
  const { pathname } = useLocation();
  useShortcuts();
  return (
    <div className={size === 'large' ? 'desk large' : 'desk'}>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <header className="head">
        <Link className="head-name" to="/">
          {texts.product}
        </Link>
        <span className="head-body">{body.name}</span>
        <PersonMenu />
      </header>
      <div className="bars">
        {demonstration && <DemonstrationBar />}
        {!connected && (
          <div className="bar" role="status">
            {texts.offline}
          </div>
        )}
        <SessionBar />
      </div>
      <Menu />
      <main className="main" id="main" tabIndex={-1}>
        <DoneNote />
        {/* A page of its own for each address: nothing typed or opened on one is carried to the next. */}
        <PaperViewer key={pathname}>
          <Outlet />
        </PaperViewer>
      </main>
    </div>
  );
}
