import { useContext, type ReactNode } from 'react';
import { DemonstrationBar } from '../parts/demonstration-bar.tsx';
import { MeContext } from '../parts/person.ts';
import { usePreferences } from '../theme/preferences.ts';
import { texts } from '../parts/texts.ts';

/** The frame of the pages before the desk: set-up, sign-in, what must be done first. */
export function Entrance({
  narrow = false,
  demonstration = false,
  children,
}: {
  readonly narrow?: boolean;
  /** For the page before the sign-in; behind it the session says so. */
  readonly demonstration?: boolean;
  readonly children: ReactNode;
}) {
  const { size } = usePreferences();
  const me = useContext(MeContext);
  return (
    <div className={size === 'large' ? 'entrance large' : 'entrance'}>
      {(demonstration || me?.demonstration === true) && <DemonstrationBar />}
      <header className="entrance-head">{texts.product}</header>
      <main className={narrow ? 'entrance-main narrow' : 'entrance-main'}>
        <div className="panel stack">{children}</div>
      </main>
    </div>
  );
}
