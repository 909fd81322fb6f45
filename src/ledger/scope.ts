/** Whose rows a transaction may touch. The database itself refuses the others (policies `own_bodies`). */
export type Scope = { readonly bodies: readonly string[] } | 'everything';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/**
 * The scope as the database setting `gongkai.scope` holds it.
 * @throws RangeError for an id that is no UUID: it comes from code, never from input
 */
export function scopeSetting(scope: Scope): string {
  if (scope === 'everything') return '*';
  const strange = scope.bodies.find((id) => !uuid.test(id));
  if (strange !== undefined) throw new RangeError(`not a UUID: ${strange}`);
  return scope.bodies.join(',');
}
