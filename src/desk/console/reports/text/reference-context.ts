import { createContext } from 'react';
import type { NarrativeFacts } from '../../../../report/index.ts';

/** What the chips of a text ask of the page: the facts as they are, and to open one. */
export interface References {
  readonly facts: NarrativeFacts;
  readonly open: (id: string) => void;
}

export const ReferenceContext = createContext<References>({ facts: {}, open: () => undefined });
