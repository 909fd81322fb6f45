import type { Removal } from '../inspection/inspected-part.ts';

/** A stretch of a part that is written over. */
export interface Mask {
  /** Id of the part, as `inspectFile` gave it for these very bytes. */
  readonly part: string;
  /** Offsets in the text of the part, UTF-16 units, end excluded. */
  readonly start: number;
  readonly end: number;
  /** What stands there afterwards: 35*************123. */
  readonly with: string;
  /**
   * What becomes of the same characters elsewhere in the file (caches, properties, other cells). Left out: masked
   * too from six characters on; shorter ones, such as names, only here.
   */
  readonly elsewhere?: 'mask' | 'keep';
}

/** What is to be done to a file. */
export interface MaskRequest {
  readonly masks: readonly Mask[];
  /** What is taken out as a whole. */
  readonly remove: readonly Removal[];
}

/** A file that was masked and proven empty of what was masked. */
export interface MaskedFile {
  readonly bytes: Uint8Array;
  /** The name of the file, masked where a mask of the part `name` says so. */
  readonly name: string;
  /** What else was changed, in Chinese sentences. */
  readonly remarks: readonly string[];
}

/** A file that cannot be masked; the message is the sentence for the user and says what to do. */
export class CannotMask extends Error {
  override readonly name = 'CannotMask';
}

/** A file that was masked and still holds what was masked; it is never handed out. */
export class MaskIncomplete extends Error {
  override readonly name = 'MaskIncomplete';
  /** Where something remains, as a clerk would look for it. */
  readonly remains: readonly string[];

  constructor(remains: readonly string[]) {
    const shown = remains.slice(0, 5).join('；');
    super(
      `遮盖以后，文件里还能找到应当遮盖的内容，所以没有交出文件，原件没有改动。还在的地方：${shown}${remains.length > 5 ? `等${remains.length}处` : ''}。请一并遮盖这些地方，或者在原件里删去后重新上传。`,
    );
    this.remains = remains;
  }
}
