import { createContext, useContext } from 'react';
import type { FileAnswer } from '../../contract/endpoint.ts';

/** Shows a file to the person, or hands it to the browser's downloads where it cannot be shown. */
export type ShowPaper = (file: FileAnswer) => void;

export const PaperViewerContext = createContext<ShowPaper | null>(null);

/** How a letter or a paper is shown; only inside the frame. */
export function useShowPaper(): ShowPaper {
  const show = useContext(PaperViewerContext);
  if (show === null) throw new Error('no papers are shown here');
  return show;
}
