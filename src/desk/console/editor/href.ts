import { contentSchema } from '../../../content/content.ts';

/** Whether a link may lead there: asked of the schema itself, so that the two never differ. */
export function isHref(href: string): boolean {
  const linked = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] };
  return contentSchema.safeParse({ type: 'doc', content: [{ type: 'paragraph', content: [linked] }] })
    .success;
}
