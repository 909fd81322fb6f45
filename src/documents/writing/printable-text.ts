/** Characters that XML and Typst cannot hold: control characters but tab and line feed, lone surrogates, noncharacters. */
const unprintable =
  // oxlint-disable-next-line no-control-regex -- these are the characters meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without what no office file can hold, and how many characters that were. */
export function printableText(text: string): { readonly text: string; readonly removed: number } {
  const lines = text.replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n');
  let removed = 0;
  const kept = lines.replace(unprintable, () => {
    removed += 1;
    return '';
  });
  return { text: kept, removed };
}
