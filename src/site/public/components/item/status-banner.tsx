import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import type { StatusNote } from '../../items/status-notes.ts';
import { itemTexts as texts } from '../../texts/item.ts';

interface StatusBannerProps {
  readonly call: SiteCall;
  readonly notes: readonly StatusNote[];
}

/** Whether it still holds, and what replaced it: in main before the heading, where those who jump to main begin. */
export function StatusBanner({ call, notes }: StatusBannerProps): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <div className="status" role="group" aria-label={texts.status}>
      {notes.map(({ id, words, sentence, basis, replacement }) => {
        const body = replacement === null ? undefined : call.map.byId.get(replacement.bodyId);
        return (
          <div key={id} className={`status-${id}`}>
            <p>
              <strong>{words}</strong> <span>{sentence}</span>
            </p>
            {replacement !== null && body !== undefined && (
              <p>
                <a
                  href={linkTo(
                    call,
                    { kind: 'item', year: replacement.year, number: replacement.number },
                    body,
                  )}
                >
                  {texts.replacement(replacement.title)}
                </a>
              </p>
            )}
            {basis !== null && <p className="meta">{basis}</p>}
          </div>
        );
      })}
    </div>
  );
}
