import type { Screened } from '../../screening/part.ts';
import type { ScreenedHit } from '../../screening/screen-parts.ts';

/** What opens, looks into and masks files: on the server the threads of `documents`. None of it throws over a file. */
export interface FileTools {
  /** What a file is by its bytes, where it may be kept and shown. */
  readonly recognise: (bytes: Uint8Array, name: string) => Promise<RecognisedFile | UnusableFile>;
  /** Every text in a file, shown or hidden, and what its build hides. */
  readonly inspect: (bytes: Uint8Array) => Promise<InspectedFile | UnusableFile>;
  /** The file written anew without what is masked and removed, read back to prove it. */
  readonly mask: (bytes: Uint8Array, what: MaskOrder) => Promise<MaskedCopy | UnusableFile>;
}

export interface RecognisedFile {
  readonly mediaType: string;
  /** Endings that its name may have, without the dot; the first is put to a name that has none of them. */
  readonly endings: readonly string[];
}

export interface InspectedFile {
  /** For `screenParts`; its hits are handed back to `mask`. */
  readonly screened: readonly Screened[];
  readonly structure: readonly StructureNote[];
}

/** Something in the build of a file that its readers do not see. */
export interface StructureNote {
  /** What takes it out; null where only a person can. */
  readonly removal: string | null;
  /** A Chinese sentence: what there is and where. */
  readonly says: string;
}

export interface MaskOrder {
  readonly hits: readonly Pick<ScreenedHit, 'spots'>[];
  /** `removal` of structure notes. */
  readonly remove: readonly string[];
}

export interface MaskedCopy {
  readonly bytes: Uint8Array;
  /** What else was changed, in Chinese sentences. */
  readonly remarks: readonly string[];
}

/** Why nothing can be done with a file: a Chinese sentence that says what to do. */
export interface UnusableFile {
  readonly reason: string;
}
