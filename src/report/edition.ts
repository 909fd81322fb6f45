import type { Citation } from '../law/index.ts';
import type { EditionId, NarrativePart } from './annual-report.ts';

/** An edition of the official form (版式): tables, rows and columns as data. A new form is a new file. */
export interface Edition {
  readonly id: EditionId;
  /** The document that prescribes the form. */
  readonly basis: Citation;
  /** Report years for which it is the form in force. */
  readonly from: number;
  readonly to: number | null;
  readonly parts: readonly Part[];
  readonly disclosure: DisclosureForm;
  readonly requests: RequestsForm;
  readonly remedies: RemediesForm;
}

/** One of the six parts, with its prescribed title. */
export interface Part {
  /** 一 … 六 */
  readonly number: string;
  readonly title: string;
  readonly content: { readonly narrative: NarrativePart } | { readonly table: 2 | 3 | 4 };
  readonly basis: Citation;
}

/** What a figure may be. `count`: whole, ≥ 0. `signed`: whole. `tenThousandYuan`: 万元, ≤ 6 decimals. */
export type FigureKind = 'count' | 'signed' | 'tenThousandYuan';

export interface Column {
  /** Key of the contract; absent where the row is a single figure. */
  readonly key?: string;
  /** Exact label of the form. */
  readonly label: string;
  readonly kind: FigureKind;
}

export interface Row {
  readonly key: string;
  /** Exact label of the form, without the labels of its groups. */
  readonly label: string;
  readonly basis: Citation;
}

/** Table 2: blocks, each under its item of Article 20 with columns of its own. */
export interface DisclosureForm {
  readonly blocks: readonly DisclosureBlock[];
}

export interface DisclosureBlock {
  /** 第二十条第（一）项 */
  readonly heading: string;
  /** 信息内容 */
  readonly rowHeading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Table 3: 25 rows (23 in the 2019 form) by seven columns. */
export interface RequestsForm {
  /** The note in the head of the table. */
  readonly note: string;
  readonly columnsHeading: string;
  readonly columns: readonly ApplicantColumnForm[];
  readonly rows: readonly RequestRowForm[];
}

export interface ApplicantColumnForm extends Column {
  readonly key: string;
  /** 法人或其他组织 for the five organisation columns. */
  readonly group?: string;
  readonly basis: Citation;
}

export interface RequestRowForm extends Row {
  /** Labels of the groups it stands under, outermost first: 三、本年度办理结果, （三）不予公开. */
  readonly groups: readonly string[];
  /** How messages name it: 三、（三）1.属于国家秘密. */
  readonly name: string;
}

/** Table 4: three blocks of the same five columns, in one row of numbers. */
export interface RemediesForm {
  readonly columns: readonly Column[];
  readonly blocks: readonly RemedyBlockForm[];
}

export interface RemedyBlockForm extends Row {
  /** 行政诉讼 above the two litigation blocks. */
  readonly group?: string;
  /** How messages name it: 行政诉讼（未经复议直接起诉）. */
  readonly name: string;
}
