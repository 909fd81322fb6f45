/** `Content-Disposition` of a download with a Chinese name: RFC 5987, with an ASCII name for old clients. */
export function contentDisposition(name: string): string {
  const ending = /\.[a-z\d]{1,5}$/u.exec(name)?.[0] ?? '';
  return `attachment; filename="report${ending}"; filename*=UTF-8''${percentEncoded(name)}`;
}

/** Any text as ASCII for a header; half a character, which has no UTF-8, becomes U+FFFD. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /['()*]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
