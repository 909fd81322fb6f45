import type { RedactionGroundId } from '../../law/index.ts';

/** A box in fractions of what is seen of a page: from its top left corner, 0 to 1, as the page is turned for the reader. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What is covered, where, and for what (条例第三十七条: what may not be opened is covered, all else is given). */
export interface Redaction {
  /** From 1; a picture has one page. */
  readonly page: number;
  readonly box: PageBox;
  readonly ground: RedactionGroundId;
  /** For the list of what was covered; it is not printed on the page. */
  readonly note: string;
}

/** Words that are covered wherever they stand: in Word files and workbooks, where nothing can be boxed, and in a PDF too. */
export interface WordRedaction {
  readonly text: string;
  readonly ground: RedactionGroundId;
  readonly note: string;
}

/** What is to be done to a file. */
export interface RedactionPlan {
  readonly boxes: readonly Redaction[];
  readonly words: readonly WordRedaction[];
  /** Every page of a PDF becomes a picture, those without boxes too. */
  readonly everyPage?: boolean;
  /**
   * What is under a box and stands in clear at another place: `refuse` hands nothing out and names the pages, `keep` is for an
   * officer who has seen them and decided that they stay.
   */
  readonly elsewhere: 'refuse' | 'keep';
}

/** Something under a box that can still be read at another place of the file. */
export interface StillThere {
  readonly text: string;
  readonly pages: readonly number[];
}

/** One place that was covered; what stood there is not told. */
export interface CoveredPlace {
  /** From 1; null in Word files and workbooks. */
  readonly page: number | null;
  readonly ground: RedactionGroundId;
  readonly note: string;
}

/** A file that was covered and proven. */
export interface RedactedFile {
  readonly bytes: Uint8Array;
  readonly kind: 'pdf' | 'jpeg' | 'png' | 'docx' | 'xlsx';
  readonly mediaType: string;
  /** Ending of its name, without the point: a WebP comes back as another kind of picture. */
  readonly ending: string;
  /** Boxes, or places where words stood, that were covered. */
  readonly covered: number;
  /** Each of them, for the list of what was covered. */
  readonly places: readonly CoveredPlace[];
  /** Pages of a PDF that are pictures now, from 1. */
  readonly pictured: readonly number[];
  /** Left in clear because the plan said so. */
  readonly alsoOn: readonly StillThere[];
  /** One sentence: what was looked at, and that nothing was found. */
  readonly proof: string;
  /** What else was changed, in Chinese sentences. */
  readonly remarks: readonly string[];
}

/** A file that cannot be covered here; the message is the sentence for the user and says what to do. */
export class CannotRedact extends Error {
  override readonly name = 'CannotRedact';
}

/** What is covered can still be read elsewhere in the file, and nobody has decided that it may. */
export class CoveredElsewhere extends Error {
  override readonly name = 'CoveredElsewhere';
  readonly places: readonly StillThere[];

  constructor(places: readonly StillThere[]) {
    const shown = places.slice(0, 5).map(({ text, pages }) => `“${text}”还在第${pages.join('、')}页`);
    super(
      `方框下面的内容，别的地方还看得见，没有生成遮盖件：${shown.join('；')}${places.length > 5 ? `等${places.length}处` : ''}。请一并遮盖，或者确认这些地方可以公开。`,
    );
    this.places = places;
  }
}

/** A file that was covered and could not be proven empty of it; it is never handed out. */
export class RedactionIncomplete extends Error {
  override readonly name = 'RedactionIncomplete';
  /** Where something remains, as a clerk would look for it. */
  readonly remains: readonly string[];

  constructor(remains: readonly string[]) {
    super(
      `遮盖以后查验没有通过，没有交出文件，原件没有改动。没有通过的地方：${remains.slice(0, 5).join('；')}${remains.length > 5 ? `等${remains.length}处` : ''}。请选“全部页面转为图片”再生成一次，或者打印遮盖后扫描。`,
    );
    this.remains = remains;
  }
}

/** Boxes of one file at most. */
export const mostBoxes = 5_000;
