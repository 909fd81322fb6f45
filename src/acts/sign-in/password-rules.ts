import { randomInt } from 'node:crypto';
import { faultsOfPassword, type PasswordRules, type SettingValues } from '../../law/index.ts';

/** What a password must have by the settings. */
export function passwordRules(settings: SettingValues): PasswordRules {
  return {
    length: settings['password.length'],
    kinds: settings['password.kinds'],
    days: settings['password.days'],
    remembered: settings['password.remembered'],
  };
}

/** No sign that another is taken for on paper: no 0 O o, no 1 l I. */
const kinds = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789'] as const;
const signs = kinds.join('');

/** A first password, to be read from a screen or a slip and changed at the first sign-in: `Kx7m-Qr9t-Wz4n`. */
export function newFirstPassword(rules: PasswordRules): string {
  const groups = Math.max(3, Math.ceil(rules.length / 4));
  for (;;) {
    const text = Array.from({ length: groups }, () =>
      Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join(''),
    ).join('-');
    const mixed = kinds.every((kind) => [...kind].some((sign) => text.includes(sign)));
    if (mixed && faultsOfPassword(text, rules, []).length === 0) return text;
  }
}
