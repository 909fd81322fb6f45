/**
 * The predefined character maps of Chinese fonts (PDF 32000-1, 9.7.5.2), made instead of shipped.
 *
 * A font that is not embedded names a map such as `UniGB-UCS2-H` or `GBK-EUC-H` from code to CID, and its
 * collection (`Adobe-GB1`) has a second map from CID to Unicode. Only the text matters here, so the first
 * maps lead to Unicode itself and the second are the identity. Where a font uses the true CIDs with no map
 * of its own, its characters come out as private ones and the page is reported as unreadable.
 */
export class PredefinedCMaps {
  private unicodeCids = false;

  // pdf.js calls this with the addresses of its data, which there are none of.
  fetch(request: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const name = request.filename;
    if (request.kind !== 'cMapUrl') return Promise.reject(new Error(`No data for ${name}`));
    const map = this.mapFor(name);
    if (map === undefined) return Promise.reject(new Error(`No character map ${name}`));
    return Promise.resolve(new TextEncoder().encode(map));
  }

  private mapFor(name: string): string | undefined {
    const vertical = name.endsWith('-V');
    if (/^Adobe-(?:GB1|CNS1)-UCS2$/.test(name)) return this.unicodeCids ? unicodeOfCids : unknownCids;
    const map = codesOf(name, vertical);
    if (map !== undefined) this.unicodeCids = true;
    return map;
  }
}

function codesOf(name: string, vertical: boolean): string | undefined {
  if (/^Uni(?:GB|CNS)-(?:UCS2|UTF16)-[HV]$/.test(name)) {
    return cmap(name, vertical, '<0000> <FFFF>', ['1 begincidrange', '<0000> <FFFF> 0', 'endcidrange']);
  }
  if (/^(?:GBK?p?c?-EUC|GBK2K)-[HV]$/.test(name)) {
    return cmap(name, vertical, '<00> <80> <8140> <FEFE>', multiByteCodes('gb18030'));
  }
  if (/^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5)-[HV]$/.test(name)) {
    return cmap(name, vertical, '<00> <80> <A140> <FEFE>', multiByteCodes('big5'));
  }
  return undefined;
}

function multiByteCodes(encoding: string): string[] {
  const decoder = new TextDecoder(encoding);
  const entries: string[] = [];
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const text = decoder.decode(Uint8Array.of(high, low));
      const code = text.codePointAt(0) ?? 0xfffd;
      if (text.length === 1 && code !== 0xfffd) entries.push(`<${hex(high)}${hex(low)}> ${code}`);
    }
  }
  const single = ['1 begincidrange', '<20> <7E> 32', 'endcidrange'];
  return [...single, `${entries.length} begincidchar`, ...entries, 'endcidchar'];
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function cmap(name: string, vertical: boolean, codespaces: string, body: readonly string[]): string {
  return [
    `/CMapName /${name} def`,
    `/WMode ${vertical ? 1 : 0} def`,
    `${codespaces.split(' ').length / 2} begincodespacerange`,
    codespaces,
    'endcodespacerange',
    ...body,
    'endcmap',
  ].join('\n');
}

const unicodeOfCids = cmap('Unicode', false, '<0000> <FFFF>', [
  '1 beginbfrange',
  '<0000> <FFFF> <0000>',
  'endbfrange',
]);

const unknownCids = cmap('Unknown', false, '<0000> <FFFF>', [
  '256 beginbfrange',
  ...Array.from({ length: 256 }, (_, high) => `<${hex(high)}00> <${hex(high)}FF> <E000>`),
  'endbfrange',
]);
