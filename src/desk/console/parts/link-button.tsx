import { Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link to a page of the desk that looks like a button. */
export function LinkButton({
  to,
  type,
  children,
  ...rest
}: {
  readonly to: string;
  readonly type?: ButtonProps['type'];
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}) {
  const go = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button href={useHref(to)} type={type ?? 'default'} onClick={(event) => go(event)} {...rest}>
      {children}
    </Button>
  );
}
