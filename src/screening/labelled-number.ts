import type { Hit } from './hit.ts';
import { kindBasis } from './kinds.ts';
import { maskNumber, printable } from './mask.ts';
import { textAfter, textBefore, type Passage } from './passage.ts';

/** A label that says what the number after it is. */
export interface NumberLabel {
  readonly kind: '证件号码' | '社保账号';
  /** How the paper is called in a sentence. */
  readonly name: string;
  readonly words: readonly string[];
  /** The whole number, letters in upper case, half width. */
  readonly shape: RegExp;
}

// Shapes of the numbers of papers: [memory], to be verified; a label stands before each, so that they may be wide.
const passport = /^[A-Z]{1,2}\d{7,8}$/;
const permit = /^[A-Z]\d{8,10}$/;

/** The papers and accounts that have no check digit and are known by what stands before them. */
export const numberLabels: readonly NumberLabel[] = [
  { kind: '证件号码', name: '护照号码', words: ['护照'], shape: passport },
  {
    kind: '证件号码',
    name: '出入境证件号码',
    words: ['通行证', '台胞证', '回乡证', '台湾居民居住证', '港澳居民居住证'],
    shape: /^(?:[A-Z]?\d{8,10}|\d{17}[\dX])$/,
  },
  {
    kind: '证件号码',
    name: '军人证件号码',
    words: [
      '军官证',
      '士兵证',
      '文职干部证',
      '退役军人优待证',
      '军人优待证',
      '残疾军人证',
      '伤残证',
      '伤残人员证',
    ],
    shape: /^(?:\p{Script=Han}{1,3}字第?)?[A-Z]{0,2}\d{6,18}$/u,
  },
  {
    kind: '证件号码',
    name: '残疾人证号',
    words: ['残疾证', '残疾人证'],
    shape: /^\d{6,17}[\dX]{1,5}B?\d?$/,
  },
  { kind: '证件号码', name: '居住证号', words: ['居住证'], shape: /^(?:\d{9,17}[\dX]|[A-Z]\d{8,10})$/ },
  { kind: '证件号码', name: '驾驶证号', words: ['驾驶证', '驾照'], shape: /^\d{11,17}[\dX]$/ },
  {
    kind: '证件号码',
    name: '出生医学证明编号',
    words: ['出生医学证明', '出生证明', '出生证'],
    shape: permit,
  },
  { kind: '证件号码', name: '学籍号', words: ['学籍号', '全国学籍号'], shape: /^[A-Z]?\d{11,18}[\dX]?$/ },
  {
    kind: '社保账号',
    name: '社会保障号码',
    words: ['社会保障号', '社会保障账号', '社保号', '社保编号', '社保账号', '社保电脑号', '社会保险号'],
    shape: /^[A-Z]{0,3}\d{6,17}[\dX]$/,
  },
  {
    kind: '社保账号',
    name: '医保号码',
    words: [
      '医保号',
      '医保编号',
      '医保账号',
      '医保证号',
      '医疗证号',
      '医保卡号',
      '医疗保险号',
      '医保电脑号',
      '参合证号',
      '参合号',
      '合作医疗证号',
      '新农合证号',
    ],
    shape: /^[A-Z]{0,3}\d{6,18}[\dX]$/,
  },
  {
    kind: '社保账号',
    name: '参保人编号',
    words: [
      '个人编号',
      '个人社保编号',
      '医保个人编号',
      '参保编号',
      '参保号',
      '养老保险编号',
      '养老保险号',
      '公积金账号',
      '公积金个人账号',
    ],
    shape: /^[A-Z]{0,2}\d{6,17}[\dX]$/,
  },
];

// Between the label and the number: 护照号码：, 医保编号为, 护照（号码）
const filler = /^(?:[号码编为是:：、（）()\s　]|号码|证号|编号|No\.?){0,8}/;
const value = /^(?:\p{Script=Han}{1,3}字第)?[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{6,24}/u;
// The paper of an office, not of a person.
const ofAnOffice = /(?:单位|机构|定点|企业|公司|医院|药店|示范|样例)[^，。；\n]{0,6}$/;

/** The number that stands after its label, or null. `after` is where the label ends. */
export function labelledNumberHit(
  passage: Passage,
  label: NumberLabel,
  labelStart: number,
  after: number,
): Hit | null {
  if (ofAnOffice.test(textBefore(passage, labelStart, 10))) return null;
  return numberOfKind(passage, label, after);
}

/** The number at an offset, read as the label says; in a cell the label is the heading. */
export function numberOfKind(passage: Passage, label: NumberLabel, from: number): Hit | null {
  const window = textAfter(passage, from, 48);
  const lead = filler.exec(window)?.[0].length ?? 0;
  const raw = value.exec(window.slice(lead))?.[0];
  if (raw === undefined) return null;
  const number = raw.normalize('NFKC').toUpperCase();
  if (!label.shape.test(number)) return null;
  const [unit = ''] = /^\s?(?:元|人|份|个|本|年|次|项|[.．]\d)/.exec(window.slice(lead + raw.length)) ?? [];
  if (unit !== '') return null;
  const start = from + lead;
  // The last two of a disability certificate are the kind and the grade.
  const last = label.name === '残疾人证号' ? 0 : label.kind === '证件号码' ? 2 : 4;
  const mask = maskNumber(raw, 0, last);
  return {
    kind: label.kind,
    start,
    end: start + raw.length,
    masked: printable(mask),
    mask,
    level: 'error',
    why: `按前面的名目，这是个人的${label.name}`,
    basis: kindBasis[label.kind],
  };
}
