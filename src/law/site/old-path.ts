/** Characters of an address of the site before this one. */
export const longestOldPath = 500;

const shape = /^(?:https?:\/\/[^/?#\s]+)?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/iu;

/**
 * The form in which an address of the site before this one is kept and looked up: path and query, without the site before
 * it and the anchor behind it, percent-encoding resolved (`%e5` and `%E5` are one), without a slash at the end.
 * @param text a path as it was asked for, or a whole address as someone copied it
 * @returns null where it is no address, or leads to the home page
 */
export function oldPathOf(text: string): string | null {
  const [, path, query = ''] = shape.exec(text.trim()) ?? [];
  if (path === undefined || /[\s\p{Cc}\\]/u.test(path + query)) return null;
  const plain = `${decoded(path).replace(/\/+$/u, '')}${query === '?' ? '' : decoded(query)}`;
  if (plain === '' || plain.startsWith('//') || /[\s\p{Cc}\\]/u.test(plain)) return null;
  return [...plain].length > longestOldPath ? null : plain.startsWith('/') ? plain : `/${plain}`;
}

/** What cannot be resolved stays as it was written. */
function decoded(text: string): string {
  try {
    return decodeURI(text).replaceAll(/%[\da-f]{2}/giu, (part) => part.toUpperCase());
  } catch {
    return text.replaceAll(/%[\da-f]{2}/giu, (part) => part.toUpperCase());
  }
}
