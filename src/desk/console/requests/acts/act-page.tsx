import type { ReactNode } from 'react';
import type { RequestActKind } from '../../../../law/index.ts';
import { Heading } from '../../parts/heading.tsx';
import { LawChips } from '../../parts/law-chip.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { texts as common } from '../../parts/texts.ts';
import { useCase } from '../case/use-case.ts';
import { nameOf, type RequestCase } from '../words.ts';
import { actWords } from './act-words.ts';

export interface OfCase {
  readonly data: RequestCase;
  readonly params: { readonly bodyId: string; readonly requestId: string };
  /** The page of the case. */
  readonly page: string;
}

/** A page of one act on a request: which request, what follows from the act, by which article; or why it cannot be done now. */
export function ActPage({
  act,
  children,
}: {
  readonly act: RequestActKind;
  readonly children: (of: OfCase) => ReactNode;
}) {
  const { params, query, page } = useCase();
  const { title, clocks, basis } = actWords(act);
  return (
    <div className="stack">
      <Heading title={title} />
      <Loaded query={query}>
        {(data) => {
          const closed = data.next.find((each) => each.act === act && each.why !== null);
          return (
            <>
              <p className="lead">{nameOf(data)}</p>
              {clocks !== '' && <p className="note">{clocks}</p>}
              <LawChips basis={basis} />
              {closed === undefined ? (
                children({ data, params, page })
              ) : (
                <>
                  <Notice kind="warning">
                    <p>{closed.why}</p>
                    <LawChips basis={closed.basis} />
                  </Notice>
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
