import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { contrastOf } from '../../law/index.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const sheets = readdirSync(new URL('public/', import.meta.url)).map(
  (name) => [name, read(`public/${name}`)] as const,
);
const frame = read('public/frame.css');

const tokensIn = (css: string) =>
  new Map(
    [...css.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/gu)].map(([, name = '', value = '']) => [name, value]),
  );

/** What a rule of the frame sets over the tokens that hold everywhere. */
function look(selector: string): (token: string) => string {
  const begin = frame.indexOf(`${selector} {`);
  expect(begin, selector).toBeGreaterThanOrEqual(0);
  const own = tokensIn(frame.slice(begin, frame.indexOf('}', begin)));
  const initial = new Map([
    ...tokensIn(read('site.css')),
    ...tokensIn(/:root \{[^}]*\}/u.exec(frame)?.[0] ?? ''),
  ]);
  return (token) => {
    const value = own.get(token) ?? initial.get(token);
    if (value === undefined) throw new Error(`no token ${token}`);
    return value;
  };
}

const pairs = [
  ['text', 'bg'],
  ['text', 'bg-layout'],
  ['text', 'bg-alt'],
  ['text-2', 'bg-layout'],
  ['text-3', 'bg'],
  ['main', 'bg'],
  ['main-hover', 'bg'],
  ['visited', 'bg'],
  ['success', 'success-tint'],
  ['warning', 'warning-tint'],
  ['danger', 'danger-tint'],
  ['info', 'info-tint'],
  ['text', 'warning-tint'],
  ['text', 'info-tint'],
  ['ins', 'ins-tint'],
  ['del', 'del-tint'],
  ['text', 'mark'],
  ['main', 'mark'],
] as const;

describe.each([
  ['default', ':root', 4.5],
  ['black on white', ":root[data-look='white']", 7],
  ['yellow on black', ":root[data-look='black']", 7],
  ['more contrast', ':root:not([data-look])', 4.5],
] as const)('the colours: %s', (_, selector, least) => {
  const of = look(selector);

  test.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrastOf(of(text), of(ground))).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['border-control', 'bg'],
    ['focus', 'bg'],
  ])('%s stands out from %s', (line, ground) => {
    expect(contrastOf(of(line), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('has the colours that the interface guide names for yellow on black', () => {
  const of = look(":root[data-look='black']");
  expect([of('text'), of('bg'), of('main')]).toEqual(['#ffe45c', '#000000', '#8ac7ff']);
});

describe.each(sheets)('%s', (_, css) => {
  it('takes its colours from tokens, so that every look reaches it; black and white are those of paper', () => {
    const rules = css.replaceAll(/\/\*[^]*?\*\//gu, '').replaceAll(/--[\w-]+:[^;]+;/gu, '');
    const colours = [...new Set(rules.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gu))];
    expect(colours.filter((colour) => !['#000', '#fff'].includes(colour))).toEqual([]);
  });

  it('loads nothing and sets no text below 16 pixels', () => {
    expect(css).not.toMatch(/@import|url\(\s*['"]?(?:https?:|\/\/|data:)/u);
    const outOfPrint = css.replaceAll(/@media print \{[^]*?\n\}/gu, '');
    const sizes = [...outOfPrint.matchAll(/font-size:\s*([\d.]+)rem/gu)].map(([, size]) => Number(size));
    expect(sizes.filter((size) => size < 1)).toEqual([]);
  });
});
