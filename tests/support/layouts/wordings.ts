import { mapFigures, mapLabels, mapWords, type FilledForm } from './filled-form.ts';

export type Wording = (form: FilledForm) => FilledForm;

/** Zeros printed otherwise. */
export const zerosAs =
  (sign: string): Wording =>
  (form) =>
    mapFigures(form, (figure) => (figure === '0' ? sign : figure));

export const fullWidthFigures: Wording = (form) =>
  mapFigures(form, (figure) =>
    figure.replace(/[\d.]/gu, (char) =>
      char === '.' ? '．' : String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0),
    ),
  );

/** 12,345 */
export const groupedFigures: Wording = (form) =>
  mapFigures(form, (figure) =>
    figure.replace(/^(-?\d+)/u, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')),
  );

export const spacedFigures: Wording = (form) => mapFigures(form, (figure) => ` \u00a0${figure}\u3000 `);

/** Counts with 件, the fee with 万元. */
export const unitFigures: Wording = (form) =>
  mapFigures(form, (figure, cell) => (isMoney(cell) ? `${figure}万元` : `${figure}件`));

/** Money in 元 as 75394432.52元. */
export const moneyInYuan: Wording = (form) =>
  mapFigures(form, (figure, cell) => (isMoney(cell) ? `${yuan(figure)}元` : figure));

function isMoney(cell: { readonly row: string; readonly column?: string }): boolean {
  return cell.row === 'feesTenThousandYuan' || cell.column === 'amountTenThousandYuan';
}

/** Moves the decimal point four places, in digits. */
function yuan(tenThousand: string): string {
  const [whole = '0', fraction = ''] = tenThousand.split('.');
  const digits = `${whole}${fraction.padEnd(4, '0')}`;
  const point = whole.length + 4;
  const shifted = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return shifted.replace(/^0+(?=\d)/u, '').replace(/\.$/u, '');
}

/** Notes behind some figures. */
export const notedFigures: Wording = (form) =>
  mapFigures(form, (figure, cell) => {
    if (cell.table === 2 && cell.row === 'normativeDocuments') return `${figure}（其中修订16件）`;
    return cell.table === 3 && cell.row === 'received' && cell.column === 'total'
      ? `${figure}(含网上3)`
      : figure;
  });

/** `1 5 4`: a digit a span, as some editors leave it. */
export const digitsApart: Wording = (form) =>
  mapFigures(form, (figure) => (/^(?:-|0.)/u.test(figure) ? figure : [...figure].join(' ')));

/** One character in the middle of every longer label lost. */
export const lostLetters: Wording = (form) =>
  mapLabels(form, (label) => {
    const chars = [...label];
    return chars.length < 8 ? label : [...chars.slice(0, -3), ...chars.slice(-2)].join('');
  });

const slips = new Map(
  Object.entries({ 未: '末', 己: '已', 关: '夫', 请: '清', 属: '厉', 理: '埋', 结: '絡', 件: '仵' }),
);
/** Characters that a scanner takes for their look-alikes. */
export const scannerSlips: Wording = (form) =>
  mapLabels(form, (label) => [...label].map((char) => slips.get(char) ?? char).join(''));

/** Half-width punctuation throughout. */
export const asciiPunctuation: Wording = (form) =>
  mapLabels(form, (label) =>
    label.replace(
      /[（）：，、“”；]/gu,
      (char) => ({ '（': '(', '）': ')', '：': ':', '，': ',', '、': ',', '；': ';' })[char] ?? '"',
    ),
  );

/** Ways to number the leaf rows, as functions of the digit. */
const numberings = {
  '、': (digit: string) => `${digit}、`,
  '．': (digit: string) => `${digit}．`,
  '. ': (digit: string) => `${digit}. `,
  '()': (digit: string) => `(${digit})`,
  '①': (digit: string) => String.fromCodePoint(0x2460 + Number(digit) - 1),
  none: () => '',
} as const;

/** Other ways to number the leaf rows: 1、 1． (1) ① or none. */
export const numberedAs =
  (style: '、' | '．' | '()' | '①' | '. ' | 'none'): Wording =>
  (form) =>
    mapLabels(form, (label) => label.replace(/^(\d)\./u, (_, digit: string) => numberings[style](digit)));

export const spacedLabels: Wording = (form) =>
  mapLabels(form, (label) => [...label].map((char, at) => (at % 3 === 1 ? `${char}\u00a0 ` : char)).join(''));

/** Every label broken over lines of a few characters. */
export const brokenLabels =
  (characters: number): Wording =>
  (form) =>
    mapLabels(form, (label) => label.match(new RegExp(`.{1,${characters}}`, 'gu'))?.join('\n') ?? label);

/** Heads of columns one character a line; other labels as they are. */
export const verticalHeads: Wording = (form) => ({
  ...form,
  requests: { ...form.requests, heads: form.requests.heads.map(vertical) },
  remedies: { ...form.remedies, columns: form.remedies.columns.map(vertical) },
});

/** 三、本年度办理结果 one character a line. */
export const verticalGroups: Wording = (form) => ({
  ...form,
  requests: {
    ...form.requests,
    rows: form.requests.rows.map((row) => ({
      ...row,
      groups: row.groups.map((group, depth) => (depth === 0 ? vertical(group) : group)),
    })),
  },
});

const vertical = (text: string) => [...text].join('\n');

const toTraditional = new Map(
  [
    ...'规規范範许許处處罚罰强強费費报報诉訴讼訟复復议議维維结結纠糾审審总總计計数數请請属屬国國关關开開执執询詢无無补補内內类類务務过過访訪举舉确確认認获獲转轉办辦业業构構织織应應现現实實发發项項动動为為与與条條门門来來据據况況问問题題进進其其会會单單万萬区區县縣乡鄉镇鎮机機领領减減额額购購对對种種变變护護权權团團经經济濟险險稳穩这這种種情情该該'.matchAll(
      /../gu,
    ),
  ].map(([pair]): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/** A text in traditional characters. */
export const inTraditional = (text: string) =>
  [...text].map((char) => toTraditional.get(char) ?? char).join('');

/** The whole document in traditional characters. */
export const traditional: Wording = (form) => mapWords(form, inTraditional);
