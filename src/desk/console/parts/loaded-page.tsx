import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';
import { Loaded } from './loaded.tsx';

/** A page under a heading that is known before what it is about has been read. */
export function LoadedPage<Read>({
  title,
  query,
  children,
}: {
  readonly title: string;
  readonly query: UseQueryResult<Read>;
  readonly children: (read: Read) => ReactNode;
}) {
  return (
    <div className="stack">
      <Heading title={title} />
      <Loaded query={query}>{children}</Loaded>
    </div>
  );
}
