/** What canonical JSON is written of: data without functions, dates or numbers that JSON does not know. */
export type JsonValue =
  string | number | boolean | null | undefined | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * JSON that is the same for the same data: keys by their code units, none that is undefined, no blanks. The digest of an
 * edition is SHA-256 over its UTF-8.
 * @throws TypeError at what JSON cannot hold: a number that is not finite, a function, an undefined entry of an array
 */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = value as { readonly [key: string]: JsonValue };
    let entries = '';
    // Sorted by their code units, as it is without a comparison of one's own.
    for (const key of Object.keys(members).toSorted()) {
      const each = members[key];
      if (each === undefined) continue;
      entries += `${entries === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(each)}`;
    }
    return `{${entries}}`;
  }
  const written = typeof value === 'number' && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (written === undefined) throw new TypeError('JSON cannot hold this value');
  return written;
}
