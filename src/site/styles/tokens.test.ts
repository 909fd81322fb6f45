import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const css = ['site', 'check', 'report-table']
  .map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/gu)].map(([, name = '', value = '']) => [name, value]),
);

/** Contrast of two colours by the formula of WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function token(name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token ${name}`);
  return value;
}

describe('tokens', () => {
  it('know black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });

  // Text on its ground: 4.5. Interface guide 3.1, with the ratio that it names where it names one.
  test.each([
    ['text', 'bg', 16.56],
    ['text', 'bg-layout', 15.29],
    ['text-2', 'bg', 8.43],
    ['text-2', 'bg-layout', 7.78],
    ['text-3', 'bg', 5.66],
    ['text-3', 'bg-layout', 5.22],
    ['text-3', 'bg-alt', 4.99],
    ['main', 'bg', 7.84],
    ['main-hover', 'bg', 9.95],
    ['main-active', 'bg', 12.33],
    ['main-hover', 'info-tint', null],
    ['visited', 'bg', 9.48],
    ['visited', 'bg-layout', 8.75],
    ['success', 'success-tint', 5.63],
    ['warning', 'bg', 5.93],
    ['warning', 'warning-tint', 5.51],
    ['danger', 'bg', 6.57],
    ['danger', 'danger-tint', 5.75],
    ['info', 'info-tint', 6.87],
    ['doubt', 'bg', 9.48],
    ['doubt', 'doubt-tint', 8.21],
    ['text', 'danger-tint', null],
    ['text', 'warning-tint', null],
    ['text', 'doubt-tint', null],
    ['text', 'info-tint', null],
    ['text-2', 'danger-tint', null],
  ] as const)('%s can be read on %s', (text, ground, named) => {
    const ratio = contrast(token(text), token(ground));
    expect(ratio).toBeGreaterThanOrEqual(4.5);
    if (named !== null) expect(ratio).toBeCloseTo(named, 1);
  });

  // Outlines and focus: 3.
  test.each([
    ['border-control', 'bg'],
    ['border-control', 'bg-layout'],
    ['focus', 'bg'],
    ['focus', 'focus-ring'],
    ['focus-ring', 'main'],
  ])('%s stands out from %s', (line, ground) => {
    expect(contrast(token(line), token(ground))).toBeGreaterThanOrEqual(3);
  });

  it('are the only colours, but for the mark at the place that a link led to and print', () => {
    const rules = css.replaceAll(/--[\w-]+:[^;]+;/gu, '');
    expect([...new Set(rules.match(/#[\da-f]{3,6}\b/gu))].sort()).toEqual(['#000', '#fff1b8']);
  });

  it('never set text below 16 pixels but for the small notes in cells, and never load anything', () => {
    expect(css).not.toMatch(/@import|url\(/u);
    const sizes = [...css.matchAll(/font-size:\s*([\d.]+)rem/gu)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.875);
  });
});
