import { elementIn, elementsIn, valueOf, type XmlElement } from './xml-tree.ts';

/** What a style or a run says of how its text is seen; undefined where it says nothing. */
export interface Look {
  readonly hidden?: boolean | undefined;
  /** Six hexadecimal digits. */
  readonly colour?: string | undefined;
  /** Half points. */
  readonly size?: number | undefined;
  /** Dark behind the text: white letters are then seen. */
  readonly shaded?: boolean | undefined;
}

/** Looks of the styles of a document, those they are based on included. */
export function readLooks(styles: XmlElement | undefined): (id: string | undefined) => Look {
  const byId = new Map(elementsIn(styles, 'style').map((style) => [valueOf(style, 'styleId') ?? '', style]));
  const known = new Map<string, Look>();
  const lookOf = (id: string | undefined, seen: readonly string[]): Look => {
    const style = byId.get(id ?? '');
    if (id === undefined || style === undefined || seen.includes(id)) return {};
    const found = known.get(id);
    if (found !== undefined) return found;
    const base = lookOf(valueOf(elementIn(style, 'basedOn'), 'val'), [...seen, id]);
    const look = merge(base, lookOfProperties(elementIn(style, 'rPr')));
    known.set(id, look);
    return look;
  };
  return (id) => lookOf(id, []);
}

/** What the properties of a run say. */
export function lookOfProperties(properties: XmlElement | undefined): Look {
  const colour = elementIn(properties, 'color');
  const theme = valueOf(colour, 'themeColor');
  const size = Number(valueOf(elementIn(properties, 'sz'), 'val') ?? Number.NaN);
  return {
    hidden: flag(properties, 'vanish') ?? flag(properties, 'webHidden'),
    colour: theme === undefined ? valueOf(colour, 'val')?.toUpperCase() : themes[theme],
    size: Number.isNaN(size) ? undefined : size,
    shaded: isShaded(properties) || elementIn(properties, 'highlight') !== undefined ? true : undefined,
  };
}

const themes: Readonly<Record<string, string>> = { background1: 'FFFFFF', light1: 'FFFFFF' };

/** Whether a fill other than white stands behind what has these properties. */
export function isShaded(properties: XmlElement | undefined): boolean {
  const shading = elementIn(properties, 'shd');
  const fill = valueOf(shading, 'fill')?.toUpperCase();
  if (valueOf(shading, 'themeFill') !== undefined) return true;
  return fill !== undefined && fill !== 'AUTO' && fill !== 'FFFFFF';
}

/** One look over another. */
export function merge(below: Look, above: Look): Look {
  return {
    hidden: above.hidden ?? below.hidden,
    colour: above.colour ?? below.colour,
    size: above.size ?? below.size,
    shaded: above.shaded ?? below.shaded,
  };
}

/** White or nearly white letters on white, or letters of less than two points. */
export function isFaint(look: Look): boolean {
  if (look.size !== undefined && look.size < 4) return true;
  return look.shaded !== true && look.colour !== undefined && isNearlyWhite(look.colour);
}

/** Whether a colour of six hexadecimal digits is lost on white paper. */
export function isNearlyWhite(colour: string): boolean {
  const match = /^(?:FF)?([\dA-F]{2})([\dA-F]{2})([\dA-F]{2})$/i.exec(colour);
  return match !== null && match.slice(1).every((digits) => Number.parseInt(digits, 16) >= 0xf0);
}

function flag(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = elementIn(properties, name);
  if (property === undefined) return undefined;
  return !/^(?:0|false|off|none)$/.test(valueOf(property, 'val') ?? 'true');
}
