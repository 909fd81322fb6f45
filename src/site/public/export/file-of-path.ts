/** Bytes that a name may have on the common file systems. */
const longestName = 255;

/**
 * The file that a web server reads for a path: `/a/` → `a/index.html`, `/a/b.html` → `a/b.html`, names as they read, not as
 * addresses write them. Null where no file can have that name, or it would lie outside the folder.
 * @param path from the root of the site, without query
 */
export function fileOfPath(path: string): string | null {
  if (!path.startsWith('/')) return null;
  const parts: string[] = [];
  for (const part of `${path}${path.endsWith('/') ? 'index.html' : ''}`.slice(1).split('/')) {
    const name = decoded(part);
    if (name === null || !isName(name)) return null;
    parts.push(name);
  }
  return parts.join('/');
}

const isName = (name: string) =>
  // oxlint-disable-next-line no-control-regex -- such names are what is refused
  name !== '' && name !== '.' && name !== '..' && !/[/\\\u0000-\u001f]/u.test(name) && fits(name);

const fits = (name: string) => Buffer.byteLength(name) <= longestName;

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
