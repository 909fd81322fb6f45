import { texts } from './texts.ts';

/** A link out of the desk to a page of the public site; it opens beside, so that nothing typed is lost. */
export function PublicLink({ path, children }: { readonly path: string; readonly children: string }) {
  return (
    <a href={path} target="_blank" rel="noopener">
      {children}
      <span className="hidden">{texts.newTab}</span>
    </a>
  );
}
