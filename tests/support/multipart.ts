/** A file as a form sends it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Name of the field; `file` where nothing is said. */
  readonly field?: string;
}

/** The content of a form with files, and the header that names what parts it. */
export async function multipartOf(
  ...files: readonly SentFile[]
): Promise<{ readonly payload: Buffer; readonly headers: Readonly<Record<string, string>> }> {
  const form = new FormData();
  for (const { name, bytes, field = 'file' } of files) {
    form.append(field, new Blob([new Uint8Array(bytes)]), name);
  }
  const sent = new Response(form);
  return {
    payload: Buffer.from(await sent.arrayBuffer()),
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
  };
}
