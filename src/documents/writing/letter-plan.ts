/** How the lines and pages of a letter are set. */
export interface LetterPlan {
  /** From one line to the next, in points. */
  readonly pitch: number;
  /** Whether two lines of the paragraph before the remedies go with them to the last page. */
  readonly carry: boolean;
  /** Whether the remedies stay on the page before, and the last one has the attachments and the signature alone. */
  readonly apart: boolean;
}

/** A picture of the seal, where the body sets seals by picture. */
export interface Seal {
  /** PNG, its ground transparent. */
  readonly png: Uint8Array;
  readonly widthMm: number;
}

/** 22 lines in 225 mm. */
export const plainPitch = 28.95;
