import {
  civilDate,
  compareDates,
  daysBetween,
  formatChinese,
  parseCivilDate,
  weekdayOf,
  type CivilDate,
  type Holiday,
} from '../../law/index.ts';

/** What was read in the text of a holiday notice; null or empty where it does not say. */
export interface ReadNotice {
  readonly year: number | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly date: CivilDate | null;
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly CivilDate[];
  /** What was not understood or does not fit, each as a sentence. */
  readonly remarks: readonly string[];
}

const day = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（([^）]*)）)?`;
const daysOff = new RegExp(`^${day}(?:至${day})?放假(.*)$`, 'u');
const workDays = new RegExp(`^(?:${day}、?)+上班$`, 'u');
const eachDay = new RegExp(day, 'gu');
const heading = /(?<=^|[。；])[一二三四五六七八九十]+、([^：。；，]{2,14})：/gu;
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/**
 * Reads the arrangement in the text of a notice of the State Council's General Office, whose wording is fixed: 「一、元旦：
 * 1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」 A sentence with a date that is worded otherwise is
 * put into the remarks and left to the person.
 */
export function parseNotice(text: string): ReadNotice {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(':', '：')
    .replaceAll(';', '；')
    .replaceAll(',', '，');
  const title = /国务院办公厅关于[^。：，]{2,60}?的?通知/u.exec(plain)?.[0] ?? null;
  const numbered = /(国办发(?:明电)?)[〔[（](\d{4})[〕\]）](\d+)号/u.exec(plain);
  const number =
    numbered === null ? null : `${numbered[1] ?? ''}〔${numbered[2] ?? ''}〕${numbered[3] ?? ''}号`;
  const signed = /国务院办公厅（?(\d{4})年(\d{1,2})月(\d{1,2})日）?/u.exec(plain);
  const date = signed === null ? null : dateOf(Number(signed[1]), Number(signed[2]), Number(signed[3]));
  const year = Number(/(\d{4})年/u.exec(title ?? plain)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) {
    const remarks = ['没有读出是哪一年的放假安排，请自己填写。'];
    return { year: null, title, number, date, holidays: [], makeUpDays: [], remarks };
  }
  const body = signed === null ? plain : plain.replace(signed[0], '');
  const reading = new Reading(year);
  for (const { name, sentences } of sectionsOf(body, title)) {
    for (const sentence of sentences) reading.read(name, sentence);
  }
  return { year, title, number, date, ...reading.result() };
}

function sectionsOf(text: string, title: string | null): readonly { name: string; sentences: string[] }[] {
  const heads = [...text.matchAll(heading)];
  const split = (part: string) => part.split(/[。；]/u).filter((sentence) => sentence !== '');
  // A notice that changes one holiday names it in its title and numbers its sentences.
  if (heads.length === 0) {
    const name = /年(\p{Script=Han}{2,8}?)(?:假期|放假)/u.exec(title ?? '')?.[1] ?? '';
    const unnumbered = split(text).map((sentence) => sentence.replace(/^.*?[一二三四五六七八九十]+、/u, ''));
    return name === '' ? [] : [{ name, sentences: unnumbered }];
  }
  return heads.map((head, at) => ({
    name: head[1] ?? '',
    sentences: split(text.slice(head.index + head[0].length, heads[at + 1]?.index)),
  }));
}

/** Gathers what the sentences say. */
class Reading {
  readonly #year: number;
  readonly #holidays: Holiday[] = [];
  readonly #makeUpDays: CivilDate[] = [];
  readonly #remarks: string[] = [];

  constructor(year: number) {
    this.#year = year;
  }

  read(name: string, sentence: string): void {
    const off = daysOff.exec(sentence);
    if (off !== null) {
      this.#readHoliday(name, sentence, off);
    } else if (workDays.test(sentence)) {
      for (const found of sentence.matchAll(eachDay)) {
        const made = this.#date(name, found[1], found[2], found[3]);
        if (made === null) this.#notUnderstood(sentence);
        else {
          this.#checkWeekday(made, found[4]);
          this.#makeUpDays.push(made);
        }
      }
    } else if (/\d日|放假|上班/u.test(sentence)) {
      this.#notUnderstood(sentence);
    }
  }

  result(): Pick<ReadNotice, 'holidays' | 'makeUpDays' | 'remarks'> {
    if (this.#holidays.length === 0) this.#remarks.push('没有读出放假的日子，请自己填写。');
    return {
      holidays: this.#holidays,
      makeUpDays: this.#makeUpDays.toSorted(compareDates),
      remarks: this.#remarks,
    };
  }

  #readHoliday(name: string, sentence: string, off: RegExpExecArray): void {
    const [, y1, m1, d1, note1, y2, m2, d2, note2, rest = ''] = off;
    const from = this.#date(name, y1, m1, d1);
    const to =
      d2 === undefined ? from : this.#date(name, y2 ?? (m2 === undefined ? y1 : undefined), m2 ?? m1, d2);
    if (from === null || to === null || to < from) {
      this.#notUnderstood(sentence);
      return;
    }
    this.#checkWeekday(from, note1);
    this.#checkWeekday(to, note2);
    const length = daysBetween(from, to) + 1;
    const said = /(?:共|^)(\d+)天/u.exec(rest)?.[1];
    if (said !== undefined && Number(said) !== length) {
      this.#remarks.push(`${name}写着共${said}天，起止日期之间是${length}天，请核对。`);
    }
    this.#holidays.push({ name, from, to });
  }

  /** Without a year it is the notice's own; New Year's holiday may begin in the December before. */
  #date(name: string, year: string | undefined, month: string | undefined, dayOf: string | undefined) {
    if (month === undefined || dayOf === undefined) return null;
    const own = name.includes('元旦') && month === '12' ? this.#year - 1 : this.#year;
    return dateOf(year === undefined ? own : Number(year), Number(month), Number(dayOf));
  }

  #checkWeekday(date: CivilDate, note: string | undefined): void {
    const said = /(?:周|星期)([一二三四五六日天])/u.exec(note ?? '')?.[1]?.replace('天', '日');
    if (said !== undefined && weekdays[weekdayOf(date) - 1] !== said) {
      this.#remarks.push(`原文写着星期${said}，${formatChinese(date, true)}对不上，请核对。`);
    }
  }

  #notUnderstood(sentence: string): void {
    this.#remarks.push(`这一句没有读成放假安排，请看一下：“${sentence}”。`);
  }
}

function dateOf(year: number, month: number, dayOf: number): CivilDate | null {
  const parts = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(dayOf).padStart(2, '0'),
  ];
  const date = parseCivilDate(parts.join('-'));
  return date === null ? null : civilDate(date);
}
