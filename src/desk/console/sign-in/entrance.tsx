import type { ReactNode } from 'react';
import { usePreferences } from '../theme/preferences.ts';
import { texts } from '../parts/texts.ts';

/** The frame of the pages before the desk: set-up, sign-in, what must be done first. */
export function Entrance({
  narrow = false,
  children,
}: {
  readonly narrow?: boolean;
  readonly children: ReactNode;
}) {
  const { size } = usePreferences();
  return (
    <div className={size === 'large' ? 'entrance large' : 'entrance'}>
      <header className="entrance-head">{texts.product}</header>
      <main className={narrow ? 'entrance-main narrow' : 'entrance-main'}>
        <div className="panel stack">{children}</div>
      </main>
    </div>
  );
}
