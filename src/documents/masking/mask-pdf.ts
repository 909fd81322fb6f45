import type { LocatedPart } from '../inspection/inspected-part.ts';
import { CannotMask } from './mask.ts';
import type { Splice } from './splice.ts';

/** A PDF is not masked yet: its source is. */
export function maskPdf(
  _bytes: Uint8Array,
  _change: {
    readonly parts: readonly LocatedPart[];
    readonly byPart: ReadonlyMap<string, readonly Splice[]>;
    readonly secrets: readonly string[];
  },
): { readonly masked: Uint8Array; readonly remarks: readonly string[] } {
  throw new CannotMask('PDF不能在这里遮盖。请在Word或Excel原件里遮盖以后，重新导出PDF再上传。');
}
