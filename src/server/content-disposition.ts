/** `Content-Disposition` of a download with a Chinese name: RFC 5987, with an ASCII name for old clients. */
export function contentDisposition(name: string): string {
  const ending = /\.[a-z\d]{1,5}$/u.exec(name)?.[0] ?? '';
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="report${ending}"; filename*=UTF-8''${encoded}`;
}
