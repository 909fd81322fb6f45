import type { ReactNode } from 'react';

/** A sentence that must not be missed, in its place on the page; `alert` speaks it at once. */
export function Notice({
  kind,
  title,
  alert = false,
  children,
}: {
  readonly kind?: 'info' | 'warning' | 'danger' | 'success';
  readonly title?: string;
  readonly alert?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`notice ${kind ?? 'info'}`} role={alert ? 'alert' : undefined}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </div>
  );
}
