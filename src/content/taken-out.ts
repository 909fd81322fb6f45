import type { HitKind } from '../screening/hit.ts';
import { screenParts } from '../screening/screen-parts.ts';
import type { Edition } from './edition.ts';
import { textOfEdition } from './edition-as-screened.ts';
import { screenedOf } from './screened.ts';

/**
 * What must not be told on once a correction took it out: personal data (条例第十五条) and marks of secrecy (第十四条). Numbers
 * of offices, wrong words and marks of drafts are corrected in sight of all.
 */
const notToldOn: ReadonlySet<HitKind> = new Set<HitKind>([
  '身份证号',
  '证件号码',
  '社保账号',
  '银行账号',
  '手机号码',
  '详细住址',
  '敏感身份',
  '密级标志',
  '内部标志',
]);

/** Fingerprints are only compared here, and never leave: any key does. */
const key = 'compared here and forgotten';

/**
 * The kinds of what stands in an earlier edition and no more in the later one, among what must not be told on. Masked or
 * deleted by hand makes no difference.
 */
export function takenOut(before: Edition, after: Edition): HitKind[] {
  const hitsIn = (edition: Edition) =>
    screenParts(screenedOf(textOfEdition(edition)).screened, undefined, { key }).filter(({ kind }) =>
      notToldOn.has(kind),
    );
  const found = hitsIn(before);
  if (found.length === 0) return [];
  const still = new Set(hitsIn(after).map(({ fingerprint }) => fingerprint));
  return [...new Set(found.flatMap(({ fingerprint, kind }) => (still.has(fingerprint) ? [] : [kind])))];
}
