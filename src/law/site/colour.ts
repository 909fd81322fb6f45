import { initialMainColour } from './look.ts';

/** What is derived from the one main colour of the site: each can be read on white, and white on it. */
export interface MainColours {
  /** Links, buttons, the band of sections. */
  readonly main: string;
  /** Under the pointer, and pressed: darker, so that contrast only grows. */
  readonly hover: string;
  readonly active: string;
  /** Ground of hints: the main colour can be read on it. */
  readonly tint: string;
}

type Rgb = readonly [red: number, green: number, blue: number];

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

/** The least that text needs on its ground (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** Contrast of two colours, 1 to 21, by the formula of WCAG 2. @param a, b as #rrggbb */
export const contrastOf = (a: string, b: string): number => between(rgbOf(a), rgbOf(b));

/**
 * The colours of the site for a main one. One that is too pale to be read is darkened until it can be: whatever a record
 * says, no page goes out that cannot be read.
 * @param chosen #rrggbb, or empty for the initial colour
 */
export function coloursOf(chosen: string): MainColours {
  const main = darkenedUntilRead(rgbOf(/^#[\da-f]{6}$/iu.test(chosen) ? chosen : initialMainColour));
  return {
    main: textOf(main),
    hover: textOf(mixed(main, black, 0.18)),
    active: textOf(mixed(main, black, 0.35)),
    tint: textOf(palestThatCarries(main)),
  };
}

function darkenedUntilRead(colour: Rgb): Rgb {
  let read = colour;
  // Each step takes a twentieth: black is reached in the limit, 4.5 long before.
  while (between(rounded(read), white) < leastContrast) read = mixed(read, black, 0.05);
  return rounded(read);
}

function palestThatCarries(main: Rgb): Rgb {
  const shares = [0.9, 0.93, 0.95, 0.97, 0.985];
  return (
    shares
      .map((share) => rounded(mixed(main, white, share)))
      .find((tint) => between(main, tint) >= leastContrast) ?? white
  );
}

function rgbOf(text: string): Rgb {
  const part = (at: number) => Number.parseInt(text.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

const textOf = (colour: Rgb): string =>
  `#${rounded(colour)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;

const rounded = ([red, green, blue]: Rgb): Rgb => [Math.round(red), Math.round(green), Math.round(blue)];

const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

function between(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)];
  return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
}

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

function linear(part: number): number {
  const value = part / 255;
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
