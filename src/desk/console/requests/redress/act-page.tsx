import type { ReactNode } from 'react';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { texts as common } from '../../parts/texts.ts';
import { texts } from './texts.ts';
import { useRedress } from './use-redress.ts';
import { redressName, type RedressCase } from './words.ts';

export interface OfRedress {
  readonly data: RedressCase;
  readonly params: { readonly bodyId: string; readonly redressId: string };
  readonly page: string;
}

/** A page of one act on a case: which case, or why it cannot be done now. */
export function RedressActPage({
  act,
  why,
  children,
}: {
  readonly act: keyof typeof texts.acts | 'papers';
  /** Why it cannot be done now; null where it can. */
  readonly why?: (data: RedressCase) => string | null;
  readonly children: (of: OfRedress) => ReactNode;
}) {
  const { params, query, page } = useRedress();
  return (
    <div className="stack">
      <Heading title={act === 'papers' ? texts.addFile : texts.acts[act]} />
      <Loaded query={query}>
        {(data) => {
          const closed = why?.(data) ?? null;
          return (
            <>
              <p className="lead">{redressName(data)}</p>
              {closed === null ? (
                children({ data, params, page })
              ) : (
                <>
                  <Notice kind="warning">{closed}</Notice>
                  <div>
                    <LinkButton to={page}>{common.back}</LinkButton>
                  </div>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
