import { readFileSync } from 'node:fs';
import { theme } from 'antd';
import { describe, expect, it, test } from 'vitest';
import { themeOf } from './theme.ts';
import { colours, colourTokens } from './tokens.ts';

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

describe('the tokens of the desk', () => {
  // Text on its ground: 4.5. Interface guide 3.1.
  test.each([
    ['text', 'layout'],
    ['text2', 'layout'],
    ['text3', 'layout'],
    ['placeholder', 'layout'],
    ['main', 'white'],
    ['main', 'infoTint'],
    ['mainHover', 'infoTint'],
    ['success', 'successTint'],
    ['warning', 'warningTint'],
    ['danger', 'dangerTint'],
    ['text', 'dangerTint'],
    ['white', 'main'],
    ['white', 'danger'],
    ['white', 'dangerHover'],
  ] as const)('%s can be read on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('let the outlines of controls stand out', () => {
    expect(contrast(colours.borderControl, colours.white)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.borderControl, colours.layout)).toBeGreaterThanOrEqual(3);
  });

  test.each(['standard', 'large'] as const)('reach Ant Design unchanged at size %s', (size) => {
    const made = theme.getDesignToken(themeOf(size, false)) as unknown as Record<string, unknown>;
    const given = themeOf(size, false).token as unknown as Record<string, unknown>;
    expect(Object.keys(given).length).toBeGreaterThan(50);
    for (const [name, value] of Object.entries(given)) {
      if (name === 'motion') continue;
      expect(String(made[name]).toLowerCase(), name).toBe(String(value).toLowerCase());
    }
  });

  it('say the same as the stylesheet', () => {
    const css = readFileSync(new URL('./console.css', import.meta.url), 'utf8');
    const said = new Map(
      [...css.matchAll(/--(?<name>[\w-]+):\s*(?<value>#[\da-f]{6});/gu)].map(({ groups }) => [
        groups?.['name'] ?? '',
        (groups?.['value'] ?? '').toUpperCase(),
      ]),
    );
    expect([said.get('text'), said.get('main'), said.get('danger'), said.get('warning')]).toEqual([
      colours.text,
      colourTokens.colorPrimary,
      colours.danger,
      colours.warning,
    ]);
    expect(css).not.toMatch(/@import|url\(/u);
  });
});
