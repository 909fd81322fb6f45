import { useEffect, useRef, type ReactNode } from 'react';
import { texts } from './texts.ts';

let pagesShown = 0;

/** The page's title: the one h1, the browser's title, and where the focus goes after navigation. */
export function Heading({
  title,
  faulty = false,
  children,
}: {
  readonly title: string;
  /** True where the form on the page has to be mended: the browser's title says it first. */
  readonly faulty?: boolean;
  /** Links and buttons beside it. */
  readonly children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    pagesShown += 1;
    // The first page keeps the browser's own beginning, so that the skip link comes first.
    if (pagesShown > 1) heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${faulty ? texts.faultyTitle : ''}${title} - ${texts.product}`;
  }, [title, faulty]);
  return (
    <div className="page-head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children !== undefined && <div className="row no-print">{children}</div>}
    </div>
  );
}
