import { useState } from 'react';
import { publicationEndpoints } from '../../contract/publications.ts';
import { call } from '../call/call.ts';
import { PickFromList, type Titled } from './pick-from-list.tsx';
import { texts } from './texts.ts';

/** 解读的文件: the publications that this one explains. */
export function InterpretsField({
  bodyId,
  chosen,
  titles,
  put,
}: {
  readonly bodyId: string;
  readonly chosen: readonly string[];
  /** Titles that are known already. */
  readonly titles: readonly Titled[];
  readonly put: (ids: readonly string[]) => void;
}) {
  const [added, setAdded] = useState<readonly Titled[]>([]);
  const known = [...added, ...titles];
  return (
    <PickFromList
      name="interprets"
      legend={texts.interprets}
      hint={texts.interpretsHint}
      search={texts.interpretsSearch}
      several
      chosen={chosen.map((id) => known.find((each) => each.id === id) ?? { id, title: texts.noTitle })}
      find={async (text) => {
        const query = { text, body: bodyId, state: 'public' as const, size: 20 as const };
        return (await call(publicationEndpoints.listPublications, { query })).rows;
      }}
      put={(next) => {
        setAdded([...added, ...next]);
        put(next.map(({ id }) => id));
      }}
    />
  );
}
