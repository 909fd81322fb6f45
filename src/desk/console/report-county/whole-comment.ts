/** What is said of a report as a whole, as the return takes it: one line; nothing where nothing was written. */
export const wholeComment = (whole: string): readonly { readonly place: string; readonly text: string }[] =>
  whole.trim() === '' ? [] : [{ place: 'document', text: whole.replaceAll(/\s*\n\s*/gu, ' ') }];
