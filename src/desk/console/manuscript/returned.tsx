import { Notice } from '../parts/notice.tsx';
import { texts as shared } from '../publications/texts.ts';
import type { PublicationWhole } from '../publications/use-publication.ts';

/** What the one who returned the text wrote, where the writer mends it. */
export function Returned({ whole }: { readonly whole: PublicationWhole }) {
  const returned = whole.working?.returned ?? null;
  if (returned === null) return null;
  return (
    <Notice kind="warning" title={shared.returnedTitle(returned.stepTitle, returned.by.name)}>
      <ul>
        {returned.comments.map(({ place, text }) => (
          <li key={`${place} ${text}`}>
            {place === '' ? '' : `${place}\uff1a`}
            {text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
