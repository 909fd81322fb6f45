import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 } from 'uuid';
import { publicationEndpoints } from '../../contract/publications.ts';
import { call } from '../call/call.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { usePublication } from '../publications/use-publication.ts';
import { Look } from './look.tsx';
import { texts } from './texts.ts';
import { savedDraftOf } from './use-keeper.ts';
import { WriteForm } from './write-form.tsx';

/** Writing one publication. */
export function EditManuscriptPage() {
  const { params, page, query: whole } = usePublication();
  const finish = useFinish();
  const [visit] = useState(() => v7());
  // Read anew at each visit: a text from the cache may have been saved over since.
  const query = useQuery({
    queryKey: ['manuscript', visit],
    queryFn: () => call(publicationEndpoints.manuscript, { params }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Loaded query={whole}>
      {(told) => (
        <>
          {query.isError && query.data === undefined && (
            <Heading title={texts.readOnlyTitle}>
              <LinkButton to={page}>{texts.toWhole}</LinkButton>
            </Heading>
          )}
          <Loaded query={query}>
            {(answer) =>
              told.may.write.allowed ? (
                <WriteForm
                  whole={told}
                  start={savedDraftOf(answer)}
                  params={params}
                  page={page}
                  done={(title) => finish(page, texts.submitted(title))}
                />
              ) : (
                <Look whole={told} saved={savedDraftOf(answer)} bodyId={params.bodyId} page={page} />
              )
            }
          </Loaded>
        </>
      )}
    </Loaded>
  );
}
