import type { ReactElement, ReactNode } from 'react';

/**
 * What a list is narrowed by: folded on narrow screens, so that the list is seen; open on wide ones, where the browser can show
 * the content of what is folded (`::details-content`).
 */
export function Fold({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
