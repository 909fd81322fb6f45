/**
 * What a password must have. GB/T 22239-2019 asks for complexity and regular change and leaves the figures to the unit;
 * the initial ones are those that assessments commonly accept. [memory: to be verified in the standard's text]
 */
export interface PasswordRules {
  /** Characters at least. */
  readonly length: number;
  /** How many of the four kinds: capital, small letter, digit, other sign. */
  readonly kinds: number;
  /** Calendar days after which it must be changed; 0 for never. */
  readonly days: number;
  /** How many earlier passwords may not be used again. */
  readonly remembered: number;
}

/** Words that guessers try first; whoever builds a password on one of them has none. */
// prettier-ignore
const guessedFirst = [
  'password', 'passwd', 'admin', 'administrator', 'qwerty', 'asdfgh', 'zxcvbn', 'gongkai', 'zhengfu', 'welcome',
  'iloveyou', 'woaini', 'abcdef', 'abc123', '123456', '12345678', '111111', '000000', '888888', '666666', '123123',
  'a1b2c3', '1qaz2wsx', 'q1w2e3', 'root', 'test', 'letmein',
] as const;

/**
 * What is wrong with a password, each as a sentence; empty where it will do.
 * @param about what must not be in it: the account, the name in pinyin
 */
export function faultsOfPassword(password: string, rules: PasswordRules, about: readonly string[]): string[] {
  const faults: string[] = [];
  const length = [...password].length;
  if (length < rules.length) faults.push(`密码现有${length}位，至少要${rules.length}位`);
  if (length > 200) faults.push(`密码现有${length}位，最多200位`);
  const kinds = [/[A-Z]/u, /[a-z]/u, /\d/u, /[^A-Za-z\d]/u].filter((kind) => kind.test(password)).length;
  if (kinds < rules.kinds) {
    faults.push(`密码现有${kinds}类字符，大写字母、小写字母、数字、符号至少要有${rules.kinds}类`);
  }
  const lower = password.toLowerCase();
  const named = about.find((word) => word.length >= 3 && lower.includes(word.toLowerCase()));
  if (named !== undefined) faults.push('密码里不能有账号');
  const core = lower.replaceAll(/[^a-z\d]/gu, '');
  if (
    guessedFirst.some((word) => core === word || (core.startsWith(word) && core.length - word.length <= 4))
  ) {
    faults.push('这个密码太常见，容易被猜到');
  }
  if (/^(?<one>.)\k<one>*$/u.test(password)) faults.push('密码不能全是同一个字符');
  return faults;
}
