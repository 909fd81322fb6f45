import { describe, expect, it, test } from 'vitest';
import { may, roleIds } from '../../../law/index.ts';
import { barOf, menuFor } from './menu.tsx';

const menuOf = (role: (typeof roleIds)[number]) => menuFor((permission) => may([role], permission));

describe('the menu', () => {
  test.each([
    ['administrator', '/deputies'],
    ['office-head', '/handover'],
    ['county-supervisor', '/handover'],
    ['clerk', undefined],
    ['auditor', undefined],
  ] as const)('leads %s by 交接与代理 to %s', (role, to) => {
    const found = menuOf(role).filter(({ title }) => title === '交接与代理');
    expect(found.map((entry) => entry.to)).toEqual(to === undefined ? [] : [to]);
  });

  test.each([
    ['request-officer', ['/', '/reviews', '/requests']],
    ['office-head', ['/', '/reviews', '/requests']],
    ['administrator', ['/', '/staff', '/bodies']],
  ] as const)('has in the bar of a phone for %s %j', (role, bar) => {
    expect(barOf(menuOf(role)).map(({ to }) => to)).toEqual(bar);
  });

  it.each(roleIds)('shows %s nothing twice, and nothing that is not theirs', (role) => {
    const shown = menuOf(role);
    expect(new Set(shown.map(({ title }) => title)).size).toBe(shown.length);
    for (const { permission } of shown)
      expect(permission === undefined || may([role], permission)).toBe(true);
  });
});
