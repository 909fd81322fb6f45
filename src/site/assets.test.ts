import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';

test('the script that sets the colours before anything is drawn is built as no module: the head loads it as none', () => {
  const built = readFileSync(new URL('../../dist/site/browser/look.js', import.meta.url), 'utf8');
  expect(() => new Script(built)).not.toThrow();
});
