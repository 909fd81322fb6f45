import type { Material, MaterialKind, OutcomeId, RequestState } from '../../../law/index.ts';

/** Papers that name the applicant, or a third party: whoever opens one says why, and it is recorded. */
const personal: ReadonlySet<MaterialKind> = new Set<MaterialKind>([
  'application',
  'identity',
  'authority',
  'clarification',
  'third-party',
  'reasons',
  'payment',
  'proof-of-service',
  'redress',
]);

export const isPersonal = (kind: MaterialKind): boolean => personal.has(kind);

/** Kinds that may be given to the applicant with an answer. */
const given: ReadonlySet<MaterialKind> = new Set<MaterialKind>(['record', 'redacted', 'snapshot']);

export const canBeGiven = (kind: MaterialKind): boolean => given.has(kind);

/** Kinds that are covered for the applicant; a covered copy may be covered further. */
export const canBeRedacted = (kind: MaterialKind): boolean => kind === 'record' || kind === 'redacted';

/** Those that stand in the case now. */
export const standing = ({ materials }: Pick<RequestState, 'materials'>): readonly Material[] =>
  materials.filter(({ removed }) => removed === null);

export const findMaterial = (state: Pick<RequestState, 'materials'>, fileId: string): Material | undefined =>
  standing(state).find((material) => material.fileId === fileId);

/** The file that a covered copy was made from in the beginning. */
export function originOf(state: Pick<RequestState, 'materials'>, fileId: string): string {
  const seen = new Set<string>();
  let at = fileId;
  while (!seen.has(at)) {
    seen.add(at);
    const from = state.materials.find((material) => material.fileId === at)?.madeFrom;
    if (from === undefined || from === null) return at;
    at = from;
  }
  return at;
}

/** The covered copy that was made later from the same original, and stands; null where there is none. */
export function replacedBy(state: Pick<RequestState, 'materials'>, fileId: string): string | null {
  const origin = originOf(state, fileId);
  const copies = standing(state).filter(
    (material) => material.madeFrom !== null && originOf(state, material.fileId) === origin,
  );
  const last = copies.at(-1);
  const own = findMaterial(state, fileId);
  return last === undefined || own === undefined || own.madeFrom === null || last.fileId === fileId
    ? null
    : last.fileId;
}

/**
 * Whether a covered copy belongs to an earlier answer alone: where a request that was opened again is now opened whole, its
 * original is given and the copy no longer.
 */
export function outlived(
  { reopenings }: Pick<RequestState, 'reopenings'>,
  { madeFrom, at }: Material,
  outcome: OutcomeId | null,
): boolean {
  const since = reopenings.at(-1)?.at;
  return outcome === 'granted' && madeFrom !== null && since !== undefined && at < since;
}
