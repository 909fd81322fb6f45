import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { whoMay, type Permission } from '../../../law/index.ts';
import { Heading } from './heading.tsx';
import { Notice } from './notice.tsx';
import { useMay } from './person.ts';
import { texts } from './texts.ts';

/** The page for those who may; for others who may do it and whom to ask. */
export function Allowed({ to, children }: { readonly to: Permission; readonly children: ReactNode }) {
  const may = useMay();
  if (may(to)) return children;
  return (
    <div className="stack">
      <Heading title={texts.notAllowed} />
      <Notice kind="warning">
        <p>{whoMay(to)}</p>
        <p>{texts.askWhom}</p>
      </Notice>
      <p>
        <Link to="/">{texts.toToday}</Link>
      </p>
    </div>
  );
}

export function NotFound() {
  return (
    <div className="stack">
      <Heading title={texts.notFound} />
      <p>{texts.notFoundText}</p>
      <p>
        <Link to="/">{texts.toToday}</Link>
      </p>
    </div>
  );
}
