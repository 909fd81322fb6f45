/** A part of a multipart form: a field, or a file with its name. */
export type FormPart =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly file: string; readonly bytes: Uint8Array | string };

/** A multipart body as a browser sends it, for `app.inject`. */
export function formOf(parts: readonly FormPart[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'gongkai-test-boundary';
  const chunks = parts.flatMap((part) => {
    const name = `name="${part.name}"`;
    if ('value' in part) {
      return [`--${boundary}\r\nContent-Disposition: form-data; ${name}\r\n\r\n`, part.value, '\r\n'];
    }
    // Browsers escape quotes and line breaks in file names this way.
    const file = part.file.replaceAll('"', '%22').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
    return [
      `--${boundary}\r\nContent-Disposition: form-data; ${name}; filename="${file}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      part.bytes,
      '\r\n',
    ];
  });
  return {
    payload: Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk as string))),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
