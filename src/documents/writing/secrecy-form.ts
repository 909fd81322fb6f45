import type { SheetLayout } from './sheet-layout.ts';
import { chineseDay, plainLine, plainText } from './sheet-text.ts';

/** What the form of a secrecy review (保密审查表) is written from. Plain data: it says nothing of where it was kept. */
export interface SecrecyForm {
  readonly bodyName: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string;
  /** YYYY-MM-DD. */
  readonly formedOn: string;
  /** 主动公开, with its ground and the article: as people read them. */
  readonly attribute: string;
  readonly ground: string;
  readonly reason: string;
  readonly registeredBy: string;
  /** Null before the review: the form is printed to be filled in by hand. */
  readonly review: {
    readonly on: string;
    readonly by: string;
    /** One of `secrecyResults`. */
    readonly result: string;
    readonly basis: string;
    readonly opinion: string;
  } | null;
}

/** What a review may come to, as the form has it to tick. */
export const secrecyResults = ['可以公开', '遮盖后可以公开', '不能公开'] as const;

/** The form: the document, the attribute that is proposed, the review, and who answers for it (Art. 17). */
export function layOutSecrecyForm(form: SecrecyForm): SheetLayout {
  const { review } = form;
  const rows = [
    ['文件标题', plainLine(form.title)],
    ['发文字号', form.number === null ? '没有' : plainLine(form.number)],
    ['发文机关', plainLine(form.issuer)],
    ['成文日期', chineseDay(form.formedOn)],
    ['公开属性', plainLine(form.attribute)],
    ['属性依据', plainLine(form.ground)],
    ['理由', form.reason.trim() === '' ? '没有另外的理由' : plainText(form.reason)],
    ['登记人', plainLine(form.registeredBy)],
    ['审查依据', review === null ? '' : plainLine(review.basis)],
    [
      '审查结论',
      secrecyResults.map((result) => `${review?.result === result ? '☑' : '□'}${result}`).join('　　'),
    ],
    ['审查意见', review === null ? '' : plainText(review.opinion) || '没有另外的意见'],
    ['审查人', review === null ? '' : plainLine(review.by)],
    ['审查日期', review === null ? '　　　　年　　　月　　　日' : chineseDay(review.on)],
  ];
  return {
    title: '政府信息公开保密审查表',
    bodyName: plainLine(form.bodyName),
    facts: [`单位：${plainLine(form.bodyName)}`],
    parts: [
      {
        heading: '',
        lines: [],
        table: {
          name: '保密审查',
          widths: [32, 124],
          head: [],
          rows,
          left: [false, true],
          tall: rows.flatMap(([name], at) =>
            name === '审查意见' || (review === null && name === '审查依据') ? [at] : [],
          ),
        },
      },
    ],
    signatures: ['审查人（签名）', '机构负责人（签名）', '单位负责人（签名）'],
    foot:
      review === null
        ? '先审查，后公开。不能确定能不能公开的，报政府信息公开主管部门或者保密行政管理部门确定（条例第十七条）。'
        : '本表按审查记录印出，签名后存档。先审查，后公开（条例第十七条）。',
  };
}
