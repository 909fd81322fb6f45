import { Mark } from '@tiptap/core';
import { isHref } from './href.ts';

/** A link to a web page or a mail address; the schema of the text decides what may stand in it. */
export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = (element.getAttribute('href') ?? '').trim();
        return isHref(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => {
    const { href } = mark.attrs as { href: string };
    return ['a', isHref(href) ? { href, rel: 'noopener noreferrer' } : {}, 0];
  },
});
