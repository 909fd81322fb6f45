/** A page in UTF-8 as the web archive that browsers and Word save: one HTML part among others, its bytes encoded. */
export function asMht(page: Uint8Array, encoding: 'base64' | 'quoted-printable'): Uint8Array {
  const body =
    encoding === 'base64'
      ? Buffer.from(page).toString('base64').replace(/.{76}/gu, '$&\r\n')
      : quotedPrintable(page);
  const archive = [
    'From: <Saved by a browser>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Boundary--1----"',
    '',
    '------Boundary--1----',
    'Content-Type: text/html; charset="utf-8"',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: http://www.example.com/report.html',
    '',
    body,
    '------Boundary--1----',
    'Content-Type: text/css',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: http://www.example.com/page.css',
    '',
    'td { padding: 3px }',
    '------Boundary--1------',
    '',
  ];
  return new TextEncoder().encode(archive.join('\r\n'));
}

/** Lines of seventy bytes, each ended by a soft break. */
function quotedPrintable(bytes: Uint8Array): string {
  const marks = Array.from(bytes, (byte) =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x3d
      ? String.fromCodePoint(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines: string[] = [];
  for (let at = 0; at < marks.length; at += 24) lines.push(marks.slice(at, at + 24).join(''));
  return lines.join('=\r\n');
}
