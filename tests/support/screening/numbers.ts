/** A source of numbers that gives the same ones each time. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** A whole number from 0 to `below` - 1. */
  next(below: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 0x100000000) * below);
  }
  pick<T>(from: readonly T[]): T {
    return from[this.next(from.length)]!;
  }
  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.next(10))).join('');
  }
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** Areas that name no county: a province and zeros. */
const areas = ['110000', '130000', '350000', '360000', '420000', '450000', '530000', '620000'];

export const checkOf = (body: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return '10X98765432'.charAt(sum % 11);
};

/** A constructed identity number of 18 characters with the check character right. */
export function identity(dice: Dice): string {
  const born = `${1935 + dice.next(85)}${pad(1 + dice.next(12), 2)}${pad(1 + dice.next(28), 2)}`;
  const body = `${dice.pick(areas)}${born}${pad(1 + dice.next(998), 3)}`;
  return `${body}${checkOf(body)}`;
}

/** One of the first generation, 15 digits. */
export function oldIdentity(dice: Dice): string {
  return `${dice.pick(areas)}${pad(35 + dice.next(60), 2)}${pad(1 + dice.next(12), 2)}${pad(1 + dice.next(28), 2)}${pad(1 + dice.next(998), 3)}`;
}

export function mobile(dice: Dice): string {
  return `1${3 + dice.next(7)}${dice.digits(9)}`;
}

export function luhnDigit(body: string): string {
  let sum = 0;
  [...body].reverse().forEach((digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return String((10 - (sum % 10)) % 10);
}

/** A constructed card of 16 or 19 digits with the right Luhn sum. */
export function card(dice: Dice): string {
  const body = `62${dice.digits(dice.pick([13, 16]))}`;
  return `${body}${luhnDigit(body)}`;
}

/** An account without a check digit: the Luhn sum is wrong on purpose. */
export function account(dice: Dice): string {
  const body = `80${dice.digits(dice.pick([11, 13, 15]))}`;
  return `${body}${(Number(luhnDigit(body)) + 1 + dice.next(8)) % 10}`;
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A unified social credit code with the right check character; of digits only where asked and where it comes out so. */
export function creditCode(dice: Dice, onlyDigits = false): string {
  for (;;) {
    const alphabet = onlyDigits ? '0123456789' : creditAlphabet;
    let body = `${dice.pick(['11', '12', '51', '91', '92', '93'])}350000`;
    while (body.length < 17) body += alphabet.charAt(dice.next(alphabet.length));
    const sum = creditWeights.reduce(
      (total, weight, at) => total + weight * creditAlphabet.indexOf(body.charAt(at)),
      0,
    );
    const check = creditAlphabet.charAt((31 - (sum % 31)) % 31);
    if (!onlyDigits || /\d/.test(check)) return `${body}${check}`;
  }
}

const families = ['张', '李', '王', '赵', '陈', '刘', '周', '吴', '郑', '孙', '钱', '冯', '欧阳'];
const given = [
  '三',
  '四',
  '五',
  '六',
  '小明',
  '小红',
  '大山',
  '某甲',
  '春花',
  '建国',
  '秀英',
  '志强',
  '玉兰',
  '海生',
].filter((name) => !name.includes('某'));

export const name = (dice: Dice): string => `${dice.pick(families)}${dice.pick(given)}`;
export const village = (dice: Dice): string =>
  `${dice.pick(['甲', '乙', '丙', '丁', '戊', '东山', '西湖', '南岭'])}村`;
export const amount = (dice: Dice): string => `${1 + dice.next(9999)}.${pad(dice.next(100), 2)}`;
export const date = (dice: Dice): string =>
  `${2019 + dice.next(8)}年${1 + dice.next(12)}月${1 + dice.next(28)}日`;
export const landline = (dice: Dice): string =>
  `0${dice.pick(['591', '10', '871', '931'])}-${2 + dice.next(7)}${dice.digits(6)}${dice.next(2) === 0 ? '' : dice.next(10)}`;
export const fullWidth = (text: string): string =>
  [...text]
    .map((each) => (/[0-9X]/.test(each) ? String.fromCodePoint(each.codePointAt(0)! + 0xfee0) : each))
    .join('');
