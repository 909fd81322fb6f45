/** Number format of a Word list (`w:numFmt`); formats not known here are printed as digits. */
export type NumberFormat = string;

/** A list number as Word prints it in that format. */
export function formatNumber(value: number, format: NumberFormat): string {
  return formats[format]?.(value) ?? String(value);
}

const simple = '零一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';

const formats: Readonly<Record<string, (value: number) => string | undefined>> = {
  chineseCounting: (n) => chinese(n, simple, '十百千'),
  chineseCountingThousand: (n) => chinese(n, simple, '十百千'),
  taiwaneseCounting: (n) => chinese(n, simple, '十百千'),
  taiwaneseCountingThousand: (n) => chinese(n, simple, '十百千'),
  japaneseCounting: (n) => chinese(n, simple, '十百千'),
  ideographDigital: (n) => digitByDigit(n, '〇一二三四五六七八九'),
  taiwaneseDigital: (n) => digitByDigit(n, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (n) => digitByDigit(n, '〇一二三四五六七八九'),
  chineseLegalSimplified: (n) => chinese(n, formal, '拾佰仟'),
  ideographLegalTraditional: (n) => chinese(n, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  ideographTraditional: (n) => '甲乙丙丁戊己庚辛壬癸'[n - 1],
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => digitByDigit(n, '０１２３４５６７８９'),
  decimalFullWidth2: (n) => digitByDigit(n, '０１２３４５６７８９'),
  decimalEnclosedCircle: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : undefined),
  decimalEnclosedCircleChinese: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : undefined),
  decimalEnclosedParen: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2473 + n) : undefined),
  decimalEnclosedFullstop: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2487 + n) : undefined),
  ideographEnclosedCircle: (n) => (n >= 1 && n <= 10 ? String.fromCodePoint(0x327f + n) : undefined),
  upperLetter: (n) => letters(n),
  lowerLetter: (n) => letters(n)?.toLowerCase(),
  upperRoman: (n) => roman(n),
  lowerRoman: (n) => roman(n)?.toLowerCase(),
};

/** 1–9999 in Chinese numerals: 十, 二十一, 一百零三. */
function chinese(value: number, digits: string, units: string): string | undefined {
  if (value < 0 || value > 9_999) return undefined;
  if (value < 10) return digits[value];
  let text = '';
  let gap = false;
  for (const [power, unit] of [
    [1_000, units[2]],
    [100, units[1]],
    [10, units[0]],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? (digits[0] ?? '') : ''}${digits[digit] ?? ''}${unit ?? ''}`;
      gap = false;
    }
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

function digitByDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** A … Z, AA, BB …: Word repeats the letter. */
function letters(value: number): string | undefined {
  if (value < 1 || value > 26 * 20) return undefined;
  return String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string | undefined {
  if (value < 1 || value > 3_999) return undefined;
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [worth, sign] of signs) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
