/** A body with those below it. */
export interface Branch<B> {
  readonly body: B;
  readonly below: readonly Branch<B>[];
}

/** The tree that rows with parents make; a row whose parent is not among them stands at the top. */
export function branchesOf<B extends { readonly id: string; readonly parentId: string | null }>(
  bodies: readonly B[],
): readonly Branch<B>[] {
  const known = new Set(bodies.map(({ id }) => id));
  const children = new Map<string | null, B[]>();
  for (const body of bodies) {
    const parent = body.parentId !== null && known.has(body.parentId) ? body.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), body]);
  }
  const branches = (parent: string | null): readonly Branch<B>[] =>
    (children.get(parent) ?? []).map((body) => ({ body, below: branches(body.id) }));
  return branches(null);
}
