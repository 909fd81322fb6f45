export type Encoding = 'br' | 'gzip' | 'identity';

/** Headers that were read before: browsers send few different ones. */
const known = new Map<string, Encoding>();
const mostKnown = 500;

/** The best of our encodings that a client takes, of `Accept-Encoding`. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const before = known.get(header);
  if (before !== undefined) return before;
  const encoding = readHeader(header);
  if (known.size >= mostKnown) known.clear();
  if (header.length < 200) known.set(header, encoding);
  return encoding;
}

function readHeader(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (...names: readonly string[]) =>
    names.map((name) => weights.get(name)).find((weight) => weight !== undefined) ?? weights.get('*') ?? 0;
  const [br, gzip] = [weightOf('br'), weightOf('gzip', 'x-gzip')];
  if (br > 0 && br >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : 'identity';
}
