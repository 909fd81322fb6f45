/**
 * The words of an address that nobody knows, for the search box: what is written in Chinese, and numbers of documents. File
 * names, ids and folders of programs are no words that anything is found by.
 */
export function wordsOfAddress(path: string): string {
  const decoded = decodedPath(path);
  const words = decoded.replaceAll(/\.\w{1,5}$/gu, ' ').match(/\p{Script=Han}[\p{Script=Han}\d〔〕（）—]*/gu);
  return (words ?? []).join(' ').slice(0, 60).trim();
}

/** As it was typed where it is no well-formed address. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
